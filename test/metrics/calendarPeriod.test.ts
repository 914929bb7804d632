import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CalendarUnit,
  firstDayOfPeriod,
  periodLabel,
  periodOfDay,
} from '../../shared/metrics/calendarPeriod';
import { type DayNumber, dayOfIso, weekdayOfDay } from '../../shared/model/day';

const day = (iso: string) => dayOfIso(iso)!;
const units: readonly CalendarUnit[] = ['week', 'month', 'quarter', 'year'];

describe('calendar periods', () => {
  it.each([
    ['2026-02-17', 'month', '2026-02'],
    ['2026-12-31', 'quarter', '2026-Q4'],
    ['2026-01-01', 'quarter', '2026-Q1'],
    ['2026-06-01', 'year', '2026'],
    // ISO 8601: the week of the year's first Thursday is week 1.
    ['2027-01-01', 'week', '2026-W53'],
    ['2024-12-30', 'week', '2025-W01'],
    ['2023-01-01', 'week', '2022-W52'],
    ['2026-02-16', 'week', '2026-W08'],
  ] as const)('puts %s by %s into %s', (iso, unit, label) => {
    expect(periodLabel(periodOfDay(day(iso), unit), unit)).toBe(label);
  });

  it('follow each other without gap: a period holds its first day, and the day before is in the one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 73_050 }), fc.constantFrom(...units), (number, unit) => {
        const period = periodOfDay(number as DayNumber, unit);
        const first = firstDayOfPeriod(period, unit);
        expect(first).toBeLessThanOrEqual(number);
        expect(periodOfDay(first, unit)).toBe(period);
        expect(periodOfDay((first - 1) as DayNumber, unit)).toBe(period - 1);
      }),
    );
  });

  it('begin weeks on Monday', () => {
    expect(weekdayOfDay(firstDayOfPeriod(periodOfDay(day('2026-11-22'), 'week'), 'week'))).toBe(1);
  });
});
