import { cellName } from '../../shared/workbook/address';
import { isDateCell } from '../../shared/workbook/cell';
import type { Change } from '../../shared/workbook/changeSet';
import { cellAt, formulaAt, type SheetSnapshot, sheetOf } from '../../shared/workbook/snapshot';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { fileOf, type Sheets } from '../hosts/hosts';
import { fileLooks, withComment } from './fileLooks';
import { COMMENT, lookChanges } from './shopLooks';
import type { Typed } from './storyHost';

/** The bytes of a file after another program put these cells into a sheet. */
export function editedFile(bytes: Uint8Array, sheet: string, cells: readonly Typed[]): Uint8Array {
  return patchXlsx(openXlsx(bytes), typedChanges(sheet, cells));
}

/** The file after a column came in before the one at that index; names stay behind, as some programs leave them. */
export function withColumn(bytes: Uint8Array, name: string, at: number): Uint8Array {
  const file = openXlsx(bytes);
  const sheet = sheetOf(snapshotOf(file), name)!;
  const { cells, columns } = fileLooks(bytes).find((one) => one.name === name)!;
  const wide = columns as Readonly<Record<string, { readonly width?: string; readonly hidden: boolean }>>;
  const count = Math.max(...sheet.values.map((row) => row.length), ...Object.keys(wide).map(Number)) - at;
  const old = Array.from({ length: count }, (_, i) => wide[at + i + 1] ?? { hidden: false });
  const looks: Change[] = [
    {
      kind: 'columnWidths',
      sheet: name,
      column: at,
      widths: [null, ...old.map(({ width }) => (width === undefined ? null : Number(width)))],
    },
    ...[false, ...old.map(({ hidden }) => hidden)].map(
      (hidden, i): Change => ({ kind: 'columnsHidden', sheet: name, column: at + i, count: 1, hidden }),
    ),
  ];
  const formats = sheet.values.flatMap((_, row) =>
    Array.from({ length: count + 1 }, (__, i): Change => {
      const before = i === 0 ? undefined : cells[cellName(row, at + i - 1)];
      const numberFormat = codeOf((before as { readonly format?: string } | undefined)?.format);
      const rect = { row, column: at + i, rows: 1, columns: 1 };
      return { kind: 'format', sheet: name, rect, format: { numberFormat } };
    }),
  );
  return patchXlsx(openXlsx(editedFile(bytes, name, shiftedCells(sheet, at))), [...looks, ...formats]);
}

function codeOf(format = 'General'): string {
  return format === 'built-in 49' ? '@' : format;
}

/** A file with the sheets, days with a format of days, and what the shop has besides values. */
export function storyFile(sheets: Sheets): Uint8Array {
  const file = patchXlsx(openXlsx(fileOf(sheets)), [...dayFormats(sheets), ...lookChanges(sheets)]);
  return sheets.some(({ name }) => name === COMMENT.sheet) ? withComment(file) : file;
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

/** Every cell from a column on, one to the right. */
function shiftedCells(sheet: SheetSnapshot, at: number): readonly Typed[] {
  return sheet.values.flatMap((values, row) =>
    Array.from({ length: values.length - at + 1 }, (_, i): Typed => {
      if (formulaAt(sheet, row, at + i) !== null)
        throw new Error('shiftedCells requires cells without formulas');
      return { row, column: at + i, cell: i === 0 ? null : cellAt(sheet, row, at + i - 1) };
    }),
  );
}
