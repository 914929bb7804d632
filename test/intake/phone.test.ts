import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanPhones, parsePhone, phoneCountry } from '../../shared/intake/phone';
import type { Cell } from '../../shared/workbook/cell';
import { phoneMetadataSource } from '../../tools/cutPhoneMetadata';

const column = (...cells: Cell[]): readonly Cell[] => Object.freeze(cells);
const vietnam = { country: 'VN' } as const;
const codes = (cleaned: { findings: readonly { code: string }[] }) =>
  cleaned.findings.map(({ code }) => code);

/** The Ministry's table of 2018 as newspapers printed it, with cells found in real customer files. */
const VECTORS: readonly (readonly [
  cell: string | number,
  e164: string | null,
  status: string,
  code: string,
])[] = [
  ['0912 345 678', '+84912345678', 'valid', 'normal'],
  ['0977.886.368', '+84977886368', 'valid', 'normal'],
  ['+84 905 123 456', '+84905123456', 'valid', 'normal'],
  ['84905123456', '+84905123456', 'valid', 'normal'],
  ['0084905123456', '+84905123456', 'valid', 'normal'],
  [912345678, '+84912345678', 'repaired', 'lostZero'],
  [1687787486, '+84387787486', 'repaired', 'oldPrefix'],
  ['0168.999.8888', '+84389998888', 'repaired', 'oldPrefix'],
  ['0123.456.7890', '+84834567890', 'repaired', 'oldPrefix'],
  [843333333, '+84843333333', 'repaired', 'lostZero'],
  ['02438220000', '+842438220000', 'valid', 'normal'],
  ['09876654321', null, 'suspect', 'length'],
  ['0912345678 - 0987654321', '+84912345678', 'valid', 'normal'],
  ['0912345678 (vợ)', '+84912345678', 'valid', 'normal'],
  ['o912345678', '+84912345678', 'repaired', 'letters'],
  ['9.12E+08', null, 'suspect', 'scientific'],
  ['quên lưu sđt', null, 'suspect', 'words'],
];

const CHANGES_OF_2018: readonly (readonly [string, string])[] = [
  ...([
    ['0120', '070'],
    ['0121', '079'],
    ['0122', '077'],
    ['0126', '076'],
    ['0128', '078'],
  ] as const),
  ...([
    ['0123', '083'],
    ['0124', '084'],
    ['0125', '085'],
    ['0127', '081'],
    ['0129', '082'],
  ] as const),
  ...([
    ['0162', '032'],
    ['0163', '033'],
    ['0164', '034'],
    ['0165', '035'],
  ] as const),
  ...([
    ['0166', '036'],
    ['0167', '037'],
    ['0168', '038'],
    ['0169', '039'],
  ] as const),
  ...([
    ['0186', '056'],
    ['0188', '058'],
    ['0199', '059'],
  ] as const),
];

