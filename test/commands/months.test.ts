import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../shared/workbook/cell';
import { buyers, codes, converted, messageOf, type Rows, roles } from './shapes';

const PEOPLE: Rows = [
  ['Nguyễn Thị Mẫu', '0912000101'],
  ['Trần Văn Thử', '0912000102'],
  ['Lê Thị Giả', '0912000103'],
];
const AMOUNTS: Rows = [
  [500000, null, '250.000đ', 100000],
  [null, 300000, null, 0],
  [90000, 80000, 70000, 60000],
];

function wide(months: readonly Cell[], above: Rows = []): Rows {
  return [
    ...above,
    ['Họ tên', 'SĐT', ...months, 'Tổng'],
    ...PEOPLE.map((person, i) => [...person, ...AMOUNTS[i]!, null]),
  ];
}

const EXPECTED = {
  'Nguyễn Thị Mẫu': [3, 850000],
  'Trần Văn Thử': [1, 300000],
  'Lê Thị Giả': [4, 300000],
};

describe('a column for each month', () => {
  it.each([
    ['T1/2026', 'T2/2026', 'T3/2026', 'T4/2026'],
    ['Tháng 1/2026', 'Tháng 2/2026', 'Tháng 3/2026', 'Tháng 4/2026'],
    ['01/2026', '02/2026', '03/2026', '04/2026'],
    ['Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026'],
    [{ serial: 46023 }, { serial: 46054 }, { serial: 46082 }, { serial: 46113 }],
  ])('is an order on the first of the month wherever it is filled: %s', (...months: readonly Cell[]) => {
    const report = converted({ 'Doanh số': wide(months) });
    expect(roles(report)).toEqual({ 'Doanh số': 'customers' });
    expect(buyers(report)).toEqual(EXPECTED);
    expect(report.orders).toMatchObject({ count: 8, revenue: 1450000, from: '2026-01-01', to: '2026-04-01' });
    expect(messageOf(report, 'shape.months')).toContain('8 ô');
    expect(codes(report)).not.toContain('shape.monthsNoYear');
    expect(report.sheetsCreated).not.toContain('Khách hàng');
  });

  const bare = ['Tháng 1', 'Tháng 2', 'Tháng 3', 'Tháng 4'];

  it('takes the year from the title or the name of the sheet', () => {
    const title = converted({ A: wide(bare, [['DOANH SỐ KHÁCH HÀNG NĂM 2025']]) });
    expect(title.orders).toMatchObject({ from: '2025-01-01', to: '2025-04-01' });
    const name = converted({ 'Năm 2024': wide(bare) });
    expect(name.orders).toMatchObject({ from: '2024-01-01', to: '2024-04-01' });
  });

  it('asks for a missing year and takes the latest run of months that has begun', () => {
    const spring = converted({ A: wide(bare) });
    expect(spring.orders).toMatchObject({ count: 8, from: '2026-01-01', to: '2026-04-01' });
    expect(messageOf(spring, 'shape.monthsNoYear')).toContain('2026. Có đúng không?');
    const turn = converted({ A: wide(['T11', 'T12', 'T1', 'T2']) });
    expect(turn.orders).toMatchObject({ from: '2025-11-01', to: '2026-02-01' });
    const late = converted({ A: wide(['T9', 'T10', 'T11', 'T12']) });
    expect(late.orders).toMatchObject({ from: '2025-09-01', to: '2025-12-01' });
  });

  it('reads a year that stands merged over its months', () => {
    const rows: Rows = [
      ['Họ tên', 'SĐT', 2025, null, 2026, null],
      [null, null, 'T11', 'T12', 'T1', 'T2'],
      ...PEOPLE.map((person, i) => [...person, ...AMOUNTS[i]!]),
    ];
    expect(converted({ A: rows }).orders.count).toBe(8);
  });

  it('counts in thousands where the title says so', () => {
    const rows = wide(['T1/2026', 'T2/2026', 'T3/2026', 'T4/2026'], [['Doanh số (ĐVT: nghìn đồng)']]).map(
      (row) => row.map((cell) => (typeof cell === 'number' ? cell / 1000 : cell === '250.000đ' ? 250 : cell)),
    );
    expect(buyers(converted({ A: rows }))).toEqual(EXPECTED);
  });

  it('does not count months again that have orders on another sheet, nor customers of another list', () => {
    const report = converted({
      Khách: [['Mã KH', 'Họ tên', 'SĐT', 'Email'], ...PEOPLE.map((person, i) => [`K${i}`, ...person, null])],
      'Theo tháng': wide(['T1/2026', 'T2/2026', 'T3/2026', 'T4/2026']),
      'Bán hàng': [
        ['Ngày mua', 'SĐT', 'Thành tiền'],
        ['05/03/2026', '0912000101', 250000],
        ['06/03/2026', '0912000103', 70000],
        ['06/04/2026', '0912000101', 100000],
        ['26/04/2026', '0912000103', 60000],
      ],
    });
    expect(buyers(report)).toEqual(EXPECTED);
    expect(report.orders.revenue).toBe(1450000);
    expect(roles(report)).toEqual({ Khách: 'customers', 'Theo tháng': 'orders', 'Bán hàng': 'orders' });
    expect(codes(report)).toEqual(expect.arrayContaining(['shape.monthsCounted', 'shape.monthsListed']));
  });

  it('is not seen in days of the week, nor in a list without people', () => {
    const week = converted({
      A: [
        ['Họ tên', 'SĐT', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
        ...PEOPLE.map((person) => [...person, 1, 1, 0, 1, 0, 0, 1]),
      ],
    });
    expect(week.orders.count).toBe(0);
    const goods = converted({
      Khách: [['Họ tên', 'SĐT'], ...PEOPLE],
      'Hàng hóa': [
        ['Tên hàng', 'T1/2026', 'T2/2026', 'T3/2026'],
        ['Trà', 1, 2, 3],
        ['Ấm', 3, 4, 5],
      ],
    });
    expect(goods.orders.count).toBe(0);
  });

  it('gives a customer with a row for each product one order a month and row', () => {
    const report = converted({
      A: [
        ['Khách hàng', 'SĐT', 'Sản phẩm', 'T1/2026', 'T2/2026', 'T3/2026'],
        ['Nguyễn Thị Mẫu', '0912000101', 'Trà', 100000, null, 50000],
        ['Nguyễn Thị Mẫu', '0912000101', 'Ấm', null, 200000, null],
        ['Trần Văn Thử', '0912000102', 'Trà', 100000, null, null],
        ['Trần Văn Thử', '0912000102', 'Ấm', 40000, null, null],
      ],
    });
    expect(buyers(report)).toEqual({ 'Nguyễn Thị Mẫu': [3, 350000], 'Trần Văn Thử': [2, 140000] });
  });
});
