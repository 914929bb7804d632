import { describe, expect, it } from '@jest/globals';
import { type CareAction, planCare } from '../../shared/commands/care';
import type { Plan } from '../../shared/commands/plan';
import { planUndo } from '../../shared/commands/undo';
import { todayView } from '../../shared/desk/todayView';
import type { DayNumber } from '../../shared/model/day';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../shared/workbook/snapshot';
import { buyers, context, TODAY } from '../desk/desk';
import { apply, shop, update } from './shop';

const KEY = 'K01|reorder|2026-06-17';
const DONE: CareAction = {
  kind: 'care',
  key: KEY,
  status: 'done',
  until: null,
  channel: 'Zalo',
  outcome: 'Chị hẹn cuối tuần',
};

function plan(workbook: MemoryWorkbook, action: Partial<CareAction> = {}, today = TODAY): Plan {
  return planCare(snapshotOfMemory(workbook), { ...DONE, ...action }, context('vi', today));
}

function rowsOf(workbook: MemoryWorkbook, sheet: string): readonly (readonly Cell[])[] {
  return sheetOf(snapshotOfMemory(workbook), sheet)!
    .values.slice(4)
    .filter((row) => row.some((cell) => cell !== null));
}

function keysOn(workbook: MemoryWorkbook, today = TODAY): readonly string[] {
  return todayView(snapshotOfMemory(workbook), { most: 99 }, context('vi', today)).items.map(
    ({ key }) => key,
  );
}

/** A row that a person planned. */
function planned(cells: Partial<Record<number, Cell>> = {}): MemoryWorkbook {
  const workbook = buyers();
  const row: Cell[] = [{ serial: TODAY }, 'K02', 'Trần Văn Thử', null, 'Hẹn thử đồ'];
  const all = Array.from({ length: 14 }, (_, c) => cells[c] ?? row[c] ?? null);
  applyToMemory(workbook, [
    { kind: 'write', sheet: 'Chăm sóc', row: 4, column: 0, columns: all.map((cell) => [cell]) },
  ]);
  return workbook;
}

const PLANNED = 'K02|hen thu do|2026-07-01';

