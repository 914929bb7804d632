import { describe, expect, it } from '@jest/globals';
import { buyers, codes, converted, messageOf, type Rows, roles } from './shapes';

const FORM: Rows = [
  ['PHIẾU THÔNG TIN KHÁCH HÀNG', null],
  ['Họ tên', 'Nguyễn Thị Mẫu'],
  ['SĐT', 912000101],
  ['Ngày sinh', '15/03/1990'],
  ['Địa chỉ', '12 Đường Mẫu, Đà Nẵng'],
  ['Ghi chú', 'thích trà'],
];

const people = (report: ReturnType<typeof converted>) =>
  report.customers.map(({ name, phone, birthday, province }) => [name, phone, birthday, province]);

describe('forms of names and values', () => {
  it('are a customer each: label and value in neighbouring cells', () => {
    const report = converted({ 'Khách 1': FORM });
    expect(roles(report)).toEqual({ 'Khách 1': 'cards' });
    expect(people(report)).toEqual([['Nguyễn Thị Mẫu', '+84912000101', '1990-03-15', 'Đà Nẵng']]);
    expect(report.customers[0]).toMatchObject({ sheet: 'Khách 1', row: 2 });
    expect(report.sheetsCreated).toContain('Khách hàng');
    expect(messageOf(report, 'shape.cards')).toMatch(/phiếu thông tin của một khách/);
  });

  it('are read block by block down a sheet, label and value in one cell with a colon', () => {
    const block = (name: string, phone: string): Rows => [
      [`Họ tên: ${name}`],
      [`SĐT: ${phone}`],
      ['Ngày sinh: 15/03/1990'],
      [null],
    ];
    const report = converted({
      Khách: [
        ...block('Nguyễn Thị Mẫu', '0912 000 101'),
        ...block('Trần Văn Thử', '0912.000.102'),
        ...block('lê thị giả', '0912000103'),
      ],
    });
    expect(people(report).map(([name, phone]) => [name, phone])).toEqual([
      ['Nguyễn Thị Mẫu', '+84912000101'],
      ['Trần Văn Thử', '+84912000102'],
      ['Lê Thị Giả', '+84912000103'],
    ]);
  });

  it('are read side by side, with and without an empty column between', () => {
    const beside = (gap: readonly null[]): Rows => [
      ['Họ tên', 'Nguyễn Thị Mẫu', ...gap, 'Họ tên', 'Trần Văn Thử'],
      ['Điện thoại', '0912000101', ...gap, 'Điện thoại', '0912000102'],
      ['Ngày sinh', '15/03/1990', ...gap, 'Ngày sinh', '16/04/1991'],
    ];
    const expected = [
      ['Nguyễn Thị Mẫu', '+84912000101', '1990-03-15', null],
      ['Trần Văn Thử', '+84912000102', '1991-04-16', null],
    ];
    expect(people(converted({ A: beside([]) }))).toEqual(expected);
    expect(people(converted({ A: beside([null]) }))).toEqual(expected);
  });

  it('take two pairs in one row for one customer', () => {
    const report = converted({
      A: [
        ['Mã KH:', 'K01', 'Họ tên:', 'Nguyễn Thị Mẫu'],
        ['SĐT:', '0912000101', 'Email:', 'mau@example.com'],
        ['Mã KH:', 'K02', 'Họ tên:', 'Trần Văn Thử'],
        ['SĐT:', null, 'Email:', 'thu@example.com'],
      ],
    });
    expect(report.customers.map(({ id, name, phone, email }) => [id, name, phone, email])).toEqual([
      ['K01', 'Nguyễn Thị Mẫu', '+84912000101', 'mau@example.com'],
      ['K02', 'Trần Văn Thử', null, 'thu@example.com'],
    ]);
  });

  it('join the list of customers and take their orders', () => {
    const report = converted({
      'Danh sách': [
        ['Họ tên', 'SĐT', 'Email'],
        ['Nguyễn Thị Mẫu', '0912000101', null],
        ['Trần Văn Thử', '0912000102', null],
        ['Lê Thị Giả', '0912000103', null],
      ],
      'Khách mới': [
        ['Họ tên', 'Phạm Văn Nháp'],
        ['SĐT', '0912000104'],
        ['Ngày sinh', '15/03/1990'],
      ],
      'Khách cũ': FORM,
      'Bán hàng': [
        ['Ngày mua', 'SĐT', 'Thành tiền'],
        ['05/01/2026', '0912000104', 100000],
        ['06/01/2026', '0912000101', 200000],
        ['07/02/2026', '0912000104', 50000],
      ],
    });
    expect(buyers(report)).toEqual({
      'Nguyễn Thị Mẫu': [1, 200000],
      'Trần Văn Thử': [0, 0],
      'Lê Thị Giả': [0, 0],
      'Phạm Văn Nháp': [2, 150000],
    });
    expect(codes(report)).not.toContain('orders.unknown');
  });

  it('are not the shop’s own data, nor a guide to the columns', () => {
    const list: Rows = [
      ['Họ tên', 'SĐT'],
      ['Nguyễn Thị Mẫu', '0912000101'],
      ['Trần Văn Thử', '0912000102'],
    ];
    const report = converted({
      Khách: list,
      Shop: [
        ['Tên cửa hàng', 'Trà Mẫu'],
        ['Địa chỉ', '1 Đường Mẫu'],
        ['Hotline', '0912000999'],
        ['Email', 'shop@example.com'],
      ],
      'Thông tin cửa hàng': [
        ['Tên', 'Trà Mẫu'],
        ['Địa chỉ', '1 Đường Mẫu'],
        ['SĐT', '0912000999'],
      ],
      'Mô tả cột': [
        ['Họ tên', 'bắt buộc'],
        ['SĐT', 'bắt buộc'],
        ['Ngày sinh', 'không bắt buộc'],
      ],
    });
    expect(report.customers.map(({ name }) => name)).toEqual(['Nguyễn Thị Mẫu', 'Trần Văn Thử']);
  });
});
