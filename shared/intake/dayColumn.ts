import { type DayNumber, dayNumber } from '../model/day';
import { type Cell, isBlank, isDateCell } from '../workbook/cell';
import { withYears } from './dayOrder';
import { compactDay, type DayText, isLikelyYear, lexDay } from './dayText';
import { isPlaceholder } from './placeholder';

/** The cells of a day column by what they are; each array has one entry a cell. */
export interface DayColumn {
  /** Days of date cells, as stored. */
  readonly dates: readonly (DayNumber | null)[];
  /** Days of bare serials: numbers, or texts of digits, without a date format. */
  readonly serials: readonly (DayNumber | null)[];
  /** Text dates and yyyymmdd, taken apart. */
  readonly texts: readonly (DayText | null)[];
  /** Blank cells and placeholders. */
  readonly missing: readonly boolean[];
  readonly hasDates: boolean;
}

/** Sorts the cells of a column; `date1904`: bare serials count from 1904. O(cells). */
export function readDayColumn(cells: readonly Cell[], date1904: boolean): DayColumn {
  const dates: (DayNumber | null)[] = new Array(cells.length).fill(null);
  const serials: (DayNumber | null)[] = new Array(cells.length).fill(null);
  const texts: (DayText | null)[] = new Array(cells.length).fill(null);
  const missing: boolean[] = new Array(cells.length).fill(false);
  const shift = date1904 ? DAYS_FROM_1900_TO_1904 : 0;
  let hasDates = false;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    if (isBlank(cell)) missing[index] = true;
    else if (isDateCell(cell)) {
      dates[index] = Number.isFinite(cell.serial) ? dayNumber(cell.serial) : null;
      hasDates = true;
    } else if (typeof cell === 'number' || typeof cell === 'string') {
      const text = typeof cell === 'number' ? null : lexDay(cell);
      const number = text ? Number.NaN : numberOf(cell);
      texts[index] = text ?? textOfNumber(number);
      serials[index] = texts[index] ? null : dayOfSerial(number + shift);
      if (typeof cell === 'string' && !texts[index] && serials[index] === null)
        missing[index] = isPlaceholder(cell);
    }
  }
  return { dates, serials, texts: withYears(texts), missing, hasDates };
}

function numberOf(cell: number | string): number {
  if (typeof cell === 'number') return cell;
  return SERIAL_TEXT.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
}

/** 20240305 is a date, 1999 a year; other numbers are no text. */
function textOfNumber(value: number): DayText | null {
  if (!Number.isInteger(value)) return null;
  if (value >= 19000101 && value <= 21001231) return compactDay(String(value));
  return isLikelyYear(value) ? { form: 'partial' } : null;
}

function dayOfSerial(serial: number): DayNumber | null {
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL ? dayNumber(serial) : null;
}

const SERIAL_TEXT = /^\s*\d{5}(?:[.,]\d+)?\s*$/;
/** 1950-01-01 and 2100-01-01: other bare numbers in a day column are no days. */
const FIRST_SERIAL = 18264;
const LAST_SERIAL = 73051;
/** 1904-01-01 is day 0 of the 1904 system and 1462 of ours (Microsoft, "Date systems in Excel"). */
const DAYS_FROM_1900_TO_1904 = 1462;
