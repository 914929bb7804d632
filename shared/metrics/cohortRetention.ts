import type { DayNumber } from '../model/day';
import { type CalendarUnit, periodOfDay } from './calendarPeriod';
import { type CohortTable, cellKey, cohortOfCustomers, cohortTable } from './cohortTable';
import type { Failure } from './failure';
import { orderDays } from './orderDays';

/**
 * Cohort retention: how many of the customers won in a calendar period ordered in that period and in each one
 * since. Cells are numbers of customers; over `customers` they are shares, and cell 0 is always all of them.
 *
 * Input: one element for each order, customers numbered from 0; rows after `asOf` are left out. The future is
 * null, the running period is marked, a period without orders is 0. Nobody with an order is a failure.
 * O(n log n + cells).
 *
 * Source: cohort analysis by calendar difference; published tables that count by row position shift left over
 * empty periods.
 */
export function cohortRetention(
  customers: ArrayLike<number>,
  days: ArrayLike<number>,
  customerCount: number,
  asOf: DayNumber,
  unit: CalendarUnit = 'month',
): CohortTable | Failure {
  const bought = orderDays(customers, days, customerCount, asOf);
  const firstDay = Float64Array.from({ length: customerCount }, (_, c) =>
    bought.starts[c]! < bought.starts[c + 1]! ? bought.days[bought.starts[c]!]! : Number.NaN,
  );
  const cohortOf = cohortOfCustomers(firstDay, unit);
  const active = new Map<number, number>();
  for (let c = 0; c < customerCount; c++) {
    let before = Number.NaN;
    for (let i = bought.starts[c]!; i < bought.starts[c + 1]!; i++) {
      const period = periodOfDay(bought.days[i]! as DayNumber, unit);
      if (period === before) continue;
      before = period;
      const cell = cellKey(cohortOf[c]!, period - cohortOf[c]!);
      active.set(cell, (active.get(cell) ?? 0) + 1);
    }
  }
  return cohortTable(cohortOf, unit, asOf, (cohort, age) => active.get(cellKey(cohort, age)) ?? 0);
}
