import { ANY, type Failure, failure, POSITIVE_OR_ZERO, rangeFailure, SHARE } from './failure';

export interface RetentionClvOptions {
  /** Whole periods counted, a part is dropped; left out: without end. */
  readonly periods?: number;
  /** Adds the margin of the period in which the customer is won, paid now. */
  readonly includeFirst?: boolean;
}

/**
 * Customer lifetime value under a constant retention rate, as of a subscription: m r / (1 + d - r), or the
 * finite sum of m r^t / (1 + d)^t for t = 1 .. periods. The first renewal counts, the first payment does not,
 * unless `includeFirst` adds it.
 *
 * Input: margin m per period, money; retention r and discount d per the same period, 0..1. Output: money.
 * r = 1 with d = 0 and no number of periods has no finite answer and is a failure. O(1).
 *
 * Source: Gupta, Lehmann (2003), "Customers as Assets", Journal of Interactive Marketing 17(1), equation (2).
 */
export function retentionClv(
  marginPerPeriod: number,
  retentionRate: number,
  discountRate: number,
  { periods, includeFirst = false }: RetentionClvOptions = {},
): number | Failure {
  const bad = rangeFailure({
    marginPerPeriod: [marginPerPeriod, ...ANY],
    retentionRate: [retentionRate, ...SHARE],
    discountRate: [discountRate, ...SHARE],
    periods: [periods ?? 0, ...POSITIVE_OR_ZERO],
  });
  if (bad) return bad;
  if (periods === undefined && retentionRate === 1 && discountRate === 0) return failure('neverEnds', {});
  const kept = retentionRate / (1 + discountRate);
  const renewals = periods === undefined ? kept / (1 - kept) : finiteSum(kept, Math.floor(periods));
  return marginPerPeriod * (renewals + (includeFirst ? 1 : 0));
}

/** q + q² + … + qⁿ. */
function finiteSum(q: number, n: number): number {
  return q === 1 ? n : (q * (1 - q ** n)) / (1 - q);
}
