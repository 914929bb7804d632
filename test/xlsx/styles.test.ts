import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellFormat } from '../../shared/workbook/changeSet';
import { openStyles } from '../../workbench/xlsx/styles';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (part: Uint8Array | null) => new TextDecoder().decode(part ?? new Uint8Array());

/** Single quotes, a comment with tags in it, no numFmts, no dxfs, an extension list last: all of it legal. */
const RICH = `<?xml version="1.0" encoding="UTF-8"?>
<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:e="urn:e">
  <!-- <x:fonts count="9"><x:font/></x:fonts> -->
  <x:fonts count='2' e:knownFonts="1"><x:font><x:sz val="10"/><x:color theme="1"/><x:name val="Phông Tiếng Việt"/></x:font><x:font><x:b/><x:name val="Arial"/></x:font></x:fonts>
  <x:fills count="2"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill></x:fills>
  <x:borders count="1"><x:border/></x:borders>
  <x:cellXfs count="2"><x:xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><x:xf borderId='0' fillId='0' fontId='1' numFmtId='4'><x:alignment vertical="top"/><x:protection locked="0"/></x:xf></x:cellXfs>
  <x:cellStyles count="1"><x:cellStyle name="&quot;Thường&quot; &lt;x:dxfs>" xfId="0"/></x:cellStyles>
  <x:extLst><x:ext uri="{A}"><e:dxfs count="1"><e:dxf/></e:dxfs></x:ext></x:extLst>
</x:styleSheet>`;

const formats: fc.Arbitrary<CellFormat> = fc.record(
  {
    numberFormat: fc.constantFrom('0', '#,##0 "₫"', 'dd/mm/yyyy', '@', '"<&>"0'),
    bold: fc.boolean(),
    italic: fc.boolean(),
    size: fc.integer({ min: 6, max: 40 }),
    fill: fc.constantFrom('#FFEECC', '#112233'),
    color: fc.constantFrom('#000000', '#aa0000'),
    wrap: fc.boolean(),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
  },
  { requiredKeys: [] },
);

