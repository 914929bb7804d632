import { isDateCell } from '../../shared/workbook/cell';
import type { Change } from '../../shared/workbook/changeSet';
import { cellAt, formulaAt, type SheetSnapshot } from '../../shared/workbook/snapshot';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx } from '../../workbench/xlsx/readXlsx';
import { fileOf, type Sheets } from '../hosts/hosts';
import type { Typed } from './storyHost';

/** The bytes of a file after another program put these cells into a sheet. */
export function editedFile(bytes: Uint8Array, sheet: string, cells: readonly Typed[]): Uint8Array {
  return patchXlsx(openXlsx(bytes), typedChanges(sheet, cells));
}

/** A file with the sheets, days with a format of days. */
export function storyFile(sheets: Sheets): Uint8Array {
  return patchXlsx(openXlsx(fileOf(sheets)), dayFormats(sheets));
}

export function dayFormats(sheets: Sheets): readonly Change[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (isDateCell(cell) ? [dayFormat(name, row, column)] : [])),
    ),
  );
}

/** What a person types, as a program writes it: a day brings its format. */
export function typedChanges(sheet: string, cells: readonly Typed[]): readonly Change[] {
  const writes = cells.map(
    ({ row, column, cell }): Change => ({ kind: 'write', sheet, row, column, columns: [[cell]] }),
  );
  const days = cells.flatMap(({ row, column, cell }) =>
    isDateCell(cell) ? [dayFormat(sheet, row, column)] : [],
  );
  return [...writes, ...days];
}

function dayFormat(sheet: string, row: number, column: number): Change {
  const rect = { row, column, rows: 1, columns: 1 };
  return { kind: 'format', sheet, rect, format: { numberFormat: 'dd/mm/yyyy' } };
}

/** Every cell from a column on, one to the right; names stay behind, as some programs leave them. */
export function shiftedCells(sheet: SheetSnapshot, at: number): readonly Typed[] {
  return sheet.values.flatMap((values, row) =>
    Array.from({ length: values.length - at + 1 }, (_, i): Typed => {
      if (formulaAt(sheet, row, at + i) !== null)
        throw new Error('shiftedCells requires cells without formulas');
      return { row, column: at + i, cell: i === 0 ? null : cellAt(sheet, row, at + i - 1) };
    }),
  );
}
