import { ANY, type Failure, failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';

/**
 * Lifetime value / acquisition cost, both money of one currency. 3 means that a customer brings three times
 * what it cost to win them. Negative where the value is. A cost of 0 is a failure that says so. O(1).
 */
export function ltvToCac(clv: number, cac: number): number | Failure {
  const bad = rangeFailure({ clv: [clv, ...ANY], cac: [cac, ...POSITIVE_OR_ZERO] });
  if (bad) return bad;
  return cac === 0 ? failure('noCost', {}) : clv / cac;
}
