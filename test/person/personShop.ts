import type { Cell } from '../../shared/workbook/cell';
import type { MemoryWorkbook } from '../../shared/workbook/memoryWorkbook';
import { memorySheet, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { sheetNamed, shop, update } from '../commands/shop';

/** A shop where one customer, Mẫu (A01), stands in every kind of place. */
export const CUSTOMERS: readonly (readonly Cell[])[] = [
  ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Địa chỉ', 'Ngày sinh', 'Ghi chú'],
  ['A01', 'Nguyễn Thị Mẫu', '0900 000 101', 'mau@example.com', '1 phố Ví Dụ', '05/07/1990', 'thích trà'],
  ['A02', 'Trần Văn Thử', 900000102, null, '2 phố Ví Dụ', null, 'bạn của Nguyễn Thị Mẫu'],
  ['A03', 'Lê Thị Giả', '0900000103', 'gia@example.com', null, null, 'SĐT cũ của bạn: 0900.000.101'],
  ['A05', 'Đỗ Thị Nháp', '0900000105', null, null, null, null],
];

export const ORDERS: readonly (readonly Cell[])[] = [
  ['Mã đơn', 'Ngày mua', 'Mã KH', 'Tên khách', 'SĐT', 'Thành tiền', 'Ghi chú'],
  ['D1', '15/01/2026', 'A01', 'Nguyễn Thị Mẫu', null, 500000, 'giao 1 phố Ví Dụ'],
  ['D2', '20/02/2026', null, 'chị Mẫu', '+84 900 000 101', 250000, null],
  ['D3', '25/03/2026', 'A02', 'Trần Văn Thử', null, 300000, null],
  ['D4', '26/03/2026', null, 'Nguyễn Thị Mẫu', null, 120000, null],
  ['D5', '30/05/2026', 'A03', null, '0900000103', 90000, null],
  ['D6', '28/06/2026', 'A05', null, null, 60000, null],
];

export const OTHER: readonly (readonly Cell[])[] = [
  ['Sổ tay'],
  ['Gọi 0900000101 trước khi giao', 'mau@example.com; gia@example.com'],
  ['900000101', 'xong'],
];

/** Converted, with rows on the logs. */
export function personShop(): MemoryWorkbook {
  const workbook = shop(CUSTOMERS, ORDERS);
  workbook.sheets.push(memorySheet('Sổ tay', OTHER));
  update(workbook);
  put(workbook, 'Tương tác', [
    [{ serial: 46000 }, 'A01', 'Nguyễn Thị Mẫu', 'Gọi điện', 'Mình liên hệ', 'Hẹn thứ bảy', 'Lan'],
    [{ serial: 46001 }, 'A02', 'Trần Văn Thử', 'Gọi điện', 'Mình liên hệ', 'Nhờ gọi 0900000101', 'Lan'],
  ]);
  put(workbook, 'Chăm sóc', [
    [{ serial: 46000 }, 'A01', 'Nguyễn Thị Mẫu', '0900000101', 'Sinh nhật', 'vì', 5, 'Gọi điện'],
  ]);
  put(workbook, 'Nhật ký gửi', [
    [
      '2026-06-01T09:00',
      'A01|birthday|2026-06-01',
      'A01',
      'Sinh nhật',
      'Email',
      'mau@example.com',
      'ab12',
      'SENDING',
      'Lan',
    ],
    [
      '2026-06-01T09:00',
      'A01|birthday|2026-06-01',
      'A01',
      'Sinh nhật',
      'Email',
      'mau@example.com',
      'ab12',
      'SENT',
      'Lan',
      'm1',
    ],
    [
      '2026-06-01T09:00',
      'A03|birthday|2026-06-01',
      'A03',
      'Sinh nhật',
      'Email',
      'gia@example.com',
      'ab12',
      'SENT',
      'Lan',
      'm2',
    ],
  ]);
  put(workbook, 'Sự đồng ý', [
    ['A01', 'Quảng cáo', 'Email', 'Có', 'Chị đồng ý?', { serial: 46000 }, 'tại quán'],
  ]);
  return workbook;
}

/** Rows below the header of one of our logs. */
export function put(workbook: MemoryWorkbook, sheet: string, rows: readonly (readonly Cell[])[]): void {
  const { cells } = sheetNamed(workbook, sheet);
  rows.forEach((row, i) => {
    cells[4 + i] = [...row];
  });
}

/** Every cell of a workbook as text, the state's JSON and results of formulas included. */
export function everything(snapshot: Snapshot): string {
  return JSON.stringify(snapshot.sheets.map(({ name, values, formulas }) => [name, values, formulas]));
}

export function read(workbook: MemoryWorkbook): Snapshot {
  return snapshotOfMemory(workbook);
}
