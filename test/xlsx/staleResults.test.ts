import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { hasStaleResults } from '../../workbench/xlsx/staleResults';

/** A workbook of one formula in sheet Data; C5 of the sheet is changed. */
function isStale(formula: string, sheet = 'Data'): boolean {
  const data = {
    name: 'Data',
    hidden: false,
    values: [],
    merges: [],
    tables: [],
    isProtected: false,
    currencyFormats: [],
  };
  const names = [{ name: 'Ty_le', sheet: 'Data', rect: { row: 0, column: 0, rows: 1, columns: 1 } }];
  const snapshot: Snapshot = { sheets: [{ ...data, formulas: [[formula]] }], names, locale: null };
  return hasStaleResults(snapshot, new Map([[sheet, { top: 4, left: 2, bottom: 4, right: 2 }]]));
}

describe('hasStaleResults', () => {
  it.each([
    '=C5',
    '=$C$5+1',
    '=SUM(A1:D9)',
    '=SUM(C:C)',
    '=SUM(4:6)',
    "='Data'!C5",
    '=data!C5',
    '=INDIRECT("x")',
    '=SUM(T[a])',
    '=Ty_le*2',
  ])('is true for %s', (formula) => {
    expect(isStale(formula)).toBe(true);
  });

  it.each([
    '=C6',
    '=SUM(A1:B9)',
    '="C5"',
    "='Khác'!C5",
    '=SUM(D:E)',
    '=LOG10(A1)',
    '=C5(1)',
    '=ABC55',
    '=SUM(6:9)',
  ])('is false for %s', (formula) => {
    expect(isStale(formula)).toBe(false);
  });

  it('is false where another sheet changed, or none', () => {
    expect(isStale('=C5', 'Khác')).toBe(false);
    expect(isStale("='O''Neil'!C5", "O'Neil")).toBe(true);
  });
});
