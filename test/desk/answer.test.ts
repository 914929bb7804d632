import { describe, expect, it } from '@jest/globals';
import { MARK } from '../../shared/crm/places';
import { answer } from '../../shared/desk/answer';
import type { Action, CallId } from '../../shared/desk/calls';
import { failureOf } from '../../shared/desk/failure';
import { runNow } from '../../shared/desk/verbs';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { isBackupSheet, isMachineSheet, stateOf } from '../../shared/workbook/state';
import { shop, under } from '../commands/shop';
import { act, ask, memoryHost } from '../hosts/memoryVerbs';
import { dump } from '../workbook/arbitraries';

const CONVERT: Action = { kind: 'convert', corrections: [], language: null };
const ACCEPT: Action = { kind: 'repairs', status: 'accepted', of: { ofKind: 'all' } };

function converted(): MemoryWorkbook {
  const workbook = shop();
  expect(act(workbook, CONVERT).isRefused).toBe(false);
  return workbook;
}

function type(workbook: MemoryWorkbook, sheet: string, row: number, column: number, cell: Cell): void {
  applyToMemory(workbook, [{ kind: 'write', sheet, row, column, columns: [[cell]] }]);
}

function cellOf(workbook: MemoryWorkbook, sheet: string, row: number, column: number): unknown {
  return workbook.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column] ?? null;
}

function text(workbook: MemoryWorkbook): string {
  return JSON.stringify(dump(workbook));
}

/** Without the machine's sheets. */
function shown(workbook: MemoryWorkbook): string {
  return text({ ...workbook, sheets: workbook.sheets.filter(({ name }) => !isMachineSheet(name)) });
}

describe('host', () => {
  it('tells who and where from the settings and the state alone', () => {
    const workbook = shop();
    expect(ask(workbook, 'host', {})).toMatchObject({ isManaged: false, pending: null, undo: null });
    act(workbook, CONVERT);
    const host = memoryHost(workbook);
    expect(runNow(answer('host', {}), host.verbs)).toMatchObject({
      isManaged: true,
      language: 'vi',
      currency: 'VND',
      today: '2026-07-01',
      user: 'Lan',
      undo: 'Lập sổ khách',
    });
    expect(host.calls).toEqual(['facts', 'read']);
  });

  it('tells of a paused command and how far it is', () => {
    const workbook = shop();
    ask(workbook, 'apply', { action: CONVERT }, { slice: 40 });
    const { pending, undo } = ask(workbook, 'host', {});
    expect(pending?.command).toBe('Lập sổ khách');
    expect(pending!.share).toBeGreaterThan(0);
    expect(pending!.share).toBeLessThan(1);
    expect(undo).toBeNull();
  });
});

