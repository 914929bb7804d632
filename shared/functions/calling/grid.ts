import type { Cell } from '../../workbook/cell';
import { isDateCell, isErrorCell } from '../../workbook/cell';

/** What a host may hand over for one argument: a value, a list (a column) or a range as rows. */
export type HostValue = unknown;

/** An argument as cells, row by row. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /** It came as a range, even if of one cell: the answer is then a range too. */
  readonly isRange: boolean;
}

/**
 * Any argument of any host as a grid of cells. Blank text and undefined are null; the text of an error ("#N/A")
 * and what no cell can hold (NaN, objects) are error cells; rows of different length are filled with null. O(cells).
 */
export function gridOf(value: HostValue): Grid {
  if (!Array.isArray(value)) return { rows: 1, columns: 1, cells: [cellOf(value)], isRange: false };
  const rows = value as readonly unknown[];
  if (rows.length === 0) return { rows: 1, columns: 1, cells: [null], isRange: true };
  if (!rows.some(Array.isArray))
    return { rows: rows.length, columns: 1, cells: rows.map(cellOf), isRange: true };
  const columns = rows.reduce((most: number, row) => Math.max(most, Array.isArray(row) ? row.length : 1), 1);
  const cells = new Array<Cell>(rows.length * columns).fill(null);
  rows.forEach((row, i) => {
    if (!Array.isArray(row)) cells[i * columns] = cellOf(row);
    else for (let j = 0; j < row.length; j++) cells[i * columns + j] = cellOf(row[j]);
  });
  return { rows: rows.length, columns, cells, isRange: true };
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return textCell(value);
  if (value === null || value === undefined) return null;
  const cell = value as Cell;
  if (isDateCell(cell) && Number.isFinite(cell.serial)) return { serial: cell.serial };
  return { error: isErrorCell(cell) && typeof cell.error === 'string' ? cell.error : '#VALUE!' };
}

/** Blank text as both hosts send it for empty cells; error values as Sheets sends them. */
function textCell(text: string): Cell {
  if (text === '' || (BLANK.test(text) && text.trim() === '')) return null;
  return text.charCodeAt(0) === HASH && ERROR_TEXT.test(text) ? { error: text } : text;
}

const HASH = 35;
const BLANK = /^\s/;
const ERROR_TEXT = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!|BUSY!)$/;
