import { describe, expect, it } from '@jest/globals';
import type { CallSettings } from '../../shared/functions/calling/callFunction';
import { plainAnswer } from '../../shared/functions/calling/plainAnswer';
import { callFunction } from '../../shared/functions/calling/registry';

const english: CallSettings = { language: 'en', mostCells: null };

function call(name: string, ...args: readonly unknown[]): unknown {
  return plainAnswer(callFunction(name, args, english));
}

function column(...cells: readonly unknown[]): readonly (readonly unknown[])[] {
  return cells.map((cell) => [cell]);
}

describe('ranges', () => {
  it('answer in their own shape: column, row, rectangle, one cell', () => {
    expect(call('FOLD', column('Á', 'B'))).toEqual([['a'], ['b']]);
    expect(call('FOLD', [['Á', 'B']])).toEqual([['a', 'b']]);
    expect(
      call('FOLD', [
        ['Á', 'B'],
        ['C', 'Đ'],
      ]),
    ).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(call('FOLD', [['Á']])).toEqual([['a']]);
    expect(call('FOLD', 'Á')).toBe('a');
  });

  it('of different shapes go side by side where one is a single value, a row or a column', () => {
    expect(call('COST_PER', column(10, 20), [[1, 2]])).toEqual([
      [10, 5],
      [20, 10],
    ]);
    expect(call('COST_PER', column(10, 20), 5)).toEqual([[2], [4]]);
    expect(call('COST_PER', column(10, 20), column(1, 2, 3))).toMatchObject({
      error: '#VALUE!',
      message: expect.stringContaining('cost is 2 rows by 1 column,') as unknown,
    });
  });

  it('lose their trailing blanks, whichever way the host sends them', () => {
    for (const blank of ['', null, undefined, ' ']) {
      expect(call('PHONE', column('0912000123', blank, '0912000124', blank, blank), 'national')).toEqual(
        column('0912000123', null, '0912000124'),
      );
    }
    expect(call('PHONE', column('0912000123', 0, '0912000124'), 'national')).toEqual(
      column('0912000123', null, '0912000124'),
    );
    expect(call('AGE', column(32000, 0, 33000, 0, 0), 46000)).toEqual(column(38, null, 35));
    expect(call('FOLD', [['a'], ...Array.from({ length: 200_000 }, () => [null])])).toEqual([['a']]);
  });

  it('give a bad cell its own error and leave the others alone', () => {
    expect(call('AGE', column('1990-01-01', 'abc', { error: '#REF!' }, '2000-01-01'), '2026-01-01')).toEqual([
      [36],
      [
        {
          error: '#VALUE!',
          message:
            'birthday, row 2 of the range: "abc" is not a date. Write it as 2026-06-30, or read it with DATE_VN.',
        },
      ],
      [
        {
          error: '#N/A',
          message: 'birthday, row 3 of the range holds the error #REF!: mend that cell first.',
        },
      ],
      [26],
    ]);
  });

  it('pass over a header above dates or numbers and keep its row free', () => {
    expect(call('AGE', column('Ngày sinh', '1990-01-01'), '2026-01-01')).toEqual(column(null, 36));
    expect(call('COST_PER', column('Chi phí', 10), column('Số', 2))).toEqual(column(null, 5));
    expect(call('QUANTILE_TIER', column('Doanh thu', 1, 2), 2)).toEqual(column(null, 1, 2));
  });
});

describe('lists', () => {
  const ids = column('Mã KH', 'a', 'a', 'b', '', '');
  const dates = column('Ngày', '2026-01-01', '2026-01-11', '2026-01-31', '', '');

  it('drop the header row of all where dates or numbers have one', () => {
    expect(call('LAPSED_SHARE', ids, dates)).toBe(call('LAPSED_SHARE', ids.slice(1, 4), dates.slice(1, 4)));
    expect(call('PURCHASE_FREQUENCY', column('Mã', 'KH1', 'KH1', 'KH2'))).toBe(1.5);
    expect(call('PURCHASE_FREQUENCY', column('id', 1, 1, 2))).toBe(1.5);
    expect(call('PURCHASE_FREQUENCY', column('An', 'An', 'Bình'))).toBe(1.5);
  });

  it('may be rows, and of one height with blanks at different ends', () => {
    expect(call('AOV', [[100, 200, null]])).toBe(150);
    expect(call('CLV_HISTORY', column('a', 'b', 'b'), column(5, 6, ''), null, 'noheader')).toEqual([
      ['a', 5],
      ['b', 6],
    ]);
  });

  it('of different height say which is which', () => {
    expect(call('CLV_HISTORY', column('a', 'b'), column(1, 2, 3))).toEqual({
      error: '#VALUE!',
      message: 'amounts has 3 rows and ids has 2: choose ranges that begin and end in the same rows.',
    });
    expect(
      call(
        'CLV_HISTORY',
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        column(1, 2),
      ),
    ).toMatchObject({
      message: 'ids must be one column, not 2 rows by 2 columns.',
    });
  });

  it('count rows with a blank id, but not rows that are blank altogether', () => {
    const [header] = call(
      'CLV_HISTORY',
      column('a', '', null, 0),
      column(1, 5, 6, null),
      null,
      'en',
    ) as string[][];
    expect(header![0]).toBe('id (2 rows without id left out)');
  });

  it('name the argument and the row of a cell that does not read', () => {
    expect(call('RFM', column('a', 'b'), column('2026-01-01', 'hôm qua'), column(1, 2))).toEqual({
      error: '#VALUE!',
      message:
        'dates, row 2 of the range: "hôm qua" is not a date. Write it as 2026-06-30, or read it with DATE_VN.',
    });
  });
});

