import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../shared/workbook/cell';
import { sheet, understood } from './sheets';

const day = (serial: number) => ({ serial });
const PEOPLE = ['Nguyễn Thị An', 'Trần Văn Bình', 'Lê Thị Chi', 'Phạm Văn Dũng', 'Đỗ Thị Em', 'Vũ Văn Phú'];

/** A sheet of 12 rows from a header line and a row maker. */
function list(header: string, row: (i: number) => readonly Cell[], name = 'Sheet1') {
  return sheet([header.split('|'), ...Array.from({ length: 12 }, (_, i) => row(i))], { name });
}

function roleOf(one: ReturnType<typeof sheet>): readonly [string, string] {
  const { tables, findings } = understood(one);
  const said = findings.find(({ code }) =>
    /^table\.(is[CO]|isLedger|lookupIgnored|roleUnknown)|^shape\.careLog/.test(code),
  );
  return [tables[0]!.role, String((said?.params as { reason?: string } | undefined)?.reason ?? said?.code)];
}

describe('the role of a table is said with its reason', () => {
  const phone = (i: number) => `0901112${100 + i}`;

  it('customers: one person a row', () => {
    expect(roleOf(list('Họ tên|SĐT', (i) => [`${PEOPLE[i % 6]} ${i}`, phone(i)]))).toEqual([
      'customers',
      'table.isCustomers',
    ]);
    expect(roleOf(list('CustomerID|Genre|Age', (i) => [i + 1, i % 2 ? 'Male' : 'Female', 20 + i]))).toEqual([
      'customers',
      'table.isCustomers',
    ]);
    expect(roleOf(list('SĐT', (i) => [phone(i)]))).toEqual(['customers', 'table.isCustomers']);
  });

  it('customers: also with the day and sum of the last order', () => {
    const one = list('Họ tên|SĐT|Lần mua cuối|Tổng chi tiêu', (i) => [
      PEOPLE[i % 6]!,
      phone(i),
      day(45000 + i),
      100000 * i,
    ]);
    expect(roleOf(one)).toEqual(['customers', 'table.isCustomers']);
  });

  it('customers: a profile with one day of purchase, which is read as the last one', () => {
    const one = list('Họ tên|SĐT|Ngày sinh|Hạng thẻ|Ngày mua', (i) => [
      PEOPLE[i % 6]!,
      phone(i),
      day(30000 + i * 300),
      'Vàng',
      day(45000 + i),
    ]);
    expect(roleOf(one)).toEqual(['customers', 'table.isCustomers']);
    expect(understood(one).tables[0]!.columns[4]).toMatchObject({
      field: 'last_order_date',
      reason: 'values',
    });
  });

  it('orders: a day with a customer, or with an order code', () => {
    expect(roleOf(list('Ngày mua|SĐT|Thành tiền', (i) => [day(45000 + i), phone(i % 3), 1000 * i]))).toEqual([
      'orders',
      'table.isOrders',
    ]);
    expect(roleOf(list('Mã đơn|Ngày đặt|Tổng tiền', (i) => [`DH${i}`, day(45000 + i), 1000 * i]))).toEqual([
      'orders',
      'table.isOrders',
    ]);
    expect(roleOf(list('cust|date', (i) => [i % 4, day(45000 + i)]))).toEqual(['orders', 'table.isOrders']);
  });

  it('orders: sales that name no customer are said to be so', () => {
    expect(
      roleOf(
        list('Ngày bán|Sản phẩm|Số lượng|Thành tiền', (i) => [day(45000 + i), 'Kem', 1 + (i % 2), 1000 * i]),
      ),
    ).toEqual(['orders', 'table.isLedger']);
  });

  it('lines: an order code and neither customer nor day', () => {
    expect(
      roleOf(list('orderID|productID|unitPrice|quantity', (i) => [100 + Math.floor(i / 2), i, 9.5, 2])),
    ).toEqual(['orderLines', 'table.isOrderLines']);
    expect(
      roleOf(list('Mã đơn hàng|Tên hàng|SL|Đơn giá', (i) => [`DH${Math.floor(i / 2)}`, 'Kem', 2, 90000])),
    ).toEqual(['orderLines', 'table.isOrderLines']);
  });

  it('lookup: products, staff, suppliers, provinces, pick-lists', () => {
    expect(
      roleOf(list('Mã hàng|Tên hàng|ĐVT|Giá bán', (i) => [`SP${i}`, `Kem số ${i}`, 'hộp', 90000])),
    ).toEqual(['lookup', 'products']);
    expect(roleOf(list('Mã|Tên|Đơn vị tính|Giá', (i) => [`SP${i}`, `Kem số ${i}`, 'hộp', 90000]))).toEqual([
      'lookup',
      'products',
    ]);
    expect(
      roleOf(list('Mã NV|Họ tên|SĐT|Ngày vào làm', (i) => [`NV${i}`, PEOPLE[i % 6]!, phone(i), day(44000)])),
    ).toEqual(['lookup', 'staff']);
    expect(roleOf(list('Họ tên|SĐT', (i) => [PEOPLE[i % 6]!, phone(i)], 'Nhân viên'))).toEqual([
      'lookup',
      'staff',
    ]);
    expect(roleOf(list('Mã NCC|Tên nhà cung cấp|SĐT', (i) => [`N${i}`, `Công ty ${i}`, phone(i)]))).toEqual([
      'lookup',
      'suppliers',
    ]);
    expect(roleOf(list('Tỉnh/Thành phố', (i) => [`Tỉnh ${'ABCDEFGHIKLM'[i]}`]))).toEqual([
      'lookup',
      'oneColumn',
    ]);
    expect(roleOf(list('Trạng thái', (i) => [`Bước ${'ABCDEFGHIKLM'[i]}`]))).toEqual(['lookup', 'oneColumn']);
    expect(roleOf(list('Tỉnh|Quận/Huyện', (i) => [`Tỉnh ${'ABCDEFGHIKLM'[i]}`, 'Huyện Một']))).toEqual([
      'lookup',
      'noPerson',
    ]);
  });

  it('careLog: notes of care are no orders; unknown: sums by month', () => {
    expect(
      roleOf(
        list(
          'Ngày|Khách hàng|Nội dung|Nhân viên',
          (i) => [day(45000 + i), PEOPLE[i % 3]!, 'gọi hỏi thăm', 'Lan'],
          'Nhật ký',
        ),
      ),
    ).toEqual(['careLog', 'shape.careLog']);
    expect(
      roleOf(
        list('Tháng|Doanh thu|Số đơn|Chi phí|Lợi nhuận', (i) => [`T${i + 1}`, 1e6 * i, i, 1e5, 9e5 * i]),
      ),
    ).toEqual(['unknown', 'noPerson']);
  });

  it('a staff column in a list of customers does not make them staff', () => {
    expect(
      roleOf(list('Mã KH|Họ tên|SĐT|Mã NV', (i) => [`KH${i}`, PEOPLE[i % 6]!, phone(i), 'NV1'])),
    ).toEqual(['customers', 'table.isCustomers']);
    expect(
      roleOf(
        list('Công ty|Người liên hệ|Chức vụ|SĐT', (i) => [
          `Công ty ${'ABCDEFGHIKLM'[i]}`,
          PEOPLE[i % 6]!,
          'Giám đốc',
          phone(i),
        ]),
      ),
    ).toEqual(['customers', 'table.isCustomers']);
  });
});
