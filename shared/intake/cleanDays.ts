import type { DayNumber } from '../model/day';
import { type Cell, isDateCell } from '../workbook/cell';
import type { CellRepair, CleanedColumn, CleanStatus, RepairEvidence } from './cleaned';
import { type DayColumn, readDayColumn } from './dayColumn';
import { dayFindings } from './dayFindings';
import {
  type ColumnOrder,
  columnOrder,
  type DayOrder,
  dayOfText,
  type OrderReason,
  sideOf,
} from './dayOrder';
import { evidenceOf } from './evidence';
import { swapDay, swapVerdict } from './swappedDates';

export interface CleanDayOptions {
  /** Days more than a year after it are doubtful. */
  readonly today?: DayNumber;
  /** The order of day and month where the user has said it: nothing is inferred then. */
  readonly order?: 'dmy' | 'mdy';
  /** Bare numbers count from 1904 (old Macs); date cells come with the serial of model/day already. */
  readonly date1904?: boolean;
  /** The file has no date type (CSV): a text that reads is valid as it stands, nothing is proposed. */
  readonly untyped?: boolean;
  /** Cells (indices) whose repair the user has accepted or refused: never swapped again. */
  readonly settled?: ReadonlySet<number>;
}

export interface CleanedDays extends CleanedColumn<DayNumber> {
  /** Of the text dates; null where every text says itself what it is, or there is none. */
  readonly order: DayOrder | null;
  readonly orderReason: OrderReason;
  /** Day and month of the date cells were found to be swapped: the values here are swapped back. */
  readonly swapped: boolean;
}

/**
 * A column of days: date cells, text dates, serials without a date format and yyyymmdd. The order of day and
 * month is inferred from the whole column (`columnOrder`), and so are date cells whose day and month were
 * swapped by the spreadsheet's locale (`swapVerdict`). Text dates among date cells, bare serials and swapped
 * date cells are repairs to a date cell (the time of day is kept); a column that is text throughout is valid as
 * it is. Where nothing decides, day comes first and one finding says how many cells that concerns. A year
 * alone or a day without its year is no day. Days before 1900 have no value, days after `today` + 1 year are
 * suspect. O(cells).
 */
export function cleanDays(cells: readonly Cell[], options: CleanDayOptions = {}): CleanedDays {
  const latest = (options.today === undefined ? LAST_DAY : options.today + 366) as DayNumber;
  const column = readDayColumn(cells, options.date1904 === true);
  const order = orderOf(column, options, latest);
  const read = column.texts.map(
    (text, i) => column.dates[i] ?? column.serials[i] ?? dayOfText(text, order.order ?? 'dmy'),
  );
  const { settled } = options;
  const free = settled ? column.dates.map((date, i) => (settled.has(i) ? null : date)) : column.dates;
  const verdict = swapVerdict(free, column.texts, read);
  const swapped = verdict === 'rows' || verdict === 'pattern';
  const values: (DayNumber | null)[] = new Array(cells.length).fill(null);
  const status: CleanStatus[] = new Array(cells.length).fill('missing');
  const repairs: CellRepair[] = [];
  for (let index = 0; index < cells.length; index++) {
    if (column.missing[index]) continue;
    const stored = read[index] ?? null;
    const day = swapped && stored !== null && free[index] != null ? swapDay(stored) : stored;
    status[index] = 'suspect';
    if (day === null || day < FIRST_DAY || day > LAST_DAY) continue;
    values[index] = day;
    if (day <= latest) status[index] = 'valid';
    const evidence = day === stored ? formEvidence(column, index, order) : SWAPPED[verdict];
    if (!evidence || options.untyped) continue;
    const cell = cells[index]!;
    repairs.push({
      index,
      kind: 'date',
      from: cell,
      to: { serial: day + timeAt(cell, column, index) },
      evidence,
    });
    if (status[index] === 'valid') status[index] = 'repaired';
  }
  const findings = dayFindings({ cells, values, status, texts: column.texts, order, verdict, free });
  return { values, status, repairs, findings, order: order.order, orderReason: order.reason, swapped };
}

function orderOf(column: DayColumn, options: CleanDayOptions, latest: DayNumber): ColumnOrder {
  const inferred = columnOrder(column.texts, latest);
  if (!options.order || inferred.order === null) return inferred;
  return { ...inferred, order: options.order, reason: 'setting' };
}

/** Why a cell should become a date cell: null where it is one, or need not or cannot with certainty. */
function formEvidence(
  column: DayColumn,
  index: number,
  { order, reason }: ColumnOrder,
): RepairEvidence | null {
  if (column.serials[index] !== null) return SERIAL;
  const text = column.texts[index];
  if (!text || !column.hasDates) return null;
  if (text.form !== 'open' || sideOf(text) !== null || text.first === text.second) return TEXT;
  if (reason === 'assumed' || reason === 'mixed') return null;
  return order === 'mdy' ? MONTH_FIRST : DAY_FIRST;
}

/** The time of day of a cell as a part of the day, so that a repaired cell loses nothing. */
function timeAt(cell: Cell, column: DayColumn, index: number): number {
  if (isDateCell(cell)) return cell.serial - Math.floor(cell.serial);
  const text = column.texts[index];
  if (text && text.form !== 'partial') return text.time;
  const serial =
    typeof cell === 'string' ? Number(cell.replace(',', '.')) : typeof cell === 'number' ? cell : 0;
  return serial - Math.floor(serial);
}

const SERIAL = evidenceOf('date.serial', {});
const TEXT = evidenceOf('date.text', {});
const DAY_FIRST = evidenceOf('date.column', { order: 'dmy' });
const MONTH_FIRST = evidenceOf('date.column', { order: 'mdy' });
const SWAPPED = {
  rows: evidenceOf('date.swappedRows', {}),
  pattern: evidenceOf('date.swappedPattern', {}),
  doubt: null,
  none: null,
};
/** 1900-01-01 and 9999-12-31, the days that spreadsheets show. */
const FIRST_DAY = 2;
const LAST_DAY = 2958465;
