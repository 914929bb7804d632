import { civilOfDay, type DayNumber, daysInMonth, isLeapYear } from '../model/day';
import type { Finding } from '../model/finding';
import type { Cell } from '../workbook/cell';
import { type BirthdayParts, birthdayParts, withoutSolarMark } from './birthdayParts';
import { cleanDays } from './cleanDays';
import type { CleanedColumn, CleanStatus } from './cleaned';
import { findingOnce } from './columnFindings';

/** What is known of a birthday; a part that is not known is left out. Lunar: the Vietnamese calendar's day. */
export interface Birthday {
  /** 1..31, lunar 1..30 */
  readonly day?: number;
  /** 1..12 */
  readonly month?: number;
  readonly year?: number;
  readonly lunar: boolean;
}

/**
 * A column of birthdays: dates as in `cleanDays`, and also a year alone (1990, "1999s"), a day without its year
 * (5/3, "5 tháng 3"), a month and year, and lunar days marked "âl" or "âm lịch" ("mùng 5 tháng 3 âm", "rằm
 * tháng 7 âl"), which are always read day first and never proposed as a date cell. The year of full
 * dates is dropped where most of them share one recent year: the spreadsheet added it to a typed 05/03. O(cells).
 */
export function cleanBirthdays(cells: readonly Cell[]): CleanedColumn<Birthday> {
  const parts = cells.map(birthdayParts);
  const whole = cleanDays(cells.map((cell, index) => (parts[index] ? null : withoutSolarMark(cell))));
  const monthFirst = isMonthFirst(parts, whole.order === 'mdy');
  const typingYear = commonYear(whole.values);
  const values: (Birthday | null)[] = [];
  const status: CleanStatus[] = [];
  const unreadable: number[] = [];
  for (let index = 0; index < cells.length; index++) {
    const own = parts[index];
    const day = whole.values[index] ?? null;
    const value = own ? birthdayOf(own, monthFirst) : day === null ? null : ofDay(day, typingYear);
    values.push(value);
    status.push(own ? (value ? 'valid' : 'suspect') : whole.status[index]!);
    if (own && !value) unreadable.push(index);
  }
  const dropped = typingYear === null ? [] : daysOfYear(whole.values, typingYear);
  const findings: readonly Finding[] = [
    ...whole.findings,
    ...findingOnce('date.birthdayParts', 'warning', unreadable, { count: unreadable.length }),
    ...findingOnce('date.birthYear', 'info', dropped, { count: dropped.length, year: typingYear ?? 0 }),
  ];
  return { values, status, repairs: whole.repairs, findings };
}

/** `1990-03-05`, `1990-03`, `1990`, `--03-05` (ISO 8601), with ` âl` behind a lunar one; null for no birthday. */
export function birthdayText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('lunar' in value)) return null;
  const { day, month, year, lunar } = value as Birthday;
  const two = (part: number) => String(part).padStart(2, '0');
  const front = year === undefined ? '-' : String(year).padStart(4, '0');
  const rest = month === undefined ? '' : `-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  return `${front}${rest}${lunar ? ' âl' : ''}`;
}

/** The birthday of such a text, or null. */
export function birthdayOfText(text: string): Birthday | null {
  const match = /^(?:(\d{4})|-)(?:-(\d{2})(?:-(\d{2}))?)?( âl)?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  return checked(numberOr(match[3]), numberOr(match[2]), numberOr(match[1]), match[4] !== undefined);
}

function birthdayOf(
  { first, second, year, lunar, undecided }: BirthdayParts,
  monthFirst: boolean,
): Birthday | null {
  return undecided && monthFirst ? checked(second, first, year, lunar) : checked(first, second, year, lunar);
}

/** The birthday where its parts can be one, else null. */
function checked(
  day: number | undefined,
  month: number | undefined,
  year: number | undefined,
  lunar: boolean,
): Birthday | null {
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined) {
    const longest = lunar
      ? 30
      : daysInMonth(year === undefined || isLeapYear(year) ? 2000 : 2001, month ?? 1);
    if (month === undefined || day < 1 || day > longest) return null;
  }
  return {
    ...(day !== undefined && { day }),
    ...(month !== undefined && { month }),
    ...(year !== undefined && { year }),
    lunar,
  };
}

/** Whether 5/3 is 3 May here: by the pairs' own parts over 12, else as the full dates are written. */
function isMonthFirst(parts: readonly (BirthdayParts | null)[], asWhole: boolean): boolean {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const part of parts) {
    if (!part?.undecided) continue;
    if (part.first! > 12) dayFirst++;
    else if (part.second! > 12) monthFirst++;
  }
  return dayFirst === monthFirst ? asWhole : monthFirst > dayFirst;
}

function ofDay(value: DayNumber, typingYear: number | null): Birthday {
  const { day, month, year } = civilOfDay(value);
  return year === typingYear ? { day, month, lunar: false } : { day, month, year, lunar: false };
}

/** The recent year that most full dates share, or null. */
function commonYear(days: readonly (DayNumber | null)[]): number | null {
  const counts = new Map<number, number>();
  let dates = 0;
  for (const day of days) {
    if (day === null) continue;
    dates++;
    const { year } = civilOfDay(day);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  for (const [year, count] of counts) {
    if (year >= RECENT && count >= FEWEST && count * 2 > dates) return year;
  }
  return null;
}

function daysOfYear(days: readonly (DayNumber | null)[], year: number): readonly number[] {
  return days.flatMap((day, index) => (day !== null && civilOfDay(day).year === year ? [index] : []));
}

function numberOr(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** From this year on a shared year of most birthdays is the year of typing, not of birth. */
const RECENT = 2010;
const FEWEST = 3;