describe('start', () => {
  it('says what was found, what is added and what is kept, and writes nothing', () => {
    const workbook = shop();
    const before = text(workbook);
    const view = ask(workbook, 'start', { corrections: [] });
    expect(text(workbook)).toBe(before);
    expect(view).toMatchObject({ customers: 6, orders: 7, currency: 'VND', isRefused: false });
    expect(view.tables.map(({ sheet, role, roleText, rows }) => [sheet, role, roleText, rows])).toEqual([
      ['Khách', 'customers', 'danh sách khách hàng', 6],
      ['Bán hàng', 'orders', 'đơn hàng', 10],
    ]);
    const phone = view.tables[0]!.columns.find(({ column }) => column === 'C')!;
    expect(phone).toMatchObject({ field: 'phone', reason: 'theo tên cột' });
    expect(phone.samples).toEqual(['0912000101', '912000102', '01680000103']);
    expect(view.adds[0]).toMatch(/cột bên phải bảng ở trang "Khách"/);
    expect(view.keeps[0]).toMatch(/ô dữ liệu của bạn trên 2 trang giữ nguyên/);
    expect(view.fields.map(({ id }) => id)).toContain('phone');
  });

  it('follows corrections, and says which it cannot follow', () => {
    const view = ask(shop(), 'start', {
      corrections: [
        { sheet: 'Khách', column: 'E', field: 'address' },
        { sheet: 'Khách', column: 'D', field: 'address' },
        { sheet: 'Khách', column: 'A', field: 'nothing' },
        { sheet: 'Khách', column: 'Z', field: 'phone' },
        { sheet: 'Bán hàng', column: 'D', field: null },
      ],
    });
    const fieldOf = (sheet: number, column: string) =>
      view.tables[sheet]!.columns.find((entry) => entry.column === column)!;
    expect(fieldOf(0, 'E')).toMatchObject({
      field: 'address',
      reason: 'theo lựa chọn của bạn',
      confidence: 1,
    });
    expect(fieldOf(0, 'D').field).toBe('email');
    expect(fieldOf(1, 'D').field).toBeNull();
    expect(view.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['correction.twice', 'correction.unknownField', 'correction.noColumn']),
    );
  });

  it('remembers corrections for every later command, wherever the column moves', () => {
    const workbook = shop();
    const corrections = [{ sheet: 'Khách', column: 'E', field: 'address' }];
    act(workbook, { kind: 'convert', corrections, language: null });
    const sheet = workbook.sheets[0]!;
    for (const row of sheet.cells) row?.splice(1, 0, null as never);
    type(workbook, 'Khách', 0, 1, 'Cột mới');
    for (const [name, ref] of workbook.names) {
      if (ref.sheet !== 'Khách') continue;
      workbook.names.set(name, { ...ref, rect: { ...ref.rect, column: ref.rect.column + 1 } });
    }
    act(workbook, { kind: 'refresh' });
    const view = ask(workbook, 'start', { corrections: [] });
    expect(view.tables[0]!.columns.find(({ column }) => column === 'F')).toMatchObject({
      header: 'Ghi chú',
      field: 'address',
    });
  });
});

describe('preview', () => {
  it.each<readonly [string, Action]>([
    ['a conversion', CONVERT],
    ['a refresh', { kind: 'refresh' }],
    ['repairs', ACCEPT],
    ['an undo', { kind: 'undo' }],
    ['leaving', { kind: 'leave' }],
    ['a backup', { kind: 'backup' }],
    ['settings', { kind: 'set', values: { margin: '0.4' } }],
    ['a note', { kind: 'note', id: 'A01', channel: 'Gọi điện', direction: 'Gọi đi', text: 'Hỏi thăm' }],
  ])('of %s writes nothing, not even a lock', (_, action) => {
    const workbook = converted();
    const before = text(workbook);
    const host = memoryHost(workbook);
    runNow(answer('preview', { action }), host.verbs);
    expect(text(workbook)).toBe(before);
    expect(host.calls.every((verb) => verb === 'facts' || verb === 'read')).toBe(true);
  });

  it("shows the user's own cells that would change, from what to what", () => {
    const preview = ask(converted(), 'preview', { action: ACCEPT });
    expect(preview.cellCount).toBeGreaterThan(2);
    expect(preview.cells).toContainEqual({
      sheet: 'Khách',
      row: 3,
      column: 'C',
      from: '912000102',
      to: '0912000102',
    });
    expect(preview.will).toContain(`Sửa ${preview.cellCount} ô của bạn.`);
  });

  it('of a conversion says that a backup is made, or why not', () => {
    expect(ask(shop(), 'preview', { action: CONVERT }).will[0]).toMatch(/^Trước hết sao lưu 2 trang/);
    const full = ask(shop(), 'preview', { action: CONVERT }, { facts: { cellsFree: 10 } });
    expect(full.findings[0]!.code).toBe('backup.noRoom');
    const unable = ask(shop(), 'preview', { action: CONVERT }, { facts: { copiesSheets: false } });
    expect(unable.findings[0]!.code).toBe('backup.noCopies');
  });

  it('of a conversion done already is empty', () => {
    expect(ask(converted(), 'preview', { action: CONVERT })).toMatchObject({ isEmpty: true, will: [] });
  });

  it('counts as the user’s own cells the same before and after there are columns of ours', () => {
    const before = ask(shop(), 'preview', { action: CONVERT }).wont;
    expect(before[0]).toMatch(/^\d+ ô dữ liệu của bạn/);
    expect(ask(converted(), 'preview', { action: { kind: 'leave' } }).wont).toEqual(before);
  });
});

