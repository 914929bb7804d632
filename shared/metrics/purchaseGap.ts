import type { DayNumber } from '../model/day';
import { median } from './median';
import { type OrderDays, orderDays } from './orderDays';

/** One entry for each customer in `gapDays`, `expectedNext`. */
export interface PurchaseGaps {
  /** Median days between the customer's own order days; null with fewer than two of them. */
  readonly gapDays: readonly (number | null)[];
  /** Median of all the customers' own gaps: what stands in for a customer with one order day; null for none. */
  readonly populationGapDays: number | null;
  /** Last order day + own gap (or the population's), rounded to a day; null without orders or without any gap. */
  readonly expectedNext: readonly (DayNumber | null)[];
}

/**
 * The time between purchases: the median of the days between a customer's neighbouring order days, and the
 * day on which the next order is due.
 *
 * Input as for orderDays: one element for each order. Orders of one day are one purchase, so a gap is at least
 * one day. The population's gap is the median of the customers' medians: every customer counts once, however
 * often they buy. The expected day may lie in the past; then the customer is overdue. Nothing here knows
 * today. O(n log n).
 *
 * Source: own definition; the median, because one long holiday must not move the reminder.
 */
export function purchaseGap(
  customers: ArrayLike<number>,
  days: ArrayLike<number>,
  customerCount: number,
): PurchaseGaps {
  const byCustomer = orderDays(customers, days, customerCount);
  const { gapDays, populationGapDays } = gapsOfOrderDays(byCustomer);
  const expectedNext = gapDays.map((own, c) => {
    const gap = own ?? populationGapDays;
    const last = byCustomer.starts[c + 1]! - 1;
    if (gap === null || last < byCustomer.starts[c]!) return null;
    return (byCustomer.days[last]! + Math.round(gap)) as DayNumber;
  });
  return { gapDays, populationGapDays, expectedNext };
}

/** The gaps alone, for metrics that have the order days already. */
export function gapsOfOrderDays({
  starts,
  days,
}: OrderDays): Pick<PurchaseGaps, 'gapDays' | 'populationGapDays'> {
  const gapDays: (number | null)[] = [];
  const known: number[] = [];
  for (let c = 0; c + 1 < starts.length; c++) {
    const from = starts[c]!;
    const gaps = new Float64Array(Math.max(0, starts[c + 1]! - from - 1));
    for (let i = 0; i < gaps.length; i++) gaps[i] = days[from + i + 1]! - days[from + i]!;
    const own = median(gaps);
    gapDays.push(own);
    if (own !== null) known.push(own);
  }
  return { gapDays, populationGapDays: median(known) };
}
