/** The whole format of a cell as Excel knows it; objects are shared between cells and never changed. */
export interface Format {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly size: number;
  readonly fontName: string;
  readonly fontColor: string;
  readonly fill: string;
  readonly pattern: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly border: string;
}

export const DEFAULT_FORMAT: Format = {
  ...{ numberFormat: 'General', bold: false, italic: false, underline: 'None', strikethrough: false },
  ...{ size: 11, fontName: 'Calibri', fontColor: '#000000', fill: '#FFFFFF', pattern: 'None' },
  ...{ horizontal: 'General', vertical: 'Bottom', wrap: false, indent: 0, border: 'None' },
};

/** Rows of one column that look alike; rows that no run covers have the default format. */
interface Run {
  from: number;
  to: number;
  format: Format;
}

/** Formats by column, in runs, so that a million formatted cells cost nothing. */
export type FormatColumns = Map<number, Run[]>;

export function formatAt(columns: FormatColumns, row: number, column: number): Format {
  for (const run of columns.get(column) ?? []) if (row >= run.from && row < run.to) return run.format;
  return DEFAULT_FORMAT;
}

/** Every run of a column within rows, gaps included. */
export function runsIn(
  columns: FormatColumns,
  column: number,
  from: number,
  to: number,
): readonly Readonly<Run>[] {
  const found: Run[] = [];
  let at = from;
  for (const run of columns.get(column) ?? []) {
    if (run.to <= at || run.from >= to) continue;
    if (run.from > at) found.push({ from: at, to: run.from, format: DEFAULT_FORMAT });
    found.push({ from: Math.max(at, run.from), to: Math.min(to, run.to), format: run.format });
    at = Math.min(to, run.to);
  }
  if (at < to) found.push({ from: at, to, format: DEFAULT_FORMAT });
  return found;
}

/** Changes the format of rows of a column. */
export function change(
  columns: FormatColumns,
  column: number,
  from: number,
  to: number,
  edit: (format: Format) => Format,
): void {
  const before = (columns.get(column) ?? []).flatMap((run) => cut(run, from, to));
  const made = runsIn(columns, column, from, to).map((run) => ({ ...run, format: edit(run.format) }));
  const all = [...before, ...made].sort((a, b) => a.from - b.from);
  const joined: Run[] = [];
  for (const run of all) {
    const last = joined[joined.length - 1];
    if (last && last.to === run.from && isSame(last.format, run.format)) last.to = run.to;
    else joined.push({ ...run });
  }
  columns.set(
    column,
    joined.filter(({ format }) => !isSame(format, DEFAULT_FORMAT)),
  );
}

function cut(run: Run, from: number, to: number): Run[] {
  const parts: Run[] = [];
  if (run.from < from) parts.push({ ...run, to: Math.min(run.to, from) });
  if (run.to > to) parts.push({ ...run, from: Math.max(run.from, to) });
  return parts;
}

export function isSame(a: Format, b: Format): boolean {
  return a === b || (Object.keys(a) as (keyof Format)[]).every((key) => a[key] === b[key]);
}

/** The one value of a property over runs, null where it differs. */
export function uniform<K extends keyof Format>(formats: readonly Format[], key: K): Format[K] | null {
  const first = formats[0]![key];
  return formats.every((format) => format[key] === first) ? first : null;
}
