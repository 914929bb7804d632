import { type Failure, failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';

/**
 * Gross revenue retention of a period: (revenue at its start - contraction - churn) / revenue at its start, of
 * the customers of the start alone.
 *
 * Input: money, 0 or more; losses are positive numbers. Output: a share, 0..1. Losses above the start, or a
 * start of 0, are a failure. O(1).
 */
export function grossRevenueRetention(atStart: number, contraction: number, churn: number): number | Failure {
  return netRevenueRetention(atStart, 0, contraction, churn);
}

/** Net revenue retention: the same with the expansion of those customers added; it may exceed 1. */
export function netRevenueRetention(
  atStart: number,
  expansion: number,
  contraction: number,
  churn: number,
): number | Failure {
  const bad = rangeFailure({
    atStart: [atStart, ...POSITIVE_OR_ZERO],
    expansion: [expansion, ...POSITIVE_OR_ZERO],
    contraction: [contraction, ...POSITIVE_OR_ZERO],
    churn: [churn, ...POSITIVE_OR_ZERO],
  });
  if (bad) return bad;
  if (atStart === 0) return failure('zeroDivisor', { argument: 'atStart' });
  const lost = contraction + churn;
  if (lost > atStart)
    return failure('moreThan', {
      argument: 'contraction + churn',
      value: lost,
      other: 'atStart',
      limit: atStart,
    });
  return (atStart + expansion - lost) / atStart;
}
