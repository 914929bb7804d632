import { describe, expect, it } from '@jest/globals';
import { buyers, codes, converted, messageOf, type Rows } from './shapes';

const HEADER = ['Ngày', 'Sản phẩm', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Nợ', 'Ghi chú'];

function ledger(title: Rows, ...rows: Rows): Rows {
  return [...title, HEADER, ...rows];
}

describe('one sheet per customer', () => {
  const lan = ledger(
    [['SỔ CÔNG NỢ CHỊ LAN - 0912 000 101'], ['Địa chỉ: 12 Đường Mẫu, Hà Nội']],
    ['05/01/2026', 'Trà ô long', 2, 150000, 300000, 300000, null],
    [null, 'Ấm trà', 1, 250000, 250000, 250000, null],
    ['10/02/2026', 'Nợ cũ', null, null, 400000, null, null],
    ['12/02/2026', 'Trả nợ', null, null, 500000, null, null],
    ['15/02/2026', 'Trả hàng', 1, 150000, 150000, null, 'hộp móp'],
    ['20/03/2026', 'Trà sen', 1, 200000, 200000, null, 'trả sau'],
    ['Tổng cộng', null, null, null, 1800000, null, null],
  );
  const binh = ledger(
    [['Khách hàng: Trần Văn Bình', null, 'SĐT:', '0912000102']],
    ['07/01/2026', 'Cà phê', 1, 90000, 90000, null, null],
    ['09/03/2026', 'Cà phê', 2, 90000, 180000, null, null],
    ['21/04/2026', 'Cà phê', 2, 90000, 180000, null, null],
  );
  const hoa = ledger(
    [],
    ['08/01/2026', 'Bánh', 1, 50000, 50000, null, null],
    ['18/02/2026', 'Bánh', 3, 50000, 150000, null, null],
    ['19/05/2026', 'Bánh', 2, 50000, 100000, null, null],
  );

  it('makes each of them a customer with their own orders: debt and payments left out, returns taken off', () => {
    const report = converted({ Lan: lan, 'Anh Bình': binh, 'Cô Hoa': hoa });
    expect(buyers(report)).toEqual({
      'Chị Lan': [3, 600000],
      'Trần Văn Bình': [3, 450000],
      'Cô Hoa': [3, 300000],
    });
    expect(report.orders).toMatchObject({ count: 9, revenue: 1350000, anonymous: 0 });
    expect(report.orders.leftOut).toContainEqual({ reason: 'debt', count: 2 });
    expect(report.customers.map(({ phone }) => phone).sort()).toEqual(['+84912000101', '+84912000102', null]);
    expect(report.sheetsCreated).toContain('Khách hàng');
  });

  it('takes the day of the row above where a row has none, and says so', () => {
    const report = converted({ Lan: lan, 'Anh Bình': binh });
    expect(messageOf(report, 'shape.filledDown')).toMatch(/^Dòng 5 /);
    expect(report.orders.leftOut.map(({ reason }) => reason)).not.toContain('noDate');
  });

  it('says whose book each sheet is and where that stands', () => {
    const report = converted({ Lan: lan, 'Cô Hoa': hoa });
    const said = report.findings.filter(({ code }) => code === 'shape.ledger').map(({ message }) => message);
    expect(said[0]).toContain('CHỊ LAN, 0912 000 101 (lấy từ phần ghi phía trên bảng)');
    expect(said[1]).toContain('Cô Hoa (lấy từ tên trang)');
    expect(codes(report)).not.toContain('table.isLedger');
  });

  it.each([
    'Tháng 3',
    'Sheet1',
    'Hà Nội',
    'Kho 2',
    'Tổng hợp',
    'Bán hàng',
    'Cơ sở 2',
    'Co so 2',
    'Mẹ và Bé',
    'Quý II',
    'Phân loại',
  ])('does not take the sheet name "%s" for a person', (name) => {
    const report = converted({ [name]: hoa });
    expect(report.customers).toEqual([]);
    expect(report.orders).toMatchObject({ count: 3, anonymous: 3 });
    expect(codes(report)).toContain('table.isLedger');
  });

  it('takes bare given names for people where the other ledgers bear people’s names too', () => {
    expect(Object.keys(buyers(converted({ Lan: hoa, 'Hoa Q7': binh.slice(1), 'Tháng 3': hoa })))).toEqual([
      'Lan',
      'Hoa Q7',
    ]);
    expect(converted({ Hoa: hoa, 'Tháng 1': hoa, 'Tháng 2': hoa }).customers).toEqual([]);
  });

  it('leaves the shop’s own name, address and phone above every ledger alone', () => {
    const head: Rows = [['CỬA HÀNG TRÀ MẪU'], ['ĐC: 1 Đường Mẫu - ĐT: 0912 000 999']];
    const report = converted({ 'Chị Lan': [...head, ...hoa], 'Anh Bình': [...head, ...hoa] });
    expect(report.customers.map(({ name, phone }) => [name, phone])).toEqual([
      ['Chị Lan', null],
      ['Anh Bình', null],
    ]);
  });

  it('links a ledger to the customer of the list by phone, and adds who is not in it', () => {
    const list: Rows = [
      ['Mã KH', 'Họ tên', 'SĐT'],
      ['A1', 'Nguyễn Thị Lan', '0912000101'],
      ['A2', 'Lê Văn Tư', '0912000103'],
      ['A3', 'Lê Thị Năm', '0912000104'],
    ];
    const report = converted({ 'Khách hàng cũ': list, Lan: lan, 'Anh Bình': binh });
    expect(buyers(report)).toEqual({
      'Nguyễn Thị Lan': [3, 600000],
      'Lê Văn Tư': [0, 0],
      'Lê Thị Năm': [0, 0],
      'Trần Văn Bình': [3, 450000],
    });
  });

  it('reads a book of days and sums under a person’s name', () => {
    const book: Rows = [
      ['Sổ khách chị Thu'],
      ['Ngày', 'Số tiền', 'Ghi chú'],
      ['05/01/2026', 300000, 'trà'],
      ['06/02/2026', 200000, 'bánh'],
      ['07/03/2026', 100000, 'trả nợ'],
    ];
    expect(buyers(converted({ Sheet1: book }))).toEqual({ 'chị Thu': [2, 500000] });
  });

  it('reads the facts of the customer above the table as labels and values', () => {
    const head = (name: string, phone: string, house: number): Rows => [
      ['Họ tên:', name],
      ['SĐT:', phone],
      ['Địa chỉ:', `${house} Đường Mẫu, Huế`],
    ];
    const header = ['Ngày', 'Sản phẩm', 'SL', 'Thành tiền'];
    const report = converted({
      'Sổ 1': [
        ...head('Nguyễn Thị Lan', '0912000101', 12),
        header,
        ['01/02/2026', 'Trà', 1, 100000],
        ['03/02/2026', 'Bánh', 2, 60000],
      ],
      'Sổ 2': [...head('Trần Văn Bình', '0912000102', 14), header, ['02/02/2026', 'Trà', 1, 100000]],
    });
    expect(buyers(report)).toEqual({ 'Nguyễn Thị Lan': [2, 160000], 'Trần Văn Bình': [1, 100000] });
    expect(report.customers.map(({ phone, province }) => [phone, province])).toEqual([
      ['+84912000101', 'Huế'],
      ['+84912000102', 'Huế'],
    ]);
  });

  it('knows a payment or a return by its word where the day should stand', () => {
    const report = converted({
      'Anh Minh': [
        ['Ngày', 'Tên hàng', 'SL', 'Đơn giá', 'Thành tiền'],
        ['01/02/2026', 'Xi măng', 10, 90000, 900000],
        [null, 'Cát', 1, 400000, 400000],
        ['Trả nợ', null, null, null, -500000],
        ['Trả hàng', 'Gạch', 50, 2000, 100000],
        ['05/03/2026', 'Gạch', 100, 2000, 200000],
        ['Cộng', null, null, null, 900000],
      ],
    });
    expect(report.orders).toMatchObject({ count: 3, revenue: 1400000 });
    expect(report.orders.leftOut).toContainEqual({ reason: 'debt', count: 1 });
  });
});
