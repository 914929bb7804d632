import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { todayView } from '../../shared/desk/todayView';
import type { TodayView } from '../../shared/desk/views';
import type { DayNumber } from '../../shared/model/day';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetNamed, shop, sortRows, under, update } from '../commands/shop';
import { BOUGHT, BUYERS, buyers, buyersRead, context, ordersOf, TODAY } from './desk';

function listOf(workbook: MemoryWorkbook, today: DayNumber = TODAY): TodayView {
  return todayView(snapshotOfMemory(workbook), { most: 100 }, context('vi', today));
}

function keysOf(view: TodayView): readonly string[] {
  return view.items.map(({ key }) => key);
}

/** Writes a row below the header of one of our sheets, as a person types. */
function type(workbook: MemoryWorkbook, sheet: string, row: number, cells: readonly Cell[]): void {
  applyToMemory(workbook, [{ kind: 'write', sheet, row, column: 0, columns: cells.map((cell) => [cell]) }]);
}

function care(
  due: string | number,
  id: string | null,
  rule: string,
  more: Partial<Record<number, Cell>> = {},
): Cell[] {
  const cells: Cell[] = [typeof due === 'number' ? { serial: due } : due, id, null, null, rule];
  return Array.from({ length: 14 }, (_, c) => more[c] ?? cells[c] ?? null);
}

