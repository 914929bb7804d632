import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawingText, escapeXml, excelString, unescapeXml } from '../../workbench/xlsx/excelText';
import { decodeExcelText } from '../../workbench/xlsx/xmlText';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('_', 'x', '_x0041', '005F', '\r', '\u0001', '\ud800', '\udc00', '&lt;', '"'), {
      maxLength: 9,
    })
    .map((parts) => parts.join('')),
);

describe('excelString', () => {
  it('is undone by what reads cells, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(decodeExcelText(excelString(text))).toBe(text)),
      { numRuns: 500 },
    );
  });
});

describe('unescapeXml', () => {
  it('undoes escapeXml', () => {
    fc.assert(fc.property(anyText, (text) => expect(unescapeXml(escapeXml(text))).toBe(text)));
  });

  it('reads character references, and leaves those of no character as they are', () => {
    expect(unescapeXml('&#x1EBF;&#8363;&apos;&#x110000;&nbsp;')).toBe("ế₫'&#x110000;&nbsp;");
  });
});

describe('drawingText', () => {
  it('leaves nothing that XML 1.0, 2.2 (Char) forbids', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(drawingText(text)).toMatch(/^[\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
      }),
    );
    expect(drawingText('Doanh thu 😀')).toBe('Doanh thu 😀');
  });
});
