import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cellLooks } from '../../workbench/xlsx/cellLooks';
import { requiredPart } from '../../workbench/xlsx/package';
import { openXlsx } from '../../workbench/xlsx/readXlsx';
import { readStyleGrid } from '../../workbench/xlsx/styleGrid';
import { fileWith } from '../grid/sheetFiles';

describe('the looks of cells', () => {
  it('are what a change set said of them', () => {
    const format = {
      numberFormat: '#,##0 "₫"',
      bold: true,
      italic: true,
      size: 14,
      fill: '#FFEECC',
      color: '#112233',
      wrap: true,
      align: 'center',
    } as const;
    const file = fileWith([
      { kind: 'write', sheet: 'Sheet1', row: 0, column: 0, columns: [[1]] },
      { kind: 'format', sheet: 'Sheet1', rect: { row: 0, column: 0, rows: 1, columns: 1 }, format },
    ]);
    const grid = readStyleGrid(requiredPart(file.pkg, file.sheets[0]!.part));
    expect(cellLooks(file).ofXf[grid.xfs[0]!]).toEqual(format);
  });

  it('of a sample are colours that a screen knows, and nothing where the file says nothing', () => {
    const looks = cellLooks(openXlsx(readFileSync('examples/cua-hang-mau.xlsx')));
    const colors = looks.ofXf.flatMap(({ fill, color }) => [fill, color]).filter((c) => c !== undefined);
    expect(colors.length).toBeGreaterThan(0);
    expect(colors.filter((color) => !/^#[0-9A-F]{6}$/.test(color))).toEqual([]);
    expect(looks.plain.fill).toBeUndefined();
  });
});
