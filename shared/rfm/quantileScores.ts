/** Which end of a column gets the highest score: few days since the last order, many orders, much revenue. */
export type Best = 'low' | 'high';

/** `thresholds[i]` is the worst value that still gets score i + 2; null where nobody reaches that score. */
export type Thresholds = readonly (number | null)[];

/**
 * The thresholds of quantile scores: score = 1 + floor(bins x share of customers strictly worse), so equal
 * customers always get equal scores, everybody gets 1 when all are equal, and the best of many distinct
 * values gets `bins`. NaN entries are left out of the count. Two equal neighbours mean that nobody has the
 * score between them. `bins` - 1 entries, each null or a value of the column. O(n log n).
 *
 * The rule is the share "strictly below" of a percentile rank (Wikipedia, "Percentile rank", without its half
 * of the ties); forced equal bins (SQL NTILE, pandas qcut on ranks) tear equal customers apart.
 */
export function quantileThresholds(values: Float64Array, best: Best, bins: number): Thresholds {
  const sign = best === 'high' ? 1 : -1;
  const sorted = values.filter((value) => !Number.isNaN(value));
  for (let i = 0; i < sorted.length; i++) sorted[i] = sorted[i]! * sign;
  sorted.sort();
  const thresholds: (number | null)[] = [];
  for (let score = 2; score <= bins; score++) {
    const neededWorse = Math.ceil(((score - 1) * sorted.length) / bins);
    const reached = neededWorse === 0 ? 0 : firstAbove(sorted, sorted[neededWorse - 1]!);
    thresholds.push(reached < sorted.length ? sorted[reached]! * sign : null);
  }
  return thresholds;
}

/**
 * Scores by thresholds: 1 + the number of thresholds that the value reaches (equal counts as reached). NaN
 * has no score, a null threshold is never reached. One entry for each value, null or 1..thresholds + 1.
 * The order of the thresholds does not matter. O(n x thresholds).
 */
export function scoresByThresholds(
  values: Float64Array,
  best: Best,
  thresholds: Thresholds,
): readonly (number | null)[] {
  const sign = best === 'high' ? 1 : -1;
  const signed = thresholds.filter((value) => value !== null).map((value) => value * sign);
  const scores = new Array<number | null>(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]! * sign;
    let score = 1;
    for (let t = 0; t < signed.length; t++) if (value >= signed[t]!) score++;
    scores[i] = Number.isNaN(value) ? null : score;
  }
  return scores;
}

/** The number of bins as it is used: a whole number of 1 or more, five where it is none. */
export function binCount(bins: number | undefined): number {
  return bins !== undefined && bins >= 1 ? Math.floor(Math.min(bins, MOST_BINS)) : DEFAULT_BINS;
}

const DEFAULT_BINS = 5;
/** More bins than this tell nobody anything; a guard for the loop, far above any use. */
const MOST_BINS = 1000;

function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
