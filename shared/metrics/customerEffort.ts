import { answersWithin, type SurveyScore } from './answers';
import { type Failure, failure, rangeFailure } from './failure';
import { studentQuantile975 } from './studentQuantile';

/**
 * Customer effort score (CES): the mean answer to "it was easy to …", 1 .. scale, high is easy.
 *
 * Input: answers of 1..scale, whole numbers; null is a blank, anything else is left out and counted; scale 2
 * or more, 7 when left out. Output: the mean with its t interval at 95 %, cut off at the ends of the scale; of
 * one answer the interval is the whole scale. No answer is a failure. O(n).
 *
 * Source: Dixon, Freeman, Toman (2010), "Stop Trying to Delight Your Customers", Harvard Business Review; the
 * agreement scale of CES 2.0 (CEB, 2013).
 */
export function customerEffort(answers: ArrayLike<number | null>, scale = 7): SurveyScore | Failure {
  const bad = rangeFailure({ scale: [scale, 2, Number.POSITIVE_INFINITY] });
  if (bad) return bad;
  const { values, leftOut } = answersWithin(answers, 1, scale);
  const n = values.length;
  if (n === 0) return failure('noData', { argument: 'scores' });
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const margin = n === 1 ? scale : studentQuantile975(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { score: mean, n, low: Math.max(1, mean - margin), high: Math.min(scale, mean + margin), leftOut };
}
