import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { beforeView } from '../../workbench/xlsx/beforeView';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx } from '../../workbench/xlsx/readXlsx';

const BYTES = readFileSync(join('test', 'fixtures', 'xlsx', 'customers.xlsx'));
const SHEET = 'Khách quen';
/** H4:H9 are empty cells with a yellow fill. */
const YELLOW = { row: 3, column: 7, rows: 6, columns: 1 };

/** The workbook as a program would save it that writes a format of its own before all others. */
function renumbered(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string) => Buffer.from(parts[name]!).toString('utf8');
  const put = (name: string, xml: string) => {
    parts[name] = new Uint8Array(Buffer.from(xml, 'utf8'));
  };
  put(
    'xl/styles.xml',
    text('xl/styles.xml').replace(
      /<cellXfs[^>]*>/,
      '$&<xf numFmtId="10" fontId="0" fillId="0" borderId="0"/>',
    ),
  );
  for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet'))) {
    put(
      name,
      text(name).replace(/(<c [^>]*s=")(\d+)"/g, (_, head: string, s: string) => `${head}${Number(s) + 1}"`),
    );
  }
  return zipSync(parts);
}

describe('format tokens', () => {
  it('put a look back in a file whose formats another program has numbered anew', () => {
    const columns = beforeView(openXlsx(BYTES)).formatRuns(SHEET, YELLOW);
    const other = openXlsx(renumbered(BYTES));
    const fresh = beforeView(other).formatRuns(SHEET, YELLOW);
    expect(fresh).not.toEqual(columns);
    const blanked = openXlsx(
      patchXlsx(other, [{ kind: 'format', sheet: SHEET, rect: YELLOW, format: { fill: '#112233' } }]),
    );
    expect(beforeView(blanked).formatRuns(SHEET, YELLOW)).not.toEqual(fresh);
    const restored = openXlsx(
      patchXlsx(blanked, [{ kind: 'restoreFormats', sheet: SHEET, row: 3, column: 7, columns }]),
    );
    expect(beforeView(restored).formatRuns(SHEET, YELLOW)).toEqual(fresh);
  });

  it('give no format where the look is no more, rather than a stranger’s', () => {
    const columns = [[{ rows: 6, token: '1~00000000' }]];
    const file = openXlsx(
      patchXlsx(openXlsx(BYTES), [{ kind: 'restoreFormats', sheet: SHEET, row: 3, column: 7, columns }]),
    );
    expect(beforeView(file).formatRuns(SHEET, YELLOW)).toEqual([[{ rows: 6, token: 'plain' }]]);
  });
});
