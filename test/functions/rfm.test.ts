import { describe, expect, it } from '@jest/globals';
import { call, column } from './call';

const ids = column('a', 'a', 'b', 'c', 'd', 'e', 'e', 'e');
const dates = column(...[46000, 46090, 46010, 46020, 46030, 46040, 46050, 46099]);
const amounts = column(...[10, 20, 500, 40, 50, 60, 70, 80]);

describe('RFM', () => {
  it('takes the latest date as the analysis day where none is given', () => {
    const table = call('RFM', ids, dates, amounts, null, 5, 'noheader') as unknown[][];
    expect(table.map(([id, recency]) => [id, recency])).toEqual([
      ['a', 9],
      ['b', 89],
      ['c', 79],
      ['d', 69],
      ['e', 0],
    ]);
    expect(call('RFM', ids, dates, amounts, 46099, 5, 'noheader')).toEqual(table);
  });

  it('shows the thresholds that it used, and gives the same scores back from them as fixed ones', () => {
    expect(call('RFM', ids, dates, amounts, null, 3, 'thresholds, en')).toEqual([
      ['score', 'days_at_most', 'orders_at_least', 'revenue_at_least'],
      [2, 69, 2, 50],
      [3, 0, 3, 500],
    ]);
    const scores = (options: string) =>
      (call('RFM', ids, dates, amounts, null, 3, options) as unknown[][]).map((row) => row.slice(4, 7));
    expect(scores('noheader, r=69/0, f=2/3, m=50/500')).toEqual(scores('noheader'));
  });

  it('scores by fixed thresholds: 30 days reach them, 31 do not', () => {
    const [row] = call(
      'RFM',
      ['x'],
      [46000],
      [5],
      46030,
      5,
      'noheader, r=365/180/90/30, f=2/3/5/10',
    ) as unknown[][];
    const [late] = call('RFM', ['x'], [46000], [5], 46031, 5, 'noheader, r=365/180/90/30') as unknown[][];
    expect([row![4], row![5], late![4]]).toEqual([5, 1, 4]);
    expect(call('RFM', ids, dates, amounts, null, 5, 'r=a/b')).toMatchObject({
      error: '#VALUE!',
      message: 'options: "r=a/b" cannot be read. Write it as r=30/90/180/365.',
    });
  });

  it('scores F within each R, and M within those, where it is nested', () => {
    const nested = call('RFM', ids, dates, amounts, null, 2, 'nested, noheader') as unknown[][];
    expect(nested.map((row) => row.slice(4, 7))).not.toEqual(
      (call('RFM', ids, dates, amounts, null, 2, 'noheader') as unknown[][]).map((row) => row.slice(4, 7)),
    );
  });

  it('says where there is no date at all', () => {
    expect(call('RFM', column('a', 'b'), column('Ngày', null), column(5, 6))).toMatchObject({
      message: 'dates holds no date: check the range, or give as_of.',
    });
  });
});
