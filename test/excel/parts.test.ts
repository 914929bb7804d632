import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellOf, formulaOf, rawOf } from '../../excel-addin/cells';
import { columnFormats } from '../../excel-addin/columnFormats';
import { joinRuns, tokenOf } from '../../excel-addin/lookTokens';
import { rectOfAddress, refsOf } from '../../excel-addin/references';
import { jsonBytes } from '../../excel-addin/transfer';
import { excelWords } from '../../excel-addin/words';
import { rectName } from '../../shared/workbook/address';
import { DEFAULT_FORMAT } from '../hosts/excel/formats';
import { typed } from '../hosts/excel/typing';

/** Texts that people have in customer lists, and whatever else there is. */
const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '0912000123',
    '+84912000123',
    '=1+1',
    "'007",
    '@x',
    '-5',
    '10%',
    '1/2',
    '15/01/2026',
    'TRUE',
  ),
  fc.constantFrom(
    'Mar-3',
    'tháng 5',
    '1e5',
    '$5',
    '#N/A',
    '  ',
    'Nguyễn Thị Mẫu',
    'KH001',
    '(5)',
    '1 1/2',
    '7:30',
  ),
  fc.stringMatching(/^[-+=@'$%#\d/.,: ]{1,8}$/),
);

describe('rawOf', () => {
  it('makes Excel store every text as that text, whatever the cell is formatted as', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('General', '@', 'dd/mm/yyyy', '#,##0'), (value, numberFormat) => {
        const { value: stored, formula } = typed(rawOf(value), numberFormat);
        expect([stored, formula]).toEqual([value, null]);
      }),
      { numRuns: 2000 },
    );
  });

  it('writes a quote only where one is needed', () => {
    expect(['Nguyễn Thị Mẫu', 'KH001', 'mau@example.com', 'thích trà'].map(rawOf)).toEqual([
      ...['Nguyễn Thị Mẫu', 'KH001', 'mau@example.com', 'thích trà'],
    ]);
  });

  it('gives numbers, days, errors and formulas as Excel takes them, and nothing as empty text', () => {
    expect([5, true, { serial: 46_000 }, { error: '#N/A' }, { formula: '=A1' }, null].map(rawOf)).toEqual([
      ...[5, true, 46_000, '#N/A', '=A1', ''],
    ]);
  });
});

describe('cellOf and formulaOf', () => {
  it('tell dates from numbers by their format, empty text from text, errors by their names', () => {
    expect(cellOf(46_000, 'dd/mm/yyyy')).toEqual({ serial: 46_000 });
    expect([cellOf(46_000, 'General'), cellOf('', '@'), cellOf('#REF!', 'General')]).toEqual([
      ...[46_000, null, { error: '#REF!' }],
    ]);
    expect(cellOf('#VIP', 'General')).toBe('#VIP');
  });

  it('take a text that reads like a formula for text', () => {
    expect([
      formulaOf('=1+1', 2),
      formulaOf('=1+1', '=1+1'),
      formulaOf('abc', 'abc'),
      formulaOf(5, 5),
    ]).toEqual([...['=1+1', null, null, null]]);
  });
});

describe('columnFormats', () => {
  it('knows what was set last, in runs, and what it does not know', () => {
    const formats = columnFormats();
    formats.setRead('A', { row: 2, column: 0, rows: 3, columns: 1 }, [['@'], ['@'], ['0']]);
    formats.set('A', { row: 3, column: 0, rows: 1, columns: 2 }, 'dd/mm/yyyy');
    expect(formats.runs('A', 0, 0, 7)).toEqual([
      { rows: 2, numberFormat: null },
      { rows: 1, numberFormat: '@' },
      { rows: 1, numberFormat: 'dd/mm/yyyy' },
      { rows: 1, numberFormat: '0' },
      { rows: 2, numberFormat: null },
    ]);
    formats.setSheet('A', 'General');
    expect(formats.runs('A', 0, 0, 2)).toEqual([{ rows: 2, numberFormat: 'General' }]);
    formats.forget('A');
    expect(formats.runs('A', 0, 0, 2)).toEqual([{ rows: 2, numberFormat: null }]);
  });
});

describe('addresses', () => {
  it('are read as Excel writes them', () => {
    expect(rectName(rectOfAddress("'Khách hàng'!B2:D9"))).toBe('B2:D9');
    expect(rectName(rectOfAddress("'a!b'!$C$3"))).toBe('C3');
    expect([rectOfAddress('Sheet1!A:C').columns, rectOfAddress('Sheet1!2:3').rows]).toEqual([3, 2]);
  });

  it('of names are those of one rectangle of the workbook', () => {
    const item = (formula: string, scope = 'Workbook') => ({ name: 'n', formula, scope }) as Excel.NamedItem;
    const refs = refsOf([
      item("='Khách ''A'''!$B$2:$C$3"),
      item('=Sheet1!$A$1'),
      item('=#REF!'),
      item('=SUM(Sheet1!$A$1)'),
      item('=Sheet1!$A$1', 'Worksheet'),
    ]);
    expect(refs.map(({ sheet, rect }) => [sheet, rectName(rect)])).toEqual([
      ["Khách 'A'", 'B2:C3'],
      ['Sheet1', 'A1'],
    ]);
  });
});

describe('tokens of looks', () => {
  const plain = { font: 'Calibri', size: 11, color: '#000000' };
  const look = {
    ...{ numberFormat: 'General', horizontal: 'General', wrap: false, fill: '#FFFFFF', pattern: 'None' },
    ...{ bold: false, italic: false, size: DEFAULT_FORMAT.size, color: '#000000', isOdd: false },
  };

  it('are null for a cell that nobody formatted, and name all of any other', () => {
    expect(tokenOf(look, plain)).toBeNull();
    expect(JSON.parse(tokenOf({ ...look, isOdd: true }, plain)!)).toMatchObject({ numberFormat: 'General' });
    expect(
      JSON.parse(tokenOf({ ...look, pattern: 'Solid', fill: '#FFEEDD', horizontal: 'Center' }, plain)!),
    ).toEqual({
      ...{ numberFormat: 'General', bold: false, italic: false, size: 11, color: '#000000', wrap: false },
      ...{ fill: '#FFEEDD', align: 'center' },
    });
  });

  it('join to runs', () => {
    const runs = [1, 2, 3].map((rows) => ({ rows, token: rows < 3 ? 'a' : null }));
    expect(joinRuns(runs)).toEqual([
      { rows: 3, token: 'a' },
      { rows: 3, token: null },
    ]);
  });
});

describe('jsonBytes', () => {
  it('is never under the bytes that are sent, and little over', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxLength: 4 })),
        (rows) => {
          const bytes = Buffer.byteLength(JSON.stringify(rows));
          expect(jsonBytes(rows)).toBeGreaterThanOrEqual(bytes);
          expect(jsonBytes(rows)).toBeLessThanOrEqual(bytes * 1.5 + 10 + 4 * rows.length);
        },
      ),
    );
  });
});

describe('excelWords', () => {
  it('are Vietnamese where Office is or does not say, else English', () => {
    expect(excelWords('vi-VN')).toBe(excelWords(''));
    expect(excelWords('en-US').busy).not.toBe(excelWords('vi').busy);
    expect(excelWords('fr-FR')).toBe(excelWords('en-US'));
  });
});
