import type { Rect } from '../workbook/address';
import { columnName } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { cellKind, roughNumber } from './cellKind';
import { type Fill, type Grid, headingText, isFilled } from './grid';
import { type Header, isSameName } from './headerLines';
import { isRequiredMark } from './headerText';
import { isNoteText, isPeriodText, isTotalText } from './rowTexts';

/** The rows of a table under its header, told apart. All are sheet rows in reading order. */
export interface DataRows {
  readonly data: readonly number[];
  /** Rows that sum up others. */
  readonly totals: readonly number[];
  /** Empty rows between the first and the last data row. */
  readonly blanks: readonly number[];
  /** The header again (printed pages), marks of required columns, column numbers, technical names. */
  readonly headers: readonly number[];
  /** Headings inside ("Tháng 3/2024") and notes below. */
  readonly notes: readonly number[];
}

/**
 * Sorts the rows of `rect` from `start` on. A row is a total where one of its texts is a word for totals and
 * it has no person of its own, or where a cell sums its own column, or where the last row holds nothing but
 * sums; nothing else is left out unless it is one cell that no data row would be. `fill` is that of `rect`.
 * O(cells), one look at each.
 */
export function dataRows(
  sheet: SheetSnapshot,
  grid: Grid,
  rect: Rect,
  fill: Fill,
  header: Header | null,
): DataRows {
  const start = header === null ? rect.row : header.last + 1;
  const typical = typicalFill(rect, fill, start);
  const first = header?.names.findIndex((name) => name.text !== '') ?? -1;
  const wide = wideRows(sheet.merges, rect);
  const sorted = {
    data: [] as number[],
    totals: [] as number[],
    headers: [] as number[],
    notes: [] as number[],
  };
  const gaps: number[] = [];
  for (let row = start; row < rect.row + rect.rows; row++) {
    const filled = fill.rows[row - rect.row]!;
    if (filled === 0) gaps.push(row);
    else if (header !== null && isHeaderEcho(grid, rect, row, header, first)) sorted.headers.push(row);
    else if (isTotalRow(sheet, grid, rect, row)) sorted.totals.push(row);
    else if (filled === 1 && typical >= 3 && isHeading(grid, rect, row, wide.has(row)))
      sorted.notes.push(row);
    else sorted.data.push(row);
  }
  const below = notesBelow(grid, rect, fill, sorted.data, typical);
  const data = below === 0 ? sorted.data : sorted.data.slice(0, -below);
  const notes = [...sorted.notes, ...sorted.data.slice(sorted.data.length - below)].sort((a, b) => a - b);
  const end = data[data.length - 1] ?? -1;
  const last = isUnnamedTotal(grid, rect, fill, data, typical);
  return {
    data: last ? data.slice(0, -1) : data,
    totals: last ? [...sorted.totals, end].sort((a, b) => a - b) : sorted.totals,
    blanks: gaps.filter((row) => row > (data[0] ?? end) && row < end),
    headers: sorted.headers,
    notes,
  };
}

/** The middle number of filled cells of the filled rows, from a few hundred of them. */
function typicalFill(rect: Rect, fill: Fill, start: number): number {
  const counts: number[] = [];
  const step = Math.max(1, Math.floor(rect.rows / 400));
  for (let r = start - rect.row; r < rect.rows; r += step) if (fill.rows[r]! > 0) counts.push(fill.rows[r]!);
  return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

/** Rows with a cell that is merged over at least three columns. */
function wideRows(merges: readonly Rect[], rect: Rect): ReadonlySet<number> {
  return new Set(
    merges
      .filter((merge) => merge.columns >= 3 && merge.rows === 1 && merge.column < rect.column + rect.columns)
      .map((merge) => merge.row),
  );
}

/** The names once more, or (right under them) a row about the columns instead of data. */
function isHeaderEcho(grid: Grid, rect: Rect, row: number, header: Header, first: number): boolean {
  const cells = grid[row]!;
  const names = grid[header.last]!;
  const isSame =
    first >= 0 &&
    isFilled(cells[rect.column + first]) &&
    cells[rect.column + first] === names[rect.column + first];
  if (isSame) {
    let same = 0;
    let filled = 0;
    for (let c = rect.column; c < rect.column + rect.columns; c++) {
      if (!isFilled(cells[c])) continue;
      filled++;
      if (cells[c] === names[c]) same++;
    }
    if (same === filled && (same >= 2 || rect.columns === 1)) return true;
  }
  return row <= header.last + 3 && isAboutColumns(grid, rect, row, header);
}

/** "(*)" marks, "(1) (2) (3)" or "A B 1 2" numbers of columns, or the same names in another language. */
function isAboutColumns(grid: Grid, rect: Rect, row: number, header: Header): boolean {
  const texts: string[] = [];
  let sameField = 0;
  for (let c = 0; c < rect.columns; c++) {
    const text = headingText(grid[row]?.[rect.column + c]);
    if (text === '') continue;
    texts.push(text);
    if (isSameName(header, c, text)) sameField++;
  }
  if (texts.every(isRequiredMark)) return true;
  if (texts.length >= 2 && sameField >= 0.6 * texts.length) return true;
  return texts.length >= 3 && areColumnNumbers(texts);
}

/** A, B, C … and 1, 2, 3 …, the letters first. */
function areColumnNumbers(texts: readonly string[]): boolean {
  let letters = 0;
  let numbers = 0;
  for (const text of texts) {
    const sign = COLUMN_NUMBER.exec(text)?.[1];
    if (sign === undefined) return false;
    const isNext = /\d/.test(sign)
      ? Number(sign) === ++numbers
      : numbers === 0 && sign.charCodeAt(0) === 65 + letters++;
    if (!isNext) return false;
  }
  return true;
}

function isTotalRow(sheet: SheetSnapshot, grid: Grid, rect: Rect, row: number): boolean {
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

/** One text over the width of the table, or the name of a month, day or week: what follows is under it. */
function isHeading(grid: Grid, rect: Rect, row: number, isWide: boolean): boolean {
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    const cell = grid[row]?.[c];
    if (isFilled(cell)) return typeof cell === 'string' && (isWide || isPeriodText(cell) || isNoteText(cell));
  }
  return false;
}

/** How many rows at the end are notes: nearly empty ones that begin like a note, or single texts after a gap. */
function notesBelow(grid: Grid, rect: Rect, fill: Fill, rows: readonly number[], typical: number): number {
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
    if (!texts.some(isNoteText) && !(filled === 1 && isApart && cellKind(texts[0]!) === 'words')) break;
    count++;
  }
  return count;
}

/** The last row has numbers only, fewer cells than usual, and one of them is the sum of its column. */
function isUnnamedTotal(
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
const COLUMN_NUMBER = /^\(?([A-Z]|\d{1,2})\)?(\s*=.*)?$/;
