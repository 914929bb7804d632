import type { ModelChoice } from './chooseModel';
import { type OrderColumns, type PurchaseDays, purchaseDays } from './orderHistory';
import { type PredictedColumns, predictCustomers } from './predict';
import { MONTH_DAYS } from './predictCell';
import type { ModelId } from './purchaseProcess';
import { purchaseProcess } from './purchaseProcess';

export interface BackTestSettings {
  /** The last day the models may see; the rest up to `end` is held back. */
  readonly split: number;
  readonly end: number;
  readonly seed: number;
  readonly previous: ModelId | null;
}

/** Expected and actual purchases (or money) of a group of customers, in the time held back. */
export interface Compared {
  readonly customers: number;
  readonly expected: number;
  readonly actual: number;
}

/** How often the 80 % interval of a customer held what really came. */
export interface Coverage {
  readonly customers: number;
  readonly inside: number;
  readonly below: number;
  readonly above: number;
  /** inside / customers; null without customers. Whole orders make it 0.8 or more where the model is right. */
  readonly share: number | null;
}

export interface BackTest {
  readonly choice: ModelChoice;
  readonly orders: Compared;
  /** Null without money. */
  readonly money: Compared | null;
  /** Ten groups of customers by expected purchases, the lowest first; fewer where there are fewer customers. */
  readonly deciles: readonly Compared[];
  /** After week 1, 2, … of the time held back (its last may be a part): sums since the split. */
  readonly weeks: readonly { readonly week: number; readonly expected: number; readonly actual: number }[];
  readonly orderCoverage: Coverage;
  readonly moneyCoverage: Coverage | null;
}

/**
 * How well the predictions would have done on the user's own data: fits on the rows up to `split`, predicts
 * the days up to `end`, compares with what came. Only customers known at the split take part; new ones
 * cannot be predicted. A split that leaves no customer or no time gives zeros. Deterministic for a seed.
 * Cost: a prediction, and one expectation a week and distinct history.
 */
export function backTest(orders: OrderColumns, customers: number, settings: BackTestSettings): BackTest {
  const { split, end } = settings;
  const held = Math.max(end - split, 0);
  const { columns, choice, money, history } = predictCustomers(orders, customers, {
    end: split,
    horizonMonths: held / MONTH_DAYS,
    discountPerYear: 0,
    margin: 1,
    seed: settings.seed,
    previous: settings.previous,
  });
  const later = laterPurchases(purchaseDays(orders, customers, end), split);
  const known = Array.from(columns.alive.keys()).filter((i) => !Number.isNaN(columns.alive[i]!));
  const hasMoney = money !== null;
  return {
    choice,
    orders: compare(known, columns.orders, later.count),
    money: hasMoney ? compare(known, columns.value, later.amount) : null,
    deciles: deciles(known, columns.orders, later.count),
    weeks: weekly(choice, known, history, later.days, held),
    orderCoverage: coverage(known, columns.ordersLow, columns.ordersHigh, later.count),
    moneyCoverage: hasMoney ? moneyCoverage(known, columns, later.amount) : null,
  };
}

interface Later {
  readonly count: Float64Array;
  readonly amount: Float64Array;
  /** Days after the split of every later purchase, by customer. */
  readonly days: readonly (readonly number[])[];
}

function laterPurchases(purchases: PurchaseDays, split: number): Later {
  const { customers, start, day, amount } = purchases;
  const later = { count: new Float64Array(customers), amount: new Float64Array(customers) };
  const days = Array.from({ length: customers }, (_, who) => {
    const own: number[] = [];
    for (let i = start[who]!; i < start[who + 1]!; i += 1) {
      if (day[i]! <= split) continue;
      own.push(day[i]! - split);
      later.count[who]! += 1;
      later.amount[who]! += amount[i]!;
    }
    return own;
  });
  return { ...later, days };
}

function compare(rows: readonly number[], expected: Float64Array, actual: Float64Array): Compared {
  let sums = { customers: rows.length, expected: 0, actual: 0 };
  for (const i of rows) {
    sums = { ...sums, expected: sums.expected + expected[i]!, actual: sums.actual + actual[i]! };
  }
  return sums;
}

function deciles(
  known: readonly number[],
  expected: Float64Array,
  actual: Float64Array,
): readonly Compared[] {
  const sorted = [...known].sort((i, j) => expected[i]! - expected[j]! || i - j);
  const groups: Compared[] = [];
  for (let d = 0; d < 10; d += 1) {
    const rows = sorted.slice(
      Math.round((d * sorted.length) / 10),
      Math.round(((d + 1) * sorted.length) / 10),
    );
    if (rows.length > 0) groups.push(compare(rows, expected, actual));
  }
  return groups;
}

function weekly(
  choice: ModelChoice,
  known: readonly number[],
  history: { readonly frequency: Float64Array; readonly recency: Float64Array; readonly age: Float64Array },
  days: readonly (readonly number[])[],
  held: number,
): BackTest['weeks'] {
  const process = purchaseProcess(choice.model);
  const count = Math.ceil(held / 7);
  const actual = new Float64Array(count);
  const cells = new Map<number, { readonly row: number; members: number }>();
  for (const i of known) {
    for (const day of days[i]!) actual[Math.ceil(day / 7) - 1]! += 1;
    const cell = choice.cells.cellOf[i]!;
    const seen = cells.get(cell);
    if (seen === undefined) cells.set(cell, { row: i, members: 1 });
    else seen.members += 1;
  }
  const expected = new Float64Array(count);
  for (const { row, members } of cells.values()) {
    const [x, tx, T] = [history.frequency[row]!, history.recency[row]!, history.age[row]!];
    const weight = members * process.alive(x, tx, T);
    for (let w = 0; w < count; w += 1) {
      expected[w]! += weight * process.expectedIfAlive(Math.min((w + 1) * 7, held), x, tx, T);
    }
  }
  let sum = 0;
  return Array.from(expected, (value, w) => {
    sum += actual[w]!;
    return { week: w + 1, expected: value, actual: sum };
  });
}

function coverage(
  rows: readonly number[],
  low: Float64Array,
  high: Float64Array,
  actual: Float64Array,
): Coverage {
  let [below, above] = [0, 0];
  for (const i of rows) {
    if (actual[i]! < low[i]!) below += 1;
    else if (actual[i]! > high[i]!) above += 1;
  }
  const inside = rows.length - below - above;
  return {
    customers: rows.length,
    inside,
    below,
    above,
    share: rows.length > 0 ? inside / rows.length : null,
  };
}

function moneyCoverage(rows: readonly number[], columns: PredictedColumns, actual: Float64Array): Coverage {
  return coverage(rows, columns.low, columns.high, actual);
}
