import { type DayNumber, dayOfCivil, isCivilDay } from '../model/day';
import { type DayText, type OpenDay, yearOfTwoDigits } from './dayText';

/** Which part stands where. A column's inferred order is dmy or mdy: a year in front leaves no question. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * values: a part over 12 (or over 31, or years that vary least) shows it; rows: only this order follows the
 * rows; limits: the other order reaches into the future; assumed: nothing shows it, so day first; mixed: cells
 * contradict each other; setting: the caller said so; none: every text says itself what it is.
 */
export type OrderReason = 'values' | 'rows' | 'limits' | 'assumed' | 'mixed' | 'setting' | 'none';

export interface ColumnOrder {
  readonly order: DayOrder | null;
  readonly reason: OrderReason;
  /** Cells that would be another day in the other order of day and month. */
  readonly undecided: number;
}

/**
 * The order of day and month in a column of text dates, by evidence in this turn: parts over 12, the order of
 * the rows, days beyond `latest`. Texts that are 'fixed' say it themselves and take no part. O(cells).
 */
export function columnOrder(texts: readonly (DayText | null)[], latest: DayNumber | null): ColumnOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let undecided = 0;
  for (const text of texts) {
    if (text?.form !== 'open') continue;
    const side = sideOf(text);
    if (side === 'dmy') dayFirst++;
    else if (side === 'mdy') monthFirst++;
    else if (text.first !== text.second) undecided++;
  }
  if (dayFirst + monthFirst + undecided === 0) return { order: null, reason: 'none', undecided };
  if (dayFirst > monthFirst * CLEAR) return { order: 'dmy', reason: 'values', undecided };
  if (monthFirst > dayFirst * CLEAR) return { order: 'mdy', reason: 'values', undecided };
  if (dayFirst > 0) return { order: dayFirst >= monthFirst ? 'dmy' : 'mdy', reason: 'mixed', undecided };
  return orderByDays(texts, latest, undecided);
}

/** The day of a text read in an order, or null where the calendar has no such day. */
export function dayOfText(text: DayText | null, order: DayOrder): DayNumber | null {
  if (!text || text.form === 'partial' || text.form === 'short') return null;
  if (text.form === 'fixed') return civil(text.year, text.month, text.day);
  const own = sideOf(text) ?? order;
  return own === 'mdy'
    ? civil(text.year, text.first, text.second)
    : civil(text.year, text.second, text.first);
}

/** Which order the parts of one text allow: null where both do. */
export function sideOf({ first, second }: OpenDay): 'dmy' | 'mdy' | null {
  if (first > 12) return 'dmy';
  return second > 12 ? 'mdy' : null;
}

/**
 * Texts of three two-digit parts become texts with a year: in front where a first part is over 31 or zero, or
 * where the first parts vary much less than the last (24-03-05, 24-03-06 …), else behind. O(cells).
 */
export function withYears(texts: readonly (DayText | null)[]): readonly (DayText | null)[] {
  const firsts = new Set<number>();
  const lasts = new Set<number>();
  let count = 0;
  for (const text of texts) {
    if (text?.form !== 'short') continue;
    count++;
    firsts.add(text.parts[0]);
    lasts.add(text.parts[2]);
  }
  if (count === 0) return texts;
  const behind = [...lasts].some(isNoDay);
  const vary = lasts.size > VARIES && lasts.size > firsts.size * 3;
  const yearFirst = !behind && ([...firsts].some(isNoDay) || vary);
  return texts.map((text) => (text?.form === 'short' ? withYear(text, yearFirst) : text));
}

/** One text of three two-digit parts with its year in front or behind. */
export function withYear(text: DayText & { form: 'short' }, yearFirst: boolean): DayText {
  const [a, b, c] = text.parts;
  const { plain, time } = text;
  if (yearFirst) return { form: 'fixed', year: yearOfTwoDigits(a), month: b, day: c, time };
  return { form: 'open', first: a, second: b, year: yearOfTwoDigits(c), plain, time };
}

function isNoDay(part: number): boolean {
  return part > 31 || part === 0;
}

function orderByDays(
  texts: readonly (DayText | null)[],
  latest: DayNumber | null,
  undecided: number,
): ColumnOrder {
  const dayFirst = texts.map((text) => dayOfText(text, 'dmy'));
  const monthFirst = texts.map((text) => dayOfText(text, 'mdy'));
  const rows = fewer(disorder(dayFirst), disorder(monthFirst));
  if (rows !== null) return { order: rows, reason: 'rows', undecided };
  if (latest !== null) {
    const limits = fewer(countAfter(dayFirst, latest), countAfter(monthFirst, latest));
    if (limits !== null) return { order: limits, reason: 'limits', undecided };
  }
  return { order: 'dmy', reason: 'assumed', undecided };
}

function fewer(dayFirst: number, monthFirst: number): 'dmy' | 'mdy' | null {
  if (clearlyFewer(dayFirst, monthFirst)) return 'dmy';
  return clearlyFewer(monthFirst, dayFirst) ? 'mdy' : null;
}

/** At least two less, and a fifth at most: one slip in a sheet proves nothing. */
export function clearlyFewer(one: number, other: number): boolean {
  return other - one >= 2 && one * 5 <= other;
}

/** Steps against the direction in which the days mostly run (up or down); nulls are passed over. O(days). */
export function disorder(days: readonly (number | null)[]): number {
  let up = 0;
  let down = 0;
  let last: number | null = null;
  for (const day of days) {
    if (day === null) continue;
    if (last !== null && day > last) up++;
    else if (last !== null && day < last) down++;
    last = day;
  }
  return Math.min(up, down);
}

function countAfter(days: readonly (number | null)[], latest: DayNumber): number {
  return days.reduce((count: number, day) => count + (day !== null && day > latest ? 1 : 0), 0);
}

function civil(year: number, month: number, day: number): DayNumber | null {
  return isCivilDay(year, month, day) ? dayOfCivil(year, month, day) : null;
}

/** How many times more cells the winning order must have; a few slips do not undo a column. */
const CLEAR = 9.999;
/** Fewer different last parts than this are no pattern. */
const VARIES = 5;
