import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOfLunar, type LunarDay, lunarAnniversary, lunarOfDay } from '../../shared/care/lunar';
import { FIRST_LUNAR_YEAR, LUNAR_YEAR_CODES } from '../../shared/care/lunarYears.generated';
import { type DayNumber, dayOfIso, isoOfDay } from '../../shared/model/day';
import { codeOfYear, LAST_LUNAR_YEAR, lunarYears } from '../../tools/lunarTable';
import { vocabulary } from '../metrics/golden';

const day = (iso: string) => dayOfIso(iso)!;
const tet = (year: number) => isoOfDay(dayOfLunar({ year, month: 1, day: 1, leap: false })!);
const iso = (month: number, date: number, year: number) => isoOfDay(lunarAnniversary(month, date, year)!);
const anyDay = fc
  .integer({ min: day('1930-01-30'), max: day('2100-12-31') })
  .map((number) => number as DayNumber);

describe('dayOfLunar', () => {
  it.each([
    // Public holidays as proclaimed by the government of Vietnam.
    [2015, '2015-02-19'],
    [2016, '2016-02-08'],
    [2017, '2017-01-28'],
    [2018, '2018-02-16'],
    [2019, '2019-02-05'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
  ])('knows Tết %i: %s', (year, date) => {
    expect(tet(year)).toBe(date);
  });

  it.each([
    // The year, Tết in Vietnam, the first day of the year in China.
    [1968, '1968-01-29', '1968-01-30'],
    [1985, '1985-01-21', '1985-02-20'],
    [2007, '2007-02-17', '2007-02-18'],
    [2030, '2030-02-02', '2030-02-03'],
  ])('differs from China in %i: %s, not %s', (year, vietnam, china) => {
    expect(tet(year)).toBe(vietnam);
    expect(lunarOfDay(day(china))).not.toEqual({ year, month: 1, day: 1, leap: false });
  });

  it("is China's calendar before 1968: the Hong Kong Observatory has 1945-02-13, 1954-02-03, 1967-02-09", () => {
    expect([1945, 1954, 1967].map(tet)).toEqual(['1945-02-13', '1954-02-03', '1967-02-09']);
  });

  it('is null for a day that does not exist', () => {
    const none: readonly LunarDay[] = [
      { year: 2026, month: 6, day: 1, leap: true },
      { year: 2026, month: 13, day: 1, leap: false },
      { year: 2026, month: 1, day: 31, leap: false },
      { year: 2026, month: 1, day: 0, leap: false },
      { year: 2026, month: 1, day: 1.5, leap: false },
      { year: 1929, month: 1, day: 1, leap: false },
      { year: 2101, month: 1, day: 1, leap: false },
      { year: Number.NaN, month: 1, day: 1, leap: false },
    ];
    for (const lunar of none) expect(dayOfLunar(lunar)).toBeNull();
  });

  it('undoes lunarOfDay, for any day', () => {
    fc.assert(fc.property(anyDay, (number) => expect(dayOfLunar(lunarOfDay(number)!)).toBe(number)));
  });
});

describe('lunarOfDay', () => {
  it('finds the leap month 6 of 2025, which begins on 2025-07-25', () => {
    expect(lunarOfDay(day('2025-07-24'))).toMatchObject({ month: 6, leap: false });
    expect(lunarOfDay(day('2025-07-25'))).toEqual({ year: 2025, month: 6, day: 1, leap: true });
    expect(lunarOfDay(day('2025-08-23'))).toEqual({ year: 2025, month: 7, day: 1, leap: false });
  });

  it('belongs to the old year until Tết', () => {
    expect(lunarOfDay(day('2026-02-16'))).toEqual({ year: 2025, month: 12, day: 29, leap: false });
  });

  it('is null before 1930 and after 2100', () => {
    expect(lunarOfDay(day('1930-01-29'))).toBeNull();
    expect(lunarOfDay(day('1930-01-30'))).toEqual({ year: 1930, month: 1, day: 1, leap: false });
    expect(lunarOfDay(day('2101-01-28'))).toMatchObject({ year: 2100, month: 12 });
    expect(lunarOfDay(day('2101-01-29'))).toBeNull();
    expect(lunarOfDay(Number.NaN as DayNumber)).toBeNull();
  });

  it('goes on by one day each day, and starts a month after the 29th or the 30th', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const [today, tomorrow] = [lunarOfDay(number)!, lunarOfDay((number + 1) as DayNumber)!];
        if (tomorrow.day === 1) expect(today.day === 29 || today.day === 30).toBe(true);
        else expect(tomorrow).toEqual({ ...today, day: today.day + 1 });
      }),
    );
  });
});

describe('lunarAnniversary', () => {
  it('keeps a 30th on the 29th where the month is short', () => {
    // The 12th month of Ất Tỵ (2025) has 29 days: New Year's Eve is the 29th.
    expect(iso(12, 30, 2025)).toBe('2026-02-16');
    expect(iso(12, 29, 2025)).toBe('2026-02-16');
  });

  it('keeps the ordinary month in a year with a leap month', () => {
    expect(iso(6, 15, 2025)).toBe('2025-07-09');
  });

  it('is null for what the calendar does not have', () => {
    expect(lunarAnniversary(13, 1, 2026)).toBeNull();
    expect(lunarAnniversary(1, 0, 2026)).toBeNull();
    expect(lunarAnniversary(1, 1, 2200)).toBeNull();
  });

  vocabulary('lunar_care_dates.json', 'finds the care days of thirteen years', (file) => {
    const { years } = file as { years: Record<string, Record<string, string>> };
    for (const [year, dates] of Object.entries(years)) {
      for (const [name, date] of Object.entries(dates)) {
        const [, dd, mm] = /\((\d+)\/(\d+)/.exec(name)!;
        const lunarYear = name.includes('previous') ? Number(year) - 1 : Number(year);
        expect([name, iso(Number(mm), Number(dd), lunarYear)]).toEqual([name, date]);
      }
    }
  });
});

describe('the table of lunar years', () => {
  const years = lunarYears();

  it('is what the astronomy gives today: new moons and solar terms at UTC+7', () => {
    expect(LUNAR_YEAR_CODES).toEqual(years.map(codeOfYear));
    expect(years[0]!.year).toBe(FIRST_LUNAR_YEAR);
    expect(years.at(-1)!.year).toBe(LAST_LUNAR_YEAR);
  });

  it('has years of 353-355 or 383-385 days, each beginning where the last one ends', () => {
    years.forEach((year, i) => {
      const days = year.monthDays.reduce((sum, length) => sum + length, 0);
      const common = year.leapMonth === 0;
      expect(days).toBeGreaterThanOrEqual(common ? 353 : 383);
      expect(days).toBeLessThanOrEqual(common ? 355 : 385);
      if (i > 0) {
        const before = years[i - 1]!;
        expect(year.firstDay).toBe(
          before.firstDay + before.monthDays.reduce((sum, length) => sum + length, 0),
        );
      }
    });
  });
});
