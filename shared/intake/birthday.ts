import { civilOfDay, type DayNumber, daysInMonth, isLeapYear } from '../model/day';
import type { Finding } from '../model/finding';
import { type Cell, isDateCell } from '../workbook/cell';
import { cleanDays } from './cleanDays';
import type { CleanedColumn, CleanStatus } from './cleaned';
import { findingOnce } from './columnFindings';
import { lexDay } from './dayText';
import { foldText } from './foldText';

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
 * tháng 7 âl"), which are always read day first and never proposed as a date cell. The year of date cells is
 * dropped where most of them share one recent year: the spreadsheet added it to a typed 05/03. O(cells).
 */
export function cleanBirthdays(cells: readonly Cell[]): CleanedColumn<Birthday> {
  const parts = cells.map(partsOf);
  const whole = cleanDays(cells.map((cell, index) => (parts[index] ? null : withoutSolarMark(cell))));
  const monthFirst = isMonthFirst(parts, whole.order === 'mdy');
  const typingYear = commonYear(cells, whole.values);
  const values: (Birthday | null)[] = [];
  const status: CleanStatus[] = [];
  const unreadable: number[] = [];
  for (let index = 0; index < cells.length; index++) {
    const own = parts[index];
    const day = whole.values[index] ?? null;
    const value = own
      ? birthdayOf(own, monthFirst)
      : day === null
        ? null
        : ofDay(day, isDateCell(cells[index]) ? typingYear : null);
    values.push(value);
    status.push(own ? (value ? 'valid' : 'suspect') : whole.status[index]!);
    if (own && !value) unreadable.push(index);
  }
  const dropped = typingYear === null ? [] : datesOfYear(cells, whole.values, typingYear);
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

/** The parts of a birthday that is no full date of the solar calendar; undecided: day or month first. */
interface BirthdayParts {
  readonly first?: number;
  readonly second?: number;
  readonly year?: number;
  readonly lunar: boolean;
  readonly undecided: boolean;
}

function partsOf(cell: Cell): BirthdayParts | null {
  if (typeof cell === 'number')
    return isBirthYear(cell) ? { year: cell, lunar: false, undecided: false } : null;
  if (typeof cell !== 'string') return null;
  const folded = foldText(cell);
  const lunar = LUNAR.test(folded) || LUNAR_WORD.test(cell.normalize('NFC'));
  const text = folded
    .replace(MARKS, '')
    .replace(/^sn |^sinh (?:nam |ngay )?/, '')
    .trim();
  const year = YEAR.exec(text);
  if (year) return { year: Number(year[1]), lunar, undecided: false };
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return { second: Number(monthYear[1]), year: Number(monthYear[2]), lunar, undecided: false };
  const words = DAY_MONTH_WORDS.exec(text);
  if (words) {
    const first = words[1] === 'ram' ? 15 : Number(words[2]);
    return {
      first,
      second: Number(words[3]),
      ...(words[4] && { year: Number(words[4]) }),
      lunar,
      undecided: false,
    };
  }
  const pair = PAIR.exec(text);
  if (pair) return { first: Number(pair[1]), second: Number(pair[2]), lunar, undecided: !lunar };
  return lunar ? lunarParts(text) : null;
}

/** A full lunar date: always day first, and 30/2 is a day of it. */
function lunarParts(text: string): BirthdayParts {
  const lexed = lexDay(text);
  if (lexed?.form === 'fixed')
    return { first: lexed.day, second: lexed.month, year: lexed.year, lunar: true, undecided: false };
  if (lexed?.form === 'open')
    return { first: lexed.first, second: lexed.second, year: lexed.year, lunar: true, undecided: false };
  return { first: 0, lunar: true, undecided: false };
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

/** The recent year that most date cells share, or null. */
function commonYear(cells: readonly Cell[], days: readonly (DayNumber | null)[]): number | null {
  const counts = new Map<number, number>();
  let dates = 0;
  for (let index = 0; index < cells.length; index++) {
    const day = days[index];
    if (day == null || !isDateCell(cells[index])) continue;
    dates++;
    const { year } = civilOfDay(day);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  for (const [year, count] of counts) {
    if (year >= RECENT && count >= FEWEST && count * 2 > dates) return year;
  }
  return null;
}

function datesOfYear(cells: readonly Cell[], days: readonly (DayNumber | null)[], year: number): number[] {
  const indices: number[] = [];
  days.forEach((day, index) => {
    if (day !== null && isDateCell(cells[index]) && civilOfDay(day).year === year) indices.push(index);
  });
  return indices;
}

function withoutSolarMark(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.normalize('NFC').replace(SOLAR_MARK, '') : cell;
}

function isBirthYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

function numberOr(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

const LUNAR = /(?:^| )(?:al|am lich|lunar)(?: |$)/;
/** Unmarked "am" is the time of day. */
const LUNAR_WORD = /(?:^|[\s(])âm(?:$|[\s)])/i;
const SOLAR_MARK = /[\s(]*\b(?:dl|dương(?: lịch)?|duong(?: lich)?)[\s)]*$/iu;
const MARKS = /(?:^| )(?:al|am lich|am|lunar|dl|duong lich|duong)(?= |$)/g;
const YEAR = /^(?:nam )?((?:19|20)\d{2})s?$/;
const MONTH_YEAR = /^(?:thang |thg |th )?(\d{1,2}) (?:nam )?((?:19|20)\d{2})$/;
const DAY_MONTH_WORDS =
  /^(?:(ram)|(?:ngay )?(?:mung |mong )?(\d{1,2})) (?:thang|thg|th) ?(\d{1,2})(?: (?:nam )?((?:19|20)\d{2}))?$/;
const PAIR = /^(\d{1,2}) (\d{1,2})$/;
/** From this year on a shared year of most birthdays is the year of typing, not of birth. */
const RECENT = 2010;
const FEWEST = 3;
