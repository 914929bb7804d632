import { occurrenceKey } from '../../shared/care/occurrenceKey';
import type { ModelRequest } from '../../shared/crm/buildModel';
import { placeOfSheet } from '../../shared/crm/places';
import type { HostFacts } from '../../shared/desk/verbs';
import type { CareItem } from '../../shared/desk/views';
import { type DayNumber, dayOfIso, isoOfDay } from '../../shared/model/day';
import type { ItemsOf } from '../../shared/sending/sendingDesk';
import type { Cell } from '../../shared/workbook/cell';
import {
  type MemorySheet,
  type MemoryWorkbook,
  putCell,
  snapshotOfMemory,
} from '../../shared/workbook/memoryWorkbook';
import { sheetNamed, shop, update } from '../commands/shop';

/** A small managed shop whose customers are due for a birthday message today. */
export const TODAY = dayOfIso('2026-07-01') as DayNumber;
const REQUEST: Partial<ModelRequest> = { today: TODAY };

const HEADER = ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Giới tính', 'Đồng ý nhận tin', 'Ghi chú'];
export const PEOPLE: readonly (readonly Cell[])[] = [
  HEADER,
  ['A01', 'Nguyễn Thị Mẫu', '0912000101', 'mau@example.com', 'Nữ', 'Có', 'thích trà'],
  ['A02', 'Trần Văn Thử', '0912000102', 'thu@example.com', 'Nam', 'Có', null],
  ['A03', 'Lê Thị Giả', '0912000103', 'gia@example.com', 'Nữ', 'Có', null],
  ['A04', 'Phạm Văn Ví', '0912000104', 'vi@example.com', 'Nam', 'Có', null],
];

/** Converted once for each list; every test gets a copy of its own. */
const MADE = new Map<readonly (readonly Cell[])[], MemoryWorkbook>();

export function managedShop(people: readonly (readonly Cell[])[] = PEOPLE): MemoryWorkbook {
  let made = MADE.get(people);
  if (!made) {
    made = shop(people, null);
    update(made, REQUEST);
    MADE.set(people, made);
  }
  return structuredClone(made);
}

export function keyOf(customer: string, rule = 'birthday'): string {
  return occurrenceKey({ customer, rule, due: TODAY });
}

/** One item of today's list for each row of the customers, the first worth most. */
export function itemsOf(
  people: readonly (readonly Cell[])[] = PEOPLE,
  rule = 'birthday',
): readonly CareItem[] {
  return people.slice(1).map((row, i): CareItem => {
    const [id, name, phone, email] = row.map((cell) => (cell === null ? null : String(cell)));
    return {
      key: keyOf(id!, rule),
      customerId: id!,
      customer: name ?? id!,
      phone: phone ?? null,
      call: null,
      zalo: null,
      sms: null,
      owner: '',
      channel: null,
      note: null,
      also: [],
      script: null,
      email: email ?? null,
      due: isoOfDay(TODAY),
      rule: rule === 'birthday' ? 'Sinh nhật' : rule,
      reason: 'Hôm nay là sinh nhật.',
      valueAtRisk: 1_000_000 - i,
      segment: null,
      text: null,
      sheet: 'Khách',
      row: i + 2,
    };
  });
}

export const allItems: ItemsOf = () => itemsOf();
export const ALL_KEYS: readonly string[] = itemsOf().map(({ key }) => key);

export const FACTS: HostFacts = Object.freeze({
  kind: 'sheets',
  can: [],
  daily: null,
  notices: [],
  user: 'Lan',
  today: TODAY,
  minuteOfDay: 9 * 60 + 30,
  moment: '2026-07-01T09:30',
  selection: null,
  quota: 100,
  ownAddress: 'lan@example.com',
  isSendersSeat: true,
  isAtomic: false,
  cellsFree: null,
} satisfies HostFacts);

/** One of our sheets of this workbook. */
export function ourSheet(workbook: MemoryWorkbook, id: Parameters<typeof placeOfSheet>[1]): MemorySheet {
  return sheetNamed(workbook, placeOfSheet(snapshotOfMemory(workbook), id)!);
}

/** Types rows below the header of one of our sheets. */
export function typeRows(
  workbook: MemoryWorkbook,
  id: Parameters<typeof placeOfSheet>[1],
  rows: readonly (readonly Cell[])[],
): void {
  const sheet = ourSheet(workbook, id);
  rows.forEach((row, r) => {
    row.forEach((cell, column) => {
      putCell(sheet, 4 + r, column, cell);
    });
  });
}

/** Sets a value of the Settings sheet by its hidden key. */
export function setting(workbook: MemoryWorkbook, key: string, value: Cell): void {
  const sheet = ourSheet(workbook, 'settings');
  const row = sheet.cells.findIndex((cells) => cells?.[5] === key);
  putCell(sheet, row, 1, value);
}
