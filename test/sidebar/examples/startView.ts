import type { FoundColumn, StartView } from '../../../shared/desk/views';
import type { Pick } from './words';

const FIELDS: readonly (readonly [string, string, string, 'customer' | 'order'])[] = [
  ['name', 'Tên khách hàng', 'Customer name', 'customer'],
  ['phone', 'Số điện thoại', 'Phone', 'customer'],
  ['email', 'Email', 'E-mail', 'customer'],
  ['birthday', 'Sinh nhật', 'Birthday', 'customer'],
  ['address', 'Địa chỉ', 'Address', 'customer'],
  ['debt', 'Nợ hiện tại', 'Current debt', 'customer'],
  ['orderDay', 'Ngày mua', 'Order date', 'order'],
  ['orderCode', 'Mã đơn', 'Order code', 'order'],
  ['amount', 'Thành tiền', 'Amount', 'order'],
  ['product', 'Sản phẩm', 'Product', 'order'],
];

type Row = readonly [string, string, string | null, number, string, readonly string[]];

export function startView(p: Pick): StartView {
  const labelOf = (id: string | null) => {
    const field = FIELDS.find(([each]) => each === id);
    return field ? p(field[1], field[2]) : null;
  };
  const column = ([letter, header, field, confidence, reason, samples]: Row): FoundColumn => ({
    column: letter,
    header,
    field,
    fieldLabel: labelOf(field),
    confidence,
    reason,
    samples,
  });
  const byName = p('Tên cột trùng với tên đã biết.', 'The header is a known name.');
  return {
    tables: [
      {
        sheet: p('Khách hàng', 'Customers'),
        range: 'A3:H544',
        headerRow: 3,
        rows: 541,
        role: 'customers',
        roleText: p('danh sách khách hàng', 'list of customers'),
        isUsed: true,
        columns: (
          [
            ['A', 'STT', null, 0, p('Chỉ là số thứ tự.', 'Only a running number.'), ['1', '2', '3']],
            ['B', p('Tên khách', 'Name'), 'name', 1, byName, ['Nguyễn Thị Hường', 'Trần Văn Đức']],
            ['C', p('SĐT', 'Phone'), 'phone', 0.98, byName, ['0912 000 123', '912000124', '84912000125']],
            ['D', 'Zalo', null, 0, p('Trùng với cột C.', 'The same as column C.'), ['0912000123']],
            [
              'E',
              p('Ngày', 'Date'),
              'birthday',
              0.62,
              p(
                'Các giá trị là ngày, năm từ 1960 đến 2005: có thể là sinh nhật.',
                'The values are days of 1960 to 2005: perhaps birthdays.',
              ),
              ['12/03/1988', '02/11/1995', '1990'],
            ],
            ['F', p('Địa chỉ', 'Address'), 'address', 0.95, byName, ['12 Lê Lợi, Q.1, TP.HCM', 'Hải Phòng']],
            [
              'G',
              p('Còn lại', 'Left'),
              'debt',
              0.41,
              p('Số tiền, không rõ là nợ hay số dư.', 'Amounts; debt or credit is not clear.'),
              ['1.250.000', '350k', '0'],
            ],
            ['H', '', null, 0, p('Cột trống.', 'The column is blank.'), []],
          ] as const
        ).map(column),
      },
      {
        sheet: p('Đơn hàng 2026', 'Orders 2026'),
        range: 'A1:F1204',
        headerRow: 1,
        rows: 1203,
        role: 'orders',
        roleText: p('đơn hàng', 'orders'),
        isUsed: true,
        columns: (
          [
            ['A', p('Mã đơn', 'Order'), 'orderCode', 1, byName, ['DH0001', 'DH0002']],
            ['B', p('Ngày bán', 'Sold on'), 'orderDay', 1, byName, ['02/01/2026', '03/01/2026']],
            ['C', p('Khách', 'Customer'), 'name', 0.9, byName, ['Nguyễn Thị Hường']],
            ['D', p('Thành tiền', 'Amount'), 'amount', 1, byName, ['1.250.000', '1tr2', '350k']],
          ] as const
        ).map(column),
      },
      {
        sheet: p('Bảng giá', 'Prices'),
        range: 'A1:C40',
        headerRow: 1,
        rows: 39,
        role: 'lookup',
        roleText: p('danh mục', 'lookup list'),
        isUsed: false,
        columns: [],
      },
    ],
    fields: FIELDS.map(([id, vi, en, group]) => ({ id, label: p(vi, en), group })),
    customers: 541,
    orders: 1203,
    revenue: 1_284_350_000,
    from: '2026-01-02',
    to: '2026-11-27',
    currency: 'VND',
    adds: [
      p(
        '14 cột ở bên phải danh sách khách hàng, có dấu ◆: mã, phân khúc, giá trị, lần mua tới…',
        '14 columns at the right of your customer list, marked ◆: id, segment, value, next order…',
      ),
      p(
        '9 trang: Tổng quan, Phân khúc, Đơn hàng, Sửa dữ liệu, Tương tác, Chăm sóc, Mẫu tin, Quy tắc, Cài đặt.',
        '9 sheets: Overview, Segments, Orders, Repairs, Interactions, Care, Templates, Rules, Settings.',
      ),
      p('Một bản sao lưu ẩn của tệp trước khi ghi.', 'A hidden backup before anything is written.'),
    ],
    keeps: [
      p('Mọi ô bạn đã gõ, công thức và định dạng.', 'Every cell that you typed, formulas and formats.'),
      p('Trang “Bảng giá”.', 'The sheet “Prices”.'),
    ],
    findings: [
      {
        code: 'dates.swapped',
        severity: 'warning',
        where: { sheet: p('Đơn hàng 2026', 'Orders 2026'), row: 88, column: 'B' },
        message: p(
          '31 ô ngày ở cột B bị đảo ngày và tháng. Xem đề xuất ở trang Dữ liệu.',
          'In 31 cells of column B day and month are swapped. See the proposals under Data.',
        ),
      },
      {
        code: 'orders.anonymous',
        severity: 'info',
        where: { sheet: null, row: null, column: null },
        message: p(
          '112 đơn không ghi khách nào (khách lẻ): chỉ tính vào doanh thu.',
          '112 orders name no customer: they count in the revenue only.',
        ),
      },
    ],
    isRefused: false,
  };
}
