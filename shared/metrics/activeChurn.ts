import type { DayNumber } from '../model/day';
import { type Failure, failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';
import { DEFAULT_GAPS, lastDayBy, patienceDays } from './lapsedShare';
import { orderDays } from './orderDays';

/**
 * Churn among active customers: those active at the window's start and silent at its end / those active at its
 * start. Active on a day: the last order up to it is at most `gaps` usual gaps old. The window is the
 * `windowDays` days that end on `asOf`.
 *
 * Input as for lapsedShare; windowDays 1 or more. Both ends are measured by the same yardstick, the gaps that
 * are known on `asOf`. Output: a share, 0..1. Nobody active at the start is a failure. O(n log n).
 *
 * Source: own definition, the churn rate of a shop without contracts.
 */
export function activeChurn(
  customers: ArrayLike<number>,
  days: ArrayLike<number>,
  customerCount: number,
  windowDays: number,
  asOf: DayNumber,
  gaps = DEFAULT_GAPS,
): number | Failure {
  const bad = rangeFailure({
    windowDays: [windowDays, 1, Number.POSITIVE_INFINITY],
    gaps: [gaps, ...POSITIVE_OR_ZERO],
  });
  if (bad) return bad;
  const bought = orderDays(customers, days, customerCount, asOf);
  const patience = patienceDays(bought, gaps);
  if (!(patience instanceof Float64Array)) return patience;
  const isActive = (customer: number, day: number) => {
    const last = lastDayBy(bought, customer, day);
    return last !== null && day - last <= patience[customer]!;
  };
  let active = 0;
  let lost = 0;
  for (let c = 0; c < customerCount; c++) {
    if (!isActive(c, asOf - windowDays)) continue;
    active++;
    if (!isActive(c, asOf)) lost++;
  }
  return active === 0 ? failure('noneActive', {}) : lost / active;
}
