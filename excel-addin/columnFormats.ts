import type { Rect } from '../shared/workbook/address';

/**
 * The number formats of sheets as far as they are known: read before, or set since. By column in runs of rows, so
 * that fifty thousand cells of one format are one entry. null: not known.
 */
export interface ColumnFormats {
  readonly set: (sheet: string, rect: Rect, numberFormat: string | null) => void;
  readonly setRead: (sheet: string, rect: Rect, rows: readonly (readonly string[])[]) => void;
  /** Runs of a column from a row on, of `rows` rows together. */
  readonly runs: (sheet: string, column: number, row: number, rows: number) => readonly FormatRunKnown[];
  /** A sheet that was just made: every cell of it has this format. */
  readonly setSheet: (sheet: string, numberFormat: string) => void;
  readonly forget: (sheet: string) => void;
  readonly clear: () => void;
}

export interface FormatRunKnown {
  readonly rows: number;
  readonly numberFormat: string | null;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly numberFormat: string | null;
}

export function columnFormats(): ColumnFormats {
  const sheets = new Map<string, Map<number, Run[]>>();
  const defaults = new Map<string, string>();
  const columnOf = (sheet: string, column: number): readonly Run[] => sheets.get(sheet)?.get(column) ?? [];
  const put = (sheet: string, column: number, added: readonly Run[]): void => {
    const columns = sheets.get(sheet) ?? new Map<number, Run[]>();
    sheets.set(sheet, columns);
    const [from, to] = [added[0]!.from, added[added.length - 1]!.to];
    const kept = columnOf(sheet, column).flatMap((run) => outside(run, from, to));
    columns.set(
      column,
      [...kept, ...added].sort((a, b) => a.from - b.from),
    );
  };
  return {
    set(sheet, rect, numberFormat) {
      const run = { from: rect.row, to: rect.row + rect.rows, numberFormat };
      for (let c = rect.column; c < rect.column + rect.columns; c++) put(sheet, c, [run]);
    },
    setRead(sheet, rect, rows) {
      for (let c = 0; c < rect.columns; c++) put(sheet, rect.column + c, runsOfColumn(rows, c, rect.row));
    },
    runs(sheet, column, row, rows) {
      const found: FormatRunKnown[] = [];
      let at = row;
      const end = row + rows;
      const elsewhere = defaults.get(sheet) ?? null;
      for (const { from, to, numberFormat } of columnOf(sheet, column)) {
        if (to <= at || from >= end) continue;
        if (from > at) found.push({ rows: from - at, numberFormat: elsewhere });
        const start = Math.max(at, from);
        at = Math.min(end, to);
        found.push({ rows: at - start, numberFormat });
      }
      if (at < end) found.push({ rows: end - at, numberFormat: elsewhere });
      return found;
    },
    setSheet(sheet, numberFormat) {
      sheets.delete(sheet);
      defaults.set(sheet, numberFormat);
    },
    forget(sheet) {
      sheets.delete(sheet);
      defaults.delete(sheet);
    },
    clear() {
      sheets.clear();
      defaults.clear();
    },
  };
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
