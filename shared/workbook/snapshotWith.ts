import { type Cell, isFormulaCell } from './cell';
import type { Change, Write } from './changeSet';
import type { SheetSnapshot, Snapshot } from './snapshot';

/**
 * The snapshot as it would read after sheets were made and cells written: to plan on what is about to be. Changes
 * of other kinds show in no cell and are passed over. Only rows that a write touches are copied, all rows of a
 * sheet where it gets wider. A date written over a cell stays a date only if written as one.
 */
export function snapshotWith(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  const sheets = [...snapshot.sheets];
  const writes = new Map<string, Write[]>();
  for (const change of changes) {
    if (change.kind === 'createSheet') {
      sheets.splice(change.position ?? sheets.length, 0, {
        ...EMPTY,
        name: change.sheet,
        hidden: change.hidden,
      });
    } else if (change.kind === 'write') {
      writes.set(change.sheet, [...(writes.get(change.sheet) ?? []), change]);
    }
  }
  return {
    ...snapshot,
    sheets: sheets.map((sheet) => {
      const own = writes.get(sheet.name);
      return own === undefined ? sheet : sheetWith(sheet, own);
    }),
  };
}

function sheetWith(sheet: SheetSnapshot, writes: readonly Write[]): SheetSnapshot {
  const old = sheet.values[0]?.length ?? 0;
  const width = Math.max(old, ...writes.map(({ column, columns }) => column + columns.length));
  const height = Math.max(
    sheet.values.length,
    ...writes.map(({ row, columns }) => row + (columns[0]?.length ?? 0)),
  );
  const values: (readonly Cell[])[] = sheet.values.map((row) => (width === old ? row : padded(row, width)));
  while (values.length < height) values.push(padded([], width));
  const formulas = [...sheet.formulas];
  const copied = new Map<number, Cell[]>();
  for (const { row, column, columns } of writes) {
    columns.forEach((cells, c) => {
      cells.forEach((cell, r) => {
        const at = row + r;
        const own = copied.get(at) ?? [...values[at]!];
        copied.set(at, own);
        own[column + c] = isFormulaCell(cell) ? (cell.value ?? null) : cell;
        const formula = isFormulaCell(cell) ? cell.formula : null;
        if (formula === null && (formulas[at]?.[column + c] ?? null) === null) return;
        const texts = padded(formulas[at] ?? [], width);
        texts[column + c] = formula;
        formulas[at] = texts;
      });
    });
  }
  for (const [at, cells] of copied) values[at] = cells;
  return { ...sheet, values, formulas };
}

function padded<T>(row: readonly (T | null)[], width: number): (T | null)[] {
  return Array.from({ length: width }, (_, c) => row[c] ?? null);
}

const EMPTY: SheetSnapshot = {
  name: '',
  hidden: false,
  values: [],
  formulas: [],
  merges: [],
  tables: [],
  isProtected: false,
  currencyFormats: [],
};
