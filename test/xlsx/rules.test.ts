import { describe, expect, it } from '@jest/globals';
import { absoluteRef, conditionalXml, validationXml } from '../../workbench/xlsx/rules';

const rect = Object.freeze({ row: 1, column: 2, rows: 9, columns: 1 });

describe('validationXml', () => {
  it('offers a short list in the rule itself, quotes doubled', () => {
    expect(validationXml(rect, { type: 'list', values: ['Mới', '"VIP"'], strict: true })).toBe(
      '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="C2:C10">' +
        '<formula1>&quot;Mới,&quot;&quot;VIP&quot;&quot;&quot;</formula1></dataValidation>',
    );
  });

  it('takes other values without a question where the list is not strict', () => {
    expect(validationXml(rect, { type: 'list', values: ['a'], strict: false })).not.toContain(
      'showErrorMessage',
    );
  });

  it('points to the cells of another sheet, its name quoted', () => {
    const source = {
      type: 'listFrom',
      sheet: "Chi nhánh 'A'",
      rect: { ...rect, column: 0 },
      strict: true,
    } as const;
    expect(validationXml(rect, source, 'x:')).toContain(
      "<x:formula1>'Chi nhánh ''A'''!$A$2:$A$10</x:formula1></x:dataValidation>",
    );
  });

  it('asks for a date, or a number between two', () => {
    expect(validationXml(rect, { type: 'date' })).toContain(
      'type="date" operator="greaterThanOrEqual" allowBlank="1"',
    );
    expect(validationXml(rect, { type: 'number', min: 0, max: 100 })).toContain(
      '<formula1>0</formula1><formula2>100</formula2>',
    );
  });

  it('shows help, cut where Excel would call the file damaged', () => {
    const help = (text: string) =>
      /prompt="([^"]*)"/.exec(validationXml(rect, { type: 'date', help: text }))?.[1];
    expect(help('Ngày <d/m/y>')).toBe('Ngày &lt;d/m/y&gt;');
    expect(help('')).toBeUndefined();
    expect(help('x'.repeat(255))).toBe('x'.repeat(255));
    expect(help(`${'x'.repeat(253)}😀😀`)).toBe(`${'x'.repeat(253)}…`);
  });

  it('refuses an inline list that Excel would refuse', () => {
    const list =
      (...values: readonly string[]) =>
      () =>
        validationXml(rect, { type: 'list', values, strict: true });
    expect(list('a,b')).toThrow('listFrom');
    expect(list()).toThrow('listFrom');
    expect(list('x'.repeat(256))).toThrow('listFrom');
    expect(list('x'.repeat(255))).not.toThrow();
  });
});

describe('conditionalXml', () => {
  it('compares text, quotes doubled, and takes the given look', () => {
    const rule = { type: 'textEquals', text: 'a"b', fill: '#FFFFFF', color: '#000000' } as const;
    expect(conditionalXml(rect, rule, 3, 7)).toBe(
      '<conditionalFormatting sqref="C2:C10"><cfRule type="cellIs" dxfId="7" priority="3" operator="equal">' +
        '<formula>&quot;a&quot;&quot;b&quot;</formula></cfRule></conditionalFormatting>',
    );
  });

  it('does not take an empty cell for a low number', () => {
    const rule = { type: 'numberBelow', limit: 5, fill: '#FFFFFF', color: '#000000' } as const;
    expect(conditionalXml(rect, rule, 1, 0)).toContain('<formula>AND(ISNUMBER(C2),C2&lt;5)</formula>');
  });

  it('begins bars at nothing and scales from the lowest to the highest', () => {
    expect(conditionalXml(rect, { type: 'dataBar', color: '#88CCCC' }, 1, null, 'x:')).toContain(
      '<x:dataBar minLength="0" maxLength="100"><x:cfvo type="num" val="0"/><x:cfvo type="max"/><x:color rgb="FF88CCCC"/></x:dataBar>',
    );
    expect(conditionalXml(rect, { type: 'colorScale', low: '#FFFFFF', high: '#2F7F86' }, 1, null)).toContain(
      '<cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF2F7F86"/>',
    );
  });
});

describe('absoluteRef', () => {
  it('names one cell without a colon', () => {
    expect(absoluteRef('Trang 1', { ...rect, rows: 1 })).toBe("'Trang 1'!$C$2");
  });
});
