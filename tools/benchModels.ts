/**
 * node tools/run.mjs tools/benchModels.ts: what the value models cost and how well they do. Times of fits and
 * predictions on simulated cohorts; where the reference data lie beside the checkout also CDNOW: its fit, the
 * sixty random cohorts of each size, and the coverage of the 80 % intervals in held-back weeks.
 * The measuring functions are exported for the bench. Longer than 200 lines because it is one list of measurements.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BackTest, backTest } from '../shared/clv/backTest';
import { fitBgNbd } from '../shared/clv/bgNbdLikelihood';
import { customerHistory } from '../shared/clv/customerHistory';
import { mbgNbdConditionalExpectation, mbgNbdProbabilityAlive } from '../shared/clv/mbgNbdExpectation';
import { fitMbgNbd } from '../shared/clv/mbgNbdLikelihood';
import { betaDraw, gammaDraw, randomSource } from '../shared/clv/numerics/randomSource';
import { type OrderColumns, purchaseDays } from '../shared/clv/orderHistory';
import { fitParetoNbd } from '../shared/clv/paretoNbdLikelihood';
import { type PredictSettings, predictCustomers } from '../shared/clv/predict';
import { dayOfIso } from '../shared/model/day';

export interface Orders extends OrderColumns {
  readonly customers: number;
  readonly end: number;
}

export interface ModelTimes {
  readonly customers: number;
  readonly bgNbdMs: number;
  readonly mbgNbdMs: number;
  readonly paretoNbdMs: number | null;
  /** MBG/NBD: fit, P(alive) and expected purchases of 52 weeks for every customer. */
  readonly fitAndPredictMs: number;
  /** From order rows to value with interval: cleaning, choice of the model, money, predictions. */
  readonly clvPredictMs: number;
}

/** Orders of customers that follow MBG/NBD and Gamma-Gamma at about CDNOW's parameters, over two years. */
export function simulateOrders(seed: number, customers: number): Orders {
  const random = randomSource(seed);
  const [customer, day, amount]: [number[], number[], number[]] = [[], [], []];
  const end = 45000 + 730;
  for (let who = 0; who < customers; who += 1) {
    const rate = gammaDraw(random, 0.6) / 45;
    const leave = betaDraw(random, 0.9, 1.8);
    const spend = 15 / gammaDraw(random, 3.7);
    let today = 45000 + Math.floor(random() * 500);
    for (let here = true; here && today <= end; here = random() > leave) {
      customer.push(who);
      day.push(today);
      amount.push(gammaDraw(random, 6.2) * spend);
      today += Math.max(1, Math.round(gammaDraw(random, 1) / rate));
    }
  }
  return { customer, day, amount, customers, end };
}

export function measureTimes(orders: Orders): ModelTimes {
  const history = customerHistory(purchaseDays(orders, orders.customers, orders.end), orders.end);
  const fitAndPredict = () => {
    const { parameters } = fitMbgNbd(history);
    const { frequency, recency, age } = history;
    for (let i = 0; i < frequency.length; i += 1) {
      mbgNbdProbabilityAlive(parameters, frequency[i]!, recency[i]!, age[i]!);
      mbgNbdConditionalExpectation(parameters, 364, frequency[i]!, recency[i]!, age[i]!);
    }
  };
  return {
    customers: orders.customers,
    bgNbdMs: best(() => fitBgNbd(history)),
    mbgNbdMs: best(() => fitMbgNbd(history)),
    paretoNbdMs: orders.customers > 20000 ? null : best(() => fitParetoNbd(history)),
    fitAndPredictMs: best(fitAndPredict),
    clvPredictMs: best(() => predictCustomers(orders, orders.customers, SETTINGS(orders.end))),
  };
}

export interface SubsampleRow {
  readonly size: number;
  readonly cohorts: number;
  /** Cohorts whose parameters and predictions are all finite and within 1e-3 … 1e4. */
  readonly sane: number;
  readonly shrunken: number;
  readonly orderCoverage: number;
  readonly moneyCoverage: number;
  /** Expected over actual purchases of the time held back, all cohorts together. */
  readonly expectedOverActual: number;
}

