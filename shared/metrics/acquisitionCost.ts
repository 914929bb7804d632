import { type Failure, failure, POSITIVE_OR_ZERO, rangeFailure } from './failure';

/**
 * Customer acquisition cost: all that was spent to win customers in a period / the new customers of it.
 *
 * Input: money; a number of customers; both 0 or more. Output: money a customer, 0 where nothing was spent.
 * No new customer is a failure that says so. O(1).
 */
export function acquisitionCost(cost: number, newCustomers: number): number | Failure {
  const bad = rangeFailure({
    cost: [cost, ...POSITIVE_OR_ZERO],
    newCustomers: [newCustomers, ...POSITIVE_OR_ZERO],
  });
  if (bad) return bad;
  return newCustomers === 0 ? failure('noNewCustomers', {}) : cost / newCustomers;
}
