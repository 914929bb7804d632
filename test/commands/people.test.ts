import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../shared/workbook/cell';
import { buyers, codes, converted, messageOf, type Rows, roles } from './shapes';

const LIST: Rows = [
  ['Mã KH', 'Họ tên', 'SĐT', 'Email'],
  ['A01', 'Nguyễn Thị Mẫu', '0912000101', 'mau@example.com'],
  ['A02', 'Trần Văn Thử', '0912000102', null],
  ['A03', 'Lê Thị Giả', '0912000103', null],
  ['A04', 'Phạm Văn Nháp', '0912000104', null],
];
const ORDERS: Rows = [
  ['Mã đơn', 'Ngày mua', 'Mã KH', 'Thành tiền'],
  ['D1', '05/01/2026', 'A01', 100000],
  ['D2', '06/02/2026', 'A02', 200000],
  ['D3', '07/03/2026', 'A01', 300000],
  ['D4', '17/03/2026', 'A03', 50000],
];
const BOUGHT = {
  'Nguyễn Thị Mẫu': [2, 400000],
  'Trần Văn Thử': [1, 200000],
  'Lê Thị Giả': [1, 50000],
  'Phạm Văn Nháp': [0, 0],
};

/** The list and the orders with one more sheet, which must change neither. */
function withSheet(name: string, rows: Rows): ReturnType<typeof converted> {
  const report = converted({ Khách: LIST, 'Bán hàng': ORDERS, [name]: rows });
  expect(buyers(report)).toEqual(BOUGHT);
  expect(report.orders).toMatchObject({ count: 4, revenue: 650000, anonymous: 0 });
  expect(codes(report)).not.toContain('table.roleUnknown');
  return report;
}

describe('surveys and forms', () => {
  const answers: Rows = [
    [
      'Dấu thời gian',
      'Họ và tên',
      'Số điện thoại',
      'Anh/chị có hài lòng với thái độ phục vụ của nhân viên cửa hàng chúng tôi không?',
      'Khả năng giới thiệu cho bạn bè (0-10)',
      'Góp ý',
    ],
    ['05/06/2026 10:20:30', 'Nguyễn Thị Mẫu', '0912 000 101', 'Rất hài lòng', 10, 'tốt'],
    ['06/06/2026 11:20:30', 'Trần Văn Thử', 912000102, 'Bình thường', 7, null],
    ['06/06/2026 12:20:30', 'Vũ Thị Lạ', '0912000109', 'Không hài lòng', 3, 'giao chậm'],
    ['07/06/2026 12:20:30', null, null, 'Hài lòng', 9, null],
  ];

  it('are recognised by the time of sending and their answers, linked, and never counted as orders', () => {
    const report = withSheet('Form Responses 1', answers);
    expect(roles(report)['Form Responses 1']).toBe('survey');
    expect(messageOf(report, 'shape.survey')).toContain('4 dòng');
    expect(messageOf(report, 'shape.linked')).toBe(
      '"Form Responses 1": 2 dòng là của khách đã biết, 1 dòng của người chưa có trong danh sách, 1 dòng không ghi tên ai.',
    );
  });

  it('are recognised by the answers alone, also in figures', () => {
    const report = withSheet('Tháng 6', [
      ['SĐT', 'Bạn có thích sản phẩm không?', 'Bạn đánh giá dịch vụ mấy điểm?', 'Bạn sẽ quay lại chứ?'],
      ['0912000101', 'Rất thích', 9, 'Có'],
      ['0912000102', 'Thích', 8, 'Có'],
      ['0912000103', 'Không thích', 4, 'Không'],
    ]);
    expect(roles(report)['Tháng 6']).toBe('survey');
  });

  it('are the customers where nothing else names any', () => {
    const report = converted({ 'Câu trả lời': answers });
    expect(report.customers.map(({ name }) => name)).toEqual(['Nguyễn Thị Mẫu', 'Trần Văn Thử', 'Vũ Thị Lạ']);
    expect(report.orders.count).toBe(0);
  });

  it('are not seen in a list of customers with one column of satisfaction', () => {
    const report = converted({
      Khách: LIST.map((row, i) => [
        ...row,
        ['Mức độ hài lòng', 'Hài lòng', 'Rất hài lòng', 'Bình thường', null][i]!,
      ]),
    });
    expect(roles(report)).toEqual({ Khách: 'customers' });
  });
});

describe('referral lists', () => {
  it.each<[string, readonly Cell[]]>([
    ['Mã KH', ['Ngày giới thiệu', 'Mã khách hàng giới thiệu', 'Mã KH', 'Thưởng']],
    ['Mã KH được giới thiệu', ['Ngày', 'Mã KH giới thiệu', 'Mã KH được giới thiệu', 'Hoa hồng']],
  ])('keyed by code (%s) keep who brought whom, and are no orders and no second list', (_, header) => {
    const report = withSheet('Giới thiệu', [
      header,
      ['05/01/2026', 'A01', 'A02', 50000],
      ['06/02/2026', 'A01', 'A03', 50000],
      ['07/03/2026', 'A02', 'A04', 50000],
    ]);
    expect(roles(report)['Giới thiệu']).toBe('referrals');
    expect(report.customers.map(({ id, referrer }) => [id, referrer])).toEqual([
      ['A01', null],
      ['A02', 'A01'],
      ['A03', 'A01'],
      ['A04', 'A02'],
    ]);
    expect(codes(report)).toContain('shape.referrals');
  });

  it('a list of customers with a column of referrers stays the list, and keeps it', () => {
    const report = converted({
      Khách: LIST.map((row, i) => [...row, i === 0 ? 'Người giới thiệu' : i === 2 ? 'chị Mẫu' : null]),
    });
    expect(roles(report)).toEqual({ Khách: 'customers' });
    expect(report.customers[1]!.referrer).toBe('chị Mẫu');
  });
});