describe('planCare', () => {
  it('writes down what a rule proposed and what came of it, notes it, and it is off the list', () => {
    const workbook = buyers();
    expect(keysOn(workbook)).toContain(KEY);
    apply(workbook, plan(workbook));
    const [row] = rowsOf(workbook, 'Chăm sóc');
    expect(row!.slice(0, 6)).toEqual([
      ...[{ serial: TODAY - 14 }, 'K01', 'Nguyễn Thị Mẫu', '0912000101', 'Nhịp mua'],
      'Thường 21 ngày mua một lần, đã 35 ngày chưa thấy.',
    ]);
    expect([row![7], ...row!.slice(10)]).toEqual([
      'Zalo',
      'Xong',
      'Chị hẹn cuối tuần',
      null,
      { serial: TODAY },
    ]);
    expect(rowsOf(workbook, 'Tương tác')).toEqual([
      [
        { serial: TODAY },
        'K01',
        'Nguyễn Thị Mẫu',
        'Zalo',
        'Mình liên hệ',
        'Chăm sóc: Nhịp mua. Chị hẹn cuối tuần',
        'Lan',
      ],
    ]);
    expect(keysOn(workbook)).not.toContain(KEY);
    expect(todayView(snapshotOfMemory(workbook), { most: 0 }, context()).done).toBe(1);
  });

  it('keeps it off the list after a refresh', () => {
    const workbook = buyers();
    apply(workbook, plan(workbook));
    update(workbook, {}, 'refresh');
    expect(keysOn(workbook).filter((key) => key.startsWith('K01|reorder'))).toEqual([]);
  });

  it('puts off until a day, and then it is back', () => {
    const workbook = buyers();
    apply(workbook, plan(workbook, { status: 'snoozed', until: '2026-07-05', outcome: '' }));
    expect(rowsOf(workbook, 'Tương tác')).toEqual([]);
    expect(keysOn(workbook)).not.toContain(KEY);
    expect(keysOn(workbook, (TODAY + 3) as DayNumber)).not.toContain(KEY);
    const later = (TODAY + 4) as DayNumber;
    expect(keysOn(workbook, later)).toContain(KEY);
    apply(workbook, plan(workbook, { status: 'done' }, later));
    // The birthday that was due with it by then is done with the same call.
    expect(rowsOf(workbook, 'Chăm sóc').map((row) => row[4])).toEqual(['Nhịp mua', 'Sinh nhật']);
    expect(keysOn(workbook, later)).not.toContain(KEY);
  });

  it('skips without a note', () => {
    const workbook = buyers();
    apply(workbook, plan(workbook, { status: 'skipped', outcome: '' }));
    expect(rowsOf(workbook, 'Tương tác')).toEqual([]);
    expect(keysOn(workbook)).not.toContain(KEY);
  });

  it("closes a person's own row in its place and leaves its words alone", () => {
    const workbook = planned({ 5: 'Khách hẹn', 8: 'Mời anh ghé', 11: 'gọi lần 1 không nghe' });
    apply(workbook, plan(workbook, { key: PLANNED, channel: null, outcome: '' }));
    const [row, ...more] = rowsOf(workbook, 'Chăm sóc');
    expect(more).toEqual([]);
    expect(row!.slice(5)).toEqual([
      ...[
        'Khách hẹn',
        null,
        null,
        'Mời anh ghé',
        null,
        'Xong',
        'gọi lần 1 không nghe',
        null,
        { serial: TODAY },
      ],
    ]);
    expect(rowsOf(workbook, 'Tương tác')[0]![5]).toBe('Chăm sóc: Hẹn thử đồ');
  });

  it('touches a few cells of two sheets, and relies on no more', () => {
    const { changeSet } = plan(buyers());
    expect(changeSet.changes.map(({ kind }) => kind)).toEqual(['write', 'write']);
    expect(changeSet.reliesOn.every(({ rect }) => rect?.rows === 1)).toBe(true);
    expect(new Set(changeSet.reliesOn.map(({ sheet }) => sheet))).toEqual(new Set(['Chăm sóc', 'Tương tác']));
  });

  it('is taken back by one undo', () => {
    const workbook = buyers();
    apply(workbook, plan(workbook));
    apply(workbook, planUndo(snapshotOfMemory(workbook), 'vi'));
    expect([...rowsOf(workbook, 'Chăm sóc'), ...rowsOf(workbook, 'Tương tác')]).toEqual([]);
    expect(keysOn(workbook)).toContain(KEY);
  });

  it('lets the first of two people win, and tells the second', () => {
    const workbook = buyers();
    const [first, second] = [plan(workbook), plan(workbook, { status: 'skipped' })];
    apply(workbook, first);
    expect(() => apply(workbook, second)).toThrow();
    expect(plan(workbook, { status: 'skipped' })).toMatchObject({
      isRefused: true,
      findings: [{ code: 'care.closedSince', params: { row: 5, sheet: 'Chăm sóc' } }],
    });
  });

  it('finds the row again after the sheet was sorted or its columns were moved', () => {
    const workbook = planned();
    const sheet = workbook.sheets.find(({ name }) => name === 'Chăm sóc')!;
    sheet.cells.splice(4, 0, []);
    for (const row of sheet.cells) row?.unshift(null);
    apply(workbook, plan(workbook, { key: PLANNED }));
    const [row] = rowsOf(workbook, 'Chăm sóc').filter((cells) => cells.includes('K02'));
    expect(row![11]).toBe('Xong');
  });

  it('refuses what is on no list, and days that are none', () => {
    const codes = (action: Partial<CareAction>, workbook = buyers()) =>
      plan(workbook, action).findings.map(({ code }) => code);
    expect(codes({ key: 'K99|reorder|2026-06-17' })).toEqual(['care.unknownKey']);
    expect(codes({ key: 'nonsense' })).toEqual(['care.unknownKey']);
    expect(codes({ status: 'snoozed', until: '2026-07-01' })).toEqual(['care.badUntil']);
    expect(codes({ status: 'snoozed', until: null })).toEqual(['care.badUntil']);
    expect(codes({ status: 'snoozed', until: '31/07/2026' })).toEqual(['care.badUntil']);
    expect(codes({ outcome: 'x'.repeat(40_000) })).toEqual(['note.tooLong']);
    expect(codes({}, shop())).toEqual(['desk.noSheet']);
  });
});
