import { dayNumber, dmyOfDay } from '../model/day';
import type { Rect } from '../workbook/address';
import { contains } from '../workbook/address';
import { type Cell, isDateCell, isErrorCell } from '../workbook/cell';
import type { SheetSnapshot } from '../workbook/snapshot';
import { plainText } from './foldText';
import { legacyText } from './legacyText';

/** The cells of a sheet in which tables are searched: what is not to be read is null. */
export type Grid = readonly (readonly Cell[])[];

/** How many cells are filled, by row and by column of a rectangle (index 0 is its first row, first column). */
export interface Fill {
  readonly rows: Uint16Array;
  readonly columns: Int32Array;
}

/** Something stands in the cell: also an error value, but not white space. */
export function isFilled(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  if (typeof cell !== 'string') return true;
  return (
    cell !== '' && (cell.charCodeAt(0) > SPACE_CODE && cell.charCodeAt(0) < 127 ? true : cell.trim() !== '')
  );
}

/** O(cells of the rectangle). */
export function fillOf(grid: Grid, rect: Rect): Fill {
  const rows = new Uint16Array(rect.rows);
  const columns = new Int32Array(rect.columns);
  for (let r = 0; r < rect.rows; r++) {
    const row = grid[rect.row + r];
    if (row === undefined) continue;
    let count = 0;
    for (let c = 0; c < rect.columns; c++) {
      if (!isFilled(row[rect.column + c])) continue;
      count++;
      columns[c]!++;
    }
    rows[r] = count;
  }
  return { rows, columns };
}

/** The smallest rectangle around the filled cells; null where there are none. */
export function trimmed(rect: Rect, fill: Fill): Rect | null {
  const isUsed = (count: number) => count > 0;
  const top = fill.rows.findIndex(isUsed);
  const left = fill.columns.findIndex(isUsed);
  if (top < 0 || left < 0) return null;
  let bottom = rect.rows - 1;
  while (fill.rows[bottom] === 0) bottom--;
  let right = rect.columns - 1;
  while (fill.columns[right] === 0) right--;
  return {
    row: rect.row + top,
    column: rect.column + left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}

/** Columns up to the last one that is read. */
export function visibleWidth(sheet: SheetSnapshot, isHidden: (column: number) => boolean): number {
  let width = sheet.values[0]?.length ?? 0;
  while (width > 0 && isHidden(width - 1)) width--;
  return width;
}

/**
 * The sheet's cells, `width` of each row, without hidden columns and without the given rectangles. Rows in
 * which nothing is hidden are the sheet's own arrays.
 */
export function gridOf(
  sheet: SheetSnapshot,
  width: number,
  isHidden: (column: number) => boolean,
  without: readonly Rect[],
): Grid {
  const hidden = Array.from({ length: width }, (_, column) => isHidden(column));
  if (without.length === 0 && !hidden.includes(true)) return sheet.values;
  const empty: readonly Cell[] = new Array<Cell>(width).fill(null);
  return sheet.values.map((cells, row) => {
    const across = without.filter((rect) => row >= rect.row && row < rect.row + rect.rows);
    if (across.some((rect) => rect.column === 0 && rect.columns >= width)) return empty;
    return cells.map((cell, column) =>
      hidden[column] === true || across.some((rect) => contains(rect, row, column)) ? null : cell,
    );
  });
}

/** A cell as the text of a header or title: one line, old fonts decoded, dates as 17/02/2026, errors and blanks as ''. */
export function headingText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || isErrorCell(cell)) return '';
  if (isDateCell(cell)) return dmyOfDay(dayNumber(cell.serial));
  const text = String(cell);
  if (PRINTABLE_ASCII.test(text)) return plainText(text);
  const legacy = legacyText(text);
  return plainText(legacy?.certainty === 'sure' ? legacy.text : text);
}

const SPACE_CODE = 32;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
