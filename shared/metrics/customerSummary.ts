import type { DayNumber } from '../model/day';
import { amountsOfOrderDays, orderDays } from './orderDays';

/** A length of time, not a calendar unit: a month is 30.4375 days, a year 365.25. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** One entry for each customer; NaN in all four where a customer has no purchase up to the analysis day. */
export interface CustomerSummary {
  /** Days with a purchase after the first one: x. */
  readonly frequency: Float64Array;
  /** From the first to the last purchase, in the unit: t_x. 0 for a one-time buyer. */
  readonly recency: Float64Array;
  /** From the first purchase to the analysis day, in the unit: T. */
  readonly age: Float64Array;
  /** Mean amount of the repeat days, money; 0 for a one-time buyer and where no amounts are given. */
  readonly monetary: Float64Array;
}

/**
 * The summary that buy-till-you-die models take: orders of one day are one purchase, the first day is not
 * counted, recency runs from the first purchase to the last (not from the last to today, as in RFM).
 *
 * Input: one element for each order, as for customerTotals; `asOf` ends the data, later rows are left out.
 * Same-day amounts are added; a day that nets below zero is a return: no purchase, and its amount is taken off
 * the customer's purchase day before it. A day of zero is a purchase; who wants it otherwise leaves it out.
 * 0 <= recency <= age. O(n log n).
 *
 * Source: Fader, Hardie, Lee (2005), "RFM and CLV", Journal of Marketing Research 42(4), section "Data"; the
 * same as BTYD dc.ElogToCbsCbt and lifetimes summary_data_from_transaction_data.
 */
export function customerSummary(
  customers: ArrayLike<number>,
  days: ArrayLike<number>,
  amounts: ArrayLike<number> | null,
  customerCount: number,
  asOf: DayNumber,
  unit: TimeUnit = 'day',
): CustomerSummary {
  const bought = orderDays(customers, days, customerCount, asOf);
  const sums = amounts === null ? null : amountsOfOrderDays(bought, customers, days, amounts);
  const summary = emptySummary(customerCount);
  const perUnit = DAYS_PER_UNIT[unit];
  for (let c = 0; c < customerCount; c++) {
    let first = Number.NaN;
    let last = Number.NaN;
    let purchases = 0;
    let repeatTotal = 0;
    for (let i = bought.starts[c]!; i < bought.starts[c + 1]!; i++) {
      const amount = sums === null ? 0 : sums[i]!;
      if (amount >= 0) {
        if (purchases === 0) first = bought.days[i]!;
        last = bought.days[i]!;
        purchases++;
      }
      if (purchases > 1) repeatTotal += amount;
    }
    if (purchases === 0) continue;
    summary.frequency[c] = purchases - 1;
    summary.recency[c] = (last - first) / perUnit;
    summary.age[c] = (asOf - first) / perUnit;
    summary.monetary[c] = purchases > 1 ? repeatTotal / (purchases - 1) : 0;
  }
  return summary;
}

export const DAYS_PER_UNIT: Readonly<Record<TimeUnit, number>> = {
  day: 1,
  week: 7,
  month: 30.4375,
  year: 365.25,
};

function emptySummary(customerCount: number): CustomerSummary {
  const blank = () => new Float64Array(customerCount).fill(Number.NaN);
  return { frequency: blank(), recency: blank(), age: blank(), monetary: blank() };
}
