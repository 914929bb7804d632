import type { Plan } from '../../shared/commands/plan';
import { planUpdate } from '../../shared/commands/update';
import type { ModelRequest } from '../../shared/crm/buildModel';
import { type DayNumber, dayOfIso } from '../../shared/model/day';
import { prepare } from '../../shared/workbook/apply';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell, WritableCell } from '../../shared/workbook/cell';
import { memoryView } from '../../shared/workbook/memoryView';
import {
  type MemorySheet,
  type MemoryWorkbook,
  memorySheet,
  memoryWorkbook,
  snapshotOfMemory,
} from '../../shared/workbook/memoryWorkbook';
import { cellAt, sheetOf } from '../../shared/workbook/snapshot';
import { moveColumns } from '../hosts/moveColumns';

/** A small shop in memory, the commands run on it, and the edits that users make by hand. */
export const TODAY = dayOfIso('2026-07-01') as DayNumber;

export const REQUEST: ModelRequest = { today: TODAY, language: null, set: {}, decision: null };

export const CUSTOMERS: readonly (readonly Cell[])[] = [
  ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ghi chú'],
  ['A01', 'Nguyễn Thị Mẫu', '0912000101', 'mau@example.com', 'thích trà'],
  ['A02', 'Trần Văn Thử', 912000102, null, null],
  ['A03', 'Lê Thị Giả', '01680000103', 'gia@example.com', null],
  [null, 'Phạm Văn Ví Dụ', '0912000104', null, 'khách quen'],
  ['A05', 'Đỗ Thị Nháp', '0912 000 105', null, null],
  ['A06', 'Đỗ Thị Nháp', '0912.000.105', null, null],
];

export const ORDERS: readonly (readonly Cell[])[] = [
  ['Mã đơn', 'Ngày mua', 'Mã KH', 'SĐT', 'Thành tiền'],
  ['D1', '15/01/2026', 'A01', null, 500000],
  ['D2', '20/02/2026', 'A01', null, '250.000đ'],
  ['D2', '20/02/2026', 'A01', null, 100000],
  ['D3', '25/03/2026', 'A02', null, 300000],
  ['D4', '26/03/2026', null, '0912000104', 120000],
  ['D5', '30/05/2026', 'A06', null, 90000],
  ['D6', '16/06/2026', 'A03', null, 0],
  ['D7', '17/06/2026', 'A01', null, -100000],
  ['D8', '18/06/2026', null, null, 45000],
  ['D9', '28/06/2026', 'A05', null, 60000],
];

export function shop(
  customers: readonly (readonly Cell[])[] = CUSTOMERS,
  orders: readonly (readonly Cell[])[] | null = ORDERS,
): MemoryWorkbook {
  const workbook = memoryWorkbook();
  workbook.sheets.push(memorySheet('Khách', customers));
  if (orders) workbook.sheets.push(memorySheet('Bán hàng', orders));
  return workbook;
}

/** Plans and applies; a refusal at apply time throws, as it would show a broken test. */
export function update(
  workbook: MemoryWorkbook,
  request: Partial<ModelRequest> = {},
  command = 'convert',
): Plan {
  const plan = planUpdate(snapshotOfMemory(workbook), command, { ...REQUEST, ...request });
  apply(workbook, plan);
  return plan;
}

export function apply(workbook: MemoryWorkbook, plan: Plan): void {
  const prepared = prepare(plan.changeSet, snapshotOfMemory(workbook), memoryView(workbook), false);
  if (!prepared.ok) throw new Error('apply requires the workbook that was planned on');
  for (const step of prepared.steps) applyToMemory(workbook, step);
}

export function sheetNamed(workbook: MemoryWorkbook, name: string): MemorySheet {
  return workbook.sheets.find((sheet) => sheet.name === name)!;
}

/** The first `width` cells of every row, empty ones as null. */
export function filled(sheet: MemorySheet, width: number): readonly (readonly WritableCell[])[] {
  return sheet.cells.map((row) => Array.from({ length: width }, (_, c) => row?.[c] ?? null));
}

/** What stands under a header text of a sheet, from the row below it on. */
export function under(workbook: MemoryWorkbook, sheet: string, header: string): readonly Cell[] {
  const snapshot = sheetOf(snapshotOfMemory(workbook), sheet)!;
  for (let r = 0; r < snapshot.values.length; r++) {
    const c = snapshot.values[r]!.indexOf(header);
    if (c !== -1) return snapshot.values.slice(r + 1).map((_, i) => cellAt(snapshot, r + 1 + i, c));
  }
  throw new Error(`under requires a header "${header}" in "${sheet}"`);
}

/** The row of our columns beside each value of one of the user's columns: `{A01: 'Khách VIP', …}`. */
export function beside(
  workbook: MemoryWorkbook,
  sheet: string,
  key: string,
  header: string,
): Readonly<Record<string, Cell>> {
  const keys = under(workbook, sheet, key);
  const values = under(workbook, sheet, header);
  return Object.fromEntries(
    keys.flatMap((cell, i) => (cell === null ? [] : [[String(cell), values[i] ?? null]])),
  );
}

/** Sorts the rows `from`..`to` of some columns by one of them, as a user sorts a selection. */
export function sortRows(
  sheet: MemorySheet,
  [from, to]: readonly [number, number],
  [left, right]: readonly [number, number],
  by: number,
): void {
  const rows = Array.from({ length: to - from + 1 }, (_, i) => {
    const cells = sheet.cells[from + i] ?? [];
    return Array.from({ length: right - left + 1 }, (_, c): WritableCell => cells[left + c] ?? null);
  });
  rows.sort((a, b) => (String(a[by - left]) < String(b[by - left]) ? -1 : 1));
  rows.forEach((row, i) => {
    row.forEach((cell, c) => {
      const cells = sheet.cells[from + i] ?? [];
      sheet.cells[from + i] = cells;
      cells[left + c] = cell;
    });
  });
}

/** Inserts an empty column; names move along, as they do in every spreadsheet, or not, as in careless programs. */
export function insertColumn(
  workbook: MemoryWorkbook,
  sheet: MemorySheet,
  at: number,
  movesNames: boolean,
): void {
  for (const row of sheet.cells) if (row && row.length > at) row.splice(at, 0, null);
  for (const row of sheet.formats) if (row && row.length > at) row.splice(at, 0, undefined);
  moveColumns(sheet, at, 1);
  if (!movesNames) return;
  for (const [name, ref] of workbook.names) {
    if (ref.sheet === sheet.name && ref.rect.column >= at) {
      workbook.names.set(name, { ...ref, rect: { ...ref.rect, column: ref.rect.column + 1 } });
    }
  }
}

export function insertRow(sheet: MemorySheet, at: number, cells: readonly WritableCell[]): void {
  sheet.cells.splice(at, 0, [...cells]);
  if (sheet.formats.length > at) sheet.formats.splice(at, 0, []);
}

export function deleteRow(sheet: MemorySheet, at: number): void {
  sheet.cells.splice(at, 1);
  if (sheet.formats.length > at) sheet.formats.splice(at, 1);
}
