import type { Rect } from '../../shared/workbook/address';
import type { FormatRun } from '../../shared/workbook/changeSet';
import { cellTag, readCellTag } from './cellTag';
import { PLAIN_TOKEN } from './lanes';
import { orderedRows } from './orderedRows';
import { CLOSE, END, isNamed, nextTag, OPEN, tagCode, xmlCursor } from './xml';
import { attributeNumber } from './xmlText';

/** Which cells a sheet has and their formats: the cells of row `rows[i]` are `starts[i]` to `starts[i + 1]`. */
export interface StyleGrid {
  readonly rows: number[];
  readonly starts: number[];
  readonly columns: number[];
  /** xf index, -1 where the cell names none. */
  readonly xfs: number[];
}

export function readStyleGrid(bytes: Uint8Array): StyleGrid {
  const grid = gridOf(bytes);
  const isOrdered = grid.rows.every((row, i) => i === 0 || row > grid.rows[i - 1]!);
  return isOrdered ? grid : gridOf(orderedRows(bytes));
}

/** The formats of a rectangle as RestoreFormats takes them, column by column. */
export function formatRunsOf(grid: StyleGrid, rect: Rect): readonly (readonly FormatRun[])[] {
  const runs = Array.from({ length: rect.columns }, (): { rows: number; token: string | null }[] => []);
  const tokens: (string | null)[] = new Array(rect.columns).fill(null);
  const names = new Map<number, string>([[-1, PLAIN_TOKEN]]);
  let at = firstRow(grid, rect.row);
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    tokens.fill(null);
    if (grid.rows[at] === row) {
      for (let i = grid.starts[at]!; i < grid.starts[at + 1]!; i++) {
        const column = grid.columns[i]! - rect.column;
        if (column < 0 || column >= rect.columns) continue;
        const xf = grid.xfs[i]!;
        const name = names.get(xf) ?? String(xf);
        names.set(xf, name);
        tokens[column] = name;
      }
      at++;
    }
    for (let c = 0; c < rect.columns; c++) {
      const list = runs[c]!;
      const last = list[list.length - 1];
      if (last !== undefined && last.token === tokens[c]) last.rows++;
      else list.push({ rows: 1, token: tokens[c]! });
    }
  }
  return runs;
}

const ROW = tagCode('row');
const C = tagCode('c');

function gridOf(bytes: Uint8Array): StyleGrid {
  const cursor = xmlCursor(bytes);
  const grid: StyleGrid = { rows: [], starts: [], columns: [], xfs: [] };
  const tag = cellTag();
  let row = -1;
  let isData = false;
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
    if (isNamed(cursor, 'sheetData')) isData = kind === OPEN;
    if (!isData || kind === CLOSE) continue;
    if (cursor.code === ROW) {
      row = attributeNumber(cursor, 'r', row + 2) - 1;
      tag.column = -1;
      grid.rows.push(row);
      grid.starts.push(grid.columns.length);
    } else if (cursor.code === C) {
      readCellTag(cursor, tag);
      grid.columns.push(tag.column);
      grid.xfs.push(tag.xf);
    }
  }
  grid.starts.push(grid.columns.length);
  return grid;
}

function firstRow(grid: StyleGrid, row: number): number {
  let low = 0;
  let high = grid.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (grid.rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
