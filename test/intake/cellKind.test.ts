import { describe, expect, it } from '@jest/globals';
import { type CellKind, cellKind, readsAsDay, readsAsPhone, roughNumber } from '../../shared/intake/cellKind';
import type { Cell } from '../../shared/workbook/cell';

describe('cellKind', () => {
  it.each<[CellKind, readonly Cell[]]>([
    ['blank', [null, '', '  ', 'NULL', 'N/A', '-', '—', '???', { error: '#N/A' }]],
    ['email', ['a.b@example.com', 'x@example.com.vn; y@example.com']],
    ['url', ['https://example.com/a', 'www.example.com', 'zalo.me/0901112223']],
    [
      'date',
      [
        { serial: 45000 },
        '05/03/2024',
        '5-3-24',
        '2024-03-05',
        '2024-03-05 10:20:00.000',
        '5 thg 3, 2024',
        'Mar 5, 2024',
        '29/2',
      ],
    ],
    [
      'phone',
      [
        '0901112223',
        '0901 112 223',
        '+84 901 112 223',
        '(028) 3811 2233',
        '090.111.2223',
        '030-0074321',
        '(5) 555-4729',
        '0901112223 (vợ)',
      ],
    ],
    [
      'number',
      [12, '12', '1.250.000đ', '1,234.50', '350k', '1tr2', '1 triệu rưỡi', '(120.000)', '-5', '10%', '2 tỷ'],
    ],
    ['flag', [true, 'Yes', 'không', 'x']],
    ['gender', ['Nam', 'nữ', 'Female', 'M']],
    ['code', ['KH001', 'HD-2024/01', '#1001', '00123', '7590-VHVEG']],
    ['name', ['Nguyễn Văn An', 'chị Lan', 'trần thị bé', 'Maria Anders', 'Janete Limeira']],
    ['words', ['gọi lại sau', 'kem chống nắng', 'Facebook', '12 Phố Dài, phường Một', 'x'.repeat(300)]],
  ])('%s', (kind, cells) => {
    expect(cells.map(cellKind)).toEqual(cells.map(() => kind));
  });
});

describe('roughNumber', () => {
  it.each<[Cell, number | null]>([
    [12.5, 12.5],
    ['1.250.000đ', 1250000],
    ['1,234.50', 1234.5],
    ['1.5', 1.5],
    ['1,5tr', 1500000],
    ['350k', 350000],
    ['(120.000)', -120000],
    ['-5', -5],
    ['abc', null],
    [null, null],
    [{ serial: 45000 }, null],
  ])('of %j is %j', (cell, value) => expect(roughNumber(cell)).toBe(value));
});

describe('numbers that are something else', () => {
  it('phones that lost their zero, but not sums of money', () => {
    expect([901112223, 84901112223, 1687787486, 2838112233].map(readsAsPhone)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([900000000, 123456789, 17850, 90111222.5].map(readsAsPhone)).toEqual([false, false, false, false]);
  });

  it('days as 19970131 and as serials, but not 19971331', () => {
    expect([19970131, 45000, 45000.5].map(readsAsDay)).toEqual([true, true, true]);
    expect([19971331, 150000, 12, 2024].map(readsAsDay)).toEqual([false, false, false, false]);
  });
});
