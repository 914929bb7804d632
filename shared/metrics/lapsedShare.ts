import type { DayNumber } from '../model/day';
import { type Failure, failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';
import { type OrderDays, orderDays } from './orderDays';
import { gapsOfOrderDays } from './purchaseGap';

/**
 * The share of all customers who have lapsed: silent on the analysis day for longer than `gaps` times their
 * own median days between orders; one-time buyers are measured by the population's gap (purchaseGap).
 *
 * Input: one element for each order, customers numbered from 0; orders after `asOf` are left out, customers
 * without an order by then count nowhere. Output: a share, 0..1. Nobody with an order, or nobody who bought
 * on two days (no gap to measure with), is a failure. O(n log n).
 *
 * Source: own definition, for shops without a contract that ends; three gaps by default.
 */
export function lapsedShare(
  customers: ArrayLike<number>,
  days: ArrayLike<number>,
  customerCount: number,
  asOf: DayNumber,
  gaps = DEFAULT_GAPS,
): number | Failure {
  const bad = rangeFailure({ gaps: [gaps, ...POSITIVE_OR_ZERO] });
  if (bad) return bad;
  const bought = orderDays(customers, days, customerCount, asOf);
  const patience = patienceDays(bought, gaps);
  if (!(patience instanceof Float64Array)) return patience;
  let known = 0;
  let lapsed = 0;
  for (let c = 0; c < customerCount; c++) {
    const last = lastDayBy(bought, c, asOf);
    if (last === null) continue;
    known++;
    if (asOf - last > patience[c]!) lapsed++;
  }
  return lapsed / known;
}

export const DEFAULT_GAPS = 3;

/** How many days each customer may be silent and still count as active: `gaps` times their usual gap. */
export function patienceDays(bought: OrderDays, gaps: number): Float64Array | Failure {
  if (bought.days.length === 0) return failure('noData', { argument: 'dates' });
  const { gapDays, populationGapDays } = gapsOfOrderDays(bought);
  if (populationGapDays === null) return failure('noRepeatBuyers', {});
  return Float64Array.from(gapDays, (own) => gaps * (own ?? populationGapDays));
}

/** The customer's last order day on `asOf` or before; null where there is none. */
export function lastDayBy({ starts, days }: OrderDays, customer: number, asOf: number): number | null {
  let i = starts[customer + 1]! - 1;
  while (i >= starts[customer]! && days[i]! > asOf) i--;
  return i >= starts[customer]! ? days[i]! : null;
}
