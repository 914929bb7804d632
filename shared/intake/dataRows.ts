import type { Rect } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { type Fill, type Grid, headingText, isFilled } from './grid';
import { type Header, isSameName } from './headerLines';
import { isRequiredMark } from './headerText';
import { notesBelow } from './notesBelow';
import { isExampleMark, isNoteText, isPeriodText } from './rowTexts';
import { isTotalRow, isUnnamedTotal } from './totalRows';

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
  const below = notesBelow(sheet, grid, rect, fill, sorted.data, typical);
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

/**
 * "(*)" marks, "(1) (2) (3)" or "A B 1 2" numbers of columns, the same names in another language, or the row of a
 * template that says of itself that it is an example.
 */
function isAboutColumns(grid: Grid, rect: Rect, row: number, header: Header): boolean {
  const texts: string[] = [];
  let sameField = 0;
  for (let c = 0; c < rect.columns; c++) {
    const text = headingText(grid[row]?.[rect.column + c]);
    if (text === '') continue;
    texts.push(text);
    if (isSameName(header, c, text)) sameField++;
  }
  if (texts.every(isRequiredMark) || texts.some(isExampleMark)) return true;
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

/** One text over the width of the table, or the name of a month, day or week: what follows is under it. */
function isHeading(grid: Grid, rect: Rect, row: number, isWide: boolean): boolean {
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    const cell = grid[row]?.[c];
    if (isFilled(cell)) return typeof cell === 'string' && (isWide || isPeriodText(cell) || isNoteText(cell));
  }
  return false;
}

const COLUMN_NUMBER = /^\(?([A-Z]|\d{1,2})\)?(\s*=.*)?$/;
