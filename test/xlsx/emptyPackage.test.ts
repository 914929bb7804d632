import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { emptyPackage, validSheetName } from '../../workbench/xlsx/emptyPackage';
import { newSheetXml } from '../../workbench/xlsx/newSheet';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';

describe('emptyPackage', () => {
  it('is a workbook that the reader of files reads', () => {
    const xml = newSheetXml({
      blocks: [
        {
          row: 0,
          column: 0,
          columns: [
            ['Tên', 'a\u0001_x0001_'],
            [1.5, true],
          ],
        },
      ],
    });
    const parts = emptyPackage({ name: 'Khách & hàng', xml });
    const snapshot = snapshotOf(openXlsx(zipSync(Object.fromEntries(parts))));
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['Khách & hàng']);
    expect(snapshot.sheets[0]!.values).toEqual([
      ['Tên', 1.5],
      ['a\u0001_x0001_', true],
    ]);
  });

  it('names no part that is not there, with a sheet or without', () => {
    for (const parts of [emptyPackage(), emptyPackage({ name: 'A', xml: newSheetXml({ blocks: [] }) })]) {
      const types = new TextDecoder().decode(parts.get('[Content_Types].xml'));
      const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]!);
      expect(named.length).toBeGreaterThan(1);
      for (const name of named) expect(parts.has(name)).toBe(true);
      const targets = new TextDecoder().decode(parts.get('xl/_rels/workbook.xml.rels'));
      for (const [, target] of targets.matchAll(/Target="([^"]+)"/g))
        expect(parts.has(`xl/${target}`)).toBe(true);
    }
  });
});

describe('validSheetName', () => {
  it('keeps a name that Excel takes and mends one that it does not', () => {
    expect(validSheetName('Khách hàng 2026', 'x')).toBe('Khách hàng 2026');
    expect(validSheetName("'Đơn [3/4]: *?'", 'x')).toBe('Đơn 3 4');
    expect(validSheetName('[]', 'Trang 1')).toBe('Trang 1');
    expect(validSheetName('History', 'x')).toBe('History_');
  });

  it('gives a name of 1 to 31 units that Excel takes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const name = validSheetName(text, 'x');
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|[\uD800-\uDBFF]$/);
      }),
    );
  });
});
