import { describe, expect, it } from '@jest/globals';
import { planAppend } from '../../shared/commands/append';
import { planLeave } from '../../shared/commands/leave';
import type { Plan } from '../../shared/commands/plan';
import { reportOf } from '../../shared/commands/report';
import { planUndo } from '../../shared/commands/undo';
import type { Cell } from '../../shared/workbook/cell';
import {
  type MemoryWorkbook,
  memorySheet,
  memoryWorkbook,
  snapshotOfMemory,
} from '../../shared/workbook/memoryWorkbook';
import { dump } from '../workbook/arbitraries';
import { apply, CUSTOMERS, filled, ORDERS, REQUEST, sheetNamed, shop, under, update } from './shop';

type Rows = readonly (readonly Cell[])[];

/** An export of the till: other header names, another order, columns that the sheet lacks. */
const EXPORT: Rows = [
  ['Thời gian', 'Mã hóa đơn', 'Điện thoại', 'Tên khách hàng', 'Mã khách hàng', 'Tổng tiền', 'Chi nhánh'],
  ['28/06/2026', 'D9', '0912000105', 'Đỗ Thị Nháp', 'A05', '60.000', 'Q1'],
  ['20/02/2026', 'D2', '0912000101', 'Nguyễn Thị Mẫu', 'A01', '999.000', 'Q1'],
  ['30/06/2026', 'D10', '0912000102', 'Trần Văn Thử', 'A02', '1.250.000', 'Q1'],
  ['01/07/2026', 'D11', '0912000777', 'Vũ Thị Mới', 'A07', '75.000', 'Q3'],
];

function managed(customers: Rows = CUSTOMERS, orders: Rows | null = ORDERS): MemoryWorkbook {
  const workbook = shop(customers, orders);
  update(workbook);
  return workbook;
}

function exported(...sheets: readonly Rows[]): ReturnType<typeof snapshotOfMemory> {
  const workbook = memoryWorkbook();
  sheets.forEach((rows, i) => {
    workbook.sheets.push(memorySheet(`Xuất ${i + 1}`, rows));
  });
  return snapshotOfMemory(workbook);
}

function append(workbook: MemoryWorkbook, ...sheets: readonly Rows[]): Plan {
  const plan = planAppend(snapshotOfMemory(workbook), exported(...sheets), REQUEST);
  if (!plan.isRefused) apply(workbook, plan);
  return plan;
}

/** All of the workbook but what the machine remembers. */
function withoutState(workbook: MemoryWorkbook): string {
  const sheets = workbook.sheets.filter(({ name }) => name !== '_so_khach');
  return JSON.stringify(dump({ ...workbook, sheets }));
}

const codes = (plan: Plan): readonly string[] => plan.findings.map(({ code }) => code);

