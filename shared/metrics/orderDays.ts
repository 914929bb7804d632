/** Distinct order days, ascending, customer after customer: those of c are days[starts[c]] .. days[starts[c + 1] - 1]. */
export interface OrderDays {
  readonly starts: Int32Array;
  readonly days: Int32Array;
}

/**
 * The distinct order days of every customer; orders of one day are one. Input as for customerTotals, rows
 * without a day or a customer skipped, and days after `asOf`; which rows are orders is the caller's choice. A day with a time of day
 * counts as its day. O(n log n) at most, O(n) where rows come in order of date.
 */
export function orderDays(
  customers: ArrayLike<number>,
  days: ArrayLike<number>,
  customerCount: number,
  asOf = Number.POSITIVE_INFINITY,
): OrderDays {
  const end = asOf + 1;
  const counts = new Int32Array(customerCount + 1);
  for (let i = 0; i < customers.length; i++) {
    if (isUsable(customers[i]!, days[i]!, customerCount, end)) counts[customers[i]! + 1]!++;
  }
  for (let c = 0; c < customerCount; c++) counts[c + 1] = counts[c + 1]! + counts[c]!;
  const grouped = new Int32Array(counts[customerCount]!);
  const next = counts.slice(0, customerCount);
  for (let i = 0; i < customers.length; i++) {
    const customer = customers[i]!;
    if (isUsable(customer, days[i]!, customerCount, end)) grouped[next[customer]!++] = Math.floor(days[i]!);
  }
  return distinctSorted(counts, grouped);
}

function isUsable(customer: number, day: number, customerCount: number, end: number): boolean {
  return customer >= 0 && customer < customerCount && day > Number.NEGATIVE_INFINITY && day < end;
}

/** Sorts each customer's run and drops what repeats, in place from left to right. */
function distinctSorted(bounds: Int32Array, grouped: Int32Array): OrderDays {
  const starts = new Int32Array(bounds.length);
  let write = 0;
  for (let c = 0; c + 1 < bounds.length; c++) {
    const from = bounds[c]!;
    const to = bounds[c + 1]!;
    starts[c] = write;
    if (!isAscending(grouped, from, to)) grouped.subarray(from, to).sort();
    for (let i = from; i < to; i++) {
      if (i === from || grouped[i] !== grouped[write - 1]) grouped[write++] = grouped[i]!;
    }
  }
  starts[bounds.length - 1] = write;
  return { starts, days: grouped.slice(0, write) };
}

function isAscending(values: Int32Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (values[i]! < values[i - 1]!) return false;
  return true;
}

/**
 * The sum of the amounts of each order day, beside `days`; rows that stand on none of the days add nothing.
 * O(n log days of a customer).
 */
export function amountsOfOrderDays(
  { starts, days }: OrderDays,
  customers: ArrayLike<number>,
  rowDays: ArrayLike<number>,
  amounts: ArrayLike<number>,
): Float64Array {
  const sums = new Float64Array(days.length);
  for (let i = 0; i < customers.length; i++) {
    const customer = customers[i]!;
    if (!(customer >= 0 && customer + 1 < starts.length) || !Number.isFinite(amounts[i]!)) continue;
    const day = Math.floor(rowDays[i]!);
    let low = starts[customer]!;
    let high = starts[customer + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (days[middle]! < day) low = middle + 1;
      else high = middle;
    }
    if (low < starts[customer + 1]! && days[low] === day) sums[low] = sums[low]! + amounts[i]!;
  }
  return sums;
}
