import type { Rect } from '../shared/workbook/address';
import type { Cell } from '../shared/workbook/cell';
import { type Range, rangeOf, type Sheet } from './book';
import type { ZoneClock } from './zoneClock';

/** Values as the service gives them, and formula texts, of a rectangle. */
export interface ReadBlock {
  readonly values: readonly (readonly Cell[])[];
  /** A row without a formula is undefined. */
  readonly formulas: readonly (readonly (string | null)[] | undefined)[];
}

/** Reads a rectangle in blocks of about 2 MB: one of values, one of formulas each. */
export function readBlock(sheet: Sheet, rect: Rect, clock: ZoneClock): ReadBlock {
  const values: (readonly Cell[])[] = [];
  const formulas: (readonly (string | null)[] | undefined)[] = [];
  forEachBlock(sheet, rect, (range) => {
    for (const row of range.getValues()) values.push(row.map((value) => cellOf(value, clock)));
    for (const row of range.getFormulas()) formulas.push(formulaRow(row));
  });
  return { values, formulas };
}

/** One or more whole-width blocks of a rectangle, from top to bottom. */
export function forEachBlock(sheet: Sheet, rect: Rect, visit: (range: Range, row: number) => void): void {
  const most = Math.max(1, Math.floor(BLOCK_CELLS / rect.columns));
  for (let done = 0; done < rect.rows; done += most) {
    const rows = Math.min(most, rect.rows - done);
    visit(rangeOf(sheet, { ...rect, row: rect.row + done, rows }), rect.row + done);
  }
}

/** About 2 MB at 20 bytes a cell. */
export const BLOCK_CELLS = 100_000;

/**
 * A value as `getValues` gives it: '' for an empty cell, a date as a moment of the spreadsheet's time zone, an error
 * as its text. A bare time of day comes as a moment of the first day and is the fraction that the cell holds.
 */
function cellOf(value: unknown, clock: ZoneClock): Cell {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string') return ERROR.test(value) ? { error: value } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (!isDate(value)) return null;
  const serial = clock.serialOf(value);
  return serial >= 0 && serial < 1 ? serial : { serial };
}

/** Works for a date of another realm too. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

function formulaRow(row: readonly string[]): readonly (string | null)[] | undefined {
  return row.some((formula) => formula !== '')
    ? row.map((formula) => (formula === '' ? null : formula))
    : undefined;
}
