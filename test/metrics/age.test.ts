import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { age } from '../../shared/metrics/age';
import { dayOfIso } from '../../shared/model/day';

const day = (iso: string) => dayOfIso(iso)!;

describe('age', () => {
  it.each([
    ['1990-11-22', '2026-11-22', 36],
    ['1990-11-23', '2026-11-22', 35],
    ['2026-11-22', '2026-11-22', 0],
    ['2004-02-29', '2026-02-27', 21],
    ['2004-02-29', '2026-02-28', 22],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
    ['1895-12-31', '2025-12-30', 129],
  ])('of somebody born on %s is on %s %i', (birthday, asOf, years) => {
    expect(age(day(birthday), day(asOf))).toBe(years);
  });

  it('is a failure before birth and beyond all life', () => {
    expect(age(day('2026-11-23'), day('2026-11-22'))).toMatchObject({ failure: 'impossibleAge' });
    expect(age(day('1890-01-01'), day('2026-11-22'))).toMatchObject({ failure: 'impossibleAge' });
    expect(age(Number.NaN as never, day('2026-11-22'))).toMatchObject({ failure: 'notANumber' });
  });

  it('rises by one a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 46_000 }), (birthday) => {
        const [now, later] = ['2026-06-30', '2027-06-30'].map(
          (iso) => age(birthday as never, day(iso)) as number,
        );
        expect(later).toBe(now! + 1);
      }),
    );
  });
});
