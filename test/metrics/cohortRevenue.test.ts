import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CalendarUnit } from '../../shared/metrics/calendarPeriod';
import { cohortRevenue } from '../../shared/metrics/cohortRevenue';
import type { CohortTable } from '../../shared/metrics/cohortTable';
import { type DayNumber, dayOfIso } from '../../shared/model/day';

const day = (iso: string) => dayOfIso(iso)!;
const units: readonly CalendarUnit[] = ['week', 'month', 'quarter', 'year'];
/** An bought in January, March (twice) and April; Bình in March alone; the 10th of April is today. */
const customers = Object.freeze([0, 0, 1, 0, 0]);
const days = Object.freeze(
  ['2026-01-31', '2026-03-01', '2026-03-31', '2026-03-20', '2026-04-02'].map((iso) => day(iso)),
);

describe('cohortRevenue', () => {
  it('sums amounts by cohort and age, a return in the month in which it happens', () => {
    const table = cohortRevenue(
      customers,
      days,
      [100, 200, 50, -30, 70],
      2,
      day('2026-04-10'),
    ) as CohortTable;
    expect(table.cohorts.map(({ cells }) => cells)).toEqual([
      [100, 0, 170, 70],
      [50, 0, null, null],
    ]);
  });

  it('adds up to the revenue of all customers who ever ordered, for any orders', () => {
    const rows = fc.array(
      fc.tuple(fc.nat(5), fc.integer({ min: 45_000, max: 46_000 }), fc.integer({ min: -9, max: 99 })),
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(...units), (list, unit) => {
        const buyers = new Set(list.filter(([, , amount]) => amount > 0).map(([customer]) => customer));
        const table = cohortRevenue(
          list.map(([customer]) => customer),
          list.map(([, number]) => number),
          list.map(([, , amount]) => amount),
          6,
          46_000 as DayNumber,
          unit,
        );
        if ('failure' in table) return expect(buyers.size).toBe(0);
        const cells = table.cohorts.flatMap((cohort) => cohort.cells);
        const expected = list.filter(([c]) => buyers.has(c)).reduce((sum, [, , amount]) => sum + amount, 0);
        return expect(cells.reduce((sum: number, cell) => sum + (cell ?? 0), 0)).toBe(expected);
      }),
    );
  });
});
