import { type Best, binCount, quantileThresholds, scoresByThresholds } from './quantileScores';
import { rfmColumns, type ScoreColumn } from './rfmColumns';
import { BEST, type RfmOptions, type RfmScores } from './rfmScores';

/**
 * Nested scores: R over all customers, F among the customers of the same R, M among those of the same R and
 * F; each by rfmScores' rule, so equal customers have equal scores here too. F = 5 then means "many orders for
 * one so recent", and scores of different groups do not compare. Input and blanks as for rfmScores; where an
 * outer score is blank, the inner ones are. O(n log n).
 *
 * Source: IBM SPSS Statistics documentation, "RFM Binning", nested method.
 */
export function nestedScores(
  recencyDays: ScoreColumn,
  orders: ScoreColumn,
  revenue: ScoreColumn,
  options: RfmOptions = {},
): RfmScores {
  const bins = binCount(options.bins);
  const columns = rfmColumns(recencyDays, orders, revenue);
  const r = scoresByThresholds(columns.r, BEST.r, quantileThresholds(columns.r, BEST.r, bins));
  const f = scoresWithin(r, columns.f, BEST.f, bins);
  const groups = r.map((score, i) => (score === null || f[i] == null ? null : score * (bins + 1) + f[i]));
  return { r, f, m: scoresWithin(groups, columns.m, BEST.m, bins) };
}

function scoresWithin(
  groups: readonly (number | null)[],
  values: Float64Array,
  best: Best,
  bins: number,
): readonly (number | null)[] {
  const members = new Map<number, number[]>();
  groups.forEach((group, i) => {
    if (group === null) return;
    const list = members.get(group);
    if (list) list.push(i);
    else members.set(group, [i]);
  });
  const scores: (number | null)[] = groups.map(() => null);
  for (const list of members.values()) {
    const own = Float64Array.from(list, (i) => values[i]!);
    const ownScores = scoresByThresholds(own, best, quantileThresholds(own, best, bins));
    list.forEach((i, k) => {
      scores[i] = ownScores[k]!;
    });
  }
  return scores;
}
