// npm run bench: every budget of the design with its figure; ends non-zero where one is broken.
// Longer than 200 lines because it is the one list of budgets.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { careDesk } from '../shared/desk/careLines';
import { callFunction } from '../shared/functions/calling/registry';
import { customerTotals } from '../shared/metrics/customerTotals';
import { rfmScores } from '../shared/rfm/rfmScores';
import { TODAY } from '../test/desk/desk';
import { manyCustomers } from '../test/desk/manyCustomers';
import { measureDuplicates } from './benchDuplicates';
import { callsOfMessage, convertLarge, excelCosts, sheetsCosts } from './benchHosts';
import { cdnow, measureSubsamples, measureTimes, simulateOrders } from './benchModels';
import { LIFETIMES, PANDAS, PANDAS_RFM, pandasMs } from './benchPython';
import { writeBigFile } from './bigFile';
import { bundleSidebar, SIDEBAR_BUDGET_BYTES } from './buildSidebar';
import { bundleCore, COMMANDS_BUDGET_BYTES, CORE_BUDGET_BYTES } from './coreBundle';

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
  readonly isKept: boolean;
}

const rows: Row[] = [];

function row(what: string, figure: string, budget: string, isKept: boolean): void {
  rows.push({ what, figure, budget, isKept });
  console.log(`${isKept ? 'ok  ' : 'OVER'} ${what}: ${figure} (budget ${budget})`);
}

