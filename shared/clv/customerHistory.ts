import type { PurchaseDays } from './orderHistory';
import type { PurchaseColumns } from './purchaseCells';

/** What the models need of each customer; a customer without a purchase has frequency NaN. */
export interface CustomerHistory extends PurchaseColumns {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  readonly logGaps: Float64Array;
  /** Mean value of the repeat days, 0 without one. */
  readonly monetary: Float64Array;
  /** Net value of all purchase days. */
  readonly total: Float64Array;
}

/**
 * The BTYD convention at the end of day `end`, in days: frequency = purchase days after the first, recency =
 * last − first, age = end − first, monetary = mean of the repeat days (the first day excluded). Purchases
 * after `end` are ignored. O(purchases).
 *
 * logGaps takes a gap of g whole days as g − ½: days are rounded and same-day purchases merged, so purchases
 * at random look geometric, and with ln g they would look regular to the models that compare regularity.
 */
export function customerHistory(purchases: PurchaseDays, end: number): CustomerHistory {
  const { customers, start, day, amount } = purchases;
  const columns = () => new Float64Array(customers);
  const [frequency, recency, age] = [columns().fill(Number.NaN), columns(), columns()];
  const [logGaps, monetary, total] = [columns(), columns(), columns()];
  for (let who = 0; who < customers; who += 1) {
    const first = start[who]!;
    if (first === start[who + 1] || day[first]! > end) continue;
    let last = first;
    total[who] = amount[first]!;
    for (let i = first + 1; i < start[who + 1]! && day[i]! <= end; i += 1) {
      logGaps[who]! += Math.log(day[i]! - day[last]! - HALF_DAY);
      total[who]! += amount[i]!;
      last = i;
    }
    frequency[who] = last - first;
    recency[who] = day[last]! - day[first]!;
    age[who] = end - day[first]!;
    if (last > first) monetary[who] = (total[who]! - amount[first]!) / (last - first);
  }
  return { frequency, recency, age, logGaps, monetary, total };
}

const HALF_DAY = 0.5;