describe('todayView', () => {
  it('says why in words, with links and what to say in the right form of address', () => {
    const item = todayView(buyersRead(), { most: 9 }, context()).items.find(({ key }) =>
      key.includes('K01|reorder'),
    )!;
    expect(item).toMatchObject({
      key: 'K01|reorder|2026-06-17',
      customerId: 'K01',
      customer: 'Nguyễn Thị Mẫu',
      phone: '0912000101',
      call: 'tel:+84912000101',
      zalo: 'https://zalo.me/0912000101',
      email: 'mau@example.com',
      due: '2026-06-17',
      rule: 'Nhịp mua',
      reason: 'Thường 21 ngày mua một lần, đã 35 ngày chưa thấy.',
      sheet: 'Khách',
      row: 2,
    });
    expect(item.script).toMatch(/^Dạ em chào chị Mẫu ạ/);
    expect(item.valueAtRisk).toBeGreaterThan(0);
  });

  it('tells up to which day the figures know what was bought, however late it is', () => {
    const late = (TODAY + 300) as DayNumber;
    expect(listOf(buyers()).analysisDay).toBe('2026-07-01');
    expect(listOf(buyers(), late).analysisDay).toBe('2026-07-01');
  });

  it('speaks English to the English', () => {
    const { items } = todayView(buyersRead(), { most: 9 }, context('en'));
    expect(items.find(({ key }) => key === 'K01|reorder|2026-06-17')).toMatchObject({
      rule: 'Usual rhythm',
      reason: 'Buys every 21 days as a rule, not seen for 35 days.',
    });
  });

  it('addresses people as their list does, firms as such, and guesses no gender', () => {
    const { items } = todayView(buyersRead(), { most: 99 }, context());
    const scriptOf = (id: string) => items.find(({ customerId }) => customerId === id)?.script;
    expect(scriptOf('K04')).toMatch(/chào quý khách ạ/);
    expect(scriptOf('K05')).toMatch(/chào chú Nháp ạ/);
    expect(scriptOf('K03')).toMatch(/chào anh\/chị Giả ạ/);
  });

  describe('an advertisement by hand (Law 91/2025/QH15, art. 9; Decree 91/2020/NĐ-CP, art. 13)', () => {
    const rhythmOf = (workbook: MemoryWorkbook) =>
      listOf(workbook).items.find(({ key }) => key.startsWith('K01|reorder'))!;
    const consent = (workbook: MemoryWorkbook, row: number, ...cells: readonly Cell[]) =>
      type(workbook, 'Sự đồng ý', 3 + row, ['K01', ...cells]);

    it('has no text to send for somebody who was never asked: a number, a chat, words to say, and why', () => {
      const item = rhythmOf(buyers());
      expect(item).toMatchObject({ text: null, sms: null, call: 'tel:+84912000101' });
      expect(item.zalo).not.toBeNull();
      expect(item.script).not.toBeNull();
      expect(item.note).toMatch(
        /chưa đồng ý nhận quảng cáo qua Zalo, SMS .* "Sự đồng ý", mục đích "Quảng cáo"/,
      );
    });

    it('has one by the channel to which they agreed', () => {
      const workbook = buyers();
      consent(workbook, 1, 'Quảng cáo', 'Zalo', 'Có');
      const item = rhythmOf(workbook);
      expect(item.text).toMatch(/^Chào chị Mẫu, /);
      expect(item.sms).toBeNull();
      expect(item.note).toMatch(/qua SMS /);
      consent(workbook, 2, 'Quảng cáo', 'SMS', 'Có');
      expect(rhythmOf(workbook).sms).toMatch(/^sms:\+84912000101\?body=%5BQC%5D/);
      expect(rhythmOf(workbook).note).toBeNull();
    });

    it('has none once it stands on the Care sheet, typed or put off', () => {
      const workbook = buyers();
      type(workbook, 'Chăm sóc', 4, care(TODAY, 'K01', 'Nhịp mua', { 8: 'Mua ngay giảm 50%!' }));
      const item = listOf(workbook).items.find(({ key }) => key === `K01|reorder|2026-07-01`)!;
      expect(item).toMatchObject({ text: null, sms: null });
      expect(item.note).toMatch(/chưa đồng ý/);
    });

    it('is not what wishes and what somebody planned are: those keep their texts', () => {
      const workbook = buyers();
      type(workbook, 'Chăm sóc', 4, care(TODAY, 'K02', 'Hẹn thử đồ', { 8: 'Chị ghé nhé' }));
      type(workbook, 'Chăm sóc', 5, care(TODAY, 'K05', 'Sinh nhật'));
      const { items } = listOf(workbook);
      const of = (key: string) => items.find((item) => item.key.startsWith(key))!;
      expect(of('K02|hen thu do')).toMatchObject({ text: 'Chị ghé nhé', note: null });
      expect(of('K05|birthday')).toMatchObject({ text: expect.stringMatching(/sinh nhật/), note: null });
    });
  });

  it('has no Zalo for a landline', () => {
    const { items } = todayView(buyersRead(), { most: 99 }, context());
    const firm = items.find(({ customerId }) => customerId === 'K04');
    expect(firm).toMatchObject({ phone: '02438000104', call: 'tel:+842438000104', zalo: null });
  });

  it('stands in order of value at risk, and leaves out who has none or is not late', () => {
    const { items } = todayView(buyersRead(), { most: 99 }, context());
    const risks = items.map(({ valueAtRisk }) => valueAtRisk ?? -1);
    expect(risks).toEqual([...risks].sort((a, b) => b - a));
    // K02 bought six days ago and comes every fourteen; of K06 nothing is expected any more.
    expect(items.map(({ customerId }) => customerId)).not.toContain('K02');
    expect(items.map(({ customerId }) => customerId)).not.toContain('K06');
  });

  it('counts all and shows the first', () => {
    const all = todayView(buyersRead(), { most: 99 }, context());
    const some = todayView(buyersRead(), { most: 2 }, context());
    expect(some.items).toEqual(all.items.slice(0, 2));
    expect(some.count).toBe(all.items.length);
    expect(some.valueAtRisk).toBe(all.valueAtRisk);
  });

  it('shows birthdays of the days around today', () => {
    const on = (today: number) => {
      const workbook = buyers();
      type(workbook, 'Sự đồng ý', 4, ['K01', 'Quảng cáo', null, 'Không']);
      const { items } = listOf(workbook, today as DayNumber);
      return items.find(({ key }) => key === 'K01|birthday|2026-07-05')?.reason;
    };
    expect(on(TODAY)).toBe('Sinh nhật ngày 05/07/2026, còn 4 ngày nữa.');
    expect(on(TODAY + 4)).toBe('Hôm nay là sinh nhật.');
    expect(on(TODAY + 6)).toBe('Sinh nhật ngày 05/07/2026, đã qua 2 ngày.');
    expect(on(TODAY + 7)).toBeUndefined();
    expect(on(TODAY - 4)).toBeUndefined();
  });

  it('takes the rows of the Care sheet that are due and open', () => {
    const workbook = buyers();
    type(workbook, 'Chăm sóc', 4, care(TODAY - 1, 'K02', 'Hẹn thử đồ', { 5: 'Khách hẹn', 8: 'Chị ghé nhé' }));
    type(workbook, 'Chăm sóc', 5, care(TODAY + 1, 'K02', 'Bảo hành'));
    type(workbook, 'Chăm sóc', 6, care('30/06/2026', 'K02', 'Khiếu nại', { 10: 'Xong' }));
    const found = listOf(workbook).items.filter(({ customerId }) => customerId === 'K02');
    expect(found).toMatchObject([
      { key: 'K02|hen thu do|2026-06-30', rule: 'Hẹn thử đồ', reason: 'Khách hẹn', text: 'Chị ghé nhé' },
    ]);
  });

  it('takes a row that somebody typed without a day, a rule or an id', () => {
    const workbook = buyers();
    type(workbook, 'Chăm sóc', 4, [null, null, 'Bà Hàng Xóm', '0912000999']);
    type(workbook, 'Chăm sóc', 5, [null, null, null, null, 'chưa rõ ai']);
    const found = listOf(workbook).items.filter(({ customerId }) => customerId === '');
    expect(found).toMatchObject([
      { customer: 'Bà Hàng Xóm', phone: '0912000999', due: '2026-07-01', sheet: null },
    ]);
  });

  it.each([
    ['done', { 10: 'Xong' }],
    ['skipped', { 10: 'Bỏ qua' }],
    ['done, in the words of the other language', { 10: 'Done' }],
    ['put off until tomorrow', { 10: 'Hoãn', 12: { serial: TODAY + 1 } }],
  ] as const)('does not show what was %s', (_, cells) => {
    const workbook = buyers();
    type(workbook, 'Chăm sóc', 4, care(TODAY - 14, 'K01', 'Nhịp mua', cells));
    expect(keysOf(listOf(workbook))).not.toContain('K01|reorder|2026-06-17');
  });

  it('shows what was put off again on its day, once', () => {
    const workbook = buyers();
    type(workbook, 'Chăm sóc', 4, care(TODAY - 14, 'K01', 'Nhịp mua', { 10: 'Hoãn', 12: { serial: TODAY } }));
    expect(keysOf(listOf(workbook)).filter((key) => key.startsWith('K01|reorder'))).toEqual([
      'K01|reorder|2026-06-17',
    ]);
  });

  it('remembers what was done about a reorder though its day moved, until the customer buys again', () => {
    const workbook = buyers();
    type(
      workbook,
      'Chăm sóc',
      4,
      care(TODAY - 16, 'K01', 'Nhịp mua', { 10: 'Xong', 13: { serial: TODAY - 3 } }),
    );
    expect(keysOf(listOf(workbook)).filter((key) => key.startsWith('K01|reorder'))).toEqual([]);
    const again = shop(BUYERS, [...BOUGHT, ...ordersOf('K01', '2026-06-30', 1, 1, 500_000)]);
    update(again);
    type(
      again,
      'Chăm sóc',
      4,
      care(TODAY - 16, 'K01', 'Nhịp mua', { 10: 'Xong', 13: { serial: TODAY - 3 } }),
    );
    const later = listOf(again, (TODAY + 60) as DayNumber);
    expect(keysOf(later).filter((key) => key.startsWith('K01|reorder'))).toHaveLength(1);
  });

  it('does not show what was sent; what failed is still to be done', () => {
    const sent = (moment: string, status: string): Cell[] => [
      ...[
        moment,
        'K01|reorder|2026-06-17',
        'K01',
        'Nhịp mua',
        'Email',
        'mau@example.com',
        'x',
        status,
        'Lan',
        null,
      ],
    ];
    const keys = (...rows: Cell[][]) => {
      const workbook = buyers();
      rows.forEach((row, i) => {
        type(workbook, 'Nhật ký gửi', 4 + i, row);
      });
      return keysOf(listOf(workbook));
    };
    const key = 'K01|reorder|2026-06-17';
    expect(keys(sent('2026-06-30T09:00', 'SENDING'), sent('2026-06-30T09:00', 'SENT'))).not.toContain(key);
    expect(keys(sent('2026-06-30T09:00', 'SENDING'))).not.toContain(key);
    expect(keys(sent('2026-06-30T09:00', 'SENDING'), sent('2026-06-30T09:00', 'FAILED'))).toContain(key);
  });

  it('shows merged rows as the one that stays, and proposes nothing for them', () => {
    const twin: readonly Cell[] = [
      'K07',
      'Nguyễn Thị Mẫu',
      '0912000101',
      null,
      '05/07/1990',
      'Nữ',
      null,
      null,
    ];
    const workbook = shop([...BUYERS, twin], BOUGHT);
    const decision = {
      status: 'accepted',
      isMeant: ({ kind }: { kind: string }) => kind === 'duplicate',
      by: 'Lan',
      today: TODAY,
    } as const;
    update(workbook, { decision });
    type(workbook, 'Chăm sóc', 4, care(TODAY, 'K07', 'Hẹn'));
    const { items } = listOf(workbook);
    expect(items.filter(({ customerId }) => customerId === 'K07')).toEqual([]);
    const own = items.filter(({ customerId }) => customerId === 'K01');
    expect(own.map(({ key }) => key)).toEqual(['K07|hen|2026-07-01']);
    expect(own[0]!.also).toEqual([
      'Thường 21 ngày mua một lần, đã 35 ngày chưa thấy.',
      'Sinh nhật ngày 05/07/2026, còn 4 ngày nữa.',
    ]);
  });

  it('proposes nobody who said no; what they asked for themselves stays, with a warning and no text of ours', () => {
    const refusing = BUYERS.map((row, i): readonly Cell[] => [
      ...row,
      i === 0 ? 'Đồng ý nhận tin' : i === 1 ? 'Không' : null,
    ]);
    const workbook = shop(refusing, BOUGHT);
    update(workbook);
    expect(under(workbook, 'Khách', '◆ Đồng ý nhận tin')[0]).toBe('Không');
    expect(listOf(workbook).items.filter(({ customerId }) => customerId === 'K01')).toEqual([]);
    type(workbook, 'Chăm sóc', 4, care(TODAY, 'K01', 'Nhịp mua', { 5: 'Khách hẹn lấy hàng' }));
    expect(listOf(workbook).items.find(({ customerId }) => customerId === 'K01')).toMatchObject({
      reason: 'Khách hẹn lấy hàng Khách không nhận tin: chỉ nói việc khách đang cần, không chào hàng.',
      text: null,
      call: 'tel:+84912000101',
    });
  });

  it('keeps to the Consent sheet: by purpose, and by channel', () => {
    const asked = (purpose: string, channel: string | null, answer: string) => {
      const workbook = buyers();
      type(workbook, 'Sự đồng ý', 4, ['K01', purpose, channel, answer]);
      return listOf(workbook).items.filter(({ customerId }) => customerId === 'K01');
    };
    expect(asked('Quảng cáo', null, 'Không').map(({ key }) => key)).toEqual(['K01|birthday|2026-07-05']);
    expect(asked('Chăm sóc', null, 'Không').map(({ key }) => key)).toEqual(['K01|reorder|2026-06-17']);
    expect(asked('Chăm sóc', 'Zalo', 'Không')).toMatchObject([{ zalo: null, call: 'tel:+84912000101' }]);
    expect(asked('Quảng cáo', null, 'Có')).toMatchObject([
      { key: 'K01|reorder|2026-06-17', also: [expect.stringContaining('Sinh nhật')] },
    ]);
  });

  it('leaves those alone whom the user gave up', () => {
    const workbook = buyers();
    const sheet = sheetNamed(workbook, 'Khách');
    const stage = sheet.cells[0]!.indexOf('◆ Giai đoạn');
    sheet.cells[1]![stage] = 'Đã mất';
    expect(listOf(workbook).items.filter(({ customerId }) => customerId === 'K01')).toEqual([]);
  });

  it("fills the user's own template, and says which field it can't fill", () => {
    const workbook = buyers();
    type(workbook, 'Mẫu tin', 4, [
      'Nhịp mua',
      'Zalo',
      'Chăm sóc',
      null,
      'Dạ {{xưng hô}} {{tên|quý khách}}, {{số ngày}} ngày rồi ạ',
    ]);
    type(workbook, 'Mẫu tin', 5, ['birthday', 'Zalo', 'Chăm sóc', null, 'Tặng {{quà}}']);
    const own = () => listOf(workbook).items.find(({ customerId }) => customerId === 'K01')!;
    expect(own().text).toBe('Dạ chị Mẫu, 35 ngày rồi ạ');
    type(workbook, 'Sự đồng ý', 4, ['K01', 'Quảng cáo', null, 'Không']);
    const birthday = own();
    expect(birthday).toMatchObject({ text: null });
    expect(birthday.reason).toContain('{{quà}}');
  });

  it('counts what was done today', () => {
    const workbook = buyers();
    type(workbook, 'Chăm sóc', 4, care(TODAY, 'K01', 'Hẹn', { 10: 'Xong', 13: { serial: TODAY } }));
    type(workbook, 'Chăm sóc', 5, care(TODAY, 'K02', 'Hẹn', { 10: 'Xong', 13: { serial: TODAY - 1 } }));
    expect(listOf(workbook).done).toBe(1);
  });

  it('gives hostile cells back as the text that they are', () => {
    const workbook = buyers();
    const name = '<img src=x onerror=alert(1)>';
    type(
      workbook,
      'Chăm sóc',
      4,
      care(TODAY, null, '=HYPERLINK("http://x.test")', { 2: name, 5: '{{name}}' }),
    );
    const item = listOf(workbook).items.find(({ customer }) => customer === name);
    expect(item).toMatchObject({
      rule: '=HYPERLINK("http://x.test")',
      reason: '{{name}}',
      text: null,
      call: null,
    });
  });

  it('finds the columns of the Care sheet where the user put them', () => {
    const workbook = buyers();
    type(workbook, 'Chăm sóc', 4, care(TODAY, 'K02', 'Hẹn', { 5: 'Khách hẹn' }));
    const sheet = sheetNamed(workbook, 'Chăm sóc');
    for (const row of sheet.cells) row?.unshift(null, null);
    expect(listOf(workbook).items.filter(({ reason }) => reason === 'Khách hẹn')).toHaveLength(1);
  });

  it('has the same keys and items however the rows are sorted', () => {
    const before = listOf(buyers());
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 4, 5, 10, 17, 18), (column) => {
        const workbook = buyers();
        const sheet = sheetNamed(workbook, 'Khách');
        sortRows(sheet, [1, BUYERS.length - 1], [0, sheet.cells[0]!.length - 1], column);
        const after = listOf(workbook);
        expect(keysOf(after)).toEqual(keysOf(before));
        expect(after.items.map(({ row, ...rest }) => rest)).toEqual(
          before.items.map(({ row, ...rest }) => rest),
        );
      }),
      { numRuns: 7 },
    );
  });

  it('answers for a workbook that is not ours', () => {
    const view = todayView(snapshotOfMemory(shop()), { most: 9 }, context());
    expect(view).toMatchObject({ items: [], count: 0, valueAtRisk: null, done: 0 });
  });
});