describe('openStyles', () => {
  it('gives null while nothing was added', () => {
    const styles = openStyles(bytes(RICH));
    expect(styles.numberFormatOf(0)).toBe('mm-dd-yy');
    expect(styles.xfWith(1, {})).toBe(1);
    expect(styles.xfWith(1, { bold: true, numberFormat: '#,##0.00', wrap: false })).toBe(1);
    expect(styles.toBytes()).toBeNull();
  });

  it('makes a new part where there was none, with the format that every cell has', () => {
    const part = text(openStyles(null).toBytes());
    expect(part).toContain('<cellXfs count="1">');
    expect(openStyles(null).numberFormatOf(0)).toBe('General');
  });

  it('clones the base and changes the named properties alone', () => {
    const styles = openStyles(bytes(RICH));
    const xf = styles.xfWith(1, { numberFormat: '#,##0 "₫"', align: 'right' });
    expect(xf).toBe(2);
    expect(text(styles.toBytes())).toContain(
      `<x:xf borderId='0' fillId='0' fontId='1' numFmtId='164' applyNumberFormat="1" applyAlignment="1"><x:alignment vertical="top" horizontal="right"/><x:protection locked="0"/></x:xf></x:cellXfs>`,
    );
  });

  it('clones the font of the base, its own children kept and in schema order', () => {
    const styles = openStyles(bytes(RICH));
    styles.xfWith(0, { bold: true, color: '#2f7f86' });
    expect(text(styles.toBytes())).toContain(
      '<x:font><x:b/><x:sz val="10"/><x:color rgb="FF2F7F86"/><x:name val="Phông Tiếng Việt"/></x:font></x:fonts>',
    );
  });

  it('takes bold away without touching the rest of the font', () => {
    const styles = openStyles(bytes(RICH));
    styles.xfWith(1, { bold: false });
    expect(text(styles.toBytes())).toContain('<x:font><x:name val="Arial"/></x:font></x:fonts>');
  });

  it('puts collections that were missing where the schema has them, in the prefix of the part', () => {
    const styles = openStyles(bytes(RICH));
    styles.xfWith(0, { numberFormat: 'yyyy-mm' });
    expect(styles.dxf('#FFC7CE', '#9C0006')).toBe(0);
    const part = text(styles.toBytes());
    expect(part).toContain(
      '<x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="yyyy-mm"/></x:numFmts><x:fonts',
    );
    expect(part).toContain('<x:dxf><x:font><x:color rgb="FF9C0006"/></x:font><x:fill>');
    expect(part.indexOf('<x:dxfs')).toBeGreaterThan(part.indexOf('</x:cellStyles>'));
    expect(part.indexOf('<x:dxfs')).toBeLessThan(part.indexOf('<x:extLst'));
  });

  it('appends to an empty self-closing dxfs and corrects its count', () => {
    const styles = openStyles(
      bytes('<styleSheet><cellXfs count="1"><xf/></cellXfs><dxfs count="0"/></styleSheet>'),
    );
    styles.dxf('#FFFFFF', '#000000');
    styles.dxf('#EEEEEE', '#000000');
    expect(styles.dxf('#FFFFFF', '#000000')).toBe(0);
    expect(text(styles.toBytes())).toMatch(/<dxfs count="2"><dxf>.*<\/dxf><dxf>.*<\/dxf><\/dxfs>/);
  });

  it('never moves the dxf entries that rules of the user point at', () => {
    const styles = openStyles(
      bytes('<styleSheet><dxfs count="2"><dxf><a/></dxf><dxf><b/></dxf></dxfs></styleSheet>'),
    );
    expect(styles.dxf('#FFFFFF', '#000000')).toBe(2);
    expect(text(styles.toBytes())).toContain('<dxfs count="3"><dxf><a/></dxf><dxf><b/></dxf><dxf><font>');
  });

  it('gives a workbook without fonts, fills and formats those that Excel takes for granted', () => {
    const styles = openStyles(bytes('<styleSheet xmlns="urn:s"></styleSheet>'));
    expect(styles.xfWith(7, { fill: '#ABCDEF' })).toBe(1);
    const part = text(styles.toBytes());
    expect(part).toMatch(/<fills count="3">.*"none".*"gray125".*"solid"/);
    expect(part).toMatch(/<cellXfs count="2">/);
  });

  it('uses a built-in number format where it means the same everywhere, else a free id from 164 up', () => {
    const part = `<styleSheet><numFmts count="2"><numFmt numFmtId="170" formatCode="0.000"/><numFmt numFmtId="3" formatCode="#,##0 &quot;kg&quot;"/></numFmts><cellXfs count="1"><xf numFmtId="3"/></cellXfs></styleSheet>`;
    const styles = openStyles(bytes(part));
    expect(styles.numberFormatOf(0)).toBe('#,##0 "kg"');
    const ids = ['@', '0.000', '#,##0', 'mm-dd-yy'].map((numberFormat) => styles.xfWith(0, { numberFormat }));
    const out = text(styles.toBytes());
    const idAt = (xf: number) => /numFmtId="(\d+)"/.exec(out.match(/<xf [^>]*>/g)![xf]!)![1];
    expect(ids.map(idAt)).toEqual(['49', '170', '171', '172']);
  });

  it('refuses a colour that is none, naming it', () => {
    expect(() => openStyles(null).dxf('red', '#000000')).toThrow('not red');
  });

  it('keeps every byte of the part but the counts and what it appends', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), formats), { maxLength: 6 }), (requests) => {
        const styles = openStyles(bytes(RICH));
        for (const [base, format] of requests) styles.xfWith(base, format);
        const out = styles.toBytes();
        if (out === null) return;
        const bare = (s: string) => s.replace(/count=(["'])\d+\1/g, 'count');
        expect(isSubsequenceOfPieces(bare(RICH), bare(text(out)))).toBe(true);
      }),
    );
  });

  it('gives the same index for the same request, also when asked of the part that was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), formats), { maxLength: 6 }), (requests) => {
        const styles = openStyles(bytes(RICH));
        const first = requests.map(([base, format]) => styles.xfWith(base, format));
        const written = styles.toBytes() ?? bytes(RICH);
        const again = openStyles(written);
        expect(requests.map(([base, format]) => again.xfWith(base, format))).toEqual(first);
        expect(again.toBytes()).toBeNull();
        for (const [i, [, format]] of requests.entries()) {
          if (format.numberFormat !== undefined)
            expect(again.numberFormatOf(first[i]!)).toBe(format.numberFormat);
          expect(again.xfWith(first[i]!, format)).toBe(first[i]!);
        }
      }),
    );
  });
});

/** Whether `out` is `original` with whole pieces put between: each line of it in order. */
function isSubsequenceOfPieces(original: string, out: string): boolean {
  let at = 0;
  for (const piece of original.split(/(?=<)/)) {
    const found = out.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}
