import { describe, expect, it } from '@jest/globals';
import type { FieldId } from '../../shared/model/fields';
import { fieldsOf, merges, sheet, tableOf, understood } from './sheets';

const day = (serial: number) => ({ serial });

/** Layouts of exports and sheets that shops really have; all people and numbers are invented. */
describe('Vietnamese layouts', () => {
  it('KiotViet customer export, 26 columns', () => {
    const header =
      'Loại khách|Chi nhánh tạo|Mã khách hàng|Tên khách hàng|Điện thoại|Địa chỉ|Khu vực giao hàng|Phường/Xã|Công ty|Mã số thuế|Số CMND/CCCD|Ngày sinh|Giới tính|Email|Facebook|Nhóm khách hàng|Ghi chú|Điểm hiện tại|Tổng điểm|Người tạo|Ngày tạo|Ngày giao dịch cuối|Nợ cần thu hiện tại|Tổng bán|Tổng bán trừ trả hàng|Trạng thái'.split(
        '|',
      );
    const rows = Array.from({ length: 12 }, (_, i) => [
      i % 3 ? 'Cá nhân' : 'Công ty',
      'Chi nhánh trung tâm',
      `KH0000${10 + i}`,
      `${['Nguyễn', 'Trần', 'Lê'][i % 3]} Thị ${'ABCDEFGHIKLM'[i]}`,
      `09${String(12345678 + 1234567 * i).slice(0, 8)}`,
      `${i + 1} Trần Phú`,
      'Hà Nội - Quận Hoàng Mai',
      'Phường Mai Động',
      i % 3 ? '' : 'Công ty TNHH Ví Dụ',
      '',
      '',
      i % 2 ? day(32000 + 400 * i) : '',
      i % 2 ? 'Nữ' : 'Nam',
      i % 4 ? '' : `khach${i}@example.com`,
      '',
      'Khách quen',
      '',
      10 * i,
      25 * i,
      'admin',
      day(44000 + i),
      day(45000 + i),
      i % 5 ? 0 : 120000,
      500000 * (i + 1),
      450000 * (i + 1),
      1,
    ]);
    const table = tableOf(sheet([header, ...rows]));
    expect(table.role).toBe('customers');
    expect(fieldsOf(table)).toEqual([
      'customer_type',
      'branch',
      'customer_id',
      'name',
      'phone',
      'address',
      'district',
      'ward',
      'company',
      'tax_code',
      'national_id',
      'birthday',
      'gender',
      'email',
      'facebook',
      'group',
      'note',
      'points',
      null,
      null,
      'created_at',
      'last_order_date',
      'debt',
      'total_spent',
      'net_amount',
      'stage',
    ] satisfies (FieldId | null)[]);
    expect(table.columns[18]!.reason).toBe('secondary');
    expect(table.columns[19]!.reason).toBe('none');
  });

  it('KiotViet sales by customer: totals of the customer repeated on each order', () => {
    const rows = Array.from({ length: 12 }, (_, i) => {
      const customer = Math.floor(i / 3);
      return [
        `KH0${customer}`,
        `Khách Số ${'ABCD'[customer]}`,
        3,
        3000000 + customer,
        0,
        0,
        3000000 + customer,
        `HD00${i}`,
        `${String(1 + i).padStart(2, '0')}/05/2024 10:2${i % 10}`,
        900000 + 50000 * i,
      ];
    });
    const header =
      'Mã khách hàng|Khách hàng|SL đơn bán|Doanh thu|SL đơn trả|Giá trị trả|Doanh thu thuần|Mã giao dịch|Thời gian (theo giao dịch)|Doanh thu (theo giao dịch)'.split(
        '|',
      );
    const table = tableOf(
      sheet([
        ['Báo cáo bán hàng theo khách hàng'],
        ['Từ ngày 01/05/2024 đến ngày 31/05/2024'],
        [],
        header,
        ...rows,
      ]),
    );
    expect(table.role).toBe('orders');
    expect(fieldsOf(table)).toEqual([
      'customer_id',
      'name',
      'order_count',
      'total_spent',
      null,
      'returned',
      null,
      'order_id',
      'order_date',
      'amount',
    ]);
  });

  it('a ledger sheet of one customer: the name stands above, no column says who bought, so it is theirs', () => {
    const one = sheet(
      [
        ['CHỊ LAN - 0900 111 222'],
        ['NGÀY MUA', 'SẢN PHẨM', 'SÔ LƯỢNG', 'GIÁ', 'Thành tiền', 'NỢ', 'Chú thích'],
        [day(44991), 'Kem chống nắng', 2, 250000, 500000, 0, ''],
        ['25/03/2023', 'Sữa rửa mặt', 1, '180.000', '180.000', 180000, 'trả sau'],
        [day(45020), 'Tẩy trang', 3, 90000, 270000, 0, ''],
        ['', 'Tổng cộng', '', '', 950000, 180000, ''],
      ],
      { name: 'Chị Lan', merges: merges('A1:G1') },
    );
    const { tables, findings } = understood(one);
    expect(tables[0]).toMatchObject({
      role: 'orders',
      headerRow: 1,
      dataRows: [2, 3, 4],
      title: 'CHỊ LAN - 0900 111 222',
    });
    expect(fieldsOf(tables[0]!)).toEqual([
      'order_date',
      'product',
      'quantity',
      'unit_price',
      'amount',
      'debt',
      'note',
    ]);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'shape.ledger', severity: 'info' }));
  });

  it('a salon list: honorifics in names, given names, services, the day they came', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      i + 1,
      `${['chị', 'anh', 'cô'][i % 3]} ${['Hoa', 'Minh', 'Tư'][i % 3]} ${['', 'tóc xoăn', ''][i % 3]}`.trim(),
      i === 4 ? '901112223' : `0901112${String(100 + i)}`,
      `${i + 1}/03/2024`,
      i % 2 ? 'Gội đầu' : 'Uốn',
      i % 2 ? '80k' : '450.000đ',
    ]);
    const table = tableOf(sheet([['stt', 'ten kh', 'sdt', 'ngay den', 'dich vu', 'thanh tien'], ...rows]));
    expect(table.role).toBe('orders');
    expect(fieldsOf(table)).toEqual(['row_no', 'name', 'phone', 'order_date', 'product', 'amount']);
  });

  it('an accounting sheet with technical names under a code (MISA)', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      day(45000 + i),
      `BH000${i}`,
      `KH0${i % 4}`,
      `Đại lý ${'ABCD'[i % 4]}`,
      'Bán hàng',
      1500000 + i,
    ]);
    const table = tableOf(
      sheet([['ngay_ct', 'so_ct', 'ma_kh', 'ten_kh', 'dien_giai', 'tong_tien'], ...rows]),
    );
    expect(fieldsOf(table)).toEqual(['order_date', 'order_id', 'customer_id', 'name', 'note', 'amount']);
    const named = [
      'Ngày hạch toán',
      'Số chứng từ',
      'Mã khách hàng',
      'Tên khách hàng',
      'Diễn giải',
      'Tổng tiền',
    ];
    const both = tableOf(
      sheet([['MS-101'], named, ['ngay_ct', 'so_ct', 'ma_kh', 'ten_kh', 'dien_giai', 'tong_tien'], ...rows]),
    );
    expect(fieldsOf(both)).toEqual(fieldsOf(table));
    expect(both.dataRows[0]).toBe(3);
  });

  it('a warranty list is one purchase a row', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      `Lê Văn ${'ABCDEFGHIKLM'[i]}`,
      `09011122${10 + i}`,
      day(45000 + i),
      'Máy lọc nước',
      day(45365 + i),
      '',
    ]);
    const table = tableOf(
      sheet([['Họ tên', 'SĐT', 'Ngày mua', 'Sản phẩm', 'Hạn bảo hành', 'Ghi chú'], ...rows]),
    );
    expect(table.role).toBe('orders');
    expect(fieldsOf(table)).toEqual(['name', 'phone', 'order_date', 'product', 'warranty_end', 'note']);
  });

  it('a form export: long questions as names', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      `${i + 1}/3/2024 8:1${i % 10}:00`,
      `Lê Văn ${'ABCDEFGHIKLM'[i]}`,
      `09011122${10 + i}`,
      'Facebook',
      'Tư vấn da',
    ]);
    const table = tableOf(
      sheet([
        [
          'Timestamp',
          'Họ và tên khách hàng',
          'Số điện thoại (Zalo)',
          'Anh/chị biết shop qua đâu?',
          'Nhu cầu',
        ],
        ...rows,
      ]),
    );
    expect(table.role).toBe('customers');
    expect(fieldsOf(table).slice(1, 3)).toEqual(['name', 'phone']);
  });

  it('KiotViet puts the sums right under the names', () => {
    const rows = Array.from({ length: 6 }, (_, i) => [`KH0${i}`, `Lê Thị ${'ABCDEF'[i]}`, 100000 * (i + 1)]);
    const table = tableOf(
      sheet([['Mã khách hàng', 'Tên khách hàng', 'Tổng bán'], ['SL khách hàng: 6', '', 2100000], ...rows]),
    );
    expect(table.dataRows).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('Shopee orders: the recipient is the customer, the user name is not', () => {
    const header =
      'Mã đơn hàng|Ngày đặt hàng|Trạng Thái Đơn Hàng|Tên sản phẩm|SKU sản phẩm|Giá ưu đãi|Số lượng|Tổng giá trị đơn hàng (VND)|Người Mua|Tên Người nhận|Số điện thoại|Tỉnh/Thành phố|TP / Quận / Huyện|Địa chỉ nhận hàng|Phương thức thanh toán'.split(
        '|',
      );
    const rows = Array.from({ length: 8 }, (_, i) => [
      `24030${i}ABC`,
      `2024-03-0${i + 1} 10:00`,
      'Hoàn thành',
      'Kem chống nắng',
      `SKU${i}`,
      90000,
      1,
      90000 + i,
      `lan_anh${i}`,
      `${['Nguyễn', 'Trần'][i % 2]} Thị ${'ABCDEFGH'[i]}`,
      `8490111222${i}`,
      'Hà Nội',
      'Quận Một',
      '1 Phố Dài',
      'Thanh toán khi nhận hàng',
    ]);
    const table = tableOf(sheet([header, ...rows]));
    expect(table.role).toBe('orders');
    expect(fieldsOf(table)).toEqual([
      'order_id',
      'order_date',
      'order_status',
      'product',
      'product_code',
      'unit_price',
      'quantity',
      'amount',
      null,
      'name',
      'phone',
      'province',
      'district',
      'address',
      'payment_method',
    ]);
  });

  it('Shopify orders: "Name" is the order code', () => {
    const header =
      'Name,Email,Financial Status,Paid at,Fulfillment Status,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Phone'.split(
        ',',
      );
    const rows = Array.from({ length: 6 }, (_, i) => [
      `#100${i}`,
      `k${i}@example.com`,
      'paid',
      `2024-03-0${i + 1} 10:00:00 +0700`,
      'fulfilled',
      100000 + i,
      0,
      0,
      130000 + i,
      `2024-03-0${i + 1} 09:00:00 +0700`,
      1,
      'Áo thun',
      100000,
      `Lan Tran ${'ABCDEF'[i]}`,
      `+8490111222${i}`,
    ]);
    const table = tableOf(sheet([header, ...rows]));
    expect(table.role).toBe('orders');
    expect(fieldsOf(table)).toEqual([
      'order_id',
      'email',
      'payment_status',
      null,
      'order_status',
      null,
      'shipping_fee',
      'tax',
      'amount',
      'order_date',
      'quantity',
      'product',
      'unit_price',
      'name',
      'phone',
    ]);
  });
});
