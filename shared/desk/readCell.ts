import { parseDay } from '../intake/parseDay';
import { type DayNumber, dayNumber, dayOfIso } from '../model/day';
import { type Cell, isDateCell } from '../workbook/cell';

/** Cells of our own sheets as a person may have left them: typed over, as text, as a number. */

/** Text and numbers as trimmed text; null for blanks, dates and errors. */
export function cellString(cell: Cell): string | null {
  if (cell === null || typeof cell === 'object') return null;
  const text = String(cell).trim();
  return text === '' ? null : text;
}

export function cellNumber(cell: Cell): number | null {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

/** A date, its serial, ISO text with or without a time, or a day as people write it (day first); else null. */
export function cellDay(cell: Cell): DayNumber | null {
  if (isDateCell(cell)) return dayNumber(cell.serial);
  if (typeof cell === 'number') return cell >= 1 && cell < AFTER_LAST_DAY ? dayNumber(cell) : null;
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  return dayOfIso(text.slice(0, 10)) ?? parseDay(text, 'dmy');
}

/** 9999-12-31 is 2958465, the last day of both spreadsheets. */
const AFTER_LAST_DAY = 2_958_466;
