import { type Failure, failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';

/**
 * Churn rate of a period: customers lost in it / customers at its start. Money instead of customers gives
 * revenue churn.
 *
 * Input: 0 or more. Output: a share, 0..1. More lost than there were, or a start of 0, is a failure. O(1).
 */
export function churnRate(atStart: number, lost: number): number | Failure {
  const bad = rangeFailure({ atStart: [atStart, ...POSITIVE_OR_ZERO], lost: [lost, ...POSITIVE_OR_ZERO] });
  if (bad) return bad;
  if (atStart === 0) return failure('zeroDivisor', { argument: 'atStart' });
  if (lost > atStart)
    return failure('moreThan', { argument: 'lost', value: lost, other: 'atStart', limit: atStart });
  return lost / atStart;
}
