import { civilOfDay, type DayNumber, dayOfCivil } from '../model/day';

/** Calendar periods: ISO weeks begin on Monday. */
export type CalendarUnit = 'week' | 'month' | 'quarter' | 'year';

/** A period as a whole number: neighbouring periods differ by 1, so ages are differences. O(1). */
export function periodOfDay(day: DayNumber, unit: CalendarUnit): number {
  if (unit === 'week') return Math.floor((day - FIRST_MONDAY) / 7);
  const { year, month } = civilOfDay(day);
  if (unit === 'month') return year * 12 + month - 1;
  return unit === 'quarter' ? year * 4 + Math.floor((month - 1) / 3) : year;
}

/** The first day of a period. */
export function firstDayOfPeriod(period: number, unit: CalendarUnit): DayNumber {
  if (unit === 'week') return (period * 7 + FIRST_MONDAY) as DayNumber;
  if (unit === 'year') return dayOfCivil(period, 1, 1);
  const parts = unit === 'month' ? 12 : 4;
  const year = Math.floor(period / parts);
  return dayOfCivil(year, (period - year * parts) * (12 / parts) + 1, 1);
}

/** The same in every language: `2026-02`, `2026-Q1`, `2026`, and ISO 8601's `2026-W07`. */
export function periodLabel(period: number, unit: CalendarUnit): string {
  const first = firstDayOfPeriod(period, unit);
  if (unit === 'week') {
    const { year } = civilOfDay((first + 3) as DayNumber);
    const week = period - periodOfDay(dayOfCivil(year, 1, 4), 'week') + 1;
    return `${year}-W${String(week).padStart(2, '0')}`;
  }
  const { year, month } = civilOfDay(first);
  if (unit === 'month') return `${year}-${String(month).padStart(2, '0')}`;
  return unit === 'quarter' ? `${year}-Q${(month + 2) / 3}` : String(year);
}

/** Day 2 of the spreadsheet calendar, 1900-01-01, was a Monday. */
const FIRST_MONDAY = 2;
