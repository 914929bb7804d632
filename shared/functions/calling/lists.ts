import type { Cell } from '../../workbook/cell';
import type { Param } from '../define';
import { columnOf, isBlankFor, isHeaderText, NUMBERS } from './columns';
import { type Fault, fault } from './fault';
import type { Grid } from './grid';

/** A table: its header row where it has one, and the rows below. */
export interface Block<T> {
  readonly header: readonly string[] | null;
  readonly rows: readonly (readonly (T | null)[])[];
}

/** The lists of one group, read together: one entry for each row below the header. */
export interface ReadLists {
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  readonly length: number;
  readonly hasHeader: boolean;
}

export interface NamedList {
  readonly name: string;
  readonly param: Param;
  readonly grid: Grid;
}

/**
 * Reads lists that belong together. Each is one column or one row; trailing blanks go; a text above dates or
 * numbers is a header, and then the first row of all goes. Lists of different height, and the first cell that
 * does not read, are a fault. O(cells).
 */
export function readLists(lists: readonly NamedList[]): ReadLists | Fault {
  for (const { name, grid } of lists) {
    if (grid.rows > 1 && grid.columns > 1) {
      return fault('oneColumn', { argument: name, row: null, rows: grid.rows, columns: grid.columns });
    }
  }
  const lengths = lists.map(filledLength);
  const length = Math.max(0, ...lengths);
  const apart = heightFault(lists, lengths);
  if (apart) return apart;
  const hasHeader = length > 1 && hasHeaderRow(lists, length);
  const first = hasHeader ? 1 : 0;
  const values: Record<string, readonly unknown[]> = {};
  for (const { name, param, grid } of lists) {
    const cells = grid.cells.slice(first, length);
    while (cells.length < length - first) cells.push(null);
    const column = columnOf(cells, param, (i) => ({
      argument: name,
      row: grid.isRange ? i + first + 1 : null,
    }));
    const [wrong] = column.bad.values();
    if (wrong) return wrong;
    values[name] = column.values;
  }
  return { values, length: length - first, hasHeader };
}

/** Reads a table: trailing blank rows and columns go; a first row of words above numbers is the header. */
export function readBlock(name: string, param: Param, grid: Grid): Block<unknown> | Fault {
  const { rows, columns } = filledSize(grid, param);
  const at = (i: number, j: number): Cell => grid.cells[i * grid.columns + j] ?? null;
  const top = Array.from({ length: columns }, (_, j) => at(0, j));
  const isHeader =
    NUMBERS.has(param.kind) &&
    rows > 1 &&
    top.some((cell) => isHeaderText(cell, param)) &&
    top.every((cell) => cell === null || isHeaderText(cell, param));
  const first = isHeader ? 1 : 0;
  const byColumn: (readonly unknown[])[] = [];
  for (let j = 0; j < columns; j++) {
    const cells = Array.from({ length: rows - first }, (_, i) => at(i + first, j));
    const column = columnOf(cells, param, (i) => ({
      argument: name,
      row: grid.isRange ? i + first + 1 : null,
    }));
    const [wrong] = column.bad.values();
    if (wrong) return wrong;
    byColumn.push(column.values);
  }
  return {
    header: isHeader ? top.map((cell) => (cell === null ? '' : String(cell))) : null,
    rows: Array.from({ length: rows - first }, (_, i) => byColumn.map((column) => column[i] ?? null)),
  };
}

/** Rows up to the last one that is filled; zeros at the end of scores are empty cells of a host. */
function filledLength({ param, grid }: NamedList): number {
  let length = grid.cells.length;
  const isEnd = (cell: Cell | undefined) =>
    isBlankFor(cell, param.kind) || (cell === 0 && param.kind === 'score');
  while (length > 0 && isEnd(grid.cells[length - 1])) length--;
  return length;
}

/** Ranges of one height belong together, whatever is blank at their ends; others must end in the same row. */
function heightFault(lists: readonly NamedList[], lengths: readonly number[]): Fault | null {
  const heights = lists.map(({ grid }) => grid.cells.length);
  const isSame = (list: readonly number[]) => list.every((value) => value === list[0]);
  if (isSame(heights) || isSame(lengths)) return null;
  const other = heights.findIndex((height) => height !== heights[0]);
  return fault('differentHeights', {
    argument: lists[other]!.name,
    row: null,
    rows: heights[other]!,
    other: lists[0]!.name,
    otherRows: heights[0]!,
  });
}

function hasHeaderRow(lists: readonly NamedList[], length: number): boolean {
  if (lists.some(({ param, grid }) => isHeaderText(grid.cells[0], param))) return true;
  const [ids] = lists;
  return lists.length === 1 && ids!.param.kind === 'id' && isIdHeader(ids!.grid.cells, length);
}

/** A word without a digit above ids that all have one. */
function isIdHeader(cells: readonly Cell[], length: number): boolean {
  const first = cells[0];
  if (typeof first !== 'string' || DIGIT.test(first) || length < 3) return false;
  for (let i = 1; i < length; i++) {
    const cell = cells[i]!;
    if (cell !== null && !(typeof cell === 'number' || (typeof cell === 'string' && DIGIT.test(cell))))
      return false;
  }
  return true;
}

function filledSize(grid: Grid, param: Param): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  grid.cells.forEach((cell, i) => {
    if (isBlankFor(cell, param.kind)) return;
    rows = Math.max(rows, Math.floor(i / grid.columns) + 1);
    columns = Math.max(columns, (i % grid.columns) + 1);
  });
  return { rows, columns };
}

const DIGIT = /\d/;