describe('apply', () => {
  it('keeps to few calls of the host', () => {
    const host = memoryHost(shop());
    runNow(answer('apply', { action: CONVERT }), host.verbs);
    expect(host.calls).toEqual([
      ...['facts', 'lock', 'read', 'progress', 'copySheet', 'copySheet', 'read', 'read', 'before'],
      ...['progress', 'apply', 'apply', 'apply', 'unlock'],
    ]);
    const atomic = memoryHost(shop(), { facts: { isAtomic: true, copiesSheets: false } });
    runNow(answer('apply', { action: CONVERT }), atomic.verbs);
    expect(atomic.calls).toEqual([
      ...['facts', 'lock', 'read', 'progress', 'before', 'progress', 'apply', 'unlock'],
    ]);
  });

  it('changes nothing the second time', () => {
    const workbook = converted();
    const before = text(workbook);
    expect(act(workbook, CONVERT)).toMatchObject({ isDone: true, isRefused: false });
    expect(text(workbook)).toBe(before);
  });

  it('and undo bring back every sheet, name and format', () => {
    const workbook = shop();
    const before = text(workbook);
    act(workbook, CONVERT);
    expect(text(workbook)).not.toBe(before);
    act(workbook, { kind: 'undo' });
    expect(text(workbook)).toBe(before);
    act(workbook, CONVERT);
    act(workbook, ACCEPT);
    act(workbook, { kind: 'leave' });
    expect(text(workbook)).toBe(before);
  });

  it('waits for nobody: under another lock it is refused in words', () => {
    const workbook = shop();
    const before = text(workbook);
    const progress = ask(workbook, 'apply', { action: CONVERT }, { isLocked: true });
    expect(progress).toMatchObject({ isDone: true, isRefused: true });
    expect(progress.findings[0]!.code).toBe('desk.busy');
    expect(text(workbook)).toBe(before);
  });

  it('stops before anything is written where the user wants it', () => {
    const workbook = shop();
    const before = text(workbook);
    expect(ask(workbook, 'apply', { action: CONVERT }, { stops: true })).toMatchObject({
      isDone: true,
      share: 0,
    });
    expect(text(workbook)).toBe(before);
  });

  it('unlocks when a verb throws', () => {
    const host = memoryHost(shop());
    const calls: string[] = [];
    const verbs = {
      ...host.verbs,
      before: () => {
        throw new Error('no answer');
      },
      unlock: () => {
        calls.push('unlock');
        return null;
      },
    };
    expect(() => runNow(answer('apply', { action: CONVERT }), verbs)).toThrow('no answer');
    expect(calls).toEqual(['unlock']);
  });

  it('refuses settings and maps that cannot be', () => {
    const workbook = converted();
    const before = text(workbook);
    const set = act(workbook, { kind: 'set', values: { margin: 'nhiều' } });
    expect(set).toMatchObject({ isRefused: true });
    const map = act(workbook, { kind: 'segmentMap', rows: [{ id: 'champions', r: [1, 5], f: [2, 5] }] });
    expect(map.findings[0]!.code).toBe('desk.badMap');
    expect(text(workbook)).toBe(before);
    expect(
      act(workbook, { kind: 'segmentMap', rows: [{ id: 'champions', r: [1, 5], f: [1, 5] }] }).isRefused,
    ).toBe(false);
    expect(ask(workbook, 'settings', {}).segmentMap).toMatchObject([
      { id: 'champions', r: [1, 5], f: [1, 5] },
    ]);
  });

  it('accepts single proposals by their keys', () => {
    const workbook = converted();
    const { repairs } = ask(workbook, 'data', { most: 50 });
    const one = repairs.find(({ kind }) => kind === 'phone')!;
    act(workbook, { kind: 'repairs', status: 'accepted', of: { keys: [one.key] } });
    const after = ask(workbook, 'data', { most: 50 }).repairs;
    expect(after.filter(({ status }) => status === 'accepted').map(({ key }) => key)).toEqual([one.key]);
  });
});

