import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberConvention } from '../../shared/intake/numberConvention';
import type { NumberReading } from '../../shared/intake/numberReading';
import { cleanNumbers, parseNumber } from '../../shared/intake/parseNumber';
import type { Cell } from '../../shared/workbook/cell';

const DONG: NumberReading = Object.freeze({ kind: 'money', decimal: null, currency: 'VND' });
const DOLLAR: NumberReading = Object.freeze({ kind: 'money', decimal: null, currency: 'USD' });
const COUNT: NumberReading = Object.freeze({ kind: 'number', decimal: null, currency: 'VND' });
const UNKNOWN: NumberReading = Object.freeze({ kind: 'money', decimal: null, currency: null });

const column = (...cells: Cell[]): readonly Cell[] => Object.freeze(cells);
const codes = (cleaned: { findings: readonly { code: string }[] }) =>
  cleaned.findings.map(({ code }) => code);

describe('parseNumber', () => {
  it.each<[string, number]>([
    ['1.250.000đ', 1250000],
    ['1,234,567 VND', 1234567],
    ['₫1.250.000', 1250000],
    ['1.250.000 Đồng', 1250000],
    ['1.250.000 VNĐ', 1250000],
    ['1.250', 1250],
    ['1,250', 1250],
    ['1tr2', 1200000],
    ['1tr25', 1250000],
    ['1tr250', 1250000],
    ['1tr050', 1050000],
    ['1 tr 250.000', 1250000],
    ['1 triệu rưỡi', 1500000],
    ['1 TRIỆU RƯỠI', 1500000],
    ['1,5tr', 1500000],
    ['1.5 triệu', 1500000],
    ['1,15tr', 1150000],
    ['350k', 350000],
    ['350K đ', 350000],
    ['350 nghìn', 350000],
    ['350 ngàn đồng', 350000],
    ['1k5', 1500],
    ['2 tỷ', 2000000000],
    ['2 tỉ', 2000000000],
    ['2tỷ5', 2500000000],
    ['2 tỷ 350 triệu', 2350000000],
    ['2 tỷ 350 triệu 200k', 2350200000],
    ['-120.000', -120000],
    ['−120.000', -120000],
    ['120.000-', -120000],
    ['(120.000)', -120000],
    ['(120.000 đ)', -120000],
    ['500.000.-', 500000],
    ['500.000,-', 500000],
    ['1.5e6', 1500000],
    ['1.25E+06', 1250000],
    ['１２３．０００', 123000],
    ['1 250 000', 1250000],
    ['1\u00a0250\u00a0000\u00a0đ', 1250000],
    ["1'250'000", 1250000],
    ['1.250.000,50', 1250000.5],
    ['1,250,000.50', 1250000.5],
    ['+5', 5],
    ['0', 0],
    ['007', 7],
  ])('reads %j as %d đồng', (text, value) => {
    expect(parseNumber(text, DONG)).toEqual({ value, problem: null });
  });

  it.each<[string, number, NumberReading]>([
    ['$1,234.50', 1234.5, DOLLAR],
    ['US$ 1,234.50', 1234.5, DOLLAR],
    ['1,234', 1234, DOLLAR],
    ['-$5', -5, DOLLAR],
    ['$-5', -5, DOLLAR],
    ['€ 1.234,50', 1234.5, UNKNOWN],
    ['1.234,50 €', 1234.5, UNKNOWN],
    ['50%', 0.5, COUNT],
    ['12,5 %', 0.125, COUNT],
    ['4.5', 4.5, COUNT],
    ['4,5', 4.5, COUNT],
    ['0.125', 0.125, COUNT],
    ['.5', 0.5, COUNT],
    ['1234.567', 1234.567, COUNT],
  ])('reads %j as %d', (text, value, reading) => {
    expect(parseNumber(text, reading)).toEqual({ value, problem: null });
  });

  it.each([
    '12.500 đ/kg',
    '100-200k',
    '12.05.2024',
    '0912 345 678',
    '1.23.456',
    'khoảng 5',
    'abc 5',
    '5 cái',
    '1tr2tr3',
    'tr',
    '50%',
    '$',
    '',
  ])('takes %j for no amount', (text) => {
    expect(parseNumber(text, DONG)).toEqual({ value: null, problem: 'words' });
  });

  it('does not guess one mark with three digits where neither column nor currency decides', () => {
    expect(parseNumber('1.250', UNKNOWN).problem).toBe('ambiguous');
    expect(parseNumber('1.250', COUNT).problem).toBe('ambiguous');
    expect(parseNumber('1.250', DOLLAR).problem).toBe('ambiguous');
    expect(parseNumber('1.250tr', DONG).problem).toBe('ambiguous');
  });

  it('follows the column before the currency', () => {
    expect(parseNumber('1.250', { ...COUNT, decimal: '.' }).value).toBe(1.25);
    expect(parseNumber('1.250', { ...COUNT, decimal: ',' }).value).toBe(1250);
  });

  it('refuses marks against the column and amounts of another currency', () => {
    expect(parseNumber('4.5', { ...COUNT, decimal: ',' }).problem).toBe('marks');
    expect(parseNumber('$5', DONG).problem).toBe('currency');
  });

  it('reads back every amount in the ways a shop writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (amount) => {
        const digits = String(Math.abs(amount));
        const sign = amount < 0 ? '-' : '';
        for (const mark of ['.', ',', ' ', '\u00a0', "'"]) {
          const text = sign + digits.replace(/\B(?=(\d{3})+$)/g, mark);
          expect(parseNumber(text, DONG).value).toBe(amount);
          expect(parseNumber(`${text} đ`, DONG).value).toBe(amount);
        }
      }),
    );
  });

  it('gives a finite number or a problem, for any text', () => {
    const piece = fc.constantFrom(...'0123456789.,- ()đ$%ktrỷe\u00a0', 'triệu', 'rưỡi', 'VND', '250', '1e9');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { value, problem } = parseNumber(pieces.join(''), DONG);
        expect((value === null) === (problem !== null)).toBe(true);
        if (value !== null) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('numberConvention', () => {
  it.each<[string, readonly Cell[], '.' | ',' | null]>([
    ['two marks in one cell', column('1.250', '1.234,50'), ','],
    ['a mark that repeats', column('1,250', '1,234,567'), '.'],
    ['groups that are not of three', column('1.250', '4.5'), '.'],
    ['a currency without cents', column('1.250', '1.250đ'), ','],
    ['nothing', column('1.250', '3.500', 7), null],
    ['a contradiction', column('1.234,50', '1,234.50'), null],
    ['many against a slip', column(...Array(12).fill('1.234,50'), '1,234.50'), ','],
  ])('decides by %s', (_, cells, decimal) => {
    expect(numberConvention(cells).decimal).toBe(decimal);
  });
});

describe('cleanNumbers', () => {
  const vnd = { kind: 'money', currency: 'VND' } as const;

  it('repairs text amounts of a mixed column and leaves its numbers and blanks', () => {
    const cells = column(960000, '1.080.000', '1tr2', null, '  ', 'N/A', '-');
    const cleaned = cleanNumbers(cells, vnd);
    expect(cleaned.values).toEqual([960000, 1080000, 1200000, null, null, null, null]);
    expect(cleaned.status).toEqual([
      'valid',
      'repaired',
      'repaired',
      'missing',
      'missing',
      'missing',
      'missing',
    ]);
    expect(cleaned.repairs).toEqual([
      {
        index: 1,
        kind: 'money',
        from: '1.080.000',
        to: 1080000,
        evidence: { code: 'number.text', params: {} },
      },
      { index: 2, kind: 'money', from: '1tr2', to: 1200000, evidence: { code: 'number.words', params: {} } },
    ]);
    expect(cleaned.findings).toEqual([]);
  });

  it('names what decided a single mark: the column or the currency', () => {
    expect(
      cleanNumbers(column('1.250', '1.250,50'), { kind: 'number', currency: null }).repairs[0]!.evidence,
    ).toEqual({
      code: 'number.column',
      params: { decimal: ',' },
    });
    expect(cleanNumbers(column('12.500'), vnd).repairs[0]!.evidence).toEqual({
      code: 'number.currency',
      params: { currency: 'VND' },
    });
  });

  it('leaves an undecided column out in one finding, not a guess', () => {
    const cleaned = cleanNumbers(column('1.250', '3.500', 2), { kind: 'number', currency: 'VND' });
    expect(cleaned.values).toEqual([null, null, 2]);
    expect(cleaned.repairs).toEqual([]);
    expect(cleaned.findings).toEqual([
      expect.objectContaining({ code: 'number.ambiguous', params: { count: 2, text: '1.250' } }),
    ]);
  });

  it('asks for the unit of 50 among hundreds of thousands and changes nothing', () => {
    const cleaned = cleanNumbers(column('350.000', '1.200.000', 50, 420000, '250'), vnd);
    expect(cleaned.values).toEqual([350000, 1200000, 50, 420000, 250]);
    expect(cleaned.status).toEqual(['repaired', 'repaired', 'suspect', 'valid', 'suspect']);
    expect(cleaned.repairs.map(({ index }) => index)).toEqual([0, 1]);
    expect(cleaned.findings).toEqual([
      expect.objectContaining({ code: 'number.unit', params: { count: 2, value: 50 } }),
    ]);
  });

  it('takes a column kept in thousands as it is', () => {
    expect(codes(cleanNumbers(column(350, 1200, 420, 2500, 90), vnd))).toEqual([]);
  });

  it('asks for the unit of numbers 1,000 times under the texts in another currency', () => {
    const cells = column(1.2, 1.5, 1.1, '1,100.00', '1,900.00', '1,250.50');
    const cleaned = cleanNumbers(cells, { kind: 'money', currency: 'USD' });
    expect(codes(cleaned)).toEqual(['number.unit']);
    expect(cleaned.status.slice(0, 3)).toEqual(['suspect', 'suspect', 'suspect']);
  });

  it('reads a column by its own currency signs and says so, but not a single foreign cell', () => {
    const dollars = cleanNumbers(column('$1,234.50', '$5.00'), vnd);
    expect(dollars.values).toEqual([1234.5, 5]);
    expect(dollars.currency).toBe('USD');
    expect(codes(dollars)).toEqual(['number.columnCurrency']);
    const one = cleanNumbers(column(50000, 60000, 70000, '$5.00'), vnd);
    expect(one.values[3]).toBeNull();
    expect(codes(one)).toEqual(['number.otherCurrency']);
  });

  it('holds dates, TRUE, errors and words for no numbers', () => {
    const cells = column({ serial: 45000 }, true, { error: '#N/A' }, 'miễn phí', Number.NaN);
    const cleaned = cleanNumbers(cells, vnd);
    expect(cleaned.values).toEqual([null, null, null, null, null]);
    expect(cleaned.status.every((status) => status === 'suspect')).toBe(true);
    expect(codes(cleaned)).toEqual(['number.unreadable', 'number.otherType']);
  });

  it('names 20 unreadable cells and counts the others', () => {
    const cleaned = cleanNumbers(column(...Array(50).fill('chưa tính')), vnd);
    expect(codes(cleaned)).toHaveLength(21);
    expect(cleaned.findings[20]).toMatchObject({
      code: 'number.unreadableMore',
      params: { count: 30 },
      where: { row: 20 },
    });
  });

  it('proposes nothing in a file without a number type', () => {
    const cleaned = cleanNumbers(column('50.67', '26.6', 12), {
      kind: 'money',
      currency: 'USD',
      untyped: true,
    });
    expect(cleaned.values).toEqual([50.67, 26.6, 12]);
    expect(cleaned.status).toEqual(['valid', 'valid', 'valid']);
    expect(cleaned.repairs).toEqual([]);
  });

  it('is idempotent: the column with its repairs accepted has the same values and no repair', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.integer({ min: -5_000_000, max: 5_000_000 }),
      fc.constantFrom<Cell>(
        null,
        '',
        '1.250',
        '4.5',
        '1.250.000đ',
        '1tr2',
        '$5',
        '50%',
        '(12.000)',
        'x',
        '1,5',
        true,
      ),
      fc.double({ noNaN: true, min: -1000, max: 1000 }).map((value) => value.toFixed(2)),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 12 }),
        fc.constantFrom('VND', 'USD', null),
        (cells, currency) => {
          for (const kind of ['money', 'number'] as const) {
            const first = cleanNumbers(Object.freeze(cells), { kind, currency });
            for (const { index, to } of first.repairs) {
              const alone = cleanNumbers([to], { kind, currency });
              expect(alone.values).toEqual([first.values[index]]);
              expect(alone.repairs).toEqual([]);
            }
            const accepted = [...cells];
            for (const { index, to } of first.repairs) accepted[index] = to;
            const second = cleanNumbers(accepted, { kind, currency });
            for (const { index } of first.repairs) {
              expect(second.values[index]).toBe(first.values[index]);
              expect(second.repairs.some((repair) => repair.index === index)).toBe(false);
            }
          }
        },
      ),
    );
  });
});
