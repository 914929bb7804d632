import { type Failure, failure } from './failure';

/**
 * Average order value: the sum of all amounts / the number of orders.
 *
 * Input: one element for each order, money in one currency. An order is a positive amount; a return (negative)
 * subtracts and is no order; zero, blank (null) and what is not finite count nothing. Output: money. No order
 * is a failure. O(n).
 */
export function averageOrderValue(amounts: ArrayLike<number | null>): number | Failure {
  let sum = 0;
  let orders = 0;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!;
    if (!Number.isFinite(amount)) continue;
    sum += amount;
    if (amount > 0) orders++;
  }
  return orders === 0 ? failure('noData', { argument: 'amounts' }) : sum / orders;
}