describe('a paused command', () => {
  it('refuses others, is undone, and goes back to what was there', () => {
    const workbook = shop();
    const before = text(workbook);
    ask(workbook, 'apply', { action: CONVERT }, { slice: 60 });
    const other = ask(workbook, 'apply', { action: { kind: 'refresh' } });
    expect(other.findings[0]!.code).toBe('desk.unfinished');
    act(workbook, { kind: 'undo' });
    expect(text(workbook)).toBe(before);
  });

  it('is taken back where somebody changed a sheet meanwhile, and their change stays', () => {
    const workbook = shop();
    const edited = shop();
    ask(workbook, 'apply', { action: CONVERT }, { slice: 60 });
    for (const book of [workbook, edited]) type(book, 'Khách', 2, 4, 'gọi lại sau');
    const progress = act(workbook, CONVERT).isRefused ? ask(workbook, 'continue', {}) : null;
    expect(progress!.findings[0]!.code).toBe('desk.changedMeanwhile');
    expect(text(workbook)).toBe(text(edited));
  });

  it('of repairs gives back only cells that still hold what it wrote', () => {
    const workbook = converted();
    ask(workbook, 'apply', { action: ACCEPT }, { slice: 1000 });
    const cut = converted();
    try {
      ask(cut, 'apply', { action: ACCEPT }, { diesAt: 7, diesAfter: 1 });
    } catch {
      type(cut, 'Khách', 2, 2, '0912 999 999');
    }
    const back = ask(cut, 'apply', { action: { kind: 'undo' } });
    expect(back.isRefused).toBe(false);
    expect(cellOf(cut, 'Khách', 2, 2)).toBe('0912 999 999');
    expect(cellOf(cut, 'Khách', 3, 2)).toBe('01680000103');
  });

  it('spares a column that the user put where ours were to be', () => {
    const workbook = shop();
    try {
      ask(workbook, 'apply', { action: CONVERT }, { diesAt: 11, diesAfter: 0 });
    } catch {
      type(workbook, 'Khách', 0, 5, 'Sở thích');
      type(workbook, 'Khách', 1, 5, 'hoa lan');
    }
    expect(act(workbook, CONVERT).isRefused).toBe(false);
    expect(cellOf(workbook, 'Khách', 1, 5)).toBe('hoa lan');
    expect(String(cellOf(workbook, 'Khách', 0, 6)).startsWith(MARK)).toBe(true);
  });
});

