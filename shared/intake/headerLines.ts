import type { Rect } from '../workbook/address';
import { cellKind } from './cellKind';
import { type Grid, headingText, isFilled } from './grid';
import { namesOf } from './headerNames';
import { isData, type NameWeight } from './headerRow';
import { isRequiredMark } from './headerText';

/** The row or the two rows of column names. */
export interface Header {
  readonly first: number;
  /** The last one where there are two. */
  readonly last: number;
  /** For each column of the rectangle: the name as one text, and its lines as alternatives to look up. */
  readonly names: readonly HeaderName[];
}

/** The text names a field that the column's own name (0-based in the rectangle) names too. */
export function isSameName(header: Header, column: number, text: string): boolean {
  const own = namesOf(header.names[column]?.readings ?? []);
  return namesOf([text]).some((match) => own.some((other) => other.field === match.field));
}

export interface HeaderName {
  readonly text: string;
  readonly readings: readonly string[];
}

/** The header that stands in `row`, with its second row where there is one (merged or empty cells tell). */
export function headerAt(
  grid: Grid,
  rect: Rect,
  row: number,
  merges: readonly Rect[],
  weight: NameWeight,
): Header {
  const bottom = rect.row + rect.rows - 1;
  const near = merges.filter((merge) => merge.row <= row + 1 && merge.row + merge.rows >= row);
  if (row < bottom && isLowerHalf(grid, rect, row, near, weight))
    return joined(grid, rect, row, row + 1, near);
  if (row > rect.row && isUpperHalf(grid, rect, row, near, weight))
    return joined(grid, rect, row - 1, row, near);
  return joined(grid, rect, row, row, near);
}

/** The row below names parts of groups: it stands only under merged or empty cells, and has no data. */
function isLowerHalf(
  grid: Grid,
  rect: Rect,
  row: number,
  merges: readonly Rect[],
  weight: NameWeight,
): boolean {
  let count = 0;
  let isUnderEmpty = false;
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    const cell = grid[row + 1]?.[c];
    if (!isFilled(cell)) continue;
    const text = headingText(cell);
    const span = mergeAt(merges, row, c);
    const isGrouped = span !== undefined && span.columns > 1 && span.row + span.rows - 1 === row;
    const isEmpty = !isFilled(grid[row]?.[c]);
    if (!isGrouped && !isEmpty && weight(text) === 0) return false;
    if (isRequiredMark(text) || (weight(text) === 0 && isData(text, cellKind(cell ?? null)))) return false;
    if (weight(text) === 0 && !isGrouped) return false;
    isUnderEmpty ||= isGrouped || isEmpty;
    count++;
  }
  return count >= 1 && isUnderEmpty && !isTitleMerge(merges, row, rect);
}

/** The row above names groups: merged over several columns, or filled where the names' row is empty. */
function isUpperHalf(
  grid: Grid,
  rect: Rect,
  row: number,
  merges: readonly Rect[],
  weight: NameWeight,
): boolean {
  let hasGroup = false;
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    const cell = grid[row - 1]?.[c];
    if (!isFilled(cell)) continue;
    const text = headingText(cell);
    if (isRequiredMark(text) || (weight(text) === 0 && isData(text, cellKind(cell ?? null)))) return false;
    const span = mergeAt(merges, row - 1, c);
    const isGroup = span !== undefined && span.columns > 1 && span.rows === 1 && span.columns < rect.columns;
    const isAboveEmpty = !isFilled(grid[row]?.[c]) && weight(text) > 0;
    const isTall = span !== undefined && span.rows > 1;
    if (!isGroup && !isAboveEmpty && !isTall) return false;
    hasGroup = true;
  }
  return hasGroup;
}

function isTitleMerge(merges: readonly Rect[], row: number, rect: Rect): boolean {
  const span = merges.find((merge) => merge.row === row && merge.columns > 1);
  return span !== undefined && span.columns >= rect.columns;
}

function joined(grid: Grid, rect: Rect, first: number, last: number, merges: readonly Rect[]): Header {
  const names = Array.from({ length: rect.columns }, (_, c): HeaderName => {
    const column = rect.column + c;
    const lower = textAt(grid, last, column, merges);
    const upper = first === last ? '' : textAt(grid, first, column, merges);
    if (upper === '' || lower === '' || upper === lower) {
      const text = lower === '' ? upper : lower;
      return { text, readings: [text] };
    }
    return { text: `${upper} ${lower}`, readings: [lower, `${lower} ${upper}`, `${upper} ${lower}`] };
  });
  return { first, last, names };
}

/** The text that stands over a cell: its own, or that of the merged cell it is part of. */
function textAt(grid: Grid, row: number, column: number, merges: readonly Rect[]): string {
  const own = headingText(grid[row]?.[column]);
  const span = own === '' ? mergeAt(merges, row, column) : undefined;
  return span === undefined ? own : headingText(grid[span.row]?.[span.column]);
}

function mergeAt(merges: readonly Rect[], row: number, column: number): Rect | undefined {
  return merges.find(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );
}
