import type { DayNumber } from '../model/day';
import { type CalendarUnit, firstDayOfPeriod, periodLabel, periodOfDay } from './calendarPeriod';
import { type Failure, failure } from './failure';

/** Customers whose first order falls into one calendar period. */
export interface Cohort {
  /** `2026-02`, `2026-W07`, `2026-Q1`, `2026`. */
  readonly label: string;
  readonly customers: number;
  /** One value for each period since the first (0, 1, 2 …); null: that period has not begun. */
  readonly cells: readonly (number | null)[];
  /** Which cell is the period that is still running on the analysis day; null: none is, it ends that day. */
  readonly running: number | null;
}

export interface CohortTable {
  readonly unit: CalendarUnit;
  /** Oldest first; periods that won nobody have no row. Every row has as many cells as the first. */
  readonly cohorts: readonly Cohort[];
}

/** A cell of the table as one number, for maps: exact, as an age stays far below 2^20 periods. */
export function cellKey(cohort: number, age: number): number {
  return cohort * 2 ** 20 + age;
}

/** The period of each customer's first order; NaN for none. */
export function cohortOfCustomers(firstDay: Float64Array, unit: CalendarUnit): Float64Array {
  return firstDay.map((day) => (Number.isNaN(day) ? day : periodOfDay(day as DayNumber, unit)));
}

/**
 * The table of cohorts; `cellOf` gives the value of a cohort at an age, asked once for every period that has
 * begun. Ages are differences of calendar periods, so that an empty period shows as 0 and shifts nothing.
 * O(customers + cells).
 */
export function cohortTable(
  cohortOf: Float64Array,
  unit: CalendarUnit,
  asOf: DayNumber,
  cellOf: (cohort: number, age: number) => number,
): CohortTable | Failure {
  const sizes = new Map<number, number>();
  for (const cohort of cohortOf) if (!Number.isNaN(cohort)) sizes.set(cohort, (sizes.get(cohort) ?? 0) + 1);
  const periods = [...sizes.keys()].sort((a, b) => a - b);
  if (periods.length === 0) return failure('noData', { argument: 'dates' });
  const current = periodOfDay(asOf, unit);
  const isRunning = firstDayOfPeriod(current + 1, unit) - 1 > asOf;
  const width = current - periods[0]! + 1;
  const cohorts = periods.map((period) => ({
    label: periodLabel(period, unit),
    customers: sizes.get(period)!,
    cells: Array.from({ length: width }, (_, age) => (period + age > current ? null : cellOf(period, age))),
    running: isRunning ? current - period : null,
  }));
  return { unit, cohorts };
}
