import { ANY, type Failure, POSITIVE_OR_ZERO, rangeFailure, SHARE } from './failure';

export interface SimpleClvOptions {
  /** Share of the order value that is margin, 0..1; 1 when left out, so the answer is revenue. */
  readonly grossMargin?: number;
  /** Per period, 0..1; left out or 0: not discounted. */
  readonly discountRate?: number;
  /** What it cost to win the customer, once, now; 0 when left out. */
  readonly acquisitionCost?: number;
}

/**
 * Customer lifetime value of an average customer. With m = order value x orders per period x gross margin:
 * m L - cost, or with a discount rate d: m (1 - (1 + d)^-L) / d - cost, each period's margin paid at its end.
 *
 * Input: money in one currency; orders per period, lifespan L in the same periods (a part of a period counts
 * in part), both 0 or more; d per period. Output: money, negative where the cost is not earned back. A number
 * out of its range is a failure. O(1).
 *
 * Source: the present value of an ordinary annuity; Gupta, Lehmann, Stuart (2004), "Valuing Customers",
 * Journal of Marketing Research 41(1), with constant margin and certain retention.
 */
export function simpleClv(
  averageOrderValue: number,
  ordersPerPeriod: number,
  lifespanPeriods: number,
  { grossMargin = 1, discountRate = 0, acquisitionCost = 0 }: SimpleClvOptions = {},
): number | Failure {
  const bad = rangeFailure({
    averageOrderValue: [averageOrderValue, ...ANY],
    ordersPerPeriod: [ordersPerPeriod, ...POSITIVE_OR_ZERO],
    lifespanPeriods: [lifespanPeriods, ...POSITIVE_OR_ZERO],
    grossMargin: [grossMargin, ...SHARE],
    discountRate: [discountRate, ...SHARE],
    acquisitionCost: [acquisitionCost, ...POSITIVE_OR_ZERO],
  });
  if (bad) return bad;
  const marginPerPeriod = averageOrderValue * ordersPerPeriod * grossMargin;
  return marginPerPeriod * annuity(lifespanPeriods, discountRate) - acquisitionCost;
}

/** Present value of 1 at the end of each period; expm1 and log1p keep it exact where the rate is tiny. */
function annuity(periods: number, rate: number): number {
  return rate === 0 ? periods : -Math.expm1(-periods * Math.log1p(rate)) / rate;
}
