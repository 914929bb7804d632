import type { Rect } from '../workbook/address';
import { cellKind } from './cellKind';
import { spread } from './columnEvidence';
import { type Fill, type Grid, headingText, isFilled } from './grid';
import { findHeaderRow, isNamedHeader, keysOf, lookOfRow, type NameWeight } from './headerRow';
import { exactKey } from './headerText';

/**
 * The rectangle in two, where tables stand side by side: between blocks of columns that do not belong
 * together, or where the column names begin again. null: it is one table. O(rows) at most for a sample.
 */
export function cutColumns(
  grid: Grid,
  rect: Rect,
  fill: Fill,
  headerRow: number | null,
  weight: NameWeight,
): readonly Rect[] | null {
  const again = headerRow === null ? null : secondRun(grid, rect, headerRow, weight);
  if (again !== null) return splitAt(rect, again);
  const blocks = blocksOf(rect, fill);
  for (let i = 1; i < blocks.length; i++) {
    const left = { ...rect, columns: blocks[i]!.column - rect.column };
    const right = {
      ...rect,
      column: blocks[i]!.column,
      columns: rect.column + rect.columns - blocks[i]!.column,
    };
    if (areApart(grid, left, { ...right, columns: blocks[i]!.columns }, headerRow, weight))
      return [left, right];
  }
  return null;
}

function splitAt(rect: Rect, column: number): readonly Rect[] {
  return [
    { ...rect, columns: column - rect.column },
    { ...rect, column, columns: rect.column + rect.columns - column },
  ];
}

/** The column where all names of the left side begin again ("Họ tên | SĐT | Họ tên | SĐT"); null: nowhere. */
function secondRun(grid: Grid, rect: Rect, headerRow: number, weight: NameWeight): number | null {
  const keys = Array.from({ length: rect.columns }, (_, c) =>
    exactKey(headingText(grid[headerRow]?.[rect.column + c])),
  );
  if (keys[0] === '') return null;
  for (let period = 2; period <= rect.columns / 2; period++) {
    const left = keys.slice(0, period).filter((key) => key !== '');
    const right = keys.slice(period, 2 * period).filter((key) => key !== '');
    const isSame =
      left.length >= 2 && left.length === right.length && left.every((key, i) => key === right[i]);
    if (isSame && keys[period] === keys[0] && left.filter((key) => weight(key) > 0).length >= 2)
      return rect.column + period;
  }
  return null;
}

/** Runs of columns that are not wholly empty. */
function blocksOf(rect: Rect, fill: Fill): readonly Rect[] {
  const blocks: { row: number; column: number; rows: number; columns: number }[] = [];
  for (let c = 0; c < rect.columns; c++) {
    if (fill.columns[c] === 0) continue;
    const open = blocks[blocks.length - 1];
    if (open !== undefined && open.column + open.columns === rect.column + c) open.columns++;
    else blocks.push({ ...rect, column: rect.column + c, columns: 1 });
  }
  return blocks;
}

/**
 * Two blocks beside an empty column are two tables where the right one has column names of its own and they
 * stand in another row or repeat a name of the left, where it has data beside the names, or where its cells end or begin elsewhere: rows with
 * both sides are few. A column of one table behind a gap shares header row and rows.
 */
function areApart(
  grid: Grid,
  left: Rect,
  right: Rect,
  headerRow: number | null,
  weight: NameWeight,
): boolean {
  const rightHeader = findHeaderRow(grid, right, weight);
  const isNamed = rightHeader !== null && isNamedHeader(lookOfRow(grid, right, rightHeader, weight));
  const leftHeader = findHeaderRow(grid, left, weight);
  if (leftHeader !== null && lookOfRow(grid, right, leftHeader, weight).data > 0) return true;
  if (isNamed && leftHeader !== null && rightHeader !== leftHeader && rightHeader !== headerRow) return true;
  if (isNamed && leftHeader === rightHeader && leftHeader !== null) {
    const names = keysOf(grid, left, leftHeader);
    if ([...keysOf(grid, right, leftHeader)].some((key) => names.has(key) && key.length > 2)) return true;
  }
  const from = Math.max(leftHeader ?? left.row, left.row);
  const rows = Array.from({ length: left.row + left.rows - from - 1 }, (_, i) => from + 1 + i);
  return rows.length >= 4 && isOtherList(grid, left, right, rows);
}

/** The right block is a list of its own: it fills a run of rows that ends long before the left one, or the reverse. */
function isOtherList(grid: Grid, left: Rect, right: Rect, rows: readonly number[]): boolean {
  const hasCells = (rect: Rect) => (row: number) => {
    const cells = grid[row];
    for (let c = rect.column; c < rect.column + rect.columns; c++) if (isFilled(cells?.[c])) return true;
    return false;
  };
  const sample = spread(rows, 2000);
  const inLeft = sample.filter(hasCells(left));
  const inRight = sample.filter(hasCells(right));
  if (inLeft.length === 0 || inRight.length === 0) return true;
  const [short, long] = inLeft.length <= inRight.length ? [inLeft, inRight] : [inRight, inLeft];
  if (short.length > 0.6 * long.length) return false;
  const span = sample.indexOf(short[short.length - 1]!) - sample.indexOf(short[0]!) + 1;
  const isRun = short.length >= 0.9 * span;
  return isRun && short.length >= 2 && !isMostlyText(grid, right, short);
}

/** Long free texts: notes beside the table's rows, not a list. */
function isMostlyText(grid: Grid, rect: Rect, rows: readonly number[]): boolean {
  const long = rows.filter((row) => headingText(grid[row]?.[rect.column]).length > 40);
  return (
    rect.columns === 1 &&
    cellKind(grid[rows[0]!]?.[rect.column] ?? null) === 'words' &&
    long.length > rows.length / 2
  );
}
