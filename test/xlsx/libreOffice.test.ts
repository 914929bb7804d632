import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../shared/workbook/changeSet';
import { sheetOf } from '../../shared/workbook/snapshot';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx, snapshotOf, type XlsxFile } from '../../workbench/xlsx/readXlsx';
import { fixture, partOf } from './fixtures';

const SHEET = 'Khách hàng';
const BODY = { row: 1, column: 8, rows: 14, columns: 1 };
const CHANGES: readonly Change[] = [
  {
    kind: 'write',
    sheet: SHEET,
    row: 0,
    column: 8,
    columns: [['Hạng', ...new Array<string>(14).fill('VIP & <thường>')]],
  },
  { kind: 'write', sheet: SHEET, row: 1, column: 4, columns: [[2000000]] },
  { kind: 'write', sheet: SHEET, row: 1, column: 9, columns: [new Array(14).fill({ serial: 45000 })] },
  {
    kind: 'format',
    sheet: SHEET,
    rect: { ...BODY, column: 9 },
    format: { numberFormat: 'dd/mm/yyyy', bold: true },
  },
  {
    kind: 'validation',
    sheet: SHEET,
    rect: BODY,
    rule: { type: 'list', values: ['VIP', 'Thường'], strict: true },
  },
  {
    kind: 'addConditionalFormat',
    sheet: SHEET,
    rect: BODY,
    rule: { type: 'textEquals', text: 'VIP', fill: '#FFEECC', color: '#883300' },
  },
  { kind: 'createSheet', sheet: 'Tổng quan', hidden: false, position: 0 },
  { kind: 'write', sheet: 'Tổng quan', row: 0, column: 0, columns: [['Số'], [7]] },
];

/** The file as LibreOffice saves it again: an independent judge of what we wrote. */
function savedByLibreOffice(bytes: Uint8Array): XlsxFile {
  const folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
  try {
    writeFileSync(join(folder, 'patched.xlsx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      [
        '--headless',
        profile,
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        out,
        join(folder, 'patched.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    return openXlsx(new Uint8Array(readFileSync(join(out, 'patched.xlsx'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
if (!hasOffice)
  console.warn('skipped: LibreOffice (soffice) is not installed, patched workbooks are not opened by it');

describe('LibreOffice', () => {
  (hasOffice ? it : it.skip)(
    'opens a patched workbook and finds in it what the reader finds, rules and results of formulas too',
    () => {
      const bytes = patchXlsx(fixture('rich'), CHANGES);
      const ours = sheetOf(snapshotOf(openXlsx(bytes)), SHEET)!;
      const theirs = savedByLibreOffice(bytes);
      const saved = sheetOf(snapshotOf(theirs), SHEET)!;
      expect(snapshotOf(theirs).sheets[0]!.values).toEqual([['Số', 7]]);
      for (const column of [0, 1, 2, 3, 8, 9]) {
        expect(saved.values.map((row) => row[column])).toEqual(ours.values.map((row) => row[column]));
      }
      expect([saved.values[1]![4], saved.values[1]![5], saved.values[14]![4]]).toEqual([
        2000000, 200000, 15750066,
      ]);
      const part = partOf(theirs, theirs.sheets.find((sheet) => sheet.name === SHEET)!.part);
      expect(part).toContain('sqref="I2:I15"');
      expect(part).toMatch(/<conditionalFormatting sqref="I2:I15">/);
    },
    60_000,
  );
});
