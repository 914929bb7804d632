import { describe, expect, it } from '@jest/globals';
import { planCare } from '../../shared/commands/care';
import { todayView } from '../../shared/desk/todayView';
import type { TodayView } from '../../shared/desk/views';
import type { DayNumber } from '../../shared/model/day';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetNamed, shop, update } from '../commands/shop';
import { BOUGHT, BUYERS, buyers, context, TODAY } from './desk';

function listOf(workbook: MemoryWorkbook, today: DayNumber = TODAY, owner: string | null = null): TodayView {
  return todayView(snapshotOfMemory(workbook), { most: 100, owner }, context('vi', today));
}

function type(
  workbook: MemoryWorkbook,
  sheet: string,
  row: number,
  cells: readonly Cell[],
  column = 0,
): void {
  applyToMemory(workbook, [{ kind: 'write', sheet, row, column, columns: cells.map((cell) => [cell]) }]);
}

function setting(workbook: MemoryWorkbook, key: string, value: Cell): void {
  const { cells } = sheetNamed(workbook, 'Cài đặt');
  const row = cells.findIndex((one) => one?.includes(key));
  type(workbook, 'Cài đặt', row, [value], 1);
}

/** The row of a rule on the Rules sheet, 0-based. */
function ruleRow(workbook: MemoryWorkbook, name: string): number {
  return sheetNamed(workbook, 'Quy tắc').cells.findIndex((row) => row?.[0] === name);
}

function own(workbook: MemoryWorkbook, id: string, today: DayNumber = TODAY) {
  return listOf(workbook, today).items.filter(({ customerId }) => customerId === id);
}

describe('the rules of the Rules sheet', () => {
  it('stand on it after a conversion, those that flood the list switched off', () => {
    const { cells } = sheetNamed(buyers(), 'Quy tắc');
    const row = (name: string) =>
      Array.from(cells.find((one) => one?.[0] === name) ?? [], (cell) => cell ?? null).slice(0, 7);
    expect(row('Nhịp mua')).toEqual(['Nhịp mua', 'Nhịp mua riêng của khách', null, null, null, null, 'Có']);
    expect(row('Tết')).toEqual(['Tết', 'Ngày lễ', 7, 'Tết', null, null, 'Không']);
  });

  it('bring nobody up when they are switched off', () => {
    const workbook = buyers();
    type(workbook, 'Quy tắc', ruleRow(workbook, 'Nhịp mua'), ['Không'], 6);
    expect(own(workbook, 'K01').map(({ key }) => key)).toEqual(['K01|birthday|2026-07-05']);
    expect(listOf(workbook).rules.map(({ name }) => name)).not.toContain('Nhịp mua');
  });

  it('are those that the user adds, with their own words and channel', () => {
    const workbook = buyers();
    const free = sheetNamed(workbook, 'Quy tắc').cells.length;
    type(workbook, 'Quy tắc', free, [
      'Hỏi thăm sau 6 ngày',
      'Số ngày từ lần mua cuối',
      6,
      null,
      'Zalo',
      null,
      'Có',
    ]);
    expect(own(workbook, 'K02')).toMatchObject([
      {
        ...{ key: 'K02|hoi tham sau 6 ngay|2026-07-01', rule: 'Hỏi thăm sau 6 ngày', channel: 'Zalo' },
        reason: 'Đã 6 ngày chưa mua.',
      },
    ]);
  });

  it('count whole days, whatever number stands in the cell', () => {
    const workbook = buyers();
    const free = sheetNamed(workbook, 'Quy tắc').cells.length;
    const asked = ['Hỏi thăm', 'Số ngày từ lần mua cuối', 5.6, null, 'Zalo', null, 'Có'];
    type(workbook, 'Quy tắc', free, asked);
    expect(own(workbook, 'K02').map(({ key }) => key)).toEqual(['K02|hoi tham|2026-07-01']);
  });

  it('hold by default where the sheet is gone or has none', () => {
    const workbook = buyers();
    const before = listOf(workbook).items.map(({ key }) => key);
    sheetNamed(workbook, 'Quy tắc').cells.splice(4);
    expect(listOf(workbook).items.map(({ key }) => key)).toEqual(before);
  });

  it('say where they match nobody, everybody, or can’t work', () => {
    const workbook = buyers();
    const free = sheetNamed(workbook, 'Quy tắc').cells.length;
    type(workbook, 'Quy tắc', free, ['Noel sớm', 'Ngày lễ', 365, 'Noel', null, null, 'Có']);
    type(workbook, 'Quy tắc', free + 1, [
      'Ngày giao',
      'Ngày ghi ở một cột',
      1,
      'Ngày giao hàng',
      null,
      null,
      'Có',
    ]);
    type(workbook, 'Quy tắc', free + 2, ['Lễ lạ', 'Ngày lễ', 1, 'Lễ lạ', null, null, 'Có']);
    type(workbook, 'Quy tắc', free + 3, ['Gõ nhầm', 'Sinh nhựt', 1, null, null, null, 'Có']);
    const notes = new Map(listOf(workbook).rules.map(({ name, note }) => [name, note]));
    expect(notes.get('Noel sớm')).toContain('Trúng cả 6 khách');
    expect(notes.get('Ngày giao')).toContain('chưa có cột "Ngày giao hàng"');
    expect(notes.get('Lễ lạ')).toContain('Không rõ "Lễ lạ"');
    expect(notes.get('Gõ nhầm')).toContain('Không có sự kiện "Sinh nhựt"');
    expect(notes.get('Cảm ơn đơn đầu')).toBe('Hôm nay không có khách nào.');
    expect(notes.get('Nhịp mua')).toBeNull();
  });

  it('read the columns of the user’s list: debts and days under any header', () => {
    const people = BUYERS.map((row, i): readonly Cell[] => [
      ...row,
      ...[
        ['Công nợ', 'Ngày giao'],
        ['1.250.000đ', '03/07/2026'],
        [null, '25/12/2026'],
      ][Math.min(i, 2)]!,
    ]);
    const workbook = shop(people, BOUGHT);
    update(workbook);
    const free = sheetNamed(workbook, 'Quy tắc').cells.length;
    type(workbook, 'Quy tắc', free, ['Giao hàng', 'Ngày ghi ở một cột', 2, 'ngay giao', null, null, 'Có']);
    const [one] = own(workbook, 'K01');
    expect([one!.reason, ...one!.also].join('\n')).toContain(
      'Còn nợ 1.250.000 ₫; lần mua cuối ngày 27/05/2026.',
    );
    expect(one!.also).toContain('Ngày giao: ngày 03/07/2026.'.replace('Ngày giao', 'ngay giao'));
  });
});

