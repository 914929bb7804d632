import type { DeskContext } from '../../shared/desk/deskContext';
import type { Language } from '../../shared/messages';
import { type DayNumber, dayOfIso, dmyOfDay } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { shop, update } from '../commands/shop';

/** A shop whose customers have rhythms, converted in memory, for the views of the sidebar. */
export const TODAY = dayOfIso('2026-07-01') as DayNumber;

export function context(language: Language = 'vi', today: DayNumber = TODAY): DeskContext {
  return { today, user: 'Lan', language, selection: null };
}

export const BUYERS: readonly (readonly Cell[])[] = [
  ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Giới tính', 'Ghi chú', 'CCCD'],
  ['K01', 'Nguyễn Thị Mẫu', '0912000101', 'mau@example.com', '05/07/1990', 'Nữ', 'thích trà', '012345678901'],
  ['K02', 'Trần Văn Thử', 912000102, null, '20/12/1985', 'Nam', null, '012345678902'],
  ['K03', 'Lê Thị Giả', '01680000103', 'gia@example.com', '15/01/1979', null, null, '012345678903'],
  ['K04', 'Công ty TNHH Ví Dụ', '024 3800 0104', null, null, null, 'xuất hóa đơn', null],
  ['K05', 'chú Đỗ Văn Nháp', '0912 000 105 / 0912 000 155', null, '28/02/1960', 'Nam', null, null],
  [
    'K06',
    '<img src=x onerror=alert(1)>',
    '0912000106',
    null,
    null,
    null,
    '=HYPERLINK("http://x.test")',
    null,
  ],
];

/** Every `gap` days up to the last day, `count` orders of the amount. */
export function ordersOf(id: string, last: string, gap: number, count: number, amount: number): Cell[][] {
  const end = dayOfIso(last) as DayNumber;
  return Array.from({ length: count }, (_, i): Cell[] => [
    `${id}.${last.slice(5)}.${i}`,
    dmyOfDay((end - gap * (count - 1 - i)) as DayNumber),
    id,
    amount,
  ]);
}

export const BOUGHT: readonly (readonly Cell[])[] = [
  ['Mã đơn', 'Ngày mua', 'Mã KH', 'Thành tiền'],
  ...ordersOf('K01', '2026-05-27', 21, 8, 500_000),
  ...ordersOf('K02', '2026-06-25', 14, 9, 300_000),
  ...ordersOf('K03', '2026-03-01', 30, 6, 900_000),
  ...ordersOf('K04', '2026-05-01', 30, 5, 5_000_000),
  ...ordersOf('K05', '2026-06-20', 7, 4, 100_000),
  ...ordersOf('K06', '2026-01-01', 10, 3, 200_000),
];

/** A workbook of one's own each time; converted but once, for that takes long. */
export function buyers(): MemoryWorkbook {
  if (converted === null) {
    converted = shop(BUYERS, BOUGHT);
    update(converted);
  }
  return structuredClone(converted);
}

let converted: MemoryWorkbook | null = null;

export function buyersRead(): Snapshot {
  return snapshotOfMemory(buyers());
}
