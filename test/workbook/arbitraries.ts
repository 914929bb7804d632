import fc from 'fast-check';
import type { WritableCell } from '../../shared/workbook/cell';
import type { CellFormat, Change } from '../../shared/workbook/changeSet';
import { type MemoryWorkbook, memorySheet, memoryWorkbook } from '../../shared/workbook/memoryWorkbook';

/** Small workbooks and change lists that touch them: sheets A and B exist, C may be created. */
export const cells: fc.Arbitrary<WritableCell> = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 6 }),
  fc.integer({ min: -5, max: 50000 }),
  fc.boolean(),
  fc.constant({ error: '#N/A' }),
  fc.constant({ formula: '=A1*2', value: 4 }),
);

const place = fc.record({ row: fc.nat(5), column: fc.nat(4) });
const rects = fc.record({
  row: fc.nat(5),
  column: fc.nat(4),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const formats: fc.Arbitrary<CellFormat> = fc.constantFrom<CellFormat>(
  { bold: true },
  { numberFormat: 'dd/mm/yyyy' },
  { fill: '#EEEEEE', wrap: true },
);
const block = fc
  .integer({ min: 1, max: 4 })
  .chain((rows) =>
    fc.array(fc.array(cells, { minLength: rows, maxLength: rows }), { minLength: 1, maxLength: 3 }),
  );

function changesOf(sheet: string): fc.Arbitrary<Change> {
  return fc.oneof(
    fc.tuple(place, block).map(([at, columns]): Change => ({ kind: 'write', sheet, ...at, columns })),
    rects.map((rect): Change => ({ kind: 'clear', sheet, rect })),
    fc.tuple(rects, formats).map(([rect, format]): Change => ({ kind: 'format', sheet, rect, format })),
    rects.map((rect): Change => ({ kind: 'filter', sheet, rect })),
    place.map((at): Change => ({ kind: 'freeze', sheet, rows: at.row, columns: at.column })),
    place.map((at): Change => ({ kind: 'columnWidths', sheet, column: at.column, widths: [12, null] })),
    place.map((at): Change => ({ kind: 'columnsHidden', sheet, column: at.column, count: 2, hidden: true })),
    rects.map((rect): Change => ({ kind: 'name', name: 'sk_x', ref: { sheet, rect } })),
  );
}

export const changeLists: fc.Arbitrary<readonly Change[]> = fc
  .tuple(
    fc.array(fc.oneof(changesOf('A'), changesOf('B')), { maxLength: 8 }),
    fc.array(changesOf('C'), { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([changes, onNew, removesB]): readonly Change[] => [
    ...changes,
    { kind: 'createSheet', sheet: 'C', hidden: false },
    ...onNew,
    ...(removesB ? [{ kind: 'removeSheet', sheet: 'B' } as const] : []),
  ]);

export const workbooks: fc.Arbitrary<MemoryWorkbook> = fc
  .tuple(
    fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 7 }),
    fc.array(fc.array(cells, { maxLength: 4 }), { maxLength: 4 }),
  )
  .map(([a, b]) => {
    const workbook = memoryWorkbook();
    workbook.sheets.push(memorySheet('A', a), memorySheet('B', b));
    workbook.names.set('mine', { sheet: 'B', rect: { row: 0, column: 0, rows: 1, columns: 1 } });
    return workbook;
  });

/** Everything a workbook holds, without the accidents of sparse arrays. */
export function dump(workbook: MemoryWorkbook): unknown {
  return {
    names: [...workbook.names].sort(([a], [b]) => (a < b ? -1 : 1)),
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: entries(sheet.cells, (cell) => cell !== null),
      formats: entries(sheet.formats, (format) => format !== undefined),
      widths: [...sheet.widths].sort(([a], [b]) => a - b),
      hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    })),
  };
}

function entries<T>(rows: readonly (readonly T[])[], isThere: (value: T) => boolean): unknown[] {
  const found: unknown[] = [];
  rows.forEach((row, r) => {
    row?.forEach((value, c) => {
      if (value !== undefined && isThere(value)) found.push([r, c, value]);
    });
  });
  return found;
}
