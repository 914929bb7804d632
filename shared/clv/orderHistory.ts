/** One element an order row. `customer` is an index 0, 1, …; anything else belongs to nobody. */
export interface OrderColumns {
  readonly customer: ArrayLike<number>;
  readonly day: ArrayLike<number>;
  /** Null where the sheet has no money: every row then is a purchase. */
  readonly amount: ArrayLike<number> | null;
}

/** The purchase days of each customer, in time order: those of customer i are start[i] … start[i+1] − 1. */
export interface PurchaseDays {
  readonly customers: number;
  readonly start: Int32Array;
  readonly day: Float64Array;
  /** Net value of the day, above 0; 1 where there is no money. */
  readonly amount: Float64Array;
  readonly hasMoney: boolean;
  readonly counts: OrderCounts;
}

/** What became of the rows; nothing is left out without being counted here. */
export interface OrderCounts {
  readonly rows: number;
  /** No customer, no day or no readable amount. */
  readonly unusable: number;
  readonly afterEnd: number;
  readonly zero: number;
  readonly refunds: number;
  /** Refunds with no earlier purchase left to net against. */
  readonly refundsUnmatched: number;
  /** Purchases that a refund took away altogether. */
  readonly refunded: number;
  /** Rows beyond the first on a customer's day. */
  readonly merged: number;
}

/**
 * Order rows as purchase days: rows of one customer and day are one purchase of their sum; a zero row is no
 * purchase; a refund (negative sum of a day) is netted against the customer's purchases before it, the latest
 * first, and takes away those it covers; amounts are never shifted or made positive. Rows after `end` are
 * left out. Any order of rows; O(n) plus a sort of each customer's rows. No customer, no row: empty.
 */
export function purchaseDays(orders: OrderColumns, customers: number, end = Infinity): PurchaseDays {
  const counts = {
    unusable: 0,
    afterEnd: 0,
    zero: 0,
    refunds: 0,
    refundsUnmatched: 0,
    refunded: 0,
    merged: 0,
  };
  const { rows, starts } = rowsByCustomer(orders, usableRows(orders, customers, end, counts), customers);
  const days: number[] = [];
  const amounts: number[] = [];
  const start = new Int32Array(customers + 1);
  for (let who = 0; who < customers; who += 1) {
    const own = rows.subarray(starts[who]!, starts[who + 1]!);
    own.sort((a, b) => orders.day[a]! - orders.day[b]!);
    addCustomer(own, orders, days, amounts, counts);
    start[who + 1] = days.length;
  }
  return {
    customers,
    start,
    day: Float64Array.from(days),
    amount: Float64Array.from(amounts),
    hasMoney: orders.amount !== null,
    counts: { rows: orders.customer.length, ...counts },
  };
}

function usableRows(
  { customer, day, amount }: OrderColumns,
  customers: number,
  end: number,
  counts: Omit<Tally, 'rows'>,
): readonly number[] {
  const usable: number[] = [];
  for (let i = 0; i < customer.length; i += 1) {
    const who = customer[i]!;
    const value = amount === null ? 1 : amount[i]!;
    const known = Number.isInteger(who) && who >= 0 && who < customers;
    if (!known || !Number.isFinite(day[i]!) || !Number.isFinite(value)) counts.unusable += 1;
    else if (day[i]! > end) counts.afterEnd += 1;
    else if (value === 0) counts.zero += 1;
    else usable.push(i);
  }
  return usable;
}

/** The rows of customer i are rows[starts[i]] … rows[starts[i + 1] − 1]: a counting sort. */
function rowsByCustomer(
  { customer }: OrderColumns,
  usable: readonly number[],
  customers: number,
): { readonly rows: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(customers + 1);
  for (const i of usable) starts[customer[i]! + 1]! += 1;
  for (let i = 0; i < customers; i += 1) starts[i + 1]! += starts[i]!;
  const place = starts.slice();
  const rows = new Int32Array(usable.length);
  for (const i of usable) {
    rows[place[customer[i]!]!] = i;
    place[customer[i]!]! += 1;
  }
  return { rows, starts };
}

type Tally = { -readonly [K in keyof OrderCounts]: OrderCounts[K] };

/** Appends the net purchase days of one customer, whose rows come in time order. */
function addCustomer(
  rows: Int32Array,
  { day, amount }: OrderColumns,
  days: number[],
  amounts: number[],
  counts: Omit<Tally, 'rows'>,
): void {
  const first = days.length;
  for (let i = 0; i < rows.length; ) {
    const today = day[rows[i]!]!;
    let [sum, same] = [0, 0];
    for (; i < rows.length && day[rows[i]!]! === today; i += 1, same += 1) {
      sum += amount === null ? 1 : amount[rows[i]!]!;
    }
    counts.merged += same - 1;
    if (sum > 0) {
      days.push(today);
      amounts.push(amount === null ? 1 : sum);
    } else if (sum < 0) {
      counts.refunds += 1;
      const left = netAgainst(-sum, first, days, amounts, counts);
      if (left > 0) counts.refundsUnmatched += 1;
    }
  }
}

/** Takes a refund off the latest purchases from `first` on; gives back what found none. */
function netAgainst(
  refund: number,
  first: number,
  days: number[],
  amounts: number[],
  counts: Omit<Tally, 'rows'>,
): number {
  let left = refund;
  while (left > 0 && amounts.length > first) {
    const last = amounts.length - 1;
    if (amounts[last]! > left) {
      amounts[last]! -= left;
      return 0;
    }
    left -= amounts[last]!;
    amounts.pop();
    days.pop();
    counts.refunded += 1;
  }
  return left;
}
