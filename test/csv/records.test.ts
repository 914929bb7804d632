import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { parseRecords } from '../../workbench/csv/records';

const rows = (text: string, delimiter = ',') => parseRecords(text, delimiter).rows;

describe('parseRecords', () => {
  it('follows RFC 4180, 2.1-2.7', () => {
    expect(rows('aaa,bbb\r\nzzz,yyy\r\n')).toEqual([
      ['aaa', 'bbb'],
      ['zzz', 'yyy'],
    ]);
    expect(rows('"aaa","b\r\nbb","c""c"\r\n,')).toEqual([
      ['aaa', 'b\r\nbb', 'c"c'],
      ['', ''],
    ]);
  });

  it('takes every kind of line break, also the doubled one of a text-mode copy', () => {
    expect(rows('a\nb\rc\r\nd\r\r\ne')).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
  });

  it('keeps empty lines as rows and adds none at the end', () => {
    expect(rows('')).toEqual([]);
    expect(rows('\n')).toEqual([['']]);
    expect(rows('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  it('keeps quotes inside unquoted cells and undoubled ones inside quoted cells', () => {
    expect(rows('phi 21",2\n"Công ty "ABC" Hà Nội",3 ')).toEqual([
      ['phi 21"', '2'],
      ['Công ty "ABC" Hà Nội', '3 '],
    ]);
    expect(parseRecords('"a "b" c",1\nx', ',').looseQuotes).toEqual([0]);
  });

  it('passes over spaces between a closing quote and the delimiter', () => {
    expect(rows('"a"  ,"b" \n')).toEqual([['a', 'b']]);
  });

  it('does not let an opening quote without an end swallow the file', () => {
    const { rows: read, looseQuotes } = parseRecords('n,c\n"Bảy,x\n1,"Ty, A"\n2,"end\n3,', ',');
    expect(read).toEqual([
      ['n', 'c'],
      ['"Bảy', 'x'],
      ['1', 'Ty, A'],
      ['2', '"end'],
      ['3', ''],
    ]);
    expect(looseQuotes).toEqual([1, 3]);
  });

  it('looks through the text a few times at most, however many quotes are loose', () => {
    const line = '"""a,1\n';
    const { rows: read, looseQuotes } = parseRecords(line.repeat(30_000), ',');
    expect(read).toHaveLength(30_000);
    expect(looseQuotes).toHaveLength(30_000);
    expect(read[29_999]).toEqual(['"""a', '1']);
  });

  it('loses no character of any text: joined again it is the text, where nothing was quoted', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'ệ', ',', '\n', ' ', "'") });
    fc.assert(
      fc.property(texts, (text) => {
        const joined = rows(text)
          .map((row) => row.join(','))
          .join('\n');
        expect(joined === text || `${joined}\n` === text).toBe(true);
      }),
    );
  });

  it('agrees with papaparse on what papaparse writes', () => {
    const cells = fc.string({
      unit: fc.constantFrom('a', '"', ';', ',', '\n', '\r', ' ', 'ậ'),
      maxLength: 6,
    });
    const tables = fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(tables, (table) => {
        const text = Papa.unparse(table, { delimiter: ';' });
        const read = parseRecords(text, ';');
        expect(read.rows).toEqual(table);
        expect(read.looseQuotes).toEqual([]);
      }),
    );
  });
});
