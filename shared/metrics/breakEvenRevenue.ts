import { type Failure, failure, POSITIVE_OR_ZERO, rangeFailure, SHARE } from './failure';

/**
 * The least revenue that a customer must bring before they have earned their acquisition cost: cost / gross
 * margin. Input: money, 0 or more; a share, 0..1. A margin of 0 is a failure. O(1).
 */
export function breakEvenRevenue(cac: number, grossMargin: number): number | Failure {
  const bad = rangeFailure({ cac: [cac, ...POSITIVE_OR_ZERO], grossMargin: [grossMargin, ...SHARE] });
  if (bad) return bad;
  return grossMargin === 0 ? failure('zeroDivisor', { argument: 'grossMargin' }) : cac / grossMargin;
}
