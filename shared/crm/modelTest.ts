import { type BackTest, backTest } from '../clv/backTest';
import type { OrderColumns } from '../clv/orderHistory';
import type { Prediction } from '../clv/predict';
import type { DayNumber } from '../model/day';

/** The back-test on the shop's own orders, and on what it was done. */
export interface ModelTest {
  readonly result: BackTest;
  /** The models saw the orders up to and including this day … */
  readonly split: DayNumber;
  /** … and predicted up to this one. */
  readonly end: DayNumber;
  /** Every how many-th customer took part; 1: all of them. */
  readonly every: number;
}

/** The time held back is a third of what there is, in whole weeks, up to half a year. */
export const MOST_WEEKS = 26;
export const LEAST_WEEKS = 4;
export const LEAST_CUSTOMERS = 20;

/**
 * Holds back the last third of the time that the orders span (4 to 26 whole weeks) and compares what the models
 * expect of it with what came. null where the orders span fewer than 12 weeks, or fewer than 20 customers were
 * known at the split. Above MOST_TESTED customers every n-th of them takes part, by their order in the sheet: no
 * chance, and the time stays bounded. The model chosen for all customers is kept unless the test's own rows speak
 * clearly for another.
 */
export function modelTest(
  orders: OrderColumns,
  { history, choice }: Prediction,
  end: DayNumber,
  seed: number,
): ModelTest | null {
  const span = history.age.reduce((most, age) => Math.max(most, age), 0);
  const weeks = Math.min(Math.floor(span / 7 / 3), MOST_WEEKS);
  if (weeks < LEAST_WEEKS) return null;
  const held = weeks * 7;
  const split = (end - held) as DayNumber;
  const known: number[] = [];
  history.frequency.forEach((frequency, i) => {
    if (!Number.isNaN(frequency) && history.age[i]! >= held) known.push(i);
  });
  if (known.length < LEAST_CUSTOMERS) return null;
  const every = Math.ceil(known.length / MOST_TESTED);
  const chosen = known.filter((_, at) => at % every === 0);
  const previous = choice.model.id;
  const result = backTest(rowsOf(orders, chosen), chosen.length, { split, end, seed, previous });
  return { result, split, end, every };
}

/** Whole weeks held back. */
export function testWeeks({ split, end }: ModelTest): number {
  return Math.round((end - split) / 7);
}

/** The order rows of some customers, numbered anew. */
function rowsOf(orders: OrderColumns, chosen: readonly number[]): OrderColumns {
  const number = new Map(chosen.map((customer, i) => [customer, i]));
  const rows = Array.from(orders.customer, (_, row) => row).filter((row) =>
    number.has(orders.customer[row]!),
  );
  return {
    customer: Float64Array.from(rows, (row) => number.get(orders.customer[row]!)!),
    day: Float64Array.from(rows, (row) => orders.day[row]!),
    amount: orders.amount && Float64Array.from(rows, (row) => orders.amount![row]!),
  };
}

const MOST_TESTED = 5000;
