import { quantileThresholds, scoresByThresholds, type Thresholds } from '../rfm/quantileScores';
import { type ScoreColumn, scoreValues } from '../rfm/rfmColumns';

/**
 * Tiers by quantiles, 1 the lowest values .. `tiers` the highest: 1 + floor(tiers x share of values strictly
 * lower), so equal values share a tier and five tiers of revenue are the M of RFM.
 *
 * Input: one value for each customer, any unit; null and what is not finite has no tier. `tiers` a whole
 * number of 1 or more. `thresholds[i]` is the lowest value that still is tier i + 2. O(n log n).
 */
export function quantileTier(
  values: ScoreColumn,
  tiers = 5,
): { readonly tiers: readonly (number | null)[]; readonly thresholds: Thresholds } {
  const column = scoreValues(values);
  const thresholds = quantileThresholds(column, 'high', tiers);
  return { tiers: scoresByThresholds(column, 'high', thresholds), thresholds };
}
