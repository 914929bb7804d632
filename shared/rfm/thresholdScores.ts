import { scoresByThresholds } from './quantileScores';
import { rfmColumns, type ScoreColumn } from './rfmColumns';
import { BEST, type RfmScores, type RfmThresholds } from './rfmScores';

/**
 * Scores by fixed thresholds that the owner sets, so that a customer's score moves with the customer alone:
 * 1 + the number of thresholds reached. With r [365, 180, 90, 30] a last order 30 days ago has R = 5 and one
 * 31 days ago R = 4; with f [2, 3, 5, 10] a second order makes F = 2. Input and blanks as for rfmScores;
 * the number of scores is the number of thresholds + 1, each dimension by itself. O(n x thresholds).
 */
export function thresholdScores(
  recencyDays: ScoreColumn,
  orders: ScoreColumn,
  revenue: ScoreColumn,
  thresholds: RfmThresholds,
): RfmScores {
  const columns = rfmColumns(recencyDays, orders, revenue);
  return {
    r: scoresByThresholds(columns.r, BEST.r, thresholds.r),
    f: scoresByThresholds(columns.f, BEST.f, thresholds.f),
    m: scoresByThresholds(columns.m, BEST.m, thresholds.m),
  };
}