describe('dates', () => {
  const ageAt = (birthday: unknown) => call('AGE', birthday, '2026-06-30');

  it('are read as serials, date cells, ISO and local text alike', () => {
    for (const day of [
      33100,
      33100.75,
      { serial: 33100 },
      '1990-08-15',
      '15/08/1990',
      '1990-08-15T10:30:00Z',
      19900815,
      '15 Aug 1990',
      'ngày 15 tháng 8 năm 1990',
      '33100',
    ]) {
      expect(ageAt(day)).toBe(35);
    }
  });

  it('of a text that may be two days are an error that says both, unless the column settles it', () => {
    expect(ageAt('03/04/1990')).toEqual({
      error: '#VALUE!',
      message:
        'birthday: "03/04/1990" may be 1990-04-03 or 1990-03-04. Write it so, or read it with DATE_VN and its order.',
    });
    expect(ageAt('04/04/1990')).toBe(36);
    expect(call('AGE', column('03/04/1990', '25/12/1990'), '1991-04-02')).toEqual(column(0, 0));
    expect(call('AGE', column('03/04/1990', '12/25/1990'), '1991-03-04')).toEqual(column(1, 0));
  });

  it('are no years, no parts, no days that the calendar does not have', () => {
    for (const day of [1990, '1990', '8/1990', '31/02/1990', true, 1e9, -3])
      expect(ageAt(day)).toMatchObject({ error: '#VALUE!' });
    expect(ageAt(0)).toBeNull();
  });
});

describe('numbers', () => {
  it('are read from money text, with the column settling what one cell leaves open', () => {
    expect(call('AOV', column('1.250.000đ', '1tr2', '350k', 1000))).toBe(
      (1_250_000 + 1_200_000 + 350_000 + 1000) / 4,
    );
    expect(call('AOV', column('1.250', '3.400.500'))).toBe((1250 + 3_400_500) / 2);
    expect(call('AOV', column('1.250'))).toEqual({
      error: '#VALUE!',
      message:
        'amounts, row 1 of the range: "1.250" may be 1250 or 1.25. Store it as a number, or write it without the mark.',
    });
  });

  it('count blanks and placeholders as 0 among amounts', () => {
    expect(call('CLV_HISTORY', column('a', 'a', 'b'), column(5, '-', null), null, 'noheader')).toEqual([
      ['a', 5],
      ['b', 0],
    ]);
  });

  it('are no dates, no TRUE, no words', () => {
    for (const cell of [{ serial: 46000 }, true, 'nhiều'])
      expect(call('CAC', cell, 2)).toMatchObject({ error: '#VALUE!' });
  });

  it('are shares as 0.2 or 20%, never as 20', () => {
    expect(call('BREAK_EVEN_REVENUE', 100, '20%')).toBe(500);
    expect(call('BREAK_EVEN_REVENUE', 100, 20)).toEqual({
      error: '#VALUE!',
      message: 'gross_margin: 20 is not a share between 0 and 1. Write twenty per cent as 20% or 0.2.',
    });
  });

  it('of scores drop zeros at the end alone', () => {
    expect(call('NPS', column(10, 0, 9, 0, 0), 'en')).toEqual([
      [expect.any(Number), 3, expect.any(Number), expect.any(Number), '1 answer of 0 counted'],
    ]);
  });
});

describe('arguments', () => {
  it('left out come as null, undefined, blank text or not at all', () => {
    for (const rest of [[], [null], [undefined, null], ['', '']])
      expect(call('CLV', 100, 2, 3, ...rest)).toBe(600);
    expect(call('QUANTILE_TIER', column(1, 2), 0)).toEqual(column(1, 3));
  });

  it('that are needed are named where they are missing', () => {
    expect(call('CLV', 100)).toEqual({
      error: '#VALUE!',
      message: 'orders_per_period is missing: fill in the cell, or type the value into the formula.',
    });
  });

  it('too many are told', () => {
    expect(call('AOV', column(1), 5)).toMatchObject({
      error: '#VALUE!',
      message: 'AOV takes 1 argument, not 2: take the last ones away.',
    });
    expect(call('AOV', column(1), null)).toBe(1);
  });

  it('of one value refuse a range', () => {
    expect(call('QUANTILE_TIER', column(1, 2), column(2, 3))).toMatchObject({
      message: 'tiers must be one cell, not 2 rows by 1 column.',
    });
  });

  it('options change the language of words, header and errors, and say what they do not know', () => {
    const vietnamese: CallSettings = { language: 'vi', mostCells: null };
    expect(callFunction('RFM_SEGMENT', [5, 5, 5, ' EN '], vietnamese)).toBe('Champions');
    expect(callFunction('RFM_SEGMENT', [9, 5, 5, 'en'], vietnamese)).toEqual({
      error: '#NUM!',
      message: 'r: 9 must be from 1 to 5.',
    });
    expect(callFunction('RFM_SEGMENT', [9, 5, 5], vietnamese)).toEqual({
      error: '#NUM!',
      message: 'r: 9 không hợp lệ, phải từ 1 đến 5.',
    });
    expect(call('RFM_SEGMENT', 5, 5, 5, 'wide')).toEqual({
      error: '#VALUE!',
      message: 'options: "wide" is no option here. Options: en, vi, noheader.',
    });
  });

  it('spill 50,000 cells at most in a cell, and all of them on the command line', () => {
    const values = column(...Array.from({ length: 50_001 }, (_, i) => i));
    const inCell: CallSettings = { language: 'en', mostCells: 50_000 };
    expect(callFunction('FOLD', [values], inCell)).toMatchObject({
      error: '#VALUE!',
      message: expect.stringContaining('The answer has 50,001 cells; a formula may fill 50,000.') as unknown,
    });
    expect(call('FOLD', values)).toHaveLength(50_001);
  });
});
