import { type Failure, failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';

/**
 * Retention rate of a period: (customers at its end - those won in it) / customers at its start.
 *
 * Input: numbers of customers, 0 or more. Output: a share, 0..1. More new customers than stand at the end, or
 * more kept than there were, cannot be and is a failure; so is a start of 0. O(1).
 */
export function retentionRate(atStart: number, atEnd: number, newCustomers: number): number | Failure {
  const bad = rangeFailure({
    atStart: [atStart, ...POSITIVE_OR_ZERO],
    atEnd: [atEnd, ...POSITIVE_OR_ZERO],
    newCustomers: [newCustomers, ...POSITIVE_OR_ZERO],
  });
  if (bad) return bad;
  if (atStart === 0) return failure('zeroDivisor', { argument: 'atStart' });
  if (newCustomers > atEnd)
    return failure('moreThan', {
      argument: 'newCustomers',
      value: newCustomers,
      other: 'atEnd',
      limit: atEnd,
    });
  const kept = atEnd - newCustomers;
  if (kept > atStart)
    return failure('moreThan', {
      argument: 'atEnd - newCustomers',
      value: kept,
      other: 'atStart',
      limit: atStart,
    });
  return kept / atStart;
}
