import { answersWithin, type SurveyScore } from './answers';
import { type Failure, failure, rangeFailure } from './failure';
import { wilsonInterval } from './wilsonInterval';

/**
 * Customer satisfaction (CSAT): the share of the two best answers of the scale, 4 and 5 of five.
 *
 * Input: answers of 1..scale, whole numbers; null is a blank, anything else is left out and counted; scale 3
 * or more, 5 when left out. Output: a share, 0..1, with the Wilson interval at 95 %. No answer is a failure.
 * O(n).
 *
 * Source: the "top 2 box" that the measure is reported by; interval: wilsonInterval.
 */
export function customerSatisfaction(answers: ArrayLike<number | null>, scale = 5): SurveyScore | Failure {
  const bad = rangeFailure({ scale: [scale, 3, Number.POSITIVE_INFINITY] });
  if (bad) return bad;
  const { values, leftOut } = answersWithin(answers, 1, scale);
  const n = values.length;
  if (n === 0) return failure('noData', { argument: 'scores' });
  const satisfied = values.filter((value) => value >= scale - 1).length;
  return { score: satisfied / n, n, ...wilsonInterval(satisfied, n), leftOut };
}