describe('the list', () => {
  it('gives each person what they can do in a day, the most value first, and counts the rest', () => {
    const workbook = buyers();
    const all = listOf(workbook);
    setting(workbook, 'care_per_person', 2);
    const some = listOf(workbook);
    expect(some.items).toEqual(all.items.slice(0, 2));
    expect(some.later).toBe(all.count - 2);
    expect(some.sendable).toEqual(all.sendable);
  });

  it('gives a place to whom nothing reaches only where one is free', () => {
    const people = BUYERS.map((row, at) =>
      at === 1 ? row.map((cell, i) => ([2, 3].includes(i) ? null : cell)) : row,
    );
    const workbook = shop(people, BOUGHT);
    update(workbook);
    const idsOf = (cap: number) => {
      setting(workbook, 'care_per_person', cap);
      return listOf(workbook).items.map(({ customerId }) => customerId);
    };
    const all = idsOf(30);
    const at = all.indexOf('K01');
    expect([at >= 0, at < all.length - 1]).toEqual([true, true]);
    expect(idsOf(all.length - 1)).toEqual(all.filter((id) => id !== 'K01'));
  });

  it('counts what a person did today against the cap, and never hides what somebody planned', () => {
    const workbook = buyers();
    setting(workbook, 'care_per_person', 2);
    const done = [
      TODAY,
      'K02',
      null,
      null,
      'Hẹn',
      null,
      null,
      null,
      null,
      null,
      'Xong',
      null,
      null,
      { serial: TODAY },
    ];
    type(workbook, 'Chăm sóc', 4, [{ serial: TODAY }, ...(done.slice(1) as Cell[])]);
    type(workbook, 'Chăm sóc', 5, [{ serial: TODAY }, 'K06', null, null, 'Hẹn thử đồ']);
    const { items } = listOf(workbook);
    expect(items).toHaveLength(2);
    expect(items.map(({ rule }) => rule)).toContain('Hẹn thử đồ');
  });

  it('is one owner’s alone where one is asked for, and tells who has how much', () => {
    const workbook = buyers();
    const column = sheetNamed(workbook, 'Khách').cells[0]!.indexOf('◆ Người phụ trách');
    sheetNamed(workbook, 'Khách').cells[1]![column] = 'Hoa';
    const view = listOf(workbook);
    expect(view.owners).toContainEqual({ name: 'Hoa', count: 1, overdue: 1 });
    expect(view.owners.find(({ name }) => name === '')!.count).toBe(view.count - 1);
    const hoas = listOf(workbook, TODAY, 'hoa');
    expect(hoas.items.map(({ customerId }) => customerId)).toEqual(['K01']);
    expect(listOf(workbook, TODAY, '').items.map(({ customerId }) => customerId)).not.toContain('K01');
  });

  it('leaves a customer alone for some days after a care, but not what they arranged', () => {
    const workbook = buyers();
    const cared = [{ serial: TODAY - 3 }, 'K01', null, null, 'Hỏi thăm'];
    type(workbook, 'Chăm sóc', 4, [
      ...cared,
      ...Array(5).fill(null),
      'Xong',
      null,
      null,
      { serial: TODAY - 3 },
    ]);
    expect(own(workbook, 'K01').map(({ key }) => key)).toEqual(['K01|birthday|2026-07-05']);
    expect(listOf(workbook).later).toBeGreaterThan(0);
    type(workbook, 'Chăm sóc', 5, [{ serial: TODAY }, 'K01', null, null, 'Hẹn thử đồ']);
    expect(own(workbook, 'K01')[0]!.rule).toBe('Hẹn thử đồ');
    setting(workbook, 'care_gap_days', 2);
    expect(own(workbook, 'K01')[0]!.also).toHaveLength(2);
  });

  it('takes a rule of the user’s own for what its text is: an advertisement waits, and stands last', () => {
    const people = BUYERS.map((row, i): readonly Cell[] => [
      ...row,
      i === 0 ? 'Ngày xả' : i === 1 ? '03/07/2026' : null,
    ]);
    const workbook = shop(people, BOUGHT);
    update(workbook);
    const free = sheetNamed(workbook, 'Quy tắc').cells.length;
    type(workbook, 'Quy tắc', free, ['Xả hàng', 'Ngày ghi ở một cột', 2, 'Ngày xả', null, null, 'Có']);
    type(workbook, 'Quy tắc', ruleRow(workbook, 'Nhịp mua'), ['Không'], 6);
    const texts = sheetNamed(workbook, 'Mẫu tin').cells.length;
    const isFor = (purpose: string | null) =>
      type(workbook, 'Mẫu tin', texts, ['Xả hàng', null, purpose, 'Xả hàng', 'Mua ngay giảm 50% toàn shop!']);
    const line = () => listOf(workbook).rules.find(({ name }) => name === 'Xả hàng')!;
    isFor('Giao dịch');
    expect(own(workbook, 'K01')).toMatchObject([{ rule: 'Xả hàng', text: expect.stringContaining('50%') }]);
    expect(line()).toMatchObject({ isFault: false, note: null });
    isFor(null);
    expect(own(workbook, 'K01')).toMatchObject([{ rule: 'Sinh nhật', also: ['Ngày xả: ngày 03/07/2026.'] }]);
    expect(line().isFault).toBe(true);
    expect(line().note).toMatch(/"Xả hàng" \(trang Mẫu tin, dòng \d+\) chưa ghi mục đích .* cột "Mục đích"/);
    type(workbook, 'Chăm sóc', 4, [
      ...[{ serial: TODAY - 3 }, 'K01', null, null, 'Hỏi thăm', null, null, null, null, null],
      ...['Xong', null, null, { serial: TODAY - 3 }],
    ]);
    expect(own(workbook, 'K01')).toMatchObject([{ rule: 'Sinh nhật', also: [] }]);
    isFor('Giao dịch');
    expect(own(workbook, 'K01')[0]!.rule).toBe('Xả hàng');
  });

  it('shows no way by which the customer refused to be sold to', () => {
    const workbook = buyers();
    type(workbook, 'Quy tắc', ruleRow(workbook, 'Sinh nhật'), ['Không'], 6);
    expect(own(workbook, 'K01')[0]!.zalo).toBe('https://zalo.me/0912000101');
    type(workbook, 'Sự đồng ý', 4, ['K01', 'Quảng cáo', 'Zalo', 'Không']);
    expect(own(workbook, 'K01')).toMatchObject([{ zalo: null, call: 'tel:+84912000101' }]);
  });

  it('joins two rows of one phone: one call, one message', () => {
    const twin: readonly Cell[] = ['K07', 'Bố của Mẫu', '0912000101', null, '02/07/1960', 'Nam', null, null];
    const workbook = shop([...BUYERS, twin], BOUGHT);
    update(workbook);
    const { items } = listOf(workbook);
    const [one, ...others] = items.filter(({ phone }) => phone === '0912000101');
    expect(others).toEqual([]);
    expect(one!.also).toContain('Bố của Mẫu: Sinh nhật ngày 02/07/2026, còn 1 ngày nữa.');
  });

  it('hands a line over: it is on the other’s list, not done, and still off when they did it', () => {
    const workbook = buyers();
    const act = (more: object) => {
      const plan = planCare(
        snapshotOfMemory(workbook),
        {
          ...{ kind: 'care', key: 'K01|reorder|2026-06-17', status: 'planned', until: null },
          ...{ channel: null, outcome: '', owner: 'Hoa' },
          ...more,
        },
        context(),
      );
      expect(plan.isRefused).toBe(false);
      applyToMemory(workbook, plan.changeSet.changes);
    };
    act({});
    expect(listOf(workbook, TODAY, 'Hoa').items.map(({ key }) => key)).toEqual(['K01|reorder|2026-06-17']);
    expect(own(workbook, 'K01')).toHaveLength(1);
    act({ owner: 'Minh' });
    expect(listOf(workbook, TODAY, 'Hoa').items).toEqual([]);
    expect(listOf(workbook, TODAY, 'Minh').count).toBe(1);
    act({ status: 'done', owner: undefined });
    expect(own(workbook, 'K01')).toEqual([]);
  });
});