function best(run: () => void, times = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The command line as a process of its own: wall time and peak memory as the system counts them. */
function convertBig(): void {
  const folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
  try {
    const file = join(folder, 'big.xlsx');
    writeBigFile(file, 50_000, 500_000);
    console.log(`     (50,000 customers, 500,000 orders: ${(statSync(file).size / 1e6).toFixed(1)} MB)`);
    const script = `
      process.argv.splice(1, 0);
      process.on('exit', () => process.stderr.write('PEAK ' + process.resourceUsage().maxRSS));
      process.argv = [process.argv[0], 'so-khach', 'convert', ${JSON.stringify(file)}, '--today', '2026-07-01'];
      await import(${JSON.stringify(join(process.cwd(), 'tools/so-khach.mjs'))});`;
    spawnSync(process.execPath, ['tools/so-khach.mjs', '--help']);
    const start = performance.now();
    const flags = ['--max-semi-space-size=64', '--input-type=module'];
    const run = spawnSync(process.execPath, [...flags, '-e', script], { encoding: 'utf8' });
    const seconds = (performance.now() - start) / 1000;
    const peak = Number(/PEAK (\d+)/.exec(run.stderr)?.[1] ?? Number.NaN) / 1024;
    const isDone = run.status === 0 && existsSync(join(folder, 'big.crm.xlsx'));
    if (!isDone) console.log(run.stderr.slice(0, 2000));
    row(
      'convert, file in to file out',
      isDone ? `${seconds.toFixed(1)} s` : 'failed',
      '30 s',
      isDone && seconds < 30,
    );
    row('convert, peak memory', `${peak.toFixed(0)} MiB`, '2048 MiB', isDone && peak < 2048);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function summary(): void {
  const count = 1_000_000;
  const customers = Int32Array.from({ length: count }, (_, i) => (i * 7919) % 100_000);
  const days = Float64Array.from({ length: count }, (_, i) => 45_000 + ((i * 104_729) % 730));
  const amounts = Float64Array.from({ length: count }, (_, i) => 10_000 + ((i * 31) % 500) * 1000);
  const ours = best(() => customerTotals(customers, days, amounts, 100_000));
  row('summary of 1,000,000 orders', `${ours.toFixed(0)} ms`, '500 ms', ours < 500);
  const theirs = pandasMs(PANDAS);
  if (theirs === null) {
    console.log('     (pandas is not installed: no comparison; apt-get install python3-pandas)');
    return;
  }
  row('summary, ours / pandas', (ours / theirs).toFixed(2), '1.00', ours <= theirs);
}

/** =RFM(...) on whole columns as a cell calls it, and the scores of customers; pandas does the same sums and ranks. */
function rfm(): void {
  const count = 1_000_000;
  const ids = Array.from({ length: count }, (_, i) => [`C${(i * 7919) % 100_000}`]);
  const days = Array.from({ length: count }, (_, i) => [45_000 + ((i * 104_729) % 730)]);
  const amounts = Array.from({ length: count }, (_, i) => [10_000 + ((i * 31) % 500) * 1000]);
  const settings = { language: 'en', mostCells: Number.POSITIVE_INFINITY } as const;
  let rows = 0;
  const ours = best(() => {
    const answer = callFunction('RFM', [ids, days, amounts], settings);
    rows = Array.isArray(answer) ? answer.length : 0;
  });
  const theirs = pandasMs(PANDAS_RFM);
  const beside = theirs === null ? '' : `, pandas ${theirs.toFixed(0)} ms for sums and ranks`;
  row(
    '=RFM of 1,000,000 orders',
    `${ours.toFixed(0)} ms for ${rows - 1} customers${beside}`,
    'an answer',
    rows > 1,
  );
  const days100 = Float64Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 730);
  const orders100 = Float64Array.from({ length: 100_000 }, (_, i) => 1 + ((i * 31) % 12));
  const money100 = Float64Array.from({ length: 100_000 }, (_, i) => ((i * 104_729) % 5000) * 1000);
  const scores = best(() => rfmScores(Array.from(days100), Array.from(orders100), Array.from(money100)));
  row('R, F, M scores of 100,000 customers', `${scores.toFixed(0)} ms`, '500 ms', scores < 500);
}

function models(): void {
  const reference = cdnow();
  const small = measureTimes(reference ?? simulateOrders(1, 2357));
  const fit = Math.max(small.bgNbdMs, small.mbgNbdMs);
  row('BG/NBD and MBG/NBD fit, 2,357 customers', `${fit.toFixed(0)} ms`, '50 ms', fit < 50);
  const large = measureTimes(simulateOrders(2, 100_000));
  const all = large.fitAndPredictMs;
  row('MBG/NBD fit with predictions, 100,000 customers', `${all.toFixed(0)} ms`, '1000 ms', all < 1000);
  if (reference === null) {
    console.log('     (CDNOW is not at hand in ../shared/data: no subsamples, no coverage)');
    return;
  }
  for (const { size, cohorts, sane, shrunken, orderCoverage, moneyCoverage } of measureSubsamples(
    reference,
    reference.split,
  )) {
    const covered = `80 % intervals hold ${percent(orderCoverage)} of orders, ${percent(moneyCoverage)} of money`;
    row(
      `${cohorts} CDNOW cohorts of ${size}`,
      `${sane} finite and sane, ${shrunken} shrunken and said; ${covered}`,
      `${cohorts} sane`,
      sane === cohorts,
    );
  }
  besideLifetimes(small.bgNbdMs);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

/** The Python package on the same customers, where LIFETIMES names the folder that holds it. */
function besideLifetimes(ours: number): void {
  const path = process.env.LIFETIMES;
  if (path === undefined) {
    console.log('     (LIFETIMES=FOLDER npm run bench compares the fit with the Python package lifetimes)');
    return;
  }
  const env = { ...process.env, PYTHONPATH: path };
  const run = spawnSync('python3', ['-c', LIFETIMES], { encoding: 'utf8', env });
  const theirs = Number(run.stdout.trim() || Number.NaN);
  if (run.status !== 0 || Number.isNaN(theirs)) {
    console.log(`     (lifetimes in ${path} did not run: ${run.stderr.trim().split('\n').pop() ?? ''})`);
    return;
  }
  row('BG/NBD fit, ours / lifetimes', (ours / theirs).toFixed(3), '1.00', ours <= theirs);
}

function duplicates(): void {
  const { seconds, precision, recall } = measureDuplicates(50_000);
  const shares = `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`;
  row('duplicates among 50,000 customers', shares, '0.97 each', precision > 0.97 && recall > 0.97);
  row('duplicates, time', `${seconds.toFixed(1)} s`, '5 s', seconds < 5);
}

/** Today's list with all that may be sent, of so many customers as a refresh leaves them. */
function care(): void {
  const many = manyCustomers(10_000);
  const due = careDesk(many, TODAY).due.length;
  const ms = best(() => careDesk(many, TODAY));
  row('today’s list of 10,000 customers', `${ms.toFixed(0)} ms for ${due} due`, '1000 ms', ms < 1000);
}

async function bundles(): Promise<void> {
  const { cells, commands } = await bundleCore();
  const size = (what: string, text: string, budget: number): void => {
    const bytes = Buffer.byteLength(text);
    row(`${what}, minified`, `${bytes} bytes`, `${budget} bytes`, bytes <= budget);
  };
  size('core for formulas', cells, CORE_BUDGET_BYTES);
  size('commands beside it', commands, COMMANDS_BUDGET_BYTES);
  size('sidebar', (await bundleSidebar()).js, SIDEBAR_BUDGET_BYTES);
  const load = best(() => {
    const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(cells, context);
    vm.runInContext(commands, context);
  });
  row('core and commands loaded in a bare V8 context', `${load.toFixed(0)} ms`, '50 ms', load < 50);
}

/** What commands cost the hosts, on the tests' strict models of them: writes that the service puts off are not waited for. */
async function hosts(): Promise<void> {
  for (const { command, waits, all } of await sheetsCosts()) {
    const figure = `${waits} waited for, ${all} in all`;
    row(`Google Sheets, service calls of ${command}`, figure, '80 waited for', waits <= MOST_SERVICE_CALLS);
  }
  const each = await callsOfMessage();
  row('Google Sheets, service calls a message', each.toFixed(1), '5', each <= 5);
  for (const { command, waits, all } of await excelCosts()) {
    const figure = `${waits} for control, ${all} with blocks of cells`;
    row(`Excel, round trips of ${command}`, figure, '12 for control', waits <= MOST_SYNCS);
  }
  for (const host of ['sheets', 'excel'] as const) {
    const { seconds, calls, sheets } = await convertLarge(host);
    const figure = `${sheets} sheets after ${seconds.toFixed(0)} s of ${calls} call${calls === 1 ? '' : 's'}`;
    row(`convert 50,000 customers, 100,000 orders on the model of ${host}`, figure, 'converted', sheets > 10);
  }
}

const MOST_SERVICE_CALLS = 80;
const MOST_SYNCS = 12;

convertBig();
summary();
rfm();
models();
duplicates();
care();
await bundles();
await hosts();
const broken = rows.filter(({ isKept }) => !isKept);
console.log(broken.length === 0 ? 'Every budget holds.' : `${broken.length} budgets are broken.`);
if (broken.length > 0) process.exitCode = 1;
