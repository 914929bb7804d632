import { customerTotals } from './customerTotals';
import { type Failure, rangeFailure, SHARE } from './failure';

/**
 * What each customer has been worth so far: the sum of their amounts x gross margin.
 *
 * Input: one element for each order, customers numbered as for customerTotals; amounts in one currency, returns
 * negative, what is not finite is 0; margin 0..1, 1 when left out. Output: money, one entry for each customer,
 * negative where more came back than was bought. Neither discounted nor a forecast. O(n).
 */
export function historicClv(
  customers: ArrayLike<number>,
  amounts: ArrayLike<number>,
  customerCount: number,
  grossMargin = 1,
): Float64Array | Failure {
  const bad = rangeFailure({ margin: [grossMargin, ...SHARE] });
  if (bad) return bad;
  const { revenue } = customerTotals(customers, [], amounts, customerCount);
  return revenue.map((value) => value * grossMargin);
}
