import { type Failure, failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';
import { normalTail } from './normalTail';
import { wilsonInterval } from './wilsonInterval';

export interface Uplift {
  /** Share of buyers among the treated less that among the control group, -1..1. */
  readonly difference: number;
  /** Interval of the difference at 95 %. */
  readonly low: number;
  readonly high: number;
  /** Two-sided, of no difference. */
  readonly p: number;
  /** better, worse: the interval leaves out 0; unclear: it holds 0. */
  readonly verdict: 'better' | 'worse' | 'unclear';
}

/**
 * What a campaign changed: the difference of the shares of buyers in the treated and the control group.
 *
 * Input: numbers of customers, whole or not, 0 or more; buyers not above their group; both groups of 1 or more.
 * Output: see Uplift; the verdict follows the interval, which holds with few customers, where p (a z test with
 * the pooled share, no correction) is rough. Groups that were not drawn at random make no proof. O(1).
 *
 * Source: Newcombe (1998), "Interval estimation for the difference between independent proportions",
 * Statistics in Medicine 17, method 10.
 */
export function uplift(
  treatedBuyers: number,
  treated: number,
  controlBuyers: number,
  control: number,
): Uplift | Failure {
  const bad =
    badGroup('treatedBuyers', treatedBuyers, 'treated', treated) ??
    badGroup('controlBuyers', controlBuyers, 'control', control);
  if (bad) return bad;
  const [p1, p2] = [treatedBuyers / treated, controlBuyers / control];
  const [one, two] = [wilsonInterval(treatedBuyers, treated), wilsonInterval(controlBuyers, control)];
  const difference = p1 - p2;
  const low = difference - Math.hypot(p1 - one.low, two.high - p2);
  const high = difference + Math.hypot(one.high - p1, p2 - two.low);
  const pooled = (treatedBuyers + controlBuyers) / (treated + control);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / treated + 1 / control));
  const p = error === 0 ? 1 : Math.min(1, 2 * normalTail(Math.abs(difference) / error));
  return { difference, low, high, p, verdict: low > 0 ? 'better' : high < 0 ? 'worse' : 'unclear' };
}

function badGroup(argument: string, value: number, other: string, limit: number): Failure | null {
  const bad = rangeFailure({
    [argument]: [value, ...POSITIVE_OR_ZERO],
    [other]: [limit, ...POSITIVE_OR_ZERO],
  });
  if (bad) return bad;
  if (limit === 0) return failure('zeroDivisor', { argument: other });
  return value > limit ? failure('moreThan', { argument, value, other, limit }) : null;
}
