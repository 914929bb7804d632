import { type Failure, failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';

/**
 * Payback time: acquisition cost / margin per period, in those periods (8.33 months, not rounded up).
 *
 * Input: money, 0 or more, margin (not revenue) of one customer. A cost of 0 is paid back at once (0). No
 * margin is a failure: the cost is never paid back. O(1).
 */
export function cacPayback(cac: number, marginPerPeriod: number): number | Failure {
  const bad = rangeFailure({
    cac: [cac, ...POSITIVE_OR_ZERO],
    marginPerPeriod: [marginPerPeriod, ...POSITIVE_OR_ZERO],
  });
  if (bad) return bad;
  return marginPerPeriod === 0 ? failure('neverPaysBack', {}) : cac / marginPerPeriod;
}
