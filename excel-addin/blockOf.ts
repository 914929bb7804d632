import type { Rect } from '../shared/workbook/address';
import type { WritableCell } from '../shared/workbook/cell';
import { cellAt, formulaAt, type SheetSnapshot } from '../shared/workbook/snapshot';

/** A rectangle of what was read, by column, formulas with their values. */
export function blockOf(sheet: SheetSnapshot, rect: Rect): readonly (readonly WritableCell[])[] {
  return Array.from({ length: rect.columns }, (_, c) =>
    Array.from({ length: rect.rows }, (__, r): WritableCell => {
      const value = cellAt(sheet, rect.row + r, rect.column + c);
      const formula = formulaAt(sheet, rect.row + r, rect.column + c);
      return formula === null ? value : { formula, value };
    }),
  );
}
