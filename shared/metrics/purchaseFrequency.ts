import { type Failure, failure } from './failure';

/**
 * Purchase frequency: orders / customers with an order.
 *
 * Input: one element for each customer, number of orders; customers without any are left out. Output: 1 or
 * more, orders a customer over the whole time of the data. Nobody with an order is a failure. O(n).
 */
export function purchaseFrequency(orders: ArrayLike<number>): number | Failure {
  let sum = 0;
  let buyers = 0;
  for (let i = 0; i < orders.length; i++) {
    if (!(orders[i]! > 0)) continue;
    sum += orders[i]!;
    buyers++;
  }
  return buyers === 0 ? failure('noData', { argument: 'ids' }) : sum / buyers;
}
