import { describe, expect, it } from '@jest/globals';
import { reportOf } from '../../shared/commands/report';
import { planUpdate } from '../../shared/commands/update';
import { MOST_TO_DO } from '../../shared/crm/sheets/todoSheet';
import type { Cell } from '../../shared/workbook/cell';
import { snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { filled, ORDERS, REQUEST, sheetNamed, shop, under, update } from './shop';

const CUSTOMERS: readonly (readonly Cell[])[] = [
  ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh'],
  ['A01', 'Nguyễn Thị Mẫu', '0912000101', 'mau@example.com', '15/01/1990'],
  ['A02', 'Trần Văn Thử', '12345', null, '16/02/1991'],
  ['A03', 'Lê Thị Giả', '01680000103', 'gia@example', null],
  ['A05', null, '0912000105', 'nhap@example.com', '17/03/1992'],
  ['A06', 'Đỗ Thị Nháp', '0912000106', 'do@example.com', '18/04/1993'],
];

describe('data quality', () => {
  it('counts valid, repaired, suspect and missing cells of each column', () => {
    const { quality } = reportOf(update(shop(CUSTOMERS)));
    const of = (field: string) => quality.columns.find((c) => c.sheet === 'Khách' && c.field === field);
    expect(of('phone')).toMatchObject({
      column: 'C',
      header: 'SĐT',
      valid: 3,
      repaired: 1,
      suspect: 1,
      missing: 0,
    });
    expect(of('email')).toMatchObject({ valid: 3, suspect: 1, missing: 1, score: 0.6 });
    expect(quality.rows).toEqual({ complete: 2, toDo: 3 });
  });

  it('gives our column the share of known values, a proposed repair counting as known', () => {
    const workbook = shop(CUSTOMERS);
    update(workbook);
    expect(under(workbook, 'Khách', '◆ Chất lượng dữ liệu')).toEqual([1, 0.6, 0.6, 0.8, 1]);
  });

  it('asks no code, second phone or tax code of everyone, and no person of a firm', () => {
    const { quality } = reportOf(
      update(
        shop([
          ['Mã KH', 'Họ tên', 'Công ty', 'SĐT', 'Điện thoại 2', 'Mã số thuế'],
          [null, 'Nguyễn Thị Mẫu', null, '0912000101', null, null],
          ['A02', null, 'Cty TNHH Mẫu', '0912000102', '0912000103', '0100109106'],
        ]),
      ),
    );
    expect(quality.rows).toEqual({ complete: 2, toDo: 0 });
  });

  it('asks nobody for an e-mail where hardly anyone has one', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((n) => [
      `A0${n}`,
      'Nguyễn Thị Mẫu',
      `091200010${n}`,
      n === 1 ? 'mau@example.com' : null,
    ]);
    const { quality } = reportOf(update(shop([['Mã KH', 'Họ tên', 'SĐT', 'Email'], ...rows])));
    expect(quality.rows).toEqual({ complete: 6, toDo: 0 });
    expect(quality.columns.find((column) => column.field === 'email')).toMatchObject({
      valid: 1,
      missing: 5,
    });
  });
});

describe('the to-do sheet', () => {
  it('lists who lacks what, the most valuable first, and where to look', () => {
    const workbook = shop(CUSTOMERS);
    update(workbook);
    const rows = filled(sheetNamed(workbook, 'Cần bổ sung'), 7).slice(4, 7);
    expect(rows).toEqual([
      ['A02', 'Trần Văn Thử', 300000, 'Email', 'Số điện thoại (C3)', 'Khách', 3],
      ['A05', null, 60000, 'Họ tên', null, 'Khách', 5],
      ['A03', 'Lê Thị Giả', 0, 'Ngày sinh', 'Email (D4)', 'Khách', 4],
    ]);
    expect(under(workbook, 'Cần bổ sung', 'Sửa được').slice(0, 3)).toEqual([0, 0, 1]);
  });

  it('shrinks as cells are filled in, and changes nothing the second time', () => {
    const workbook = shop(CUSTOMERS);
    update(workbook);
    sheetNamed(workbook, 'Khách').cells[2]![2] = '0912000102';
    sheetNamed(workbook, 'Khách').cells[2]![3] = 'thu@example.com';
    sheetNamed(workbook, 'Khách').cells[4]![1] = 'Phạm Văn Ví Dụ';
    update(workbook, {}, 'refresh');
    expect(under(workbook, 'Cần bổ sung', 'Khách hàng').filter((cell) => cell !== null)).toEqual([
      'Lê Thị Giả',
    ]);
    expect(planUpdate(snapshotOfMemory(workbook), 'refresh', REQUEST).changeSet.changes).toEqual([]);
  });

  it('asks customers found in orders for a name and a way to reach them', () => {
    const orders = [
      ['Mã đơn', 'Ngày mua', 'Mã KH', 'Khách hàng', 'SĐT', 'Thành tiền'],
      ['D1', '15/01/2026', 'A01', 'Nguyễn Thị Mẫu', null, 500000],
      ['D2', '20/02/2026', 'A02', null, '0912000102', 250000],
      ['D3', '20/02/2026', 'A03', 'Lê Thị Giả', '0912000103', 250000],
    ];
    const workbook = shop([['x'], ['y']], orders);
    update(workbook);
    expect(filled(sheetNamed(workbook, 'Cần bổ sung'), 4).slice(4, 6)).toEqual([
      ['A01', 'Nguyễn Thị Mẫu', 500000, 'Số điện thoại'],
      ['A02', null, 250000, 'Họ tên'],
    ]);
  });

  it('names the first thousand customers and counts the others', () => {
    const list = Array.from({ length: MOST_TO_DO + 25 }, (_, i) => [
      `A${i}`,
      `Nguyễn Văn Mẫu ${i}`,
      null,
      null,
    ]);
    const workbook = shop([['Mã KH', 'Họ tên', 'SĐT', 'Email'], ...list], ORDERS);
    update(workbook);
    const sheet = sheetNamed(workbook, 'Cần bổ sung');
    expect(sheet.cells).toHaveLength(4 + MOST_TO_DO);
    expect(sheet.cells[2]![0]).toContain('25 khách nữa');
  });
});
