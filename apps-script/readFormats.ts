import { contains, type Rect } from '../shared/workbook/address';
import type { FormatRun } from '../shared/workbook/changeSet';
import { clipped, type Grid, type Range, type Sheet } from './book';
import { AUTOMATIC } from './formats';
import {
  formatOfToken,
  TOKEN_PROPERTIES,
  type TokenFormat,
  type TokenProperty,
  tokenOf,
  tokenValue,
} from './formatTokens';
import { forEachBlock } from './readCells';

export interface FormatRuns {
  /** For each column of the rectangle its runs from top to bottom; beyond the grid there are none but defaults. */
  readonly runsOf: (rect: Rect) => readonly (readonly FormatRun[])[];
  /** The number format of a cell; undefined where none was read. Columns that the grid lacks will have none. */
  readonly numberFormatAt: (row: number, column: number) => string | undefined;
}

/**
 * Formats of a rectangle, read in one block (of about 2 MB) for each property and kept as runs: a column of fifty
 * thousand equal cells is one of them.
 */
export function readFormatRuns(sheet: Sheet, grid: Grid, hull: Rect | null): FormatRuns {
  const read = hull === null ? null : clipped(hull, grid);
  const columns = read === null ? [] : columnsOf(sheet, read);
  const formats = new Map<number, readonly string[]>();
  const numberFormats = (column: number): readonly string[] => {
    const known = formats.get(column) ?? numberFormatsOf(columns[column] ?? []);
    formats.set(column, known);
    return known;
  };
  return {
    numberFormatAt(row, column) {
      if (read === null || !contains(hull!, row, column)) return undefined;
      if (column >= read.column + read.columns) return AUTOMATIC;
      return numberFormats(column - read.column)[row - read.row];
    },
    runsOf: (rect) =>
      Array.from({ length: rect.columns }, (_, c) => {
        const column = read === null ? undefined : columns[rect.column + c - read.column];
        return runsBetween(column ?? [], rect.row - (read?.row ?? 0), rect.rows);
      }),
  };
}

function numberFormatsOf(runs: readonly FormatRun[]): readonly string[] {
  return runs.flatMap(({ rows, token }) => new Array<string>(rows).fill(formatOfToken(token).n ?? AUTOMATIC));
}

interface Run {
  rows: number;
  readonly value: TokenFormat[TokenProperty] | undefined;
}

function columnsOf(sheet: Sheet, rect: Rect): FormatRun[][] {
  const told = TOKEN_PROPERTIES.map((property) => {
    const runs: Run[][] = Array.from({ length: rect.columns }, () => []);
    forEachBlock(sheet, rect, (range) => {
      for (const row of READERS[property](range)) {
        for (let c = 0; c < row.length; c++) lengthen(runs[c]!, tokenValue(property, row[c]!));
      }
    });
    return runs;
  });
  return Array.from({ length: rect.columns }, (_, c) => together(told.map((runs) => runs[c]!)));
}

const READERS: Readonly<Record<TokenProperty, (range: Range) => readonly (readonly string[])[]>> = {
  n: (range) => range.getNumberFormats(),
  h: (range) => range.getHorizontalAlignments(),
  b: (range) => range.getFontWeights() as unknown as readonly (readonly string[])[],
  f: (range) => range.getBackgrounds(),
  c: (range) => range.getFontColors(),
};

function lengthen(runs: Run[], value: Run['value']): void {
  const last = runs[runs.length - 1];
  if (last && last.value === value) last.rows++;
  else runs.push({ rows: 1, value });
}

/** One list of runs of whole formats out of one list a property. */
function together(lists: readonly (readonly Run[])[]): FormatRun[] {
  const at = lists.map(() => ({ run: 0, used: 0 }));
  const runs: { rows: number; token: string | null }[] = [];
  for (;;) {
    const current = lists.map((list, i) => list[at[i]!.run]);
    if (current.some((run) => run === undefined)) return runs;
    const rows = Math.min(...current.map((run, i) => run!.rows - at[i]!.used));
    const format = Object.fromEntries(
      TOKEN_PROPERTIES.flatMap((property, i) =>
        current[i]!.value === undefined ? [] : [[property, current[i]!.value]],
      ),
    );
    const token = tokenOf(format);
    const last = runs[runs.length - 1];
    if (last && last.token === token) last.rows += rows;
    else runs.push({ rows, token });
    current.forEach((run, i) => {
      const place = at[i]!;
      place.used += rows;
      if (place.used === run!.rows) at[i] = { run: place.run + 1, used: 0 };
    });
  }
}

/** The runs of `rows` rows from `from` on; what was not read is a run without a token. */
function runsBetween(runs: readonly FormatRun[], from: number, rows: number): FormatRun[] {
  const found: FormatRun[] = [];
  let start = 0;
  let left = rows;
  for (const run of runs) {
    const skip = Math.max(0, from - start);
    const take = Math.min(run.rows - skip, left);
    if (take > 0 && skip < run.rows) {
      found.push({ rows: take, token: run.token });
      left -= take;
    }
    start += run.rows;
  }
  return left > 0 ? [...found, { rows: left, token: null }] : found;
}
