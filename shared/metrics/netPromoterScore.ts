import { answersWithin, type SurveyScore, Z_95 } from './answers';
import { type Failure, failure } from './failure';

/**
 * Net promoter score: the share of promoters (9, 10) less that of detractors (0..6), in points.
 *
 * Input: answers of 0..10, whole numbers; null is a blank, anything else is left out and counted. Output:
 * -100..100, with the adjusted-Wald interval at 95 %, cut off at those ends; its middle lies nearer to 0 than
 * the score, the more so the fewer answers there are. No answer is a failure. O(n).
 *
 * Source: Reichheld (2003), "The One Number You Need to Grow", Harvard Business Review; interval: three answers
 * added, 3/4 of them promoters and 3/4 detractors, Rocks (2016), "Interval Estimation for the Net Promoter
 * Score", The American Statistician 70(4), as on measuringu.com/nps-confidence-intervals.
 */
export function netPromoterScore(answers: ArrayLike<number | null>): SurveyScore | Failure {
  const { values, leftOut } = answersWithin(answers, 0, 10);
  const n = values.length;
  if (n === 0) return failure('noData', { argument: 'scores' });
  const promoters = values.filter((value) => value >= 9).length;
  const detractors = values.filter((value) => value <= 6).length;
  const adjusted = n + 3;
  const p = (promoters + 0.75) / adjusted;
  const d = (detractors + 0.75) / adjusted;
  const margin = Z_95 * Math.sqrt((p + d - (p - d) ** 2) / adjusted);
  return {
    score: (100 * (promoters - detractors)) / n,
    n,
    low: Math.max(-100, 100 * (p - d - margin)),
    high: Math.min(100, 100 * (p - d + margin)),
    leftOut,
  };
}
