import { describe, expect, it } from '@jest/globals';
import { reportOf } from '../../shared/commands/report';
import { planUndo } from '../../shared/commands/undo';
import { planUpdate } from '../../shared/commands/update';
import { storedRepairs } from '../../shared/crm/sheets/repairsSheet';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../shared/workbook/snapshot';
import { STATE_SHEET } from '../../shared/workbook/state';
import { dump } from '../workbook/arbitraries';
import { apply, beside, ORDERS, REQUEST, sheetNamed, shop, sortRows, TODAY, update } from './shop';

const CUSTOMERS: readonly (readonly Cell[])[] = [
  ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'MST', 'Đồng ý nhận tin', 'Từ chối nhận tin'],
  ['A01', 'Nguyễn Thị Mẫu', '0912000101', null, '0100233488', 'Có', null],
  ['A02', 'Trần Văn Thử', '0912000102', 'thu@example.com', '0301175691', 'Có', null],
  ['A03', 'Lê Thị Giả', '0912000103', 'gia@example.com', null, null, 'x'],
  ['A05', 'Đỗ Thị Nháp', '0912000105', null, null, 'Có', null],
  ['A06', 'Đỗ Thị Nháp', '0912.000.105', 'nhap@example.com', null, null, null],
];

function mergeIn(workbook: MemoryWorkbook, id: string, into: string) {
  return planUpdate(snapshotOfMemory(workbook), 'merge', { ...REQUEST, merge: { id, into, by: 'Lan' } });
}

function converted(): MemoryWorkbook {
  const workbook = shop(CUSTOMERS, ORDERS);
  update(workbook);
  return workbook;
}

function duplicateRows(workbook: MemoryWorkbook) {
  return storedRepairs(sheetOf(snapshotOfMemory(workbook), 'Sửa dữ liệu')).filter(
    ({ kind }) => kind === 'duplicate',
  );
}

/** Every sheet but the machine's own. */
function shown(workbook: MemoryWorkbook): string {
  const { sheets } = dump(workbook) as { readonly sheets: readonly { readonly name: string }[] };
  return JSON.stringify(sheets.filter(({ name }) => name !== STATE_SHEET));
}

