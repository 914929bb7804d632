import { type Cell, isFormulaCell } from './cell';
import type { Write } from './changeSet';
import type { SheetSnapshot, Snapshot } from './snapshot';

/**
 * The snapshot as it would read after some writes into cells that are there: to plan on what is about to be.
 * Only rows that a write touches are copied. A date written over a cell stays a date only if written as one.
 */
export function snapshotWith(snapshot: Snapshot, writes: readonly Write[]): Snapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const own = writes.filter((write) => write.sheet === sheet.name);
    return own.length === 0 ? sheet : sheetWith(sheet, own);
  });
  return { ...snapshot, sheets };
}

function sheetWith(sheet: SheetSnapshot, writes: readonly Write[]): SheetSnapshot {
  const values = [...sheet.values];
  const formulas = [...sheet.formulas];
  for (const { row, column, columns } of writes) {
    columns.forEach((cells, c) => {
      cells.forEach((cell, r) => {
        const value: Cell = isFormulaCell(cell) ? (cell.value ?? null) : cell;
        values[row + r] = withCell(values[row + r] ?? [], column + c, value);
        const formula = isFormulaCell(cell) ? cell.formula : null;
        if (formula === null && (formulas[row + r]?.[column + c] ?? null) === null) return;
        formulas[row + r] = withCell(formulas[row + r] ?? [], column + c, formula);
      });
    });
  }
  return { ...sheet, values, formulas };
}

function withCell<T>(row: readonly (T | null)[], at: number, value: T | null): (T | null)[] {
  const copy = [...row];
  while (copy.length < at) copy.push(null);
  copy[at] = value;
  return copy;
}
