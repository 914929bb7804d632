import {
  type Best,
  binCount,
  quantileThresholds,
  scoresByThresholds,
  type Thresholds,
} from './quantileScores';
import { rfmColumns, type ScoreColumn } from './rfmColumns';

/** One entry for each customer, 1 (worst) .. bins (best); null where the customer's value is blank. */
export interface RfmScores {
  readonly r: readonly (number | null)[];
  readonly f: readonly (number | null)[];
  readonly m: readonly (number | null)[];
}

/** Per dimension, from the second score up; `r` falls (days), `f` (orders) and `m` (money) rise. */
export interface RfmThresholds {
  readonly r: Thresholds;
  readonly f: Thresholds;
  readonly m: Thresholds;
}

export interface RfmOptions {
  /** Number of scores, 5 when left out. */
  readonly bins?: number;
}

/**
 * Recency, frequency, monetary scores: score = 1 + floor(bins x share of customers strictly worse), each
 * dimension by itself. Few days are good, many orders and much revenue are good.
 *
 * Input: one element for each customer, in one order: whole days since the last order (a negative number, an
 * order after the analysis day, is simply the most recent), number of orders, revenue in any one currency (it
 * may be negative after returns). null: not known, scored null in that dimension alone and not counted. A
 * customer with 0 orders is scored in no dimension. Output: 1..bins; equal values have equal scores, and so a
 * column with half of the customers at one order has nobody at F = 2 or 3; `thresholds` says so, and gives
 * back the same scores through thresholdScores. Empty input gives empty columns. O(n log n).
 *
 * Source of R, F, M: A. M. Hughes, Strategic Database Marketing (1994); independent binning as in IBM SPSS
 * Statistics, "RFM Binning"; the rule for ties is quantileThresholds'.
 */
export function rfmScores(
  recencyDays: ScoreColumn,
  orders: ScoreColumn,
  revenue: ScoreColumn,
  options: RfmOptions = {},
): RfmScores & { readonly thresholds: RfmThresholds } {
  const bins = binCount(options.bins);
  const columns = rfmColumns(recencyDays, orders, revenue);
  const thresholds = {
    r: quantileThresholds(columns.r, BEST.r, bins),
    f: quantileThresholds(columns.f, BEST.f, bins),
    m: quantileThresholds(columns.m, BEST.m, bins),
  };
  return {
    r: scoresByThresholds(columns.r, BEST.r, thresholds.r),
    f: scoresByThresholds(columns.f, BEST.f, thresholds.f),
    m: scoresByThresholds(columns.m, BEST.m, thresholds.m),
    thresholds,
  };
}

/** Which end of each dimension is good. */
export const BEST: Readonly<Record<'r' | 'f' | 'm', Best>> = { r: 'low', f: 'high', m: 'high' };
