import { describe, expect, it } from '@jest/globals';
import { areMonthDates, monthOf } from '../../shared/intake/monthHeader';

describe('monthOf', () => {
  it.each([
    ['T1/2025', 2025, 1],
    ['T12.2025', 2025, 12],
    ['Tháng 1', null, 1],
    ['THÁNG 03/2025', 2025, 3],
    ['Tháng 3 năm 2025', 2025, 3],
    ['Thg 04-25', 2025, 4],
    ['01/2025', 2025, 1],
    ['2025-01', 2025, 1],
    ['2025 T1', 2025, 1],
    ['Jan 2025', 2025, 1],
    ['Jan-25', 2025, 1],
    ['September', null, 9],
    ['Doanh số tháng 3', null, 3],
    ['Doanh thu T3/2025', 2025, 3],
    ['01/03/2025', 2025, 3],
  ])('reads "%s" as a month', (text, year, month) => {
    expect(monthOf(text)).toMatchObject({ year, month });
  });

  it.each([
    'T13',
    'Tháng',
    'Tháng 0',
    'Tổng',
    '15/03/2025',
    '2025',
    '0912000101',
    'Mã 1',
    'Marketing',
    'Mayonnaise',
    'T1/1925',
  ])('does not read "%s" as one', (text) => {
    expect(monthOf(text)).toBeNull();
  });
});

describe('areMonthDates', () => {
  it('knows a run of first days of months from days of purchase', () => {
    expect(areMonthDates([{ serial: 45658 }, { serial: 45689 }, { serial: 45717 }])).toBe(true);
    expect(areMonthDates([{ serial: 45658 }, { serial: 45689 }, { serial: 45718 }])).toBe(false);
    expect(areMonthDates([{ serial: 45658 }, { serial: 45689 }])).toBe(false);
  });
});
