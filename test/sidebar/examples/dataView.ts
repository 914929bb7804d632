import type { QualityView, RepairView } from '../../../shared/desk/views';
import { idOf, PEOPLE } from './people';
import type { Pick } from './words';

export function dataView(p: Pick): QualityView {
  const sheet = p('Khách hàng', 'Customers');
  const repair = (
    key: string,
    kind: string,
    column: string,
    header: string,
    from: string,
    to: string,
    why: string,
  ): RepairView => ({
    key,
    kind,
    status: 'proposed',
    sheet,
    row: 4 + Number(key.slice(1)),
    column,
    header,
    customer: PEOPLE[Number(key.slice(1)) % PEOPLE.length]!,
    from,
    to,
    why,
  });
  const lost = p(
    'Số điện thoại lưu dưới dạng số bị mất số 0 ở đầu.',
    'Kept as a number, the phone lost its zero.',
  );
  const moved = p(
    'Năm 2018 di động 11 số chuyển thành 10 số: đầu 0162 đổi thành 032.',
    'In 2018 mobiles went from 11 to 10 digits: 0162 became 032.',
  );
  const words = p(
    'Ghi bằng k, tr; hàm tính tổng bỏ qua những ô chữ như vậy.',
    'Sums leave out texts such as k or tr.',
  );
  const phone = p('SĐT', 'Phone');
  const amount = p('Thành tiền', 'Amount');
  return {
    quality: 0.87,
    columns: [
      column('B', p('Tên khách', 'Name'), 538, 3, 0, 0, 0.99),
      column('C', phone, 430, 77, 12, 22, 0.84),
      column('E', p('Ngày', 'Date'), 120, 31, 8, 382, 0.31),
      column('G', amount, 1100, 60, 4, 39, 0.92),
    ],
    kinds: [
      { id: 'phone', label: p('Điện thoại', 'Phone'), open: 77, accepted: 0, refused: 0 },
      { id: 'money', label: p('Số tiền', 'Amount'), open: 60, accepted: 12, refused: 1 },
      { id: 'name', label: p('Tên', 'Name'), open: 1, accepted: 2, refused: 0 },
      { id: 'duplicate', label: p('Trùng', 'Duplicate'), open: 2, accepted: 0, refused: 0 },
    ],
    repairs: [
      repair('r0', 'phone', 'C', phone, '912000123', '0912000123', lost),
      repair('r1', 'phone', 'C', phone, '01620000123', '0320000123', moved),
      repair(
        'r2',
        'phone',
        'C',
        phone,
        'o912 000 l25',
        '0912000125',
        p('Gõ nhầm chữ o, l.', 'Letters o and l.'),
      ),
      repair('r3', 'money', 'D', amount, '1tr2', '1.200.000', words),
      { ...repair('r4', 'money', 'D', amount, '350k', '350.000', words), status: 'accepted' },
      repair(
        'r5',
        'name',
        'B',
        p('Tên khách', 'Name'),
        'TRẦN VĂN ĐỨC',
        'Trần Văn Đức',
        p('Viết hoa hết.', 'All capitals.'),
      ),
    ],
    repairCount: 138,
    duplicates: [
      {
        key: 'd0',
        status: 'proposed',
        survivor: { id: idOf(0), name: 'Nguyễn Thị Hường' },
        other: { id: idOf(211), name: 'Nguyen Thi Huong' },
        evidence: p(
          'Cùng số điện thoại, tên chỉ khác dấu.',
          'The same phone; the names differ only in marks.',
        ),
        fields: [
          {
            label: p('Tên khách hàng', 'Customer name'),
            survivor: 'Nguyễn Thị Hường',
            other: 'Nguyen Thi Huong',
            kept: 'Nguyễn Thị Hường',
          },
          {
            label: p('Số điện thoại', 'Phone'),
            survivor: '0912000123',
            other: '912000123',
            kept: '0912000123',
          },
          {
            label: 'Email',
            survivor: '',
            other: 'huong.nguyen.thi.1988@example.com',
            kept: 'huong.nguyen.thi.1988@example.com',
          },
          {
            label: p('Ghi chú', 'Note'),
            survivor: p('Da nhạy cảm', 'Sensitive skin'),
            other: p('Thích hàng Hàn', 'Likes Korean'),
            kept: p('Da nhạy cảm; Thích hàng Hàn', 'Sensitive skin; Likes Korean'),
          },
        ],
      },
      {
        key: 'd1',
        status: 'proposed',
        survivor: { id: idOf(2), name: PEOPLE[2] },
        other: { id: idOf(300), name: 'Cty Phương Đông' },
        evidence: p('Cùng mã số thuế.', 'The same tax code.'),
        fields: [
          {
            label: p('Mã số thuế', 'Tax code'),
            survivor: '0312345678',
            other: '312345678',
            kept: '0312345678',
          },
        ],
      },
    ],
    toDo: PEOPLE.slice(0, 5).map((name, index) => ({
      id: idOf(index),
      name,
      missing: p('Email, Sinh nhật', 'E-mail, Birthday'),
      suspect: index === 1 ? p('Số điện thoại', 'Phone') : '',
      sheet,
      row: index + 4,
    })),
  };

  function column(
    letter: string,
    header: string,
    valid: number,
    repaired: number,
    suspect: number,
    missing: number,
    score: number,
  ): QualityView['columns'][number] {
    return { sheet, column: letter, header, label: header, valid, repaired, suspect, missing, score };
  }
}
