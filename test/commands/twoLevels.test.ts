import { describe, expect, it } from '@jest/globals';
import { buyers, codes, converted, messageOf } from './shapes';

describe('a report in two levels', () => {
  it('takes the order’s own amount, not the customer’s total beside it (KiotViet, sales by customer)', () => {
    const report = converted({
      'Báo cáo': [
        ['Báo cáo bán hàng theo khách hàng'],
        [
          'Mã khách hàng',
          'Khách hàng',
          'SL đơn bán',
          'Doanh thu',
          'Giá trị trả',
          'Doanh thu thuần',
          'Mã giao dịch',
          'Thời gian (theo giao dịch)',
          'Doanh thu (theo giao dịch)',
        ],
        ['KH01', 'Nguyễn Thị Mẫu', 3, 900000, 100000, 800000, 'HD01', '01/05/2026 10:20', 200000],
        ['KH01', 'Nguyễn Thị Mẫu', 3, 900000, 100000, 800000, 'HD04', '11/05/2026 09:00', 300000],
        ['KH01', 'Nguyễn Thị Mẫu', 3, 900000, 100000, 800000, 'HD07', '21/05/2026 09:00', 400000],
        ['KH02', 'Trần Văn Thử', 2, 500000, 0, 500000, 'HD02', '02/05/2026 09:30', 150000],
        ['KH02', 'Trần Văn Thử', 2, 500000, 0, 500000, 'HD05', '13/05/2026 09:30', 350000],
        ['KH03', 'Lê Thị Giả', 1, 120000, 0, 120000, 'HD03', '03/05/2026 09:30', 120000],
      ],
    });
    expect(buyers(report)).toEqual({
      'Nguyễn Thị Mẫu': [3, 900000],
      'Trần Văn Thử': [2, 500000],
      'Lê Thị Giả': [1, 120000],
    });
    expect(report.orders.revenue).toBe(1520000);
  });

  it('tells two columns of one name apart by their sums: the one that repeats the customer’s total is not used', () => {
    const report = converted({
      Don: [
        ['Khách hàng', 'SĐT', 'Tổng tiền', 'Ngày mua', 'Tổng tiền'],
        ['Nguyễn Thị Mẫu', '0912000101', 500000, '01/05/2026', 200000],
        ['Nguyễn Thị Mẫu', '0912000101', 500000, '12/05/2026', 300000],
        ['Trần Văn Thử', '0912000102', 350000, '02/05/2026', 350000],
        ['Lê Thị Giả', '0912000103', 90000, '03/05/2026', 90000],
      ],
    });
    expect(report.orders).toMatchObject({ count: 4, revenue: 940000 });
    expect(buyers(report)['Nguyễn Thị Mẫu']).toEqual([2, 500000]);
    expect(codes(report)).toContain('table.repeatedTotal');
  });

  const header = ['Khách hàng', 'SĐT', 'Mã đơn', 'Ngày', 'Thành tiền'];

  it('gives the orders below a customer’s row to that customer, and does not count the row', () => {
    const report = converted({
      Don: [
        header,
        ['Nguyễn Thị Mẫu', '0912000101', null, null, 500000],
        [null, null, 'D1', '01/05/2026', 200000],
        [null, null, 'D2', '12/05/2026', 300000],
        ['Trần Văn Thử', 912000102, null, null, 350000],
        [null, null, 'D3', '02/05/2026', 350000],
        ['Lê Thị Giả', '0912000103', null, null, 190000],
        [null, null, 'D4', '03/05/2026', 90000],
        [null, null, 'D5', '03/06/2026', 100000],
      ],
    });
    expect(buyers(report)).toEqual({
      'Nguyễn Thị Mẫu': [2, 500000],
      'Trần Văn Thử': [1, 350000],
      'Lê Thị Giả': [2, 190000],
    });
    expect(report.orders).toMatchObject({ count: 5, revenue: 1040000, anonymous: 0 });
    expect(report.customers[1]!.phone).toBe('+84912000102');
    expect(messageOf(report, 'shape.groupRows')).toContain('2, 5, 7');
  });

  it('leaves out the sums below each group, also where no word says so', () => {
    const report = converted({
      Don: [
        header,
        ['Nguyễn Thị Mẫu', '0912000101', 'D1', '01/05/2026', 200000],
        [null, null, 'D2', '12/05/2026', 300000],
        [null, null, null, null, 500000],
        ['Trần Văn Thử', '0912000102', 'D3', '02/05/2026', 350000],
        [null, null, null, null, 350000],
        ['Lê Thị Giả', '0912000103', 'D4', '03/05/2026', 90000],
        [null, null, 'D5', '03/06/2026', 100000],
        ['Cộng Lê Thị Giả', null, null, null, 190000],
        ['Tổng cộng', null, null, null, 1040000],
      ],
    });
    expect(buyers(report)).toEqual({
      'Nguyễn Thị Mẫu': [2, 500000],
      'Trần Văn Thử': [1, 350000],
      'Lê Thị Giả': [2, 190000],
    });
    expect(report.orders).toMatchObject({ count: 5, revenue: 1040000, anonymous: 0 });
  });

  it('fills the customer down where it stands in the first of its rows alone', () => {
    const report = converted({
      Don: [
        header,
        ['Nguyễn Thị Mẫu', '0912000101', 'D1', '01/05/2026', 200000],
        [null, null, 'D2', '12/05/2026', 300000],
        ['Trần Văn Thử', '0912000102', 'D3', '02/05/2026', 350000],
        ['Lê Thị Giả', '0912000103', 'D4', '03/05/2026', 90000],
        [null, null, 'D5', '03/06/2026', 100000],
        [null, null, 'D6', '13/06/2026', 100000],
      ],
    });
    expect(buyers(report)).toEqual({
      'Nguyễn Thị Mẫu': [2, 500000],
      'Trần Văn Thử': [1, 350000],
      'Lê Thị Giả': [3, 290000],
    });
    expect(messageOf(report, 'shape.grouped')).toContain('3 dòng');
  });

  it('leaves anonymous sales of an ordinary book alone', () => {
    const report = converted({
      Don: [
        header,
        ['Nguyễn Thị Mẫu', '0912000101', 'D1', '01/05/2026', 200000],
        [null, null, 'D2', '02/05/2026', 300000],
        ['Trần Văn Thử', '0912000102', 'D3', '03/05/2026', 350000],
        [null, null, 'D4', '04/05/2026', 90000],
        ['Lê Thị Giả', '0912000103', 'D5', '05/06/2026', 100000],
        [null, null, 'D6', '13/06/2026', 100000],
      ],
    });
    expect(report.orders).toMatchObject({ count: 6, revenue: 1140000, anonymous: 3 });
    expect(codes(report)).not.toContain('shape.grouped');
  });

  it('counts the lines under an order as that order', () => {
    const report = converted({
      Don: [
        ['Mã đơn', 'Ngày', 'Khách hàng', 'SĐT', 'Sản phẩm', 'SL', 'Thành tiền'],
        ['D1', '01/05/2026', 'Nguyễn Thị Mẫu', '0912000101', 'Trà', 1, 200000],
        [null, null, null, null, 'Ấm', 1, 300000],
        [null, null, null, null, 'Chén', 6, 120000],
        ['D2', '02/05/2026', 'Trần Văn Thử', '0912000102', 'Trà', 2, 400000],
        ['D3', '03/05/2026', 'Nguyễn Thị Mẫu', '0912000101', 'Bánh', 1, 50000],
        [null, null, null, null, 'Trà', 1, 200000],
      ],
    });
    expect(report.orders).toMatchObject({ count: 3, revenue: 1270000, anonymous: 0 });
    expect(buyers(report)).toEqual({ 'Nguyễn Thị Mẫu': [2, 870000], 'Trần Văn Thử': [1, 400000] });
  });

  it('reads headings that name the customer over the orders', () => {
    const report = converted({
      Don: [
        ['Mã đơn', 'Ngày', 'Sản phẩm', 'Thành tiền'],
        ['Khách hàng: Nguyễn Thị Mẫu - 0912000101'],
        ['D1', '01/05/2026', 'Trà', 200000],
        ['D2', '12/05/2026', 'Ấm', 300000],
        ['Khách hàng: Trần Văn Thử - 0912000102'],
        ['D3', '02/05/2026', 'Trà', 350000],
      ],
    });
    expect(buyers(report)).toEqual({ 'Nguyễn Thị Mẫu': [2, 500000], 'Trần Văn Thử': [1, 350000] });
    expect(report.orders).toMatchObject({ count: 3, anonymous: 0 });
  });

  it('reads headings that carry the customer’s total, in the column of the codes', () => {
    const report = converted({
      Don: [
        ['Khách hàng / Mã đơn', 'Ngày', 'Số tiền'],
        ['Nguyễn Thị Mẫu', null, 800000],
        ['HD001', '01/05/2026', 500000],
        ['HD002', '11/05/2026', 300000],
        ['Trần Văn Thử', null, 200000],
        ['HD003', '02/05/2026', 200000],
      ],
    });
    expect(buyers(report)).toEqual({ 'Nguyễn Thị Mẫu': [2, 800000], 'Trần Văn Thử': [1, 200000] });
    expect(report.orders).toMatchObject({ count: 3, revenue: 1000000, anonymous: 0 });
    expect(messageOf(report, 'shape.groupRows')).toContain('2, 5');
  });
});
