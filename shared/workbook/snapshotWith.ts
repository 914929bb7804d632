import { type Cell, isFormulaCell } from './cell';
import type { Change, Clear, Write } from './changeSet';
import { bareSheet, type SheetSnapshot, type Snapshot } from './snapshot';

/**
 * The snapshot as it would read after sheets were made or removed and cells written or cleared: to plan on what is about to be. Changes
 * of other kinds show in no cell and are passed over. Only rows that a write touches are copied, all rows of a
 * sheet where it gets wider. A date written over a cell stays a date only if written as one.
 */
export function snapshotWith(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  const sheets = [...snapshot.sheets];
  const writes = new Map<string, (Write | Clear)[]>();
  for (const change of changes) {
    if (change.kind === 'createSheet') {
      sheets.splice(change.position ?? sheets.length, 0, {
        ...bareSheet(change.sheet),
        hidden: change.hidden,
      });
    } else if (change.kind === 'removeSheet') {
      const at = sheets.findIndex(({ name }) => name === change.sheet);
      if (at !== -1) sheets.splice(at, 1);
      writes.delete(change.sheet);
    } else if (change.kind === 'write' || change.kind === 'clear') {
      const own = writes.get(change.sheet) ?? [];
      own.push(change);
      writes.set(change.sheet, own);
    }
  }
  return {
    ...snapshot,
    sheets: sheets.map((sheet) => {
      const own = writes.get(sheet.name);
      return own === undefined ? sheet : sheetWith(sheet, asWrites(own, sheet));
    }),
  };
}

/** Clears as writes of nothing over what was read or is written; below and beside that is nothing to clear. */
function asWrites(changes: readonly (Write | Clear)[], { values }: SheetSnapshot): readonly Write[] {
  let [height, width] = [values.length, values[0]?.length ?? 0];
  for (const change of changes) {
    if (change.kind !== 'write') continue;
    height = Math.max(height, change.row + (change.columns[0]?.length ?? 0));
    width = Math.max(width, change.column + change.columns.length);
  }
  return changes.flatMap((change): Write[] => {
    if (change.kind === 'write') return [change];
    const { sheet, rect } = change;
    const rows = Math.min(rect.rows, height - rect.row);
    const count = Math.min(rect.columns, width - rect.column);
    if (rows <= 0 || count <= 0) return [];
    const columns = Array.from({ length: count }, () => Array.from({ length: rows }, () => null));
    return [{ kind: 'write', sheet, row: rect.row, column: rect.column, columns }];
  });
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
