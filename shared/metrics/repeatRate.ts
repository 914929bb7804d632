import { type Failure, failure } from './failure';

/**
 * Repeat rate: customers with two orders or more / customers with one or more.
 *
 * Input: one element for each customer, number of orders; customers without any are left out. Output: a share,
 * 0..1. Nobody with an order is a failure. O(n).
 */
export function repeatRate(orders: ArrayLike<number>): number | Failure {
  let buyers = 0;
  let repeaters = 0;
  for (let i = 0; i < orders.length; i++) {
    if (orders[i]! >= 1) buyers++;
    if (orders[i]! >= 2) repeaters++;
  }
  return buyers === 0 ? failure('noData', { argument: 'ids' }) : repeaters / buyers;
}
