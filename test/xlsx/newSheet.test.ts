import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WritableCell } from '../../shared/workbook/cell';
import { elementTree, localName } from '../../workbench/xlsx/elementTree';
import { type NewSheet, newSheetXml } from '../../workbench/xlsx/newSheet';

const xmlOf = (sheet: NewSheet) => new TextDecoder().decode(newSheetXml(sheet));
const cellsOf = (sheet: NewSheet) => /<sheetData>(.*)<\/sheetData>/s.exec(xmlOf(sheet))![1];
const one = (cell: WritableCell) => cellsOf({ blocks: [{ row: 0, column: 0, columns: [[cell]] }] });
const row = (content: string) => `<row r="1">${content}</row>`;

describe('newSheetXml', () => {
  it('writes every kind of cell as Excel does', () => {
    expect(one('Khách')).toBe(row('<c r="A1" t="inlineStr"><is><t>Khách</t></is></c>'));
    expect(one(0.1 + 0.2)).toBe(row('<c r="A1"><v>0.30000000000000004</v></c>'));
    expect(one(true)).toBe(row('<c r="A1" t="b"><v>1</v></c>'));
    expect(one({ serial: 45000.5 })).toBe(row('<c r="A1"><v>45000.5</v></c>'));
    expect(one({ error: '#N/A' })).toBe(row('<c r="A1" t="e"><v>#N/A</v></c>'));
    expect(one(null)).toBe('');
    expect(one('')).toBe('');
  });

  it('writes an error that Excel does not know as text, and a number that is none as #NUM!', () => {
    expect(one({ error: '#ERROR!' })).toBe(row('<c r="A1" t="inlineStr"><is><t>#ERROR!</t></is></c>'));
    expect(one(Number.NaN)).toBe(row('<c r="A1" t="e"><v>#NUM!</v></c>'));
    expect(one({ serial: Number.POSITIVE_INFINITY })).toBe(row('<c r="A1" t="e"><v>#NUM!</v></c>'));
  });

  it('writes formulas without their = and with the value they had', () => {
    expect(one({ formula: '=A2&"<b>"', value: 'x & y' })).toBe(
      row('<c r="A1" t="str"><f>A2&amp;&quot;&lt;b&gt;&quot;</f><v>x &amp; y</v></c>'),
    );
    expect(one({ formula: '=1/0', value: { error: '#DIV/0!' } })).toBe(
      row('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    );
    expect(one({ formula: '=NOW()' })).toBe(row('<c r="A1"><f>NOW()</f></c>'));
    expect(one({ formula: '=TRUE', value: true })).toBe(row('<c r="A1" t="b"><f>TRUE</f><v>1</v></c>'));
  });

  it('keeps white space, and escapes what XML cannot hold and what looks like an escape', () => {
    expect(one(' a\nb')).toContain('<t xml:space="preserve"> a&#10;b</t>');
    expect(one('a\u0000b\r')).toContain('<t xml:space="preserve">a_x0000_b_x000D_</t>');
    expect(one('_x000A_')).toContain('<t>_x005F_x000A_</t>');
    expect(one('_x0041\u0001')).toContain('<t>_x005F_x0041_x0001_</t>');
    expect(one('a\ud800b😀')).toContain('<t>a_xD800_b😀</t>');
  });

  it('reads back as the text that was written, whatever it is', () => {
    const units = fc.oneof(
      fc.constantFrom(
        '_',
        'x',
        '_x0041',
        '\r',
        '\n',
        '\t',
        ' ',
        '\ud83d',
        '\ude00',
        '\uffff',
        '<',
        ']]>',
        '&amp;',
      ),
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    );
    const texts = fc.array(units, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(text !== '');
        expect(readText(one(text)!)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a text that no cell holds, naming the cell', () => {
    expect(() => one('x'.repeat(32768))).toThrow('A1 has 32768');
    expect(one('x'.repeat(32767))).toContain('xxx');
    expect(() => xmlOf({ blocks: [{ row: 1048575, column: 0, columns: [[1, 2]] }] })).toThrow('1048576 rows');
  });

  it('lays later blocks and formats over earlier ones', () => {
    const sheet: NewSheet = {
      blocks: [
        { row: 0, column: 0, columns: [[1, 2, 3]] },
        { row: 1, column: 0, columns: [['two'], ['b']] },
        { row: 2, column: 0, columns: [[null]] },
      ],
      formats: [
        { rect: { row: 0, column: 0, rows: 2, columns: 1 }, xf: 5 },
        { rect: { row: 1, column: 0, rows: 1, columns: 2 }, xf: 6 },
      ],
    };
    expect(cellsOf(sheet)).toBe(
      '<row r="1"><c r="A1" s="5"><v>1</v></c></row>' +
        '<row r="2"><c r="A2" s="6" t="inlineStr"><is><t>two</t></is></c><c r="B2" s="6" t="inlineStr"><is><t>b</t></is></c></row>',
    );
    expect(xmlOf(sheet)).toContain('<dimension ref="A1:B3"/>');
  });

  it('agrees with painting every cell one by one', () => {
    const rect = fc.record({
      row: fc.nat(6),
      column: fc.nat(4),
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 3 }),
    });
    const blocks = fc.array(fc.tuple(rect, fc.option(fc.nat(99))), { maxLength: 5 });
    const formats = fc.array(fc.tuple(rect, fc.nat(3)), { maxLength: 5 });
    fc.assert(
      fc.property(blocks, formats, (values, styles) => {
        const grid = new Map<string, { value: number | null; xf: number }>();
        const cell = (r: number, c: number) => grid.get(`${r},${c}`) ?? { value: null, xf: 0 };
        for (const [area, value] of values) {
          for (const [r, c] of placesOf(area)) grid.set(`${r},${c}`, { ...cell(r, c), value });
        }
        for (const [area, xf] of styles) {
          for (const [r, c] of placesOf(area)) grid.set(`${r},${c}`, { ...cell(r, c), xf });
        }
        const xml = cellsOf({
          blocks: values.map(([area, value]) => ({
            ...area,
            columns: Array.from({ length: area.columns }, () =>
              Array.from({ length: area.rows }, () => value),
            ),
          })),
          formats: styles.map(([area, xf]) => ({ rect: area, xf })),
        })!;
        let expected = '';
        for (let r = 0; r < 12; r++) {
          let content = '';
          for (let c = 0; c < 8; c++) {
            const { value, xf } = cell(r, c);
            if (value === null && xf === 0) continue;
            const head = `<c r="${'ABCDEFGH'[c]}${r + 1}"${xf === 0 ? '' : ` s="${xf}"`}`;
            content += value === null ? `${head}/>` : `${head}><v>${value}</v></c>`;
          }
          if (content !== '') expected += `<row r="${r + 1}">${content}</row>`;
        }
        expect(xml).toBe(expected);
      }),
    );
  });

  it('gives a format that reaches the last row to the column, and leaves the cells above it without', () => {
    const xml = xmlOf({
      blocks: [{ row: 0, column: 1, columns: [['Ngày', { serial: 45000 }]] }],
      formats: [{ rect: { row: 1, column: 1, rows: 1048575, columns: 1 }, xf: 4 }],
    });
    expect(xml).toContain('<cols><col min="2" max="2" width="9.140625" style="4"/></cols>');
    expect(xml).toContain('<row r="1"><c r="B1" t=');
    expect(xml).toContain('<row r="2"><c r="B2" s="4"><v>45000</v></c></row></sheetData>');
  });

  it('joins neighbouring columns that are alike', () => {
    const xml = xmlOf({
      blocks: [],
      widths: [{ column: 0, widths: [12, 12, null, 30] }],
      hiddenColumns: [5, 4],
    });
    expect(xml).toContain(
      '<cols><col min="1" max="2" width="12" customWidth="1"/><col min="3" max="3" width="9.140625"/>' +
        '<col min="4" max="4" width="30" customWidth="1"/><col min="5" max="6" width="9.140625" hidden="1"/></cols>',
    );
  });

  it('freezes rows, columns or both', () => {
    const pane = (rows: number, columns: number) =>
      /<pane[^>]*>/.exec(xmlOf({ blocks: [], freeze: { rows, columns } }))?.[0];
    expect(pane(1, 0)).toBe('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(pane(0, 2)).toBe('<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>');
    expect(pane(1, 1)).toBe(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    );
    expect(pane(0, 0)).toBeUndefined();
  });

  it('stands in the order of the schema (ECMA-376 Part 1, 18.3.1.99) and is well-formed', () => {
    const rect = { row: 1, column: 0, rows: 9, columns: 2 };
    const xml = xmlOf({
      blocks: [{ row: 0, column: 0, columns: [['a'], ['b']] }],
      widths: [{ column: 0, widths: [20] }],
      freeze: { rows: 1, columns: 0 },
      filter: { ...rect, row: 0 },
      tabColor: '#2F7F86',
      drawing: 'rId1',
      validations: [{ rect, rule: { type: 'date' } }],
      conditionalFormats: [
        { rect, rule: { type: 'dataBar', color: '#88CCCC' }, dxf: null },
        { rect, rule: { type: 'colorScale', low: '#FFFFFF', high: '#2F7F86' }, dxf: null },
      ],
    });
    expect(elementTree(xml).children.map((child) => localName(child.name))).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'conditionalFormatting',
      'conditionalFormatting',
      'dataValidations',
      'pageMargins',
      'pageSetup',
      'drawing',
    ]);
    expect(xml).toMatch(/priority="1".*priority="2"/);
  });
});

function* placesOf(area: { row: number; column: number; rows: number; columns: number }) {
  for (let r = area.row; r < area.row + area.rows; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) yield [r, c] as const;
  }
}

/** The text of the only cell, read the way XML 1.0 (2.11, 4.6) and ST_Xstring say. */
function readText(xml: string): string {
  const raw = /<t(?: xml:space="preserve")?>(.*)<\/t>/s.exec(xml)![1]!.replace(/\r\n?/g, '\n');
  const decoded = raw.replace(/&(#?\w+);/g, (_, name: string) => {
    if (name.startsWith('#')) return String.fromCharCode(Number(name.slice(1)));
    return { amp: '&', lt: '<', gt: '>', quot: '"' }[name]!;
  });
  return decoded.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
