import { overlaps, type Rect } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import type { SheetSnapshot } from '../workbook/snapshot';
import { type Fill, fillOf, type Grid, isFilled, trimmed } from './grid';
import { findHeaderRow, isNamedHeader, keysOf, lookOfRow, type NameWeight } from './headerRow';
import { cutColumns } from './sideBySide';

/** A part of a sheet that is one table, titles above it and notes below it included. */
export interface Region {
  readonly rect: Rect;
  readonly fill: Fill;
  /** The row of column names (one of them, where there are two); null: none was found. */
  readonly headerRow: number | null;
}

/**
 * The tables of a sheet as regions, from top to bottom, then from left to right. The host's own tables come
 * as they are; the rest is cut along rows that begin a second table (a full header, another one than above)
 * and along empty columns whose sides do not belong together, again and again, until nothing is to be cut
 * (an XY cut, after Nagy and Seth 1984, on cells). O(cells) for each level, usually one.
 */
export function tableRegions(
  sheet: SheetSnapshot,
  width: number,
  gridWithout: (rects: readonly Rect[]) => Grid,
  weight: NameWeight,
): { readonly regions: readonly Region[]; readonly grid: Grid } {
  const own = sheet.tables
    .map((table) => clipped(table.rect, sheet.values.length, width))
    .filter((rect): rect is Rect => rect !== null);
  const grid = gridWithout([]);
  const regions: Region[] = own.map((rect) => ({ rect, fill: fillOf(grid, rect), headerRow: rect.row }));
  const rest = own.length === 0 ? grid : gridWithout(own);
  if (sheet.values.length > 0 && width > 0) {
    regions.push(
      ...cut(rest, { row: 0, column: 0, rows: sheet.values.length, columns: width }, weight, DEEPEST),
    );
  }
  const apart = regions.filter(
    (region, index) => !regions.slice(0, index).some((other) => overlaps(other.rect, region.rect)),
  );
  return { regions: apart.sort((a, b) => a.rect.row - b.rect.row || a.rect.column - b.rect.column), grid };
}

function clipped(rect: Rect, height: number, width: number): Rect | null {
  const rows = Math.min(rect.rows, height - rect.row);
  const columns = Math.min(rect.columns, width - rect.column);
  return rows > 0 && columns > 0 ? { ...rect, rows, columns } : null;
}

function cut(grid: Grid, whole: Rect, weight: NameWeight, depth: number): readonly Region[] {
  const all = fillOf(grid, whole);
  const rect = trimmed(whole, all);
  if (rect === null) return [];
  const isSame = rect.rows === whole.rows && rect.columns === whole.columns;
  const fill = isSame ? all : fillOf(grid, rect);
  const headerRow = findHeaderRow(grid, rect, weight);
  if (depth > 0) {
    const parts =
      cutRows(grid, rect, fill, headerRow, weight) ?? cutColumns(grid, rect, fill, headerRow, weight);
    if (parts !== null) return parts.flatMap((part) => cut(grid, part, weight, depth - 1));
  }
  const isTable = headerRow !== null || (rect.rows >= 2 && hasTwoRows(fill));
  return isTable ? [{ rect, fill, headerRow }] : [];
}

function hasTwoRows(fill: Fill): boolean {
  const first = fill.rows.findIndex((count) => count > 0);
  return first >= 0 && fill.rows.subarray(first + 1).some((count) => count > 0);
}

/** Before the titles of each row below the header that is a header of other columns. null: there is none. */
function cutRows(
  grid: Grid,
  rect: Rect,
  fill: Fill,
  headerRow: number | null,
  weight: NameWeight,
): readonly Rect[] | null {
  if (headerRow === null) return null;
  const tops: number[] = [];
  let header = headerRow;
  let names = keysOf(grid, rect, header);
  let figures = figureColumns(grid, rect, header);
  let hasData = false;
  for (let row = headerRow + 1; row < rect.row + rect.rows; row++) {
    const filled = fill.rows[row - rect.row]!;
    if (filled === 0) continue;
    const isPlausible = figures.length > 0 || fill.rows[row - 1 - rect.row]! <= (rect.columns > 2 ? 1 : 0);
    if (
      hasData &&
      isPlausible &&
      mayBeHeader(grid[row]!, rect, figures, weight) &&
      isOtherHeader(grid, rect, fill, row, names, weight)
    ) {
      tops.push(titleRowsAbove(fill, rect, row, header));
      header = row;
      names = keysOf(grid, rect, header);
      figures = figureColumns(grid, rect, header);
      hasData = false;
    } else hasData ||= filled >= 2 || rect.columns === 1;
  }
  if (tops.length === 0) return null;
  return [rect.row, ...tops].map((top, i) => ({
    ...rect,
    row: top,
    rows: (tops[i] ?? rect.row + rect.rows) - top,
  }));
}

/** One of its first two texts is a known name, and no data where data stands: a cheap look, taken at every row. */
function mayBeHeader(
  cells: readonly Cell[],
  rect: Rect,
  figures: readonly number[],
  weight: NameWeight,
): boolean {
  if (figures.length > 0 && 2 * figures.filter((c) => isFigure(cells[c])).length >= figures.length)
    return false;
  let looked = 0;
  for (let c = rect.column; c < rect.column + rect.columns && looked < 2; c++) {
    const cell = cells[c];
    if (!isFilled(cell)) continue;
    looked++;
    if (typeof cell !== 'string' || cell.length > 40) return false;
    if (weight(cell) > 0) return true;
  }
  return false;
}

/** At most three columns in which nearly all of the first rows hold figures: there a header stands out. */
function figureColumns(grid: Grid, rect: Rect, headerRow: number): readonly number[] {
  const figures: number[] = [];
  for (let c = rect.column; c < rect.column + rect.columns && figures.length < 3; c++) {
    const cells = grid.slice(headerRow + 1, headerRow + 101).map((row) => row[c]);
    const filled = cells.filter(isFilled);
    if (filled.length >= 0.9 * cells.length && filled.filter(isFigure).length >= 0.9 * filled.length)
      figures.push(c);
  }
  return figures;
}

/** No text, or text with a digit. */
function isFigure(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  if (typeof cell !== 'string') return true;
  for (let i = 0; i < cell.length && i < 40; i++) {
    const code = cell.charCodeAt(i);
    if (code >= ZERO && code <= NINE) return true;
  }
  return false;
}

function isOtherHeader(
  grid: Grid,
  rect: Rect,
  fill: Fill,
  row: number,
  names: ReadonlySet<string>,
  weight: NameWeight,
): boolean {
  const look = lookOfRow(grid, rect, row, weight);
  const isAfterGap = fill.rows[row - 1 - rect.row] === 0 || fill.rows[row - 1 - rect.row] === 1;
  if (!isNamedHeader(look) || look.filled < 2 || look.data > 0) return false;
  if (look.known < (isAfterGap ? 0.6 : 0.8) * look.filled || look.known < (isAfterGap ? 1.7 : 2.4))
    return false;
  const keys = keysOf(grid, rect, row);
  const same = [...keys].filter((key) => names.has(key)).length;
  return same < 0.8 * keys.size;
}

/** Where the second table begins: its titles are nearly empty rows right above its header. */
function titleRowsAbove(fill: Fill, rect: Rect, row: number, headerRow: number): number {
  let top = row;
  while (top - 1 > headerRow + 1 && fill.rows[top - 1 - rect.row] === 1) top--;
  const isApart = fill.rows[top - 1 - rect.row] === 0;
  return isApart ? top : row;
}

const DEEPEST = 12;
const ZERO = 48;
const NINE = 57;
