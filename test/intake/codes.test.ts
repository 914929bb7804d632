import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanCodes } from '../../shared/intake/codes';
import type { Cell } from '../../shared/workbook/cell';

const column = (...cells: Cell[]): readonly Cell[] => Object.freeze(cells);

describe('cleanCodes', () => {
  it('gives text with its case, numbers without exponent, nothing for placeholders', () => {
    const cleaned = cleanCodes(
      column('KH001', ' kh\u200b-2 ', 17850, 1e15, 12.5, 'NULL', 'N/A', '-', '', null, 'NA', '007'),
    );
    expect(cleaned.values).toEqual([
      ...['KH001', 'kh-2', '17850', '1000000000000000', '12.5'],
      ...[null, null, null, null, null],
      ...['NA', '007'],
    ]);
    expect(cleaned.status).toEqual([
      ...Array(5).fill('valid'),
      ...Array(5).fill('missing'),
      'valid',
      'valid',
    ]);
    expect(cleaned).toMatchObject({ repairs: [], findings: [] });
  });

  it('says which codes were rounded and which cells are no codes', () => {
    const cleaned = cleanCodes(column(1e21, '8.93E+12', { serial: 45000 }, true, { error: '#N/A' }));
    expect(cleaned.values).toEqual(['1000000000000000000000', '8.93E+12', null, null, null]);
    expect(cleaned.status).toEqual(Array(5).fill('suspect'));
    expect(cleaned.findings.map(({ code, params }) => [code, params])).toEqual([
      ['code.rounded', { count: 2, text: '1e+21' }],
      ['code.notText', { count: 3, text: '45000' }],
    ]);
  });

  it('reads its own values as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger())), (cells) => {
        const { values } = cleanCodes(Object.freeze(cells));
        expect(cleanCodes(values).values).toEqual(values);
      }),
    );
  });
});