describe('parsePhone', () => {
  it.each(VECTORS)('reads %j as %s: %s, %s (vectors of the 2018 rules)', (cell, e164, status, code) => {
    expect(parsePhone(cell)).toMatchObject({ e164, status, code });
  });

  it.each(CHANGES_OF_2018)('reads the 11-digit prefix %s as %s (plan of 2018-05-29)', (old, present) => {
    expect(parsePhone(`${old}1234567`).e164).toBe(`+84${present.slice(1)}1234567`);
    expect(parsePhone(Number(`${old.slice(1)}1234567`)).e164).toBe(`+84${present.slice(1)}1234567`);
    expect(parsePhone(`+84${old.slice(1)}1234567`).e164).toBe(`+84${present.slice(1)}1234567`);
  });

  it.each<[Cell, string | null, string, string]>([
    ['(024) 3822 0000', '+842438220000', 'valid', 'normal'],
    ['0236 3822 000', '+842363822000', 'valid', 'normal'],
    [2438220000, '+842438220000', 'repaired', 'lostZero'],
    ['04 3822 0000', '+842438220000', 'repaired', 'oldHanoi'],
    ['08 3822 0000', null, 'suspect', 'oldLandline'],
    ['(08)38220000', null, 'suspect', 'oldLandline'],
    ['+84 8 3822 0000', null, 'suspect', 'oldLandline'],
    ['0838220000', '+84838220000', 'valid', 'normal'],
    ['+84 (0) 912 345 678', '+84912345678', 'valid', 'normal'],
    ['0512345678', '+84512345678', 'valid', 'unknownPrefix'],
    ['0681234567', null, 'suspect', 'length'],
    ['1900 1234', null, 'suspect', 'service'],
    ['0912 34O 678', '+84912340678', 'repaired', 'letters'],
    ['09l2345678', '+84912345678', 'repaired', 'letters'],
    ['０９１２３４５６７８', '+84912345678', 'valid', 'normal'],
    ['\u202a0912345678\u202c', '+84912345678', 'valid', 'normal'],
    ["'0912345678", '+84912345678', 'valid', 'normal'],
    ['Zalo 0912345678', '+84912345678', 'valid', 'normal'],
    ['+1 (514) 721-4711', '+15147214711', 'valid', 'foreign'],
    ['0081 3 1234 5678', '+81312345678', 'valid', 'foreign'],
    ['+49 0711 2842222', '+497112842222', 'valid', 'foreign'],
    ['+55 (12) 3923-5555', '+551239235555', 'suspect', 'unverified'],
    ['+1 12', null, 'suspect', 'words'],
    ['+44 12 34 56', null, 'suspect', 'length'],
    [9.5, null, 'suspect', 'words'],
    [0, null, 'missing', 'blank'],
    ['không có', null, 'missing', 'blank'],
    ['N/A', null, 'missing', 'blank'],
    [null, null, 'missing', 'blank'],
    [{ serial: 45000 }, null, 'suspect', 'words'],
    ['số 5 ngõ 12', null, 'suspect', 'words'],
  ])('reads %j as %s: %s, %s', (cell, e164, status, code) => {
    expect(parsePhone(cell)).toMatchObject({ e164, status, code });
  });

  it.each<[string, readonly string[], string | null]>([
    ['0912345678 - 0987654321', ['+84987654321'], null],
    ['0912 345 678 0987 654 321', ['+84987654321'], null],
    ['0912345678/0987654321; 0903 333 444', ['+84987654321', '+84903333444'], null],
    ['0912345678, +1 514 721 4711', ['+15147214711'], null],
    ['0912345678 (vợ) 0987654321 (chồng)', ['+84987654321'], 'vợ) (chồng'],
    ['0912345678 ext 12', [], 'ext 12'],
    ['024 3822 0000 máy lẻ 105', [], 'máy lẻ 105'],
    ['chị Lan: 0912345678', [], 'chị Lan'],
    ['0912345678 0912345678', [], null],
  ])('keeps the further numbers and the words of %j', (cell, others, note) => {
    expect(parsePhone(cell)).toMatchObject({ others, note });
  });

  it('rewrites only the number that changed, so that notes and further numbers stay', () => {
    expect(parsePhone('0168.999.8888 (vợ)').text).toBe('0389998888 (vợ)');
    expect(parsePhone('0912 345 678 - 01689998888').text).toBe('0912 345 678 - 0389998888');
    expect(parsePhone('(zalo: 0168 999 8888)').text).toBe('(zalo: 0389998888)');
  });

  it('reads national numbers of another country where the caller names it, and of none where not known', () => {
    expect(parsePhone('(415) 555-2671', { country: 'US' }).e164).toBe('+14155552671');
    expect(parsePhone('0912345678', { country: null })).toMatchObject({ e164: null, code: 'asTyped' });
    expect(parsePhone('+84912345678', { country: null }).e164).toBe('+84912345678');
    expect(parsePhone('0912345678', { country: 'XX' }).code).toBe('asTyped');
  });

  it('reads every mobile number of ten digits in each of the usual writings', () => {
    const prefix = fc.constantFrom('032', '039', '056', '070', '079', '081', '088', '090', '096', '099');
    fc.assert(
      fc.property(prefix, fc.integer({ min: 0, max: 9_999_999 }), (start, rest) => {
        const n = start + String(rest).padStart(7, '0');
        const e164 = `+84${n.slice(1)}`;
        const spaced = [`${n.slice(0, 4)} ${n.slice(4, 7)} ${n.slice(7)}`, `${n.slice(0, 3)}.${n.slice(3)}`];
        for (const text of [n, ...spaced, e164, `84${n.slice(1)}`, `${n} (nhà)`, `(+84) ${n.slice(1)}`]) {
          expect(parsePhone(text)).toMatchObject({ e164, status: 'valid' });
        }
        expect(parsePhone(Number(n))).toMatchObject({ e164, status: 'repaired', text: n });
      }),
    );
  });

  it('gives E.164 or null, for any text', () => {
    const piece = fc.constantFrom(...'0123456789+-. ()/oOlI', '84', '09', '+84', 'ext ', 'vợ', '00');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 16 }),
        fc.constantFrom('VN', 'US', null),
        (pieces, country) => {
          const { e164, others } = parsePhone(pieces.join(''), { country });
          for (const number of e164 === null ? others : [e164, ...others]) {
            expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('phoneCountry', () => {
  it('is VN where at least half of the numbers read as Vietnamese, lost zeros included', () => {
    expect(phoneCountry(column('0912345678', 987654321, null, 'quên'))).toBe('VN');
    expect(phoneCountry(column('+84912345678', '09876654321'))).toBe('VN');
  });

  it('is not known for a column of another country or without numbers', () => {
    const german = [
      '030-0074321',
      '(5) 555-4729',
      '(171) 555-7788',
      '0921-12 34 65',
      '88.60.15.31',
      '(604) 555-4729',
    ];
    expect(phoneCountry(column(...german))).toBeNull();
    expect(phoneCountry(column('+1 (514) 721-4711'))).toBeNull();
    expect(phoneCountry(column())).toBeNull();
  });

  for (const shop of ['northwind', 'chinook']) {
    const file = `../shared/data/${shop}/customers.csv`;
    const title = `is not known for the shop of ${shop}`;
    if (!existsSync(file)) {
      it.skip(`${title} (skipped: no ${file})`, () => {});
      continue;
    }
    it(title, () => {
      const rows = readFileSync(file, 'utf8').split('\n').slice(1);
      const phones = rows.flatMap((row) => row.match(/(?:^|,)"?(\+?\(?\d[\d ().+-]{6,20})"?(?=,|$)/g) ?? []);
      expect(phones.length).toBeGreaterThan(50);
      expect(phoneCountry(phones.map((phone) => phone.replace(/[",]/g, '')))).toBeNull();
    });
  }
});

describe('cleanPhones', () => {
  it('proposes text in national form for lost zeros and old prefixes, with the evidence', () => {
    const cleaned = cleanPhones(column(912345678, '0168 999 8888', '0912 345 678', null), vietnam);
    expect(cleaned.values).toEqual(['+84912345678', '+84389998888', '+84912345678', null]);
    expect(cleaned.status).toEqual(['repaired', 'repaired', 'valid', 'missing']);
    expect(cleaned.repairs).toEqual([
      {
        index: 0,
        kind: 'phone',
        from: 912345678,
        to: '0912345678',
        evidence: { code: 'phone.lostZero', params: {} },
      },
      {
        index: 1,
        kind: 'phone',
        from: '0168 999 8888',
        to: '0389998888',
        evidence: { code: 'phone.oldPrefix', params: { from: '0168', to: '038' } },
      },
    ]);
    expect(cleaned.findings).toEqual([]);
  });

  it('says once for each kind what it could not use, with a count and the first row', () => {
    const cleaned = cleanPhones(
      column(
        '0912345678',
        '9.12E+08',
        'quên',
        'hỏi lại',
        '0512345678',
        '08 3822 0000',
        '0912345678-0987654321',
      ),
      vietnam,
    );
    expect(cleaned.findings.map(({ code, params, where }) => [code, params, where.row])).toEqual([
      ['phone.scientific', { count: 1, text: '9.12E+08' }, 1],
      ['phone.words', { count: 2, text: 'quên' }, 2],
      ['phone.oldLandline', { count: 1, text: '08 3822 0000' }, 5],
      ['phone.unknownPrefix', { count: 1, text: '0512345678' }, 4],
      ['phone.several', { count: 1, text: '0912345678-0987654321' }, 6],
    ]);
    expect(cleaned.others.get(6)).toEqual(['+84987654321']);
  });

  it('names 20 numbers of a wrong length and counts the others', () => {
    expect(codes(cleanPhones(column(...Array(30).fill('09876654321')), vietnam))).toHaveLength(21);
  });

  it('leaves national numbers of an unknown country as typed, in one quiet finding', () => {
    const cleaned = cleanPhones(column('030-0074321', 912345678, '+49 711 2842222'), { country: null });
    expect(cleaned.values).toEqual([null, null, '+497112842222']);
    expect(cleaned.repairs).toEqual([]);
    expect(cleaned.findings).toEqual([
      expect.objectContaining({
        code: 'phone.asTyped',
        severity: 'info',
        params: { count: 2, text: '030-0074321' },
      }),
    ]);
  });

  it('is idempotent: what a repair puts into the cell gives the same value and no repair', () => {
    const piece = fc.constantFrom(
      '0',
      '9',
      '1',
      '2',
      '8',
      '4',
      '0912',
      '345',
      '678',
      '0168',
      '9998888',
      ' ',
      '.',
      '-',
      '(',
      ')',
      'o',
      'l',
      '+',
      '84',
      'vợ',
      ', ',
      'ext 5',
    );
    const cell = fc.oneof(
      fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
      fc.integer({ min: 0, max: 2 ** 34 }),
      fc.integer({ min: 0, max: 99_999_999 }).map((n) => `o16${String(n).padStart(8, '0')} (vợ)`),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), fc.constantFrom('VN', null), (cells, country) => {
        const first = cleanPhones(Object.freeze(cells), { country });
        for (const { index, to } of first.repairs) {
          const again = cleanPhones([to], { country });
          expect(again.values).toEqual([first.values[index]]);
          expect(again.repairs).toEqual([]);
          expect(again.others.get(0)).toEqual(first.others.get(index));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('phone metadata', () => {
  it('is what tools/cutPhoneMetadata makes of the installed package, and small', () => {
    const file = readFileSync('shared/intake/phoneMetadata.generated.ts', 'utf8');
    expect(file).toBe(phoneMetadataSource());
    expect(file.length).toBeLessThan(70_000);
  });
});
