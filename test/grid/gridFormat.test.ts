import { describe, expect, it } from '@jest/globals';
import { fileFormat, gridFormat } from '../../workbench/grid/gridFormat';
import { GRID_LOCALE } from '../../workbench/grid/gridLocale';
import { gridLibrary } from '../hosts/headlessGrid';

function shown(code: string, value: number): string {
  const lib = gridLibrary();
  return lib.helpers.formatValue(value, { format: gridFormat(lib, code), locale: GRID_LOCALE });
}

describe('a number format of a file in the grid', () => {
  it.each([
    ['#,##0', 1234567, '1.234.567'],
    ['#,##0 "₫"', 1234567, '1.234.567 ₫'],
    ['#,##0.00', 1234.5, '1.234,50'],
    ['0.0%', 0.123, '12,3%'],
    ['dd/mm/yyyy', 46022, '31/12/2025'],
    ['yyyy-mm-dd;@', 46022, '2025-12-31'],
    ['[$-42A]dd/mm/yyyy', 46022, '31/12/2025'],
    ['[Red]#,##0;[Blue]-#,##0', 5, '5'],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"??_-', 5000, '5.000'],
    ['[$₫-42A]#,##0', 5000, '₫5.000'],
  ])('%s shows %d as %s', (code, value, text) => {
    expect(shown(code, value).trim()).toBe(text);
  });

  it('is left out where the grid knows no way, for the number to be seen at all', () => {
    expect(gridFormat(gridLibrary(), '# ?/?')).not.toBe('# ?/?');
    expect(gridFormat(gridLibrary(), 'General')).toBe('');
  });

  it('goes back into a file as the file has it', () => {
    expect(['', '#,##0', '#,##0[$₫]', 'dd/mm/yyyy', '@'].map(fileFormat)).toEqual([
      'General',
      '#,##0',
      '#,##0"₫"',
      'dd/mm/yyyy',
      '@',
    ]);
  });
});
