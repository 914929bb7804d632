import type { DayNumber } from '../model/day';
import { type CalendarUnit, periodOfDay } from './calendarPeriod';
import { type CohortTable, cellKey, cohortOfCustomers, cohortTable } from './cohortTable';
import { customerTotals } from './customerTotals';
import type { Failure } from './failure';

/**
 * Cohort revenue: what the customers won in a calendar period brought in that period and in each one since,
 * money. Running sums over `customers` are the revenue of one customer by age.
 *
 * Input: one element for each order, customers numbered from 0, amounts in one currency; rows after `asOf` are
 * left out. A customer is won with their first positive amount; returns subtract in the period in which they
 * happen, in the first one where they come before any order. The future is null, the running period marked.
 * Nobody with an order is a failure. O(n + cells).
 */
export function cohortRevenue(
  customers: ArrayLike<number>,
  days: ArrayLike<number>,
  amounts: ArrayLike<number>,
  customerCount: number,
  asOf: DayNumber,
  unit: CalendarUnit = 'month',
): CohortTable | Failure {
  const counted = Int32Array.from(customers, (customer, i) =>
    Number.isFinite(days[i]!) && days[i]! < asOf + 1 ? customer : -1,
  );
  const { firstDay } = customerTotals(counted, days, amounts, customerCount);
  const cohortOf = cohortOfCustomers(firstDay, unit);
  const revenue = new Map<number, number>();
  for (let i = 0; i < counted.length; i++) {
    const cohort = cohortOf[counted[i]!];
    const amount = amounts[i]!;
    if (cohort === undefined || Number.isNaN(cohort) || !Number.isFinite(amount)) continue;
    const age = Math.max(0, periodOfDay(days[i]! as DayNumber, unit) - cohort);
    const cell = cellKey(cohort, age);
    revenue.set(cell, (revenue.get(cell) ?? 0) + amount);
  }
  return cohortTable(cohortOf, unit, asOf, (cohort, age) => revenue.get(cellKey(cohort, age)) ?? 0);
}
