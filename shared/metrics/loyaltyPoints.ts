import { ANY, type Failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';

/**
 * Points for an amount: whole points of amount x multiplier / money per point, the rest dropped. A return takes
 * back what its amount earned (-250,000 at 100,000 a point: -2).
 *
 * Input: money; money per point above 0, 10,000 when left out; multiplier of 0 or more (2 on a double day).
 * Output: a whole number. O(1).
 *
 * Source: what published Vietnamese programmes do, 1,000 to 100,000 dong a point, parts of a point dropped.
 */
export function loyaltyPoints(amount: number, moneyPerPoint = 10_000, multiplier = 1): number | Failure {
  const bad = rangeFailure({
    amount: [amount, ...ANY],
    moneyPerPoint: [moneyPerPoint, Number.MIN_VALUE, Number.POSITIVE_INFINITY],
    multiplier: [multiplier, ...POSITIVE_OR_ZERO],
  });
  if (bad) return bad;
  const points = Math.floor((Math.abs(amount) * multiplier) / moneyPerPoint + ROUNDING);
  return amount < 0 && points > 0 ? -points : points;
}

/** 0.3 / 0.1 is 2.9999999999999996 in binary, and three points on paper. */
const ROUNDING = 1e-9;
