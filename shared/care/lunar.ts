import { civilOfDay, type DayNumber, dayOfCivil } from '../model/day';
import { FIRST_LUNAR_YEAR, LUNAR_YEAR_CODES } from './lunarYears.generated';

/** A day of Vietnam's lunar calendar. `year` is the solar year in which its Tết falls. */
export interface LunarDay {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** 1..30 */
  readonly day: number;
  /** The second month of this number, in a year that has two. */
  readonly leap: boolean;
}

/**
 * The lunar day of a solar day, by the rules of Vietnam (UTC+7 since 1968, UTC+8 before); null outside of
 * 1930-01-30 .. 2101-01-28. It differs from China's calendar on some days: Tết 1968, 1985, 2007, 2030. O(13).
 *
 * Source: tools/lunarTable.ts, which computes new moons and solar terms; the almanac of Vietnam rules where
 * the two should differ, as after 2050 a new moon may fall within a minute of midnight.
 */
export function lunarOfDay(day: DayNumber): LunarDay | null {
  const solarYear = civilOfDay(day).year;
  const year = day < firstDayOf(solarYear) ? solarYear - 1 : solarYear;
  const months = monthsOf(year);
  if (months === null) return null;
  let first: number = firstDayOf(year);
  for (const { month, leap, days } of months) {
    if (day < first + days) return { year, month, day: day - first + 1, leap };
    first += days;
  }
  return null;
}

/**
 * The solar day of a lunar day; null where it does not exist: a 30th in a month of 29 days, a leap month in a
 * year without it, a year outside of 1930 .. 2100. lunarOfDay undoes it. O(13).
 */
export function dayOfLunar(lunar: LunarDay): DayNumber | null {
  const first = firstOfLunarMonth(lunar.year, lunar.month, lunar.leap);
  if (first === null || !Number.isInteger(lunar.day) || lunar.day < 1 || lunar.day > first.days) return null;
  return (first.day + lunar.day - 1) as DayNumber;
}

/**
 * The day on which a lunar date is kept in a lunar year: a birthday, a death day. A 30th is kept on the 29th
 * where the month is short, a date in a leap month in the ordinary month of the same number. null for a month
 * or year that the calendar does not have. O(13).
 */
export function lunarAnniversary(month: number, day: number, lunarYear: number): DayNumber | null {
  const first = firstOfLunarMonth(lunarYear, month, false);
  if (first === null || !(day >= 1)) return null;
  return (first.day + Math.min(Math.floor(day), first.days) - 1) as DayNumber;
}

interface LunarMonth {
  readonly month: number;
  readonly leap: boolean;
  readonly days: number;
}

function firstOfLunarMonth(
  year: number,
  month: number,
  leap: boolean,
): { readonly day: number; readonly days: number } | null {
  let day: number = firstDayOf(year);
  for (const one of monthsOf(year) ?? []) {
    if (one.month === month && one.leap === leap) return { day, days: one.days };
    day += one.days;
  }
  return null;
}

/** The months of a lunar year in their order, the leap one after the month whose number it repeats. */
function monthsOf(year: number): readonly LunarMonth[] | null {
  const code = LUNAR_YEAR_CODES[year - FIRST_LUNAR_YEAR];
  if (code === undefined) return null;
  const leapMonth = (code >> LEAP_SHIFT) & 15;
  return Array.from({ length: leapMonth > 0 ? 13 : 12 }, (_, i) => {
    const leap = leapMonth > 0 && i === leapMonth;
    const month = leapMonth > 0 && i >= leapMonth ? i : i + 1;
    return { month, leap, days: 29 + ((code >> i) & 1) };
  });
}

/** Tết of a year; where the table has no such year, a day after any Tết, so that the last year ends in full. */
function firstDayOf(year: number): DayNumber {
  const code = LUNAR_YEAR_CODES[year - FIRST_LUNAR_YEAR];
  const from20January = code === undefined ? LATEST_TET : code >> YEAR_SHIFT;
  return (dayOfCivil(year, 1, 20) + from20January) as DayNumber;
}

/** A code: one bit a month (30 days), from bit 13 the leap month, from bit 17 the days from 20 January. */
const LEAP_SHIFT = 13;
const YEAR_SHIFT = 17;
/** 21 February. */
const LATEST_TET = 32;
