import { columnName, type Rect } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { cellKind, roughNumber } from './cellKind';
import { type Fill, type Grid, isFilled } from './grid';
import { isTotalText } from './rowTexts';

/**
 * The row sums up others: a text is a word for totals and the row has no person of its own, or a formula sums
 * the column it stands in. O(columns).
 */
export function isTotalRow(sheet: SheetSnapshot, grid: Grid, rect: Rect, row: number): boolean {
  const cells = grid[row]!;
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    const cell = cells[c];
    if (typeof cell === 'string' && cell.length <= 60 && mayBeTotal(cell) && isTotalText(cell)) {
      return !hasOwnData(grid, rect, row, c);
    }
  }
  const formulas = sheet.formulas[row];
  if (formulas === undefined) return false;
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    const formula = formulas[c];
    if (formula != null && isFilled(cells[c]) && sumsOwnColumn(formula, c)) return true;
  }
  return false;
}

/** A phone, an e-mail or two more texts: then the word for totals is a name or a product. */
function hasOwnData(grid: Grid, rect: Rect, row: number, label: number): boolean {
  let texts = 0;
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    if (c === label) continue;
    const kind = cellKind(grid[row]?.[c] ?? null);
    if (kind === 'phone' || kind === 'email') return true;
    if (kind === 'name' || kind === 'words' || kind === 'code') texts++;
  }
  return texts >= 2;
}

/** Its first letters allow a word for totals: spares the folding of all other texts. */
function mayBeTotal(text: string): boolean {
  const start = text.charCodeAt(0) <= 32 ? text.trimStart() : text;
  return TOTAL_START.test(start);
}

/** `=SUM(E2:E40)` or `=SUBTOTAL(9,E2:E40)` in column E; a running total stands in another column. */
function sumsOwnColumn(formula: string, column: number): boolean {
  const match = VERTICAL_SUM.exec(formula);
  if (match === null) return false;
  const name = columnName(column);
  return match[1]!.toUpperCase() === name && match[3]!.toUpperCase() === name && match[2] !== match[4];
}

/** The last row has numbers only, fewer cells than usual, and one of them is the sum of its column. */
export function isUnnamedTotal(
  grid: Grid,
  rect: Rect,
  fill: Fill,
  rows: readonly number[],
  typical: number,
): boolean {
  const last = rows[rows.length - 1];
  if (last === undefined || rows.length < 3 || fill.rows[last - rect.row]! > 0.6 * typical) return false;
  const cells = grid[last]!.slice(rect.column, rect.column + rect.columns);
  const numbers = cells.map((cell) => (isFilled(cell) ? roughNumber(cell) : null));
  if (cells.some((cell, c) => isFilled(cell) && numbers[c] === null)) return false;
  return numbers.some((total, c) => {
    if (total === null || total === 0) return false;
    let sum = 0;
    for (const row of rows)
      sum += row === last ? 0 : (roughNumber(grid[row]?.[rect.column + c] ?? null) ?? 0);
    return Math.abs(sum - total) <= 1e-9 * Math.abs(total);
  });
}

const TOTAL_START = /^[*([]?\s?(t[oổôố]|c[oộô]|gr|su|sl|lu|lũ|s[oố]\s|s[oố]|all)/i;
const VERTICAL_SUM =
  /^=\s*(?:SUM|SUBTOTAL)\s*\((?:\s*\d+\s*[,;])?\s*\$?([A-Z]{1,3})\$?(\d+)\s*:\s*\$?([A-Z]{1,3})\$?(\d+)\s*\)$/i;