describe('backups', () => {
  it('come with the first conversion, are read by nobody, and go with leaving', () => {
    const workbook = converted();
    expect(workbook.sheets.map(({ name }) => name).filter(isBackupSheet)).toEqual([
      '_so_khach_20260701_1',
      '_so_khach_20260701_2',
    ]);
    expect(ask(workbook, 'settings', {}).backups).toEqual([
      { name: '2026-07-01', day: '2026-07-01', cells: 70 },
    ]);
    expect(ask(workbook, 'start', { corrections: [] }).tables).toHaveLength(2);
    expect(act(workbook, { kind: 'backup' }).text).toMatch(/^Đã sao lưu "2026-07-01 \(2\)"/);
    expect(ask(workbook, 'settings', {}).backups).toHaveLength(2);
    expect(ask(workbook, 'preview', { action: { kind: 'leave' } }).will.join(' ')).toMatch(/4 trang ẩn/);
    act(workbook, { kind: 'leave' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Khách', 'Bán hàng']);
  });

  it('are restored, values and formulas, and that is undone', () => {
    const first = shop();
    type(first, 'Khách', 0, 4, 'Ghi chú');
    first.sheets[0]!.cells[3]![4] = { formula: '=A4&"!"', value: 'A03!' };
    const before = shown(first);
    const workbook = structuredClone(first);
    act(workbook, CONVERT);
    type(workbook, 'Khách', 1, 1, 'Tên bị gõ đè');
    type(workbook, 'Khách', 3, 4, null);
    type(workbook, 'Bán hàng', 11, 0, 'D99');
    act(workbook, { kind: 'refresh' });
    const edited = shown(workbook);
    const preview = ask(workbook, 'preview', { action: { kind: 'restore', backup: '2026-07-01' } });
    expect(preview.cellCount).toBe(3);
    expect(act(workbook, { kind: 'restore', backup: '2026-07-01' }).isRefused).toBe(false);
    expect(cellOf(workbook, 'Khách', 3, 4)).toEqual({ formula: '=A4&"!"', value: 'A03!' });
    const restored = structuredClone(workbook);
    act(workbook, { kind: 'undo' });
    expect(shown(workbook)).toBe(edited);
    act(restored, { kind: 'leave' });
    expect(shown(restored)).toBe(before);
  });

  it('make a deleted sheet again', () => {
    const workbook = converted();
    applyToMemory(workbook, [{ kind: 'removeSheet', sheet: 'Bán hàng' }]);
    act(workbook, { kind: 'restore', backup: '2026-07-01' });
    expect(under(workbook, 'Bán hàng', 'Mã đơn')).toEqual(under(shop(), 'Bán hàng', 'Mã đơn'));
  });

  it('stand beside where our columns took the place of the user’s', () => {
    const workbook = converted();
    const sheet = workbook.sheets[0]!;
    for (const row of sheet.cells) row?.splice(4, 1);
    for (const [name, ref] of workbook.names) {
      if (ref.sheet !== 'Khách') continue;
      workbook.names.set(name, { ...ref, rect: { ...ref.rect, column: ref.rect.column - 1 } });
    }
    const progress = act(workbook, { kind: 'restore', backup: '2026-07-01' });
    expect(progress.findings.map(({ code }) => code)).toContain('restore.beside');
    expect(under(workbook, 'Khách (2026-07-01)', 'Ghi chú')[0]).toBe('thích trà');
  });

  it('are not used when somebody changed a copy', () => {
    const workbook = converted();
    type(workbook, '_so_khach_20260701_1', 1, 1, 'ai đó');
    const before = text(workbook);
    const progress = act(workbook, { kind: 'restore', backup: '2026-07-01' });
    expect(progress.findings[0]!.code).toBe('restore.broken');
    expect(act(workbook, { kind: 'restore', backup: 'x' }).findings[0]!.code).toBe('restore.unknown');
    expect(text(workbook)).toBe(before);
  });

  it('leave no copy behind where the copy does not hold what the sheet holds', () => {
    const workbook = shop();
    const host = memoryHost(workbook);
    const verbs: typeof host.verbs = {
      ...host.verbs,
      copySheet: (sheet, as) => {
        host.verbs.copySheet(sheet, as);
        type(workbook, as, 1, 1, 'khác');
        return null;
      },
    };
    const progress = runNow(answer('apply', { action: CONVERT }), verbs);
    expect(progress.findings[0]!.code).toBe('backup.differs');
    expect(progress.isRefused).toBe(false);
    expect(workbook.sheets.map(({ name }) => name).filter(isBackupSheet)).toEqual([]);
    expect(stateOf(snapshotOfMemory(workbook))!.memory.backups).toBeUndefined();
  });
});

describe('failures', () => {
  it('have one shape with a sentence', () => {
    expect(failureOf(new Error('quota'), 'vi')).toEqual({
      code: 'unexpected',
      retryable: false,
      message: 'Có trục trặc: quota',
      cause: 'quota',
    });
    try {
      ask(shop(), 'whatever' as CallId, {} as never);
      expect('thrown').toBe('');
    } catch (error) {
      expect(failureOf(error, 'vi')).toMatchObject({ code: 'notAvailable', cause: 'whatever' });
    }
  });
});
