import { describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { dayOfIso } from '../../shared/model/day';
import type { SheetSnapshot } from '../../shared/workbook/snapshot';
import { isCurrencyFormat } from '../../workbench/xlsx/cellFormats';
import { findingsOf, openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { areaOfName } from '../../workbench/xlsx/workbookPart';
import { fixture, fixtureBytes } from './fixtures';

function sheet(name: string, index = 0): SheetSnapshot {
  return snapshotOf(fixture(name)).sheets[index]!;
}

/** The prefixed workbook with another first sheet. */
function withSheet(xml: string) {
  const parts = unzipSync(fixtureBytes('prefixed'));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  parts['xl/worksheets/sheet1.xml'] = strToU8(`<worksheet xmlns="${main}">${xml}</worksheet>`);
  return openXlsx(zipSync(parts));
}

const firstSheet = (xml: string) => snapshotOf(withSheet(xml)).sheets[0]!;

describe.each(['rich', 'libreoffice'])('the customers of %s.xlsx', (name) => {
  it('have texts, dates, numbers and results of formulas', () => {
    const { values } = sheet(name);
    expect(values[0]).toEqual(['Mã', 'Tên', 'Điện thoại', 'Ngày mua', 'Tổng', 'Nợ', 'Ghi chú']);
    const serial = dayOfIso('2024-03-01')! + 10.5 / 24;
    expect(values[1]).toEqual([
      'KH001',
      'Nguyễn Thị Mẫu',
      '0900000000',
      { serial },
      1250000,
      125000,
      'quen lâu năm',
    ]);
  });

  it('keep errors, times of day, durations and percentages apart from dates', () => {
    const { values } = sheet(name);
    expect(values[3]![6]).toEqual({ error: '#N/A' });
    expect(values[4]![6]).toBeCloseTo(14.5 / 24, 12);
    expect(values[5]![6]).toBe(1.25);
    expect(values[7]![6]).toBe(0.5);
  });

  it('have each cell of a shared formula in its own words', () => {
    const { formulas } = sheet(name);
    expect(formulas[1]![5]).toBe('=E2*0.1');
    expect(formulas[12]![5]).toBe('=E13*0.1');
    expect(formulas[14]!.slice(4)).toEqual(['=SUM(E2:E13)', '=SUM(E2:E13*2)']);
    expect(formulas[13]).toBeUndefined();
  });

  it('end with the last row and column that hold anything', () => {
    const { values } = sheet(name);
    expect([values.length, ...new Set(values.map((row) => row.length))]).toEqual([15, 7]);
  });

  it('tell merges and the currency', () => {
    const { merges, currencyFormats } = sheet(name);
    expect(merges).toEqual([{ row: 14, column: 0, rows: 1, columns: 4 }]);
    expect(currencyFormats).toHaveLength(1);
    expect(currencyFormats[0]).toContain('₫');
  });

  it('know the same names', () => {
    const names = snapshotOf(fixture(name)).names.map((entry) => entry.name);
    expect([...names].sort()).toEqual(['Cot', 'Rieng', 'Vung']);
  });
});

describe('snapshotOf', () => {
  it('tells tables, hidden and protected sheets, and leaves chart sheets out', () => {
    const { sheets } = snapshotOf(fixture('rich'));
    expect(sheets.map(({ name, hidden, isProtected }) => [name, hidden, isProtected])).toEqual([
      ['Khách hàng', false, false],
      ['Đơn "hàng" & <1>', false, false],
      ['Ẩn', true, true],
      ['Cuối', false, false],
    ]);
    expect(sheets[1]!.tables).toEqual([
      { name: 'DonHang', rect: { row: 0, column: 0, rows: 7, columns: 3 } },
    ]);
  });

  it('gives days of a 1904 workbook as days of the 1900 system', () => {
    expect(sheet('date1904').values).toEqual([
      [{ serial: dayOfIso('2024-03-15') }],
      [{ serial: dayOfIso('2000-01-01')! + 0.25 }],
      [42],
    ]);
  });

  it('reads prefixes, CDATA, cells without a place and rows out of order', () => {
    expect(sheet('prefixed').values).toEqual([
      ['Tên', 'Tiền', null],
      [null, null, null],
      ['a&b😀', null, 7],
      ['<An & Bình>', 1500, null],
    ]);
  });

  it('reads ISO dates of strict files, booleans as words and text results', () => {
    const { values } = firstSheet(
      '<sheetData><row><c t="d"><v>2024-03-15T12:00:00</v></c><c t="b"><v>true</v></c><c t="str"><v>x</v></c>' +
        '<c><v>-1.5E-3</v></c><c><v>12345678901234567890</v></c><c t="s"><v>99</v></c><c t="e"><v>#DIV/0!</v></c></row></sheetData>',
    );
    expect(values[0]).toEqual([
      { serial: dayOfIso('2024-03-15')! + 0.5 },
      true,
      'x',
      -0.0015,
      1.2345678901234567e19,
      null,
      { error: '#DIV/0!' },
    ]);
  });

  it('keeps a formula whose result is empty text, its value null', () => {
    const { values, formulas } = firstSheet(
      '<sheetData><row r="1"><c r="A1" t="str"><f>IF(1,"")</f><v></v></c></row></sheetData>',
    );
    expect([values, formulas]).toEqual([[[null]], [['=IF(1,"")']]]);
  });

  it('expands a shared formula whose first cell stands below', () => {
    const { formulas } = firstSheet(
      '<sheetData><row r="1"><c r="B1"><f t="shared" si="3"/><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="3" ref="B1:B2">A2+$C$1</f><v>1</v></c></row></sheetData>',
    );
    expect(formulas).toEqual([
      [null, '=A1+$C$1'],
      [null, '=A2+$C$1'],
    ]);
  });

  it('says which cells stand too far out to be read, and reads the rest', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
    );
    const file = withSheet(
      `<sheetData>${rows.join('')}<row r="3001"><c r="XFD3001"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>5</v></c></row></sheetData>`,
    );
    const { values } = snapshotOf(file).sheets[0]!;
    expect(values).toHaveLength(1048576);
    expect([values[2999]![0], values[1048575]![0]]).toEqual([2999, 5]);
    expect(findingsOf(file)).toMatchObject([
      { code: 'file.farCells', params: { sheet: 'Sheet', cell: 'XFD3001' } },
    ]);
  });

  it('reads a part in UTF-16', () => {
    const parts = unzipSync(fixtureBytes('prefixed'));
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${new TextDecoder().decode(parts['xl/workbook.xml'])}`;
    parts['xl/workbook.xml'] = new Uint8Array(
      Buffer.from(text.replace('name="Sheet"', 'name="Tên"'), 'utf16le'),
    );
    expect(snapshotOf(openXlsx(zipSync(parts))).sheets[0]!.name).toBe('Tên');
  });
});

describe('isCurrencyFormat', () => {
  it.each([
    '#,##0 "₫"',
    '#,##0\\ "VNĐ"',
    '[$₫-42A] #,##0',
    '"$"#,##0.00',
    '[$€-2] 0',
    '#,##0 "đồng"',
    '#,##0\\đ',
  ])('sees the currency in %s', (format) => {
    expect(isCurrencyFormat(format)).toBe(true);
  });

  it.each(['General', '#,##0', '[$-409]d/m/yyyy', '0.0%', '@', '[Red]0', '0 "đơn"', '0 "kg"'])(
    'sees none in %s',
    (format) => {
      expect(isCurrencyFormat(format)).toBe(false);
    },
  );
});

describe('areaOfName', () => {
  it.each([
    [
      "'O''Neil & Con'!$A$1:$B$2",
      { sheet: "O'Neil & Con", rect: { row: 0, column: 0, rows: 2, columns: 2 } },
    ],
    ['Data!$C:$C', { sheet: 'Data', rect: { row: 0, column: 2, rows: 1048576, columns: 1 } }],
    ['Data!$2:$3', { sheet: 'Data', rect: { row: 1, column: 0, rows: 2, columns: 16384 } }],
  ])('reads %s', (text, area) => {
    expect(areaOfName(text)).toEqual(area);
  });

  it.each(['0.25', 'Data!$A$1,Data!$B$2', 'OFFSET(Data!$A$1,0,0)', '#REF!', '[1]Data!$A$1', 'Data!#REF!'])(
    'is null for %s',
    (text) => {
      expect(areaOfName(text)).toBeNull();
    },
  );
});