describe('care logs', () => {
  it.each<[string, readonly Cell[]]>([
    ['Nhật ký CSKH', ['Ngày chăm sóc', 'Khách hàng', 'Nội dung', 'Kênh', 'Nhân viên']],
    ['Tháng 6', ['Ngày', 'Khách hàng', 'Nội dung trao đổi', 'Hình thức', 'Phụ trách']],
    ['Calls', ['Date', 'Customer name', 'Outcome', 'Channel', 'Owner']],
  ])('are recognised and never counted as orders: %s', (sheet, header) => {
    const report = withSheet(sheet, [
      header,
      ['05/06/2026', 'Nguyễn Thị Mẫu', 'gọi hỏi thăm', 'Gọi điện', 'Hạnh'],
      ['06/06/2026', 'Trần Văn Thử', 'nhắn báo hàng về', 'Zalo', 'Hạnh'],
      ['16/06/2026', 'Nguyễn Thị Mẫu', 'hẹn ghé cửa hàng', 'Zalo', 'Dung'],
      ['17/06/2026', 'Nguyễn Thị Mẫu', 'chưa nghe máy', 'Gọi điện', 'Dung'],
    ]);
    expect(roles(report)[sheet]).toBe('careLog');
    expect(messageOf(report, 'shape.linked')).toContain('4 dòng là của khách đã biết');
  });

  it('orders that also have a note stay orders', () => {
    const report = converted({
      Sổ: [
        ['Ngày', 'Khách hàng', 'Số tiền', 'Ghi chú'],
        ['05/06/2026', 'Nguyễn Thị Mẫu', 100000, 'gọi trước'],
        ['06/06/2026', 'Trần Văn Thử', 200000, null],
        ['07/06/2026', 'Nguyễn Thị Mẫu', 300000, null],
      ],
    });
    expect(roles(report)).toEqual({ Sổ: 'orders' });
  });
});

describe('pipelines', () => {
  const rows: Rows = [
    ['05/06/2026', 'Nguyễn Thị Mẫu', 'Báo giá', 5000000, '60%', '15/07/2026'],
    ['06/06/2026', 'Trần Văn Thử', 'Đàm phán', 7000000, '80%', '16/07/2026'],
    ['07/06/2026', 'Nguyễn Thị Mẫu', 'Liên hệ', 2000000, '20%', '17/07/2026'],
  ];

  it.each<[string, readonly Cell[]]>([
    ['Cơ hội', ['Ngày tạo', 'Khách hàng', 'Giai đoạn', 'Giá trị dự kiến', 'Xác suất', 'Ngày hẹn']],
    ['Sales', ['Date', 'Customer name', 'Stage', 'Amount', 'Probability', 'Expected close date']],
    ['Pipeline', ['Ngày', 'Khách hàng', 'Trạng thái', 'Giá trị', 'Tỷ lệ', 'Ngày hẹn']],
  ])('are recognised, and what is expected is no revenue: %s', (sheet, header) => {
    expect(roles(withSheet(sheet, [header, ...rows]))[sheet]).toBe('pipeline');
  });

  it('are the list of customers where each stands once with a phone; their value is still no revenue', () => {
    const report = converted({
      Leads: [
        ['Họ tên', 'SĐT', 'Giai đoạn', 'Giá trị', 'Ngày hẹn'],
        ['Nguyễn Thị Mẫu', '0912000101', 'Báo giá', 5000000, '15/07/2026'],
        ['Trần Văn Thử', '0912000102', 'Đàm phán', 7000000, '16/07/2026'],
        ['Lê Thị Giả', '0912000103', 'Mới', 1000000, '17/07/2026'],
      ],
    });
    expect(roles(report)).toEqual({ Leads: 'customers' });
    expect(report.orders).toMatchObject({ count: 0, revenue: null });
    expect(report.customers.map(({ revenue }) => revenue)).toEqual([null, null, null]);
  });

  it('orders with a state and an expected day of delivery stay orders', () => {
    const report = converted({
      Sổ: [
        ['Ngày', 'Khách hàng', 'Số tiền', 'Trạng thái', 'Ngày giao dự kiến'],
        ['05/06/2026', 'Nguyễn Thị Mẫu', 100000, 'Thành công', '07/06/2026'],
        ['06/06/2026', 'Trần Văn Thử', 200000, 'Mới', '08/06/2026'],
        ['07/06/2026', 'Nguyễn Thị Mẫu', 300000, 'Mới', '09/06/2026'],
      ],
    });
    expect(roles(report)).toEqual({ Sổ: 'orders' });
    expect(report.orders.revenue).toBe(600000);
  });
});
