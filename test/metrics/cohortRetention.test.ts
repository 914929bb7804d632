import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CalendarUnit } from '../../shared/metrics/calendarPeriod';
import { cohortRetention } from '../../shared/metrics/cohortRetention';
import type { CohortTable } from '../../shared/metrics/cohortTable';
import { customerIndex } from '../../shared/metrics/customerIndex';
import { type DayNumber, dayOfIso } from '../../shared/model/day';
import { caseOf, dataLines, golden } from './golden';

const day = (iso: string) => dayOfIso(iso)!;
const units: readonly CalendarUnit[] = ['week', 'month', 'quarter', 'year'];
/** An bought in January, March (twice) and April; Bình in March alone; the 10th of April is today. */
const customers = Object.freeze([0, 0, 1, 0, 0]);
const days = Object.freeze(
  ['2026-01-31', '2026-03-01', '2026-03-31', '2026-03-20', '2026-04-02'].map((iso) => day(iso)),
);

describe('cohortRetention', () => {
  it('counts a customer once a period, shows an empty period as 0, the future as null, marks the running one', () => {
    expect(cohortRetention(customers, days, 2, day('2026-04-10'))).toEqual({
      unit: 'month',
      cohorts: [
        { label: '2026-01', customers: 1, cells: [1, 0, 1, 1], running: 3 },
        { label: '2026-03', customers: 1, cells: [1, 0, null, null], running: 1 },
      ],
    });
  });

  it('marks no running period on the last day of one, and leaves later orders out', () => {
    const table = cohortRetention(customers, days, 2, day('2026-03-31')) as CohortTable;
    expect(table.cohorts.map(({ cells, running }) => [cells, running])).toEqual([
      [[1, 0, 1], null],
      [[1, null, null], null],
    ]);
  });

  it('is a failure without orders', () => {
    expect(cohortRetention([], [], 0, day('2026-04-10'))).toMatchObject({ failure: 'noData' });
  });

  it('begins every row with all of its customers and never exceeds them, in any unit and order of rows', () => {
    const rows = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 45_000, max: 46_000 })), { minLength: 1 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...units), (list, unit) => {
        const table = (ordered: typeof list) =>
          cohortRetention(
            ordered.map(([customer]) => customer),
            ordered.map(([, number]) => number),
            6,
            46_100 as DayNumber,
            unit,
          ) as CohortTable;
        const { cohorts } = table(list);
        expect(table([...list].reverse()).cohorts).toEqual(cohorts);
        expect(cohorts.reduce((sum, cohort) => sum + cohort.customers, 0)).toBe(
          new Set(list.map(([c]) => c)).size,
        );
        for (const cohort of cohorts) {
          expect(cohort.cells[0]).toBe(cohort.customers);
          expect(cohort.cells.every((cell) => cell === null || cell <= cohort.customers)).toBe(true);
        }
      }),
    );
  });

  golden('retention_cohort.json', 'matches the monthly table of Relay Foods, all fifteen cohorts', (file) => {
    type Expected = {
      active_users: Record<string, (number | null)[]>;
      published_2009_01_retention: number[];
    };
    const { expected } = caseOf<object, Expected>(file, 'Relay Foods');
    const rows = dataLines('relay_foods_orders.csv')
      .slice(1)
      .map((line) => line.split(','));
    const { rows: users, ids } = customerIndex(rows.map((row) => Number(row[2])));
    const orderDay = rows.map((row) => day(row[1]!));
    const table = cohortRetention(users, orderDay, ids.length, day('2010-03-31')) as CohortTable;
    const trimmed = (cells: readonly (number | null)[]) => cells.filter((cell) => cell !== null);
    expect(table.cohorts.map(({ label }) => label)).toEqual(Object.keys(expected.active_users));
    const differing = table.cohorts.filter(
      ({ label, cells }) =>
        JSON.stringify(trimmed(cells)) !== JSON.stringify(trimmed(expected.active_users[label]!)),
    );
    // In their table a last month without a single order (February 2009, age 13) is blank; here it is 0.
    expect(differing.map(({ label, cells }) => [label, cells[13]])).toEqual([['2009-02', 0]]);
    const first = table.cohorts[0]!;
    expected.published_2009_01_retention.forEach((share, age) => {
      expect(first.cells[age]! / first.customers).toBeCloseTo(share, 6);
    });
  });
});
