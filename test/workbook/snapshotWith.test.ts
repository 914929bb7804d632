import { describe, expect, it } from '@jest/globals';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Change } from '../../shared/workbook/changeSet';
import { memorySheet, memoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { snapshotWith } from '../../shared/workbook/snapshotWith';

function workbookOf() {
  const workbook = memoryWorkbook();
  workbook.sheets.push(
    memorySheet('A', [
      ['x', { formula: '=1+1', value: 2 }],
      [null, 3],
    ]),
  );
  workbook.sheets.push(memorySheet('B', [['b']]));
  return workbook;
}

const CHANGES: readonly Change[] = [
  { kind: 'write', sheet: 'A', row: 0, column: 1, columns: [['plain', { formula: '=A1', value: 'x' }]] },
  {
    kind: 'write',
    sheet: 'A',
    row: 3,
    column: 3,
    columns: [
      [1, 2],
      [null, 'far'],
    ],
  },
  { kind: 'createSheet', sheet: 'C', hidden: true, position: 0 },
  { kind: 'write', sheet: 'C', row: 0, column: 0, columns: [['c']] },
  { kind: 'format', sheet: 'A', rect: { row: 0, column: 0, rows: 1, columns: 1 }, format: { bold: true } },
];

describe('snapshotWith', () => {
  it('reads as the workbook in memory after the same changes', () => {
    const workbook = workbookOf();
    const expected = workbookOf();
    applyToMemory(expected, CHANGES);
    const found = snapshotWith(snapshotOfMemory(workbook), CHANGES);
    const cells = ({ sheets }: typeof found) =>
      sheets.map(({ name, hidden, values, formulas }) => ({
        name,
        hidden,
        values,
        formulas: values.map((row, r) => row.map((_, c) => formulas[r]?.[c] ?? null)),
      }));
    expect(cells(found)).toEqual(cells(snapshotOfMemory(expected)));
  });

  it('leaves sheets and rows that are not written to as they are', () => {
    const before = snapshotOfMemory(workbookOf());
    const after = snapshotWith(before, [CHANGES[0]!]);
    expect(after.sheets[1]).toBe(before.sheets[1]);
    expect(snapshotWith(before, []).sheets[0]).toBe(before.sheets[0]);
  });
});
