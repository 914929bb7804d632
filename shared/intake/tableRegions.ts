import { overlaps, type Rect } from '../workbook/address';
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
  gridWithout: (rects: readonly Rect[]) => Grid,
  weight: NameWeight,
): { readonly regions: readonly Region[]; readonly grid: Grid } {
  const own = sheet.tables
    .map((table) => clipped(table.rect, sheet))
    .filter((rect): rect is Rect => rect !== null);
  const grid = gridWithout([]);
  const regions: Region[] = own.map((rect) => ({ rect, fill: fillOf(grid, rect), headerRow: rect.row }));
  const rest = own.length === 0 ? grid : gridWithout(own);
  const width = sheet.values[0]?.length ?? 0;
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

function clipped(rect: Rect, sheet: SheetSnapshot): Rect | null {
  const rows = Math.min(rect.rows, sheet.values.length - rect.row);
  const columns = Math.min(rect.columns, (sheet.values[0]?.length ?? 0) - rect.column);
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
  const isTable =
    headerRow !== null || (rect.rows >= 2 && fill.rows.filter((count) => count > 0).length >= 2);
  return isTable ? [{ rect, fill, headerRow }] : [];
}

/** Before the titles of the first row below the header that is a header of other columns. */
function cutRows(
  grid: Grid,
  rect: Rect,
  fill: Fill,
  headerRow: number | null,
  weight: NameWeight,
): readonly Rect[] | null {
  if (headerRow === null) return null;
  const names = keysOf(grid, rect, headerRow);
  let hasData = false;
  for (let row = headerRow + 1; row < rect.row + rect.rows; row++) {
    const filled = fill.rows[row - rect.row]!;
    if (filled === 0) continue;
    if (
      hasData &&
      mayBeHeader(grid, rect, row, weight) &&
      isOtherHeader(grid, rect, fill, row, names, weight)
    ) {
      const top = titleRowsAbove(fill, rect, row, headerRow);
      return [
        { ...rect, rows: top - rect.row },
        { ...rect, row: top, rows: rect.row + rect.rows - top },
      ];
    }
    hasData ||= filled >= 2 || rect.columns === 1;
  }
  return null;
}

/** One of its first two texts is a known name: a cheap look, for it is taken at every row. */
function mayBeHeader(grid: Grid, rect: Rect, row: number, weight: NameWeight): boolean {
  const cells = grid[row]!;
  let looked = 0;
  for (let c = rect.column; c < rect.column + rect.columns && looked < 2; c++) {
    const cell = cells[c];
    if (!isFilled(cell)) continue;
    looked++;
    if (typeof cell !== 'string' || cell.length > 40) return false;
    if (cell.charCodeAt(0) >= ZERO && cell.charCodeAt(0) <= NINE) return false;
    if (weight(cell) > 0) return true;
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
