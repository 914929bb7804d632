import { describe, expect, it } from '@jest/globals';
import { formulaParts, shiftedFormula } from '../../workbench/xlsx/formulaShift';

const moved = (formula: string, rows: number, columns: number) =>
  shiftedFormula(formulaParts(formula), rows, columns);

describe('shiftedFormula', () => {
  it.each([
    ['A1+B2', 'B2+C3'],
    ['$A1+A$1+$A$1', '$A2+B$1+$A$1'],
    ['SUM(A1:B2)', 'SUM(B2:C3)'],
    ['SUM(A:A,$B:B)', 'SUM(B:B,$B:C)'],
    ['SUM(1:3,$1:3)', 'SUM(2:4,$1:4)'],
    [`'Khách A1'!A1&"A1 ""B2"""`, `'Khách A1'!B2&"A1 ""B2"""`],
    [`'O''Neil A1'!C3`, `'O''Neil A1'!D4`],
    ['Data!A1', 'Data!B2'],
    ['LOG10(A1)+A1B+_A1+Tên1', 'LOG10(B2)+A1B+_A1+Tên1'],
    ["DonHang[[#All],[A1]]+T[Cột ']A1]", "DonHang[[#All],[A1]]+T[Cột ']A1]"],
    ['1E5+E5*1.5E+3', '1E5+F6*1.5E+3'],
    ['XFD1048576', '#REF!'],
    ['IF(A1>=B1,TRUE,#N/A)', 'IF(B2>=C2,TRUE,#N/A)'],
    ['_xludf.CLV(A1)', '_xludf.CLV(B2)'],
  ])('moves %s one down and one right: %s', (formula, expected) => {
    expect(moved(formula, 1, 1)).toBe(expected);
  });

  it('leaves the formula as it is where it does not move', () => {
    const formula = `SUM('x'!A1:$B$2, T[a], "s", 1:1)`;
    expect(moved(formula, 0, 0)).toBe(formula);
  });
});