/** `cohorts` random subsamples of each size: back-tested from `split` to the end of the orders. */
export function measureSubsamples(
  orders: Orders,
  split: number,
  sizes: readonly number[] = [10, 20, 50, 100, 200],
  cohorts = 60,
): readonly SubsampleRow[] {
  return sizes.map((size) => {
    const random = randomSource(size);
    const tests = Array.from({ length: cohorts }, () =>
      backTest(subsample(orders, size, random), size, { split, end: orders.end, seed: 1, previous: null }),
    );
    const sum = (value: (one: BackTest) => number) => tests.reduce((total, one) => total + value(one), 0);
    return {
      size,
      cohorts,
      sane: sum((one) => Number(isSane(one))),
      shrunken: sum((one) => Number(one.choice.estimator !== 'maximumLikelihood')),
      orderCoverage: sum((one) => one.orderCoverage.inside) / sum((one) => one.orderCoverage.customers),
      moneyCoverage:
        sum((one) => one.moneyCoverage?.inside ?? 0) / sum((one) => one.moneyCoverage?.customers ?? 0),
      expectedOverActual: sum((one) => one.orders.expected) / sum((one) => one.orders.actual),
    };
  });
}

/** CDNOW's 1/10 sample from ../shared/data, or null; `split` is the end of the published calibration. */
export function cdnow(): (Orders & { readonly split: number }) | null {
  const path = join(
    fileURLToPath(new URL('.', import.meta.url)),
    '..',
    '..',
    '..',
    'shared/data/CDNOW_sample.txt',
  );
  if (!existsSync(path)) return null;
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/));
  const ids = new Map<string, number>();
  const customer = rows.map(([, id]) => {
    if (!ids.has(id!)) ids.set(id!, ids.size);
    return ids.get(id!)!;
  });
  const day = rows.map(([, , d]) => isoDay(`${d!.slice(0, 4)}-${d!.slice(4, 6)}-${d!.slice(6)}`));
  return {
    customer,
    day,
    amount: rows.map((row) => Number(row[4])),
    customers: ids.size,
    split: isoDay('1997-09-30'),
    end: isoDay('1998-06-30'),
  };
}

function subsample(orders: Orders, size: number, random: () => number): Orders {
  const chosen = new Map<number, number>();
  while (chosen.size < size) {
    const who = Math.floor(random() * orders.customers);
    if (!chosen.has(who)) chosen.set(who, chosen.size);
  }
  const rows = Array.from(orders.customer, (_, row) => row).filter((row) =>
    chosen.has(orders.customer[row]!),
  );
  return {
    customer: rows.map((row) => chosen.get(orders.customer[row]!)!),
    day: rows.map((row) => orders.day[row]!),
    amount: rows.map((row) => orders.amount![row]!),
    customers: size,
    end: orders.end,
  };
}

function isSane({ choice, orders, money }: BackTest): boolean {
  const parameters = Object.values(choice.model.parameters);
  return (
    parameters.every((value) => value > 1e-3 && value < 1e4) &&
    Number.isFinite(orders.expected) &&
    Number.isFinite(money?.expected ?? 0)
  );
}

/** The best of three runs after a warm one, in milliseconds. */
function best(run: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < 4; i += 1) {
    const start = performance.now();
    run();
    const took = performance.now() - start;
    if (i > 0) least = Math.min(least, took);
  }
  return Math.round(least * 10) / 10;
}

function isoDay(text: string): number {
  return Number(dayOfIso(text));
}

const SETTINGS = (end: number): PredictSettings => ({
  end,
  horizonMonths: 12,
  discountPerYear: 0.1,
  margin: 1,
  seed: 1,
  previous: null,
});

function main(): void {
  const data = cdnow();
  const table: ModelTimes[] = [2357, 100_000].map((size) => measureTimes(simulateOrders(1, size)));
  if (data !== null) table.unshift(measureTimes({ ...data, end: data.split }));
  console.log(data === null ? 'simulated cohorts' : 'CDNOW, then simulated cohorts');
  console.table(table);
  if (data === null) {
    console.log('CDNOW subsamples and coverage skipped: no ../shared/data');
    return;
  }
  const whole = backTest(data, data.customers, { split: data.split, end: data.end, seed: 1, previous: null });
  console.log(
    `CDNOW, 39 weeks held back: ${whole.choice.model.id}, expected ${whole.orders.expected.toFixed(0)} actual ${whole.orders.actual} orders, 80 % intervals hold ${((whole.orderCoverage.share ?? 0) * 100).toFixed(1)} % of orders, ${((whole.moneyCoverage?.share ?? 0) * 100).toFixed(1)} % of money`,
  );
  console.table(measureSubsamples(data, data.split));
}

if (process.argv[1]?.endsWith('benchModels.mjs')) main();
