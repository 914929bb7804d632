/** One entry for each customer. */
export interface CustomerTotals {
  /** Rows with a positive amount. */
  readonly orders: Uint32Array;
  /** Sum of all amounts, returns and cancellations netted; it may be negative. */
  readonly revenue: Float64Array;
  /** First and last day with an order; NaN where there is none. */
  readonly firstDay: Float64Array;
  readonly lastDay: Float64Array;
}

/**
 * Orders, revenue, first and last order day of every customer in one pass.
 *
 * Input: one element for each order: the customer's number (0..customerCount - 1; anything else, such as the
 * -1 of an anonymous sale, is skipped), the day (NaN: not known), the net amount in one currency (what is not finite is 0).
 * Without amounts every row is an order of amount 0. A row counts as an order when its amount is positive:
 * zero lines and returns do not, and returns subtract from revenue. Days after the analysis day count as they
 * stand. Called with line items and the numbers of their orders, it gives the net amount of each order.
 * O(n + customers), nothing allocated but the answer.
 */
export function customerTotals(
  customers: ArrayLike<number>,
  days: ArrayLike<number>,
  amounts: ArrayLike<number> | null,
  customerCount: number,
): CustomerTotals {
  const orders = new Uint32Array(customerCount);
  const revenue = new Float64Array(customerCount);
  const firstDay = new Float64Array(customerCount).fill(Number.NaN);
  const lastDay = new Float64Array(customerCount).fill(Number.NaN);
  for (let i = 0; i < customers.length; i++) {
    const customer = customers[i]!;
    if (!(customer >= 0 && customer < customerCount)) continue;
    const amount = amounts === null ? 0 : amounts[i]!;
    if (Number.isFinite(amount)) revenue[customer] = revenue[customer]! + amount;
    if (amounts !== null && !(amount > 0)) continue;
    orders[customer] = orders[customer]! + 1;
    const day = days[i]!;
    if (Number.isNaN(day)) continue;
    if (!(day >= firstDay[customer]!)) firstDay[customer] = day;
    if (!(day <= lastDay[customer]!)) lastDay[customer] = day;
  }
  return { orders, revenue, firstDay, lastDay };
}
