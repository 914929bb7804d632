import type { Rect } from '../workbook/address';
import { formulaAt, type SheetSnapshot } from '../workbook/snapshot';
import { cellKind } from './cellKind';
import { type Fill, type Grid, headingText, isFilled } from './grid';
import { isNoteText } from './rowTexts';

/**
 * How many rows at the end are notes: nearly empty ones that begin like a note, single texts after a gap, or what the
 * user reckons below the table.
 */
export function notesBelow(
  sheet: SheetSnapshot,
  grid: Grid,
  rect: Rect,
  fill: Fill,
  rows: readonly number[],
  typical: number,
): number {
  let count = 0;
  if (typical < 3) return 0;
  for (let i = rows.length - 1; i > 0; i--) {
    const row = rows[i]!;
    const filled = fill.rows[row - rect.row]!;
    if (filled > 2) break;
    const texts = grid[row]!.slice(rect.column, rect.column + rect.columns)
      .filter(isFilled)
      .map(headingText);
    if (2 * filled >= typical && !texts.every(isNoteText)) break;
    const isApart = fill.rows[row - 1 - rect.row] === 0 || count > 0;
    const isNote = texts.some(isNoteText) || (filled === 1 && isApart && cellKind(texts[0]!) === 'words');
    if (!isNote && !isReckoning(sheet, grid, rect, row, isBelowGap(fill, row - rect.row))) break;
    count++;
  }
  return count;
}

/** An empty row is above the few nearly empty ones that this is the last of. */
function isBelowGap(fill: Fill, last: number): boolean {
  let row = last;
  while (row > last - MOST_RECKONED && (fill.rows[row] ?? 0) > 0 && fill.rows[row]! <= 2) row--;
  return fill.rows[row] === 0;
}

/** Formulas alone, as of a column that was filled further down than the data; apart from it also with their label. */
function isReckoning(sheet: SheetSnapshot, grid: Grid, rect: Rect, row: number, isApart: boolean): boolean {
  let formulas = 0;
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    const cell = grid[row]?.[c];
    if (!isFilled(cell)) continue;
    if (formulaAt(sheet, row, c) !== null) formulas++;
    else if (!isApart || cellKind(headingText(cell)) !== 'words') return false;
  }
  return formulas > 0;
}

/** Rows that somebody reckons in below a table. */
const MOST_RECKONED = 50;