describe('merge by hand', () => {
  it('sends the orders to the row that was named, fills what it lacks, and says by whom', () => {
    const workbook = converted();
    apply(workbook, mergeIn(workbook, 'A01', 'A03'));
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Gộp vào')).toMatchObject({ A01: 'A03', A03: null });
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Doanh thu')).toMatchObject({ A01: null, A03: 750_000 });
    const merges = duplicateRows(workbook).filter(({ status }) => status === 'accepted');
    expect(merges).toMatchObject([{ from: 'A01', to: 'A03', by: 'Lan', when: TODAY }]);
  });

  it('keeps the refusal of either row', () => {
    const workbook = converted();
    apply(workbook, mergeIn(workbook, 'A03', 'A05'));
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Đồng ý nhận tin')).toMatchObject({ A05: 'Không' });
    const survivor = reportOf(update(workbook, {}, 'refresh')).customers.find(({ id }) => id === 'A05');
    expect(survivor).toMatchObject({ email: 'gia@example.com' });
  });

  it('stays merged over refresh, sorting and correcting', () => {
    const workbook = converted();
    apply(workbook, mergeIn(workbook, 'A01', 'A03'));
    expect(planUpdate(snapshotOfMemory(workbook), 'refresh', REQUEST).changeSet.changes).toEqual([]);
    sortRows(sheetNamed(workbook, 'Khách'), [1, 5], [0, 6], 1);
    sheetNamed(workbook, 'Khách').cells[2]![3] = 'moi@example.com';
    update(workbook, {}, 'refresh');
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Gộp vào')).toMatchObject({ A01: 'A03' });
  });

  it('is taken back exactly by undo, and by taking back its repair', () => {
    const workbook = converted();
    const before = shown(workbook);
    apply(workbook, mergeIn(workbook, 'A01', 'A03'));
    apply(workbook, planUndo(snapshotOfMemory(workbook), 'vi'));
    expect(shown(workbook)).toBe(before);
    apply(workbook, mergeIn(workbook, 'A01', 'A03'));
    const back = { status: 'undone', isMeant: () => true, by: 'Lan', today: TODAY } as const;
    update(workbook, { decision: back }, 'repairs');
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Gộp vào')).toMatchObject({ A01: null });
    apply(workbook, mergeIn(workbook, 'A01', 'A03'));
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Gộp vào')).toMatchObject({ A01: 'A03' });
  });

  it('accepts a proposal where it is one, and turns one round where the other row shall stay', () => {
    const workbook = converted();
    expect(duplicateRows(workbook)).toMatchObject([{ from: 'A06', to: 'A05', status: 'proposed' }]);
    apply(workbook, mergeIn(workbook, 'A06', 'A05'));
    expect(duplicateRows(workbook)).toMatchObject([{ from: 'A06', to: 'A05', status: 'accepted' }]);
    apply(workbook, planUndo(snapshotOfMemory(workbook), 'vi'));
    apply(workbook, mergeIn(workbook, 'A05', 'A06'));
    expect(duplicateRows(workbook)).toMatchObject([{ from: 'A05', to: 'A06', status: 'accepted' }]);
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Gộp vào')).toMatchObject({ A05: 'A06', A06: null });
  });

  it('works for customers found in the orders', () => {
    const workbook = shop([['Ghi chú'], ['không có gì']], ORDERS);
    update(workbook);
    apply(workbook, mergeIn(workbook, 'A02', 'A01'));
    update(workbook, {}, 'refresh');
    expect(beside(workbook, 'Khách hàng', '◆ Mã CRM', '◆ Gộp vào')).toMatchObject({ A02: 'A01', A01: null });
  });

  it.each([
    ['A01', 'A02', 'merge.taxCodes'],
    ['A01', 'A01', 'merge.itself'],
    ['A01', 'B99', 'merge.unknownId'],
    ['B99', 'A01', 'merge.unknownId'],
  ])('is refused for %s into %s (%s), and nothing changes', (id, into, code) => {
    const plan = mergeIn(converted(), id, into);
    expect(plan.isRefused).toBe(true);
    expect(plan.findings).toMatchObject([{ code }]);
    expect(plan.changeSet.changes).toEqual([]);
  });

  it('is refused for a row that is merged already, and across tax codes of merged rows', () => {
    const workbook = converted();
    apply(workbook, mergeIn(workbook, 'A01', 'A03'));
    expect(mergeIn(workbook, 'A01', 'A05').findings).toMatchObject([{ code: 'merge.already' }]);
    expect(mergeIn(workbook, 'A05', 'A01').findings).toMatchObject([{ code: 'merge.already' }]);
    expect(mergeIn(workbook, 'A03', 'A02').findings).toMatchObject([{ code: 'merge.taxCodes' }]);
  });
});

describe('the report', () => {
  it('says of a proposal field by field what is kept', () => {
    const report = reportOf(update(shop(CUSTOMERS, ORDERS)));
    const pair = report.duplicates.find(({ ids }) => ids.join() === 'A05,A06');
    expect(pair).toMatchObject({ evidence: ['phone', 'name'], proposed: true });
    expect(pair!.keeps).toContainEqual({
      field: 'email',
      label: 'Email',
      kept: 'nhap@example.com',
      from: 'other',
      dropped: null,
    });
    expect(pair!.keeps).toContainEqual({
      field: 'revenue',
      label: 'Doanh thu',
      kept: 150_000,
      from: 'both',
      dropped: null,
    });
  });

  it('says on the repairs sheet what a merge adds', () => {
    const workbook = converted();
    expect(duplicateRows(workbook)[0]!.shown[9]).toBe(
      'So với khách đó: cùng số điện thoại, cùng tên. Bổ sung Email "nhap@example.com".',
    );
  });
});
