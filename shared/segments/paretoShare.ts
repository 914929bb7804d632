import { type Failure, failure, rangeFailure, SHARE } from '../metrics/failure';
import { type ScoreColumn, scoreValues } from '../rfm/rfmColumns';

/**
 * The share of all value that the top share of customers holds ("the top 20 % bring 80 %"): one point of the
 * Lorenz curve, read from the top. A part of a customer counts in part, so the answer does not jump.
 *
 * Input: one value for each customer, money; negative values (net returns) count as they are; null and what is
 * not finite is left out. `topShare` 0..1. Output: a share, above 1 only where others are negative. A total
 * that is not positive is a failure. O(n log n).
 *
 * Source: M. O. Lorenz (1905), "Methods of Measuring the Concentration of Wealth".
 */
export function paretoShare(values: ScoreColumn, topShare = 0.2): number | Failure {
  const bad = rangeFailure({ topShare: [topShare, ...SHARE] });
  if (bad) return bad;
  const ascending = scoreValues(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const total = ascending.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return failure('noData', { argument: 'values' });
  const top = topShare * ascending.length;
  let held = 0;
  for (let k = 0; k < top; k++) held += ascending[ascending.length - 1 - k]! * Math.min(1, top - k);
  return held / total;
}
