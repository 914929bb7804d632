import { columnOf, type Table, type Understanding } from '../../shared/intake/understanding';
import { type UnderstandOptions, understandSheets } from '../../shared/intake/understandSheets';
import type { FieldId } from '../../shared/model/fields';
import type { Rect } from '../../shared/workbook/address';
import { rectOfName } from '../../shared/workbook/address';
import type { Cell } from '../../shared/workbook/cell';
import type { SheetSnapshot, Snapshot } from '../../shared/workbook/snapshot';

/** A sheet from its rows; short rows are filled up with empty cells, '' is an empty cell. */
export function sheet(rows: readonly (readonly Cell[])[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) =>
    Object.freeze(Array.from({ length: width }, (_, c) => (row[c] === '' ? null : (row[c] ?? null)))),
  );
  return {
    name: 'Sheet1',
    hidden: false,
    values: Object.freeze(values),
    formulas: [],
    merges: [],
    tables: [],
    isProtected: false,
    currencyFormats: [],
    ...more,
  };
}

export function merges(...names: readonly string[]): readonly Rect[] {
  return names.map((name) => rectOfName(name)!);
}

export function understood(
  sheets: SheetSnapshot | readonly SheetSnapshot[],
  options: Partial<UnderstandOptions> = {},
): Understanding {
  const snapshot: Snapshot = {
    sheets: Array.isArray(sheets) ? sheets : [sheets as SheetSnapshot],
    names: [],
    locale: null,
  };
  return understandSheets(snapshot, { ignoreSheets: [], mapping: [], ...options });
}

/** The first table of one sheet. */
export function tableOf(one: SheetSnapshot, options: Partial<UnderstandOptions> = {}): Table {
  return understood(one, options).tables[0]!;
}

/** Field of each column, left to right; null where it has none. */
export function fieldsOf(table: Table): readonly (FieldId | null)[] {
  return table.columns.map((column) => column.field);
}

/** The name of the column that has a field; undefined where none has. */
export function headerOf(table: Table, field: FieldId): string | undefined {
  return columnOf(table, field)?.header;
}

/** Cells as a CSV file gives them: text, but plain whole numbers as numbers. No quotes, no commas in cells. */
export function csv(text: string): readonly (readonly Cell[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split(',')
        .map((cell) => (/^(0|-?[1-9]\d{0,14})$/.test(cell) ? Number(cell) : cell === '' ? null : cell)),
    );
}
