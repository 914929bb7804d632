import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../shared/workbook/cell';
import { readCsv } from '../../workbench/csv/readCsv';
import { writeCsv } from '../../workbench/csv/writeCsv';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeCsv', () => {
  it('writes RFC 4180 with CRLF, and a byte order mark where asked', () => {
    expect(
      writeCsv([
        ['a', 'b "c"'],
        ['x,y', null],
      ]),
    ).toBe('a,"b ""c"""\r\n"x,y",\r\n');
    expect(writeCsv([['a', 1]], { delimiter: ';', bom: true })).toBe('\uFEFFa;1\r\n');
    expect(writeCsv([])).toBe('');
  });

  it('writes every kind of value, numbers untouched', () => {
    const row: readonly Cell[] = [-5, 0.1 + 0.2, true, false, { error: '#N/A' }, { serial: 46070 }];
    expect(writeCsv([row])).toBe('-5,0.30000000000000004,TRUE,FALSE,#N/A,2026-02-17\r\n');
    expect(
      writeCsv([[{ serial: 46070.395833333336 }, { serial: 0.75 }, { serial: 46070.9999999 }, Number.NaN]]),
    ).toBe('2026-02-17 09:30:00,18:00:00,2026-02-18,\r\n');
  });

  it('disarms text that a spreadsheet would run, also over several lines', () => {
    const texts = ['=1+1', '+1', '-1', '@x', '\tx', '\rx', '=HYPERLINK("x")\ny'];
    for (const text of texts) expect(writeCsv([[text]])).toMatch(/^"'[=+\-@\t\r]/);
    expect(writeCsv([["a=1 'b'"]])).toBe("a=1 'b'\r\n");
  });

  it('reads back as what was written: text and numbers of any table', () => {
    const text = fc.oneof(
      fc.constantFrom(
        'sep=;',
        'a;b',
        'a\tb',
        '"',
        '""',
        ' x ',
        'a\r\nb',
        '\n',
        '|',
        'Lê, Văn',
        '\uFEFFa',
        'x\0y',
      ),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    const plain = text.filter((value) => !/^[=+\-@\t\r]|^\d+$/.test(value));
    const number = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    const table = fc
      .array(fc.constantFrom('text' as const, 'number' as const), { minLength: 1, maxLength: 5 })
      .chain((kinds) => {
        const cells = kinds.map(
          (kind): fc.Arbitrary<Cell> => fc.option(kind === 'text' ? (plain as fc.Arbitrary<Cell>) : number),
        );
        return fc.tuple(fc.tuple(...kinds.map(() => plain)), fc.array(fc.tuple(...cells), { maxLength: 8 }));
      });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
        (drawn, delimiter) => {
          const [header, body] = drawn;
          const written = [header, ...body] as readonly (readonly Cell[])[];
          // One column has no delimiter to be found by, and needs none.
          const options = { delimiter: header.length === 1 ? (',' as const) : delimiter };
          expect(readCsv(bytes(writeCsv(written, options))).rows).toEqual(written);
          expect(readCsv(bytes(writeCsv(written, { ...options, bom: true }))).rows).toEqual(written);
        },
      ),
      // Cells of bars and of one quotation mark look like a table of bars with text in quotation marks.
      {
        numRuns: 400,
        examples: [
          [
            [
              ['sep=;', '\u0000'],
              [
                ['|', null],
                ['"', null],
                ['|', null],
              ],
            ],
            ',',
          ],
        ],
      },
    );
  });
});
