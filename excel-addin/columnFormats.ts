import type { Rect } from '../shared/workbook/address';

/**
 * The number formats of sheets as far as they are known: read before, or set since. By column in runs of rows, so
 * that fifty thousand cells of one format are one entry. null: not known.
 */
export interface ColumnFormats {
  readonly set: (sheet: string, rect: Rect, numberFormat: string | null) => void;
  readonly setRead: (sheet: string, rect: Rect, rows: readonly (readonly string[])[]) => void;
  /** A sheet that was just made: every cell of it has this format. */
  readonly setSheet: (sheet: string, numberFormat: string) => void;
  /** Runs of a column from a row on, of `rows` rows together. */
  readonly runs: (sheet: string, column: number, row: number, rows: number) => readonly KnownRun[];
  readonly forget: (sheet: string) => void;
  readonly clear: () => void;
}

export interface KnownRun {
  readonly rows: number;
  readonly numberFormat: string | null;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly numberFormat: string | null;
}

interface SheetFormats {
  readonly columns: Map<number, readonly Run[]>;
  /** Of cells in no run. */
  readonly elsewhere: string | null;
}

export function columnFormats(): ColumnFormats {
  const sheets = new Map<string, SheetFormats>();
  const formatsOf = (sheet: string): SheetFormats => {
    const formats = sheets.get(sheet) ?? { columns: new Map(), elsewhere: null };
    sheets.set(sheet, formats);
    return formats;
  };
  return {
    set(sheet, rect, numberFormat) {
      const run = { from: rect.row, to: rect.row + rect.rows, numberFormat };
      for (let c = rect.column; c < rect.column + rect.columns; c++) putRuns(formatsOf(sheet), c, [run]);
    },
    setRead(sheet, rect, rows) {
      for (let c = 0; c < rect.columns; c++) {
        putRuns(formatsOf(sheet), rect.column + c, runsOfColumn(rows, c, rect.row));
      }
    },
    setSheet: (sheet, elsewhere) => void sheets.set(sheet, { columns: new Map(), elsewhere }),
    runs: (sheet, column, row, rows) => runsWithin(formatsOf(sheet), column, row, row + rows),
    forget: (sheet) => void sheets.delete(sheet),
    clear: () => sheets.clear(),
  };
}

function putRuns({ columns }: SheetFormats, column: number, added: readonly Run[]): void {
  const [from, to] = [added[0]!.from, added[added.length - 1]!.to];
  const kept = (columns.get(column) ?? []).flatMap((run) => outside(run, from, to));
  columns.set(
    column,
    [...kept, ...added].sort((a, b) => a.from - b.from),
  );
}

function runsWithin(
  { columns, elsewhere }: SheetFormats,
  column: number,
  row: number,
  end: number,
): readonly KnownRun[] {
  const found: KnownRun[] = [];
  let at = row;
  for (const { from, to, numberFormat } of columns.get(column) ?? []) {
    if (to <= at || from >= end) continue;
    if (from > at) found.push({ rows: from - at, numberFormat: elsewhere });
    const start = Math.max(at, from);
    at = Math.min(end, to);
    found.push({ rows: at - start, numberFormat });
  }
  if (at < end) found.push({ rows: end - at, numberFormat: elsewhere });
  return found;
}

function outside(run: Run, from: number, to: number): readonly Run[] {
  const parts: Run[] = [];
  if (run.from < from) parts.push({ ...run, to: Math.min(run.to, from) });
  if (run.to > to) parts.push({ ...run, from: Math.max(run.from, to) });
  return parts;
}

function runsOfColumn(rows: readonly (readonly string[])[], column: number, top: number): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let r = 1; r <= rows.length; r++) {
    const numberFormat = rows[from]![column]!;
    if (r < rows.length && rows[r]![column] === numberFormat) continue;
    runs.push({ from: top + from, to: top + r, numberFormat });
    from = r;
  }
  return runs;
}
