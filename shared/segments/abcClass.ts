import { type Failure, failure, rangeFailure, SHARE } from '../metrics/failure';
import { type ScoreColumn, scoreValues } from '../rfm/rfmColumns';

export type AbcClass = 'A' | 'B' | 'C';

/**
 * Pareto classes: from the largest value down, A until the running total has reached `aShare` of all, B for
 * the next `bShare`, C the rest. The value that crosses the line still belongs to the better class, so there
 * always is an A; equal values share a class.
 *
 * Input: one value for each customer or product, money or count; zero and negative values are C and count
 * nothing in the total; null and what is not finite has no class. Shares 0..1 (0.8 and 0.15). No positive
 * value is a failure. O(n log n).
 *
 * Source: Pareto (ABC) analysis as in F. E. Dickie (1951), "ABC Inventory Analysis Shoots for Dollars".
 */
export function abcClass(
  values: ScoreColumn,
  aShare = 0.8,
  bShare = 0.15,
): readonly (AbcClass | null)[] | Failure {
  const bad = rangeFailure({ aShare: [aShare, ...SHARE], bShare: [bShare, ...SHARE] });
  if (bad) return bad;
  const column = scoreValues(values);
  const sorted = column.filter((value) => value > 0).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (sorted.length === 0) return failure('noData', { argument: 'values' });
  const leastA = leastBeforeShare(sorted, aShare * total, total);
  const leastB = leastBeforeShare(sorted, (aShare + bShare) * total, total);
  return Array.from(column, (value) => {
    if (Number.isNaN(value)) return null;
    if (value > 0 && value >= leastA) return 'A';
    return value > 0 && value >= leastB ? 'B' : 'C';
  });
}

/** The smallest value before which, from the largest down, less than `limit` has come together. */
function leastBeforeShare(ascending: Float64Array, limit: number, total: number): number {
  let before = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = ascending.length - 1; i >= 0 && before < limit - total * ROUNDING; i--) {
    least = ascending[i]!;
    before += least;
  }
  return least;
}

/** A sum that reaches 80 % exactly may miss it in the last digits. */
const ROUNDING = 1e-12;
