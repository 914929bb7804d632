import { civilOfDay, type DayNumber, dayOfCivil } from '../model/day';
import { clearlyFewer, disorder, sideOf } from './dayOrder';
import type { DayText } from './dayText';

/**
 * What speaks for day and month being swapped in a column's date cells. rows: the rows are in order only when
 * they are swapped. pattern: no date cell has a day over 12 while every text date has one, which an unbroken
 * column shows less than once in twenty (once in ten is enough where the rows are in better order after
 * swapping). doubt: the pattern is there, but swapping breaks the row order.
 */
export type SwapVerdict = 'rows' | 'pattern' | 'doubt' | 'none';

/**
 * Looks for the mark of a column typed under the wrong locale: dd/mm typed where the spreadsheet expects mm/dd
 * (or the reverse). What can be read as a date, day up to 12, becomes a date cell with day and month swapped;
 * what cannot stays text. So all date cells have a day up to 12 and all text dates have not.
 *
 * `dates[i]` is the day of a date cell as stored, `texts[i]` the taken-apart text; `days[i]` the day of either
 * as read so far. O(cells).
 */
export function swapVerdict(
  dates: readonly (DayNumber | null)[],
  texts: readonly (DayText | null)[],
  days: readonly (DayNumber | null)[],
): SwapVerdict {
  const distinct = new Set<number>();
  let swappable = 0;
  for (const date of dates) {
    if (date === null || distinct.has(date)) continue;
    distinct.add(date);
    const { day, month } = civilOfDay(date);
    if (day > 12) return 'none';
    if (day !== month) swappable++;
  }
  if (swappable === 0) return 'none';
  const stored = disorder(days);
  const swapped = disorder(days.map((day, index) => (dates[index] == null ? day : swapDay(day!))));
  if (clearlyFewer(swapped, stored) && distinct.size >= FEWEST) return 'rows';
  const chance = swapped < stored ? 0.1 : 0.05;
  if (!showsPattern(distinct.size, texts, days, chance)) return 'none';
  return clearlyFewer(stored, swapped) ? 'doubt' : 'pattern';
}

/** The day with month and day of the month exchanged; the day of the month must be 12 or less. */
export function swapDay(day: DayNumber): DayNumber {
  const { year, month, day: d } = civilOfDay(day);
  return dayOfCivil(year, d, month);
}

function showsPattern(
  dateDays: number,
  texts: readonly (DayText | null)[],
  days: readonly (DayNumber | null)[],
  chance: number,
): boolean {
  const textDays = new Set<number>();
  let side: 'dmy' | 'mdy' | null = null;
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index];
    if (text?.form !== 'open' || !text.plain || days[index] === null) continue;
    const own = sideOf(text);
    if (own === null || (side !== null && own !== side)) return false;
    side = own;
    textDays.add(days[index]!);
  }
  return textDays.size > 0 && dateDays * LOG_UP_TO_12 + textDays.size * LOG_OVER_12 < Math.log(chance);
}

const FEWEST = 4;
/** Of a year's days 144 have a day of the month up to 12, the others over 12 (365 days). */
const LOG_UP_TO_12 = Math.log(144 / 365);
const LOG_OVER_12 = Math.log(221 / 365);
