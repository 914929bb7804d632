import { columnOrder, dayOfText, sideOf, withYears } from '../../intake/dayOrder';
import { compactDay, type DayText, lexDay } from '../../intake/dayText';
import { isPlaceholder } from '../../intake/placeholder';
import { type DayNumber, dayNumber, isoOfDay } from '../../model/day';
import { type Cell, isDateCell, isErrorCell } from '../../workbook/cell';
import { type Fault, fault, type Where } from './fault';
import { shownCell } from './shownCell';

/**
 * Cells as days. Serials (whole or with a time of day), date cells, yyyymmdd and text dates are read; 0, blank
 * and placeholders are blank. Whether 3/4 is 3 April or 4 March the other texts of the column say (a part over
 * 12, or the order of the rows); where they say nothing it is a fault. So are a year alone and days that the
 * calendar does not have. O(cells).
 */
export function daysOfCells(
  cells: readonly Cell[],
  where: (index: number) => Where,
  bad: Map<number, Fault>,
): readonly (DayNumber | null)[] {
  const values = new Array<DayNumber | null>(cells.length).fill(null);
  const texts: number[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    const serial = typeof cell === 'number' ? cell : isDateCell(cell) ? cell.serial : null;
    if (serial !== null) {
      const day = dayOfNumber(serial, isDateCell(cell));
      if (typeof day === 'number' || day === null) values[i] = day;
      else bad.set(i, fault(day.code, { ...where(i), text: shownCell(cell) }));
    } else if (typeof cell === 'string') texts.push(i);
    else if (cell !== null) {
      const error = isErrorCell(cell) ? cell.error : 'TRUE';
      bad.set(
        i,
        isErrorCell(cell)
          ? fault('errorCell', { ...where(i), error })
          : fault('notDate', { ...where(i), text: error }),
      );
    }
  }
  if (texts.length > 0) readTexts(cells, texts, where, values, bad);
  return values;
}

/** A text that holds a date or stands for none: no header. */
export function isDayText(text: string): boolean {
  return SERIAL_TEXT.test(text) || lexDay(text) !== null || isPlaceholder(text);
}

function readTexts(
  cells: readonly Cell[],
  indices: readonly number[],
  where: (index: number) => Where,
  values: (DayNumber | null)[],
  bad: Map<number, Fault>,
): void {
  const lexed = withYears(indices.map((i) => lexDay(cells[i] as string)));
  const { order, reason } = columnOrder(lexed, null);
  const isKnown = reason === 'values' || reason === 'rows';
  indices.forEach((i, k) => {
    const text = (cells[i] as string).trim();
    const read = lexed[k] ?? null;
    if (!read) {
      if (SERIAL_TEXT.test(text)) values[i] = dayNumber(Number(text.replace(',', '.')));
      else if (!isPlaceholder(text)) bad.set(i, fault('notDate', { ...where(i), text: shownCell(text) }));
      return;
    }
    const day = read.form === 'partial' ? null : dayOfText(read, order ?? 'dmy');
    if (day === null) {
      bad.set(
        i,
        fault(read.form === 'partial' ? 'partialDate' : 'notDate', { ...where(i), text: shownCell(text) }),
      );
    } else if (!isKnown && isOpen(read)) {
      const [one, other] = [isoOfDay(day), isoOfDay(dayOfText(read, order === 'mdy' ? 'dmy' : 'mdy')!)];
      bad.set(i, fault('ambiguousDate', { ...where(i), text: shownCell(text), one, other }));
    } else values[i] = day;
  });
}

/** Day and month could change places and would be another day. */
function isOpen(text: DayText): boolean {
  return text.form === 'open' && text.first !== text.second && sideOf(text) === null;
}

/** A number as a day: a serial, or yyyymmdd; a bare number from 1900 to 2100 is rather a year than a day of 1905. */
export function dayOfNumber(
  value: number,
  isDate: boolean,
): DayNumber | null | { readonly code: 'notDate' | 'partialDate' } {
  if (value === 0) return null;
  const compact =
    !isDate && Number.isInteger(value) && value > LAST_SERIAL ? compactDay(String(value)) : null;
  const day = compact && compact.form === 'fixed' ? dayOfText(compact, 'ymd') : null;
  if (day !== null) return day;
  if (!(value >= 1 && value < LAST_SERIAL + 1)) return { code: 'notDate' };
  if (!isDate && value >= 1900 && value <= 2100) return { code: 'partialDate' };
  return dayNumber(value);
}

/** 9999-12-31, the last day of both hosts. */
const LAST_SERIAL = 2958465;
const SERIAL_TEXT = /^\s*\d{5}(?:[.,]\d+)?\s*$/;
