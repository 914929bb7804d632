import { answersWithin } from './answers';
import { type Failure, failure, rangeFailure } from './failure';

export interface LikertSummary {
  /** Answers of 1, 2 … scale. */
  readonly counts: readonly number[];
  readonly shares: readonly number[];
  readonly n: number;
  readonly mean: number;
  /** Share of the two highest answers. */
  readonly topTwoShare: number;
  readonly leftOut: number;
}

/**
 * The distribution of the answers to a Likert item, with mean and top-2-box.
 *
 * Input: answers of 1..scale, whole numbers (likertAnswer turns words into them); null is a blank, anything
 * else is left out and counted; scale 2..11, 5 when left out. No answer is a failure. O(n).
 *
 * Source: Likert (1932), "A Technique for the Measurement of Attitudes", Archives of Psychology 140.
 */
export function likertSummary(answers: ArrayLike<number | null>, scale = 5): LikertSummary | Failure {
  const bad = rangeFailure({ scale: [scale, 2, 11] });
  if (bad) return bad;
  const { values, leftOut } = answersWithin(answers, 1, scale);
  const n = values.length;
  if (n === 0) return failure('noData', { argument: 'answers' });
  const counts = new Array<number>(Math.floor(scale)).fill(0);
  for (const value of values) counts[value - 1]!++;
  return {
    counts,
    shares: counts.map((count) => count / n),
    n,
    mean: values.reduce((sum, value) => sum + value, 0) / n,
    topTwoShare: values.filter((value) => value >= scale - 1).length / n,
    leftOut,
  };
}