describe('append', () => {
  it('writes new orders below the own table, in its columns, and buyers who are not in the list below that', () => {
    const workbook = managed();
    const plan = append(workbook, EXPORT);
    expect(plan.append).toMatchObject({
      orders: { added: 2, same: 1, changed: 1 },
      customers: { added: 1 },
    });
    expect(filled(sheetNamed(workbook, 'Bán hàng'), 5).slice(0, 11)).toEqual(ORDERS);
    expect(filled(sheetNamed(workbook, 'Bán hàng'), 5).slice(11)).toEqual([
      ['D10', 46203, 'A02', '0912000102', 1250000],
      ['D11', 46204, 'A07', '0912000777', 75000],
    ]);
    expect(filled(sheetNamed(workbook, 'Khách'), 5).slice(0, 7)).toEqual(CUSTOMERS);
    expect(filled(sheetNamed(workbook, 'Khách'), 3)[7]).toEqual(['A07', 'Vũ Thị Mới', '0912000777']);
    expect(under(workbook, 'Khách', '◆ Doanh thu')[6]).toBe(75000);
  });

  it('lists an order of the same code with another amount and does not overwrite it', () => {
    const workbook = managed();
    const plan = append(workbook, EXPORT);
    expect(plan.append!.changedOrders).toEqual([{ code: 'D2', before: 350000, after: 999000, row: 3 }]);
    expect(reportOf(plan).findings.find(({ code }) => code === 'append.orderChanged')!.message).toContain(
      'Đơn D2 trong sổ là 350.000; dòng 3 của tệp mới ghi 999.000',
    );
  });

  it('adds nothing the second time', () => {
    const workbook = managed();
    append(workbook, EXPORT);
    const again = append(workbook, EXPORT);
    expect(again.append).toMatchObject({ orders: { added: 0 }, customers: { added: 0 } });
    expect(again.changeSet.changes).toEqual([]);
  });

  it('is taken back exactly by undo', () => {
    const workbook = managed();
    const before = withoutState(workbook);
    append(workbook, EXPORT);
    apply(workbook, planUndo(snapshotOfMemory(workbook), 'vi'));
    expect(withoutState(workbook)).toBe(before);
  });

  it('leaves the added rows to the user when the CRM goes', () => {
    const workbook = managed();
    append(workbook, EXPORT);
    apply(workbook, planLeave(snapshotOfMemory(workbook), REQUEST));
    expect(filled(sheetNamed(workbook, 'Bán hàng'), 5)).toHaveLength(13);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Khách', 'Bán hàng']);
  });

  it('keeps columns that the table lacks in a note beside it', () => {
    const workbook = managed();
    const plan = append(workbook, EXPORT);
    expect(under(workbook, 'Bán hàng', 'Ghi chú').slice(-2)).toEqual([
      'Tên khách hàng: Trần Văn Thử; Chi nhánh: Q1',
      'Tên khách hàng: Vũ Thị Mới; Chi nhánh: Q3',
    ]);
    expect(codes(plan)).toContain('append.noted');
  });

  it('never brings passwords, ID or card numbers along', () => {
    const workbook = managed();
    append(workbook, [
      ['Mã KH', 'Họ tên', 'SĐT', 'Mật khẩu', 'CCCD'],
      ['B01', 'Vũ Thị Mới', '0912000777', 'bimat', '001091234567'],
    ]);
    expect(JSON.stringify(dump(workbook))).not.toMatch(/bimat|001091234567/);
    expect(under(workbook, 'Khách', 'Mã KH')).toContain('B01');
  });

  it('matches customers by code, phone, e-mail or two marks, and lists the doubtful', () => {
    const workbook = managed();
    const plan = append(workbook, [
      ['SĐT', 'Họ và tên', 'Mã khách hàng', 'Email'],
      ['0912000101', 'Nguyễn Thị Mẫu', 'A01', 'mau@example.com'],
      ['+84 912 000 102', 'Trần Văn Thử', null, null],
      ['0912000999', 'Lê Thị Giả', 'A03', 'gia@example.com'],
      ['0912000104', 'Hoàng Văn Khác', null, null],
      ['0912000778', 'Bùi Thị Mới', null, null],
      ['0912 000 778', 'bùi thị mới', null, null],
    ]);
    expect(plan.append).toMatchObject({
      customers: { added: 1, same: 3, changed: 1, doubtful: 1 },
      changedCustomers: [{ id: 'A03', row: 4, fields: ['phone'] }],
      doubtful: [{ id: 'KH0001', row: 5, name: 'Hoàng Văn Khác' }],
    });
    expect(under(workbook, 'Khách', 'Họ tên')[6]).toBe('Bùi Thị Mới');
    expect(
      append(workbook, [
        ['SĐT', 'Họ và tên'],
        ['0912000778', 'Bùi Thị Mới'],
      ]).changeSet.changes,
    ).toEqual([]);
  });

  it('matches orders without codes by day, customer, amount and product, as often as they stand there', () => {
    const head = ['Ngày mua', 'SĐT', 'Sản phẩm', 'Thành tiền'];
    const sale = ['15/01/2026', '0912000101', 'Trà sen', 50000];
    const others = [2, 3, 4, 5, 6, 7, 8].map((n) => [
      `${10 + n}/0${(n % 5) + 1}/2026`,
      `091200010${n % 5}`,
      'Bánh',
      1000 * n,
    ]);
    const coffee = ['16/01/2026', '0912000102', 'Cà phê', 30000];
    const workbook = managed(CUSTOMERS, [head, sale, coffee, ...others]);
    const fresh: Rows = [
      ['Sản phẩm', 'Mã khách hàng', 'Tổng tiền', 'Ngày bán'],
      ['Trà sen', 'A01', '50.000', '15/01/2026'],
      ['Trà sen', 'A01', '50.000', '15/01/2026'],
      ['Cà phê', 'A02', '30.000', '16/01/2026'],
      ['Cà phê', 'A02', '35.000', '16/01/2026'],
    ];
    expect(append(workbook, fresh).append!.orders).toEqual({ added: 2, same: 2, changed: 0 });
    expect(append(workbook, fresh).changeSet.changes).toEqual([]);
  });

  it('reads dates and amounts by the conventions of the new file, not of the sheet', () => {
    const workbook = managed();
    append(workbook, [
      ['Order ID', 'Order date', 'Customer ID', 'Amount'],
      ['E1', '01/02/2026', 'A01', '1,250.50'],
      ['E2', '01/31/2026', 'A01', '12.50'],
    ]);
    expect(filled(sheetNamed(workbook, 'Bán hàng'), 5).slice(11)).toEqual([
      ['E1', 46024, 'A01', '0912000101', 1250.5],
      ['E2', 46053, 'A01', '0912000101', 12.5],
    ]);
  });

  it('puts orders on a new sheet where the workbook has none, and finds them there the second time', () => {
    const workbook = managed(CUSTOMERS, null);
    const plan = append(workbook, EXPORT);
    expect(codes(plan)).toContain('append.newSheet');
    expect(filled(sheetNamed(workbook, 'Đơn hàng nạp thêm'), 7)[0]).toEqual(EXPORT[0]);
    expect(reportOf(plan).orders.count).toBe(4);
    expect(append(workbook, EXPORT).changeSet.changes).toEqual([]);
  });

  it('never writes over a total below the table', () => {
    const orders = [...ORDERS, ['TỔNG CỘNG', null, null, null, 1365000]];
    const workbook = managed(CUSTOMERS, orders);
    const plan = append(workbook, EXPORT);
    expect(filled(sheetNamed(workbook, 'Bán hàng'), 5)).toEqual(orders);
    expect(codes(plan)).toContain('append.newSheet');
    expect(filled(sheetNamed(workbook, 'Đơn hàng nạp thêm'), 1).flat()).toEqual(['Thời gian', 46203, 46204]);
    expect(append(workbook, EXPORT).changeSet.changes).toEqual([]);
  });

  it('finds known orders behind lost leading zeros', () => {
    const workbook = managed(CUSTOMERS, [
      ['Mã đơn', 'Ngày mua', 'Mã KH', 'Thành tiền'],
      [17, '15/01/2026', 'A01', 50000],
      [18, '16/01/2026', 'A01', 50000],
    ]);
    const fresh = [
      ['Mã đơn', 'Ngày mua', 'Mã KH', 'Thành tiền'],
      ['0017', '15/01/2026', 'A01', 50000],
      ['0019', '17/01/2026', 'A01', 50000],
    ];
    expect(append(workbook, fresh).append!.orders).toEqual({ added: 1, same: 1, changed: 0 });
  });

  it('refuses a workbook that is not managed and a file without customers and orders, in a sentence', () => {
    expect(codes(append(shop(), EXPORT))).toEqual(['append.notManaged']);
    expect(codes(append(managed(), [['x'], ['y']]))).toEqual(['append.nothing']);
  });
});
