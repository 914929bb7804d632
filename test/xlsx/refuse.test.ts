import { describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx } from '../../workbench/xlsx/readXlsx';
import { type RefusalCode, refusalOfError, refusalText } from '../../workbench/xlsx/refuse';
import { fixtureBytes } from './fixtures';

/** Opens and reads, the refusal as a value. */
function tryOpenXlsx(bytes: Uint8Array) {
  try {
    const file = openXlsx(bytes);
    file.read();
    return { file };
  } catch (error) {
    const refusal = refusalOfError(error);
    if (refusal === null) throw error;
    return { refusal };
  }
}

function refusalOf(bytes: Uint8Array) {
  const result = tryOpenXlsx(bytes);
  return 'refusal' in result ? result.refusal : null;
}

/** A compound file's first sector and a directory with one name (MS-CFB 2.6.1: UTF-16LE). */
function ole2(name: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  bytes.write(name, 1024 + 128, 'utf16le');
  return new Uint8Array(bytes);
}

/** The rich workbook with parts replaced (null: taken away). */
function changed(parts: Readonly<Record<string, string | null>>): Uint8Array {
  const all = unzipSync(fixtureBytes('rich'));
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) delete all[name];
    else all[name] = strToU8(text);
  }
  return zipSync(all);
}

function withText(name: string, from: RegExp, to: string): Uint8Array {
  const text = new TextDecoder().decode(unzipSync(fixtureBytes('rich'))[name]);
  return changed({ [name]: text.replace(from, to) });
}

const MAIN = /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/;

const CASES: readonly (readonly [string, RefusalCode, Uint8Array])[] = [
  ['an empty file', 'file.empty', new Uint8Array(0)],
  ['a text file', 'file.notSpreadsheet', strToU8('Tên,Điện thoại\r\nMẫu,0900000000')],
  ['an old workbook', 'file.xls', ole2('Workbook')],
  ['an encrypted workbook', 'file.encrypted', ole2('EncryptedPackage')],
  [
    'a web page',
    'file.webPage',
    strToU8('\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
  ],
  ['a table alone', 'file.webPage', strToU8('\ufeff<table border="1"><tr><td>Tên</td></tr></table>')],
  [
    'a web page in UTF-16',
    'file.webPage',
    new Uint8Array(Buffer.from('\ufeff<!DOCTYPE html><html>', 'utf16le')),
  ],
  [
    'an archive of a web page',
    'file.webPage',
    strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
  ],
  [
    'a page of strict HTML',
    'file.webPage',
    strToU8('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'),
  ],
  [
    'a workbook of 2003 in XML',
    'file.xml',
    strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'),
  ],
  ['a cut workbook', 'file.truncated', fixtureBytes('rich').subarray(0, 9000)],
  ['a zip of pictures', 'file.noWorkbook', zipSync({ 'a.png': strToU8('x') })],
  [
    'a Word document',
    'file.noWorkbook',
    withText('[Content_Types].xml', MAIN, 'application/x.wordprocessingml'),
  ],
  [
    'a LibreOffice sheet',
    'file.ods',
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('<a/>'),
    }),
  ],
  [
    'a binary workbook',
    'file.xlsb',
    withText('[Content_Types].xml', MAIN, 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
  ],
  [
    'a macro workbook',
    'file.macros',
    withText('[Content_Types].xml', MAIN, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
  ],
  ['macros under another name', 'file.macros', changed({ 'xl/vbaProject.bin': 'x' })],
  [
    'a workbook without sheets',
    'file.noSheets',
    withText('xl/workbook.xml', /<sheets>.*<\/sheets>/, '<sheets/>'),
  ],
  ['a missing part', 'file.damagedPart', changed({ 'xl/worksheets/sheet3.xml': null })],
  [
    'a damaged sheet',
    'file.damagedPart',
    withText('xl/worksheets/sheet1.xml', /<\/row><row r="5">/, '<row r="5">'),
  ],
  ['a damaged string table', 'file.damagedPart', withText('xl/sharedStrings.xml', /<\/sst>/, '')],
];

describe('tryOpenXlsx', () => {
  it.each(CASES)('refuses %s: %s', (_, code, bytes) => {
    expect(refusalOf(bytes)?.code).toBe(code);
  });

  it('names the damaged part', () => {
    expect(refusalOf(changed({ 'xl/worksheets/sheet3.xml': null }))).toEqual({
      code: 'file.damagedPart',
      params: { part: 'xl/worksheets/sheet3.xml' },
    });
  });

  it('opens a template, whatever the file is called', () => {
    expect(refusalOf(withText('[Content_Types].xml', /sheet\.main\+xml/, 'template.main+xml'))).toBeNull();
  });

  it('opens a workbook whose every bit may be wrong, or refuses it: never another error', () => {
    const bytes = fixtureBytes('prefixed');
    for (let at = 0; at < bytes.length; at += 7) {
      const broken = Uint8Array.from(bytes);
      broken[at] = broken[at]! ^ 0x55;
      expect(() => tryOpenXlsx(broken)).not.toThrow();
    }
  });
});

describe('refusalText', () => {
  it('says in both languages what the file is and the way out', () => {
    for (const [, code, bytes] of CASES) {
      const refusal = refusalOf(bytes)!;
      for (const language of ['en', 'vi'] as const) {
        const text = refusalText(language, refusal);
        expect(text.length).toBeGreaterThan(40);
        if (code === 'file.damagedPart') expect(text).toContain(refusal.params.part);
      }
    }
  });
});
