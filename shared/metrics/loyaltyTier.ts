import { type Failure, failure } from './failure';

export interface LoyaltyTier {
  /** null below the lowest threshold. */
  readonly name: string | null;
  /** The next tier and what is missing to it; null at the top. */
  readonly next: { readonly name: string; readonly missing: number } | null;
}

/**
 * The tier that a customer's spend (or points) has reached: the highest threshold that is not above it.
 *
 * Input: thresholds and their names side by side, in any order; blank thresholds (null, not finite) are left
 * out. Spend: null and what is not finite counts as 0. As many names as thresholds, and at least one, else a
 * failure. O(tiers log tiers).
 */
export function loyaltyTier(
  spend: number | null,
  thresholds: readonly (number | null)[],
  names: readonly string[],
): LoyaltyTier | Failure {
  if (thresholds.length !== names.length)
    return failure('differentLengths', {
      argument: 'names',
      rows: names.length,
      other: 'thresholds',
      otherRows: thresholds.length,
    });
  const tiers = thresholds
    .flatMap((from, i) => (from !== null && Number.isFinite(from) ? [{ from, name: names[i]! }] : []))
    .sort((a, b) => a.from - b.from);
  if (tiers.length === 0) return failure('noData', { argument: 'thresholds' });
  const value = spend !== null && Number.isFinite(spend) ? spend : 0;
  const reached = tiers.filter(({ from }) => from <= value).length;
  const next = tiers[reached];
  return {
    name: tiers[reached - 1]?.name ?? null,
    next: next ? { name: next.name, missing: next.from - value } : null,
  };
}
