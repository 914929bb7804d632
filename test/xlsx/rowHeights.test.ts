import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Change } from '../../shared/workbook/changeSet';
import { emptyPackage } from '../../workbench/xlsx/emptyPackage';
import { newSheetXml } from '../../workbench/xlsx/newSheet';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx } from '../../workbench/xlsx/readXlsx';
import { writeZip } from '../../workbench/xlsx/zipWrite';

const BOOK = (() => {
  const parts = emptyPackage({ name: 'A', xml: newSheetXml({ blocks: [] }) });
  return writeZip([...parts].map(([name, chunk]) => ({ kind: 'new', name, chunks: [chunk] })));
})();

/** The start of each row of a new sheet with these texts in B, 20 characters wide. */
function rowsOf(texts: readonly string[], wrap: boolean): readonly string[] {
  const rect = { row: 0, column: 1, rows: texts.length, columns: 1 };
  const changes: readonly Change[] = [
    { kind: 'createSheet', sheet: 'B', hidden: false },
    { kind: 'write', sheet: 'B', row: 0, column: 1, columns: [texts] },
    { kind: 'format', sheet: 'B', rect, format: { wrap } },
    { kind: 'columnWidths', sheet: 'B', column: 1, widths: [20] },
  ];
  const xml = strFromU8(unzipSync(patchXlsx(openXlsx(BOOK), changes))['xl/worksheets/sheet2.xml']!);
  return xml.match(/<row [^>]*>/g) ?? [];
}

describe('rowHeights', () => {
  const TEXTS = ['short', 'two\nlines', 'x'.repeat(41), 'a\n\nb'];

  it('are as many lines as a wrapped text takes in the width of its column', () => {
    expect(rowsOf(TEXTS, true)).toEqual([
      ...['<row r="1">', '<row r="2" ht="30">', '<row r="3" ht="45">', '<row r="4" ht="45">'],
    ]);
  });

  it('are the default where nothing is wrapped', () => {
    expect(rowsOf(TEXTS, false)).toEqual([1, 2, 3, 4].map((row) => `<row r="${row}">`));
  });
});
