import { performance } from 'node:perf_hooks';
import { excelVerbs } from '../excel-addin/verbs';
import { answer } from '../shared/desk/answer';
import type { CallId, Calls, Progress } from '../shared/desk/calls';
import { runLater } from '../sidebar/runLater';
import { waitsIn } from '../test/hosts/appsScript/callKinds';
import { openProject } from '../test/hosts/appsScript/openSheets';
import type { ScriptProject } from '../test/hosts/appsScript/scriptProject';
import { type OpenExcel, openExcel, portOf } from '../test/hosts/excel/openExcel';
import type { Sheets } from '../test/hosts/hosts';
import { bigShop } from './samples/bigShop';

/** What a command costs a host: calls of Google's services, or round trips to Excel. */
export interface HostCost {
  readonly command: 'convert' | 'refresh' | 'planning care';
  readonly waits: number;
  readonly all: number;
}

/** The same command on every host; care is planned where the list is shown. */
const COMMANDS = [
  ['convert', 'apply', { action: { kind: 'convert', corrections: [], language: 'vi' } }],
  ['refresh', 'apply', { action: { kind: 'refresh' } }],
  ['planning care', 'today', { most: 50 }],
] as const;

function shopOf(customers: number, orders: number): Sheets {
  const shop = bigShop({ customers, orders, duplicateShare: 0 });
  return [
    { name: 'Khách hàng', rows: [shop.customerHeader, ...shop.customerRows()] },
    { name: 'Đơn hàng', rows: [shop.orderHeader, ...shop.orderRows()] },
  ];
}

/** Calls of services by the built script in the strict fake. `waits`: for an answer that is no block of cells. */
export async function sheetsCosts(): Promise<readonly HostCost[]> {
  const project = await openProject(shopOf(400, 800));
  return COMMANDS.map(([command, call, args]): HostCost => {
    askSheets(project, call, args);
    const { calls } = project.world.meter;
    return { command, waits: waitsIn(calls), all: calls.length };
  });
}

/** Of one message more in a run of sending: the difference of 40 and 20 of them, by 20. */
export async function callsOfMessage(): Promise<number> {
  const callsFor = async (count: number): Promise<number> => {
    const people = Array.from({ length: count }, (_, i) => [
      ...[`K${i}`, `Nguyễn Thị Mẫu ${i}`, `09000000${String(i).padStart(2, '0')}`, `mau${i}@example.com`],
      ...['01/07/1990', 'Có'],
    ]);
    const header = ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Đồng ý nhận tin'];
    const project = await openProject([{ name: 'Khách', rows: [header, ...people] }]);
    askSheets(project, 'apply', COMMANDS[0][2]);
    askSheets(project, 'send', { keys: 'all', channel: 'email', toMyself: false });
    if (project.world.outbox.length !== count) throw new Error('callsOfMessage requires that all are sent');
    return project.world.meter.calls.filter((call) => call !== 'MailApp.sendEmail').length;
  };
  return ((await callsFor(40)) - (await callsFor(20))) / 20;
}

function askSheets(project: ScriptProject, command: CallId, args: unknown): unknown {
  project.world.meter.begin();
  const reply = JSON.parse(project.call('call', command, JSON.stringify(args)) as string);
  if (!reply.ok) throw new Error(`${command}: ${JSON.stringify(reply.failure)}`);
  return reply.answer;
}

/** Round trips of the add-in over Microsoft's own Office.js. `waits`: without those that carry blocks of cells. */
export async function excelCosts(): Promise<readonly HostCost[]> {
  const workbook = openExcel(shopOf(400, 800), 'web');
  const costs: HostCost[] = [];
  for (const [command, call, args] of COMMANDS) {
    const from = workbook.host.trips.length;
    await askExcel(workbook, call, args);
    const trips = workbook.host.trips.slice(from);
    const blocks = trips.filter(({ isBlock }) => isBlock).length;
    costs.push({ command, waits: trips.length - blocks, all: trips.length });
  }
  return costs;
}

function askExcel<K extends CallId>(
  { host }: OpenExcel,
  command: K,
  args: Calls[K]['args'],
): Promise<Calls[K]['answer']> {
  const now = (): Date => new Date('2026-07-01T09:00:00');
  return runLater(answer(command, args), excelVerbs({ port: portOf(host), progress: () => false, now }));
}

/** Seconds of a whole conversion of 50,000 customers with 100,000 orders, in as many calls as the host needs. */
export async function convertLarge(
  host: 'sheets' | 'excel',
): Promise<{ readonly seconds: number; readonly calls: number; readonly sheets: number }> {
  const shop = shopOf(50_000, 100_000);
  const ask =
    host === 'sheets'
      ? await (async () => {
          const project = await openProject(shop);
          const count = (): number => project.world.sheets.length;
          return { run: async (call: CallId, args: unknown) => askSheets(project, call, args), count };
        })()
      : (() => {
          const workbook = openExcel(shop, 'web');
          const count = (): number => workbook.host.book.sheets.length;
          return { run: (call: CallId, args: unknown) => askExcel(workbook, call, args as never), count };
        })();
  const start = performance.now();
  let calls = 1;
  let progress = (await ask.run('apply', COMMANDS[0][2])) as Progress;
  while (!progress.isDone && !progress.isRefused) {
    progress = (await ask.run('continue', {})) as Progress;
    calls++;
  }
  if (progress.isRefused) throw new Error(`convertLarge: ${progress.text}`);
  return { seconds: (performance.now() - start) / 1000, calls, sheets: ask.count() };
}
