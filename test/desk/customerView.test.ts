import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerView } from '../../shared/desk/customerView';
import type { CustomerFound, CustomerView } from '../../shared/desk/views';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import { snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { sheetNamed, shop, update } from '../commands/shop';
import { BOUGHT, BUYERS, buyers, buyersRead, context, TODAY } from './desk';
import { manyCustomers, nameOfCustomer } from './manyCustomers';

const READ = buyersRead();

function search(text: string, snapshot: Snapshot = READ): CustomerFound {
  return customerView(snapshot, { by: 'query', text }, context());
}

function idsOf(found: CustomerFound): readonly string[] {
  if (found.kind === 'none') return [];
  return found.kind === 'one' ? [found.customer.id] : found.matches.map(({ id }) => id);
}

function cardOf(id: string, snapshot: Snapshot = READ): CustomerView {
  const found = customerView(snapshot, { by: 'id', text: id }, context());
  if (found.kind !== 'one') throw new Error('cardOf requires an id that is there');
  return found.customer;
}

describe('search', () => {
  it.each([
    ['nguyen', ['K01']],
    ['NGUYỄN', ['K01']],
    ['mau ngu', ['K01']],
    ['Nguye\u0302\u0303n', ['K01']],
    ['vi du', ['K04']],
    ['cong ty', ['K04']],
    ['k02', ['K02']],
    ['GIA@example.com', ['K03']],
    ['<img', ['K06']],
    ['nobody', []],
    ['', []],
    ['   ', []],
    ['=HYPERLINK("http://x.test")', []],
  ])('finds %j: %j', (text, ids) => {
    expect(idsOf(search(text))).toEqual(ids);
  });

  it('says what was looked for where nothing was found', () => {
    expect(search('khong co ai')).toEqual({ kind: 'none', query: 'khong co ai' });
  });

  it('lists several with what tells them apart, those who spent most first', () => {
    const found = search('@example.com');
    expect(found).toMatchObject({ kind: 'many', count: 2 });
    expect(found.kind === 'many' && found.matches).toEqual([
      { id: 'K03', name: 'Lê Thị Giả', detail: '0380000103 · mua gần nhất 01/03/2026' },
      { id: 'K01', name: 'Nguyễn Thị Mẫu', detail: '0912000101 · mua gần nhất 27/05/2026' },
    ]);
  });

  it('finds by a part of a number, and by the second number of a cell', () => {
    expect([...idsOf(search('0912 000'))].sort()).toEqual(['K01', 'K02', 'K05', 'K06']);
    expect(idsOf(search('0912000155'))).toEqual(['K05']);
  });

  it("finds a code of the user's that stands twice, though our ids are others", () => {
    const rows = [...BUYERS, ['K01', 'Người Khác', '0912000777', null, null, null, null, null]];
    const workbook = shop(rows, BOUGHT);
    update(workbook);
    const found = search('K01', snapshotOfMemory(workbook));
    expect(found).toMatchObject({ kind: 'many', count: 2 });
  });

  it('finds every customer by any written form of their phone', () => {
    const written = (digits: string) =>
      fc.constantFrom(
        ...[`0${digits}`, `+84${digits}`, `84${digits}`, `0084${digits}`, digits],
        ...[`0${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5)}`],
        ...[`0${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6)}`],
        ...[`(+84) ${digits.slice(0, 2)}-${digits.slice(2)}`, ` 0${digits}\u00a0`],
        ...[`０${digits.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))}`],
      );
    const many = manyCustomers(400);
    const numbers = many.sheets[0]!.values.slice(1).map((_, i) => `9${12_000_000 + i}`);
    const one = fc.integer({ min: 0, max: 399 }).chain((i) => fc.tuple(fc.constant(i), written(numbers[i]!)));
    fc.assert(
      fc.property(one, ([i, text]) => {
        expect(idsOf(search(text, many))).toEqual([`N${i}`]);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['01680000103', '0380000103', '+84 380 000 103', '84 168 0000 103', '0168.0000.103'])(
    'knows numbers of before 2018 as today: %s',
    (text) => {
      expect(idsOf(search(text))).toEqual(['K03']);
    },
  );

  it('finds every customer by the words of their name, in any order, without marks', () => {
    const many = manyCustomers(300);
    const query = fc.integer({ min: 0, max: 299 }).chain((i) => {
      const words = nameOfCustomer(i).split(' ');
      return fc.tuple(fc.constant(i), fc.shuffledSubarray(words, { minLength: 1 }), fc.boolean());
    });
    fc.assert(
      fc.property(query, ([i, words, isPlain]) => {
        const text = words.join(' ');
        const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
        const found = search(isPlain ? plain : text, many);
        const expected = nameOfCustomer(i);
        if (found.kind === 'many' && found.count > found.matches.length) return;
        expect(
          found.kind === 'one'
            ? [found.customer.name]
            : found.kind === 'many'
              ? found.matches.map(({ name }) => name)
              : [],
        ).toContain(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the row that stays where the other one was merged into it', () => {
    const twin = ['K07', 'Nguyễn Thị Mẫu', '0912000101', null, null, null, null, null];
    const workbook = shop([...BUYERS, twin], BOUGHT);
    const decision = {
      status: 'accepted',
      isMeant: ({ kind }: { kind: string }) => kind === 'duplicate',
      by: null,
      today: TODAY,
    } as const;
    update(workbook, { decision });
    const read = snapshotOfMemory(workbook);
    expect(idsOf(search('0912000101', read))).toEqual(['K01']);
    expect(idsOf(search('nguyen thi mau', read))).toEqual(['K01']);
    expect(cardOf('K07', read).mergedInto).toBe('K01');
  });
});

describe('the selected row', () => {
  const at = (sheet: string, row: number, snapshot: Snapshot = READ): readonly string[] =>
    idsOf(customerView(snapshot, { by: 'selected' }, { ...context(), selection: { sheet, row, column: 3 } }));

  it('is the customer of the list', () => {
    expect(at('Khách', 2)).toEqual(['K02']);
    expect(at('Khách', 0)).toEqual([]);
    expect(at('Khách', 99)).toEqual([]);
  });

  it("is the customer of an order, on our sheet and on the user's", () => {
    expect(at('Đơn hàng', 4)).toEqual(['K01']);
    expect(at('Bán hàng', 9)).toEqual(['K02']);
  });

  it('is nobody where nothing is selected', () => {
    expect(customerView(READ, { by: 'selected' }, context())).toEqual({ kind: 'none', query: '' });
  });
});

describe('one customer', () => {
  it("has the facts of the user's columns, but for what should not be kept", () => {
    const { facts } = cardOf('K01');
    expect(facts).toContainEqual({ field: 'birthday', label: 'Ngày sinh', value: '05/07/1990' });
    expect(facts).toContainEqual({ field: 'note', label: 'Ghi chú', value: 'thích trà' });
    expect(JSON.stringify(cardOf('K01'))).not.toContain('012345678901');
  });

  it('shows a number that lost its zero as it is called', () => {
    expect(cardOf('K02').facts).toContainEqual({
      field: 'phone',
      label: 'Số điện thoại',
      value: '0912000102',
    });
  });

  it('shows a column that nobody knows under its header, but no long number in it', () => {
    const rows = BUYERS.map((row, i) => [
      ...row,
      i === 0 ? 'Xyzzy' : i === 2 ? '4111 1111 1111 1111' : 'da khô',
    ]);
    const workbook = shop(rows, BOUGHT);
    update(workbook);
    const read = snapshotOfMemory(workbook);
    expect(cardOf('K01', read).facts).toContainEqual({ field: '', label: 'Xyzzy', value: 'da khô' });
    expect(JSON.stringify(cardOf('K02', read))).not.toContain('4111');
  });

  it("goes by the user's word for a column", () => {
    const workbook = shop(BUYERS, BOUGHT);
    update(workbook, { columns: [{ sheet: 'Khách', column: 6, field: 'need' }] });
    expect(cardOf('K01', snapshotOfMemory(workbook)).facts).toContainEqual(
      expect.objectContaining({ field: 'need', value: 'thích trà' }),
    );
  });

  it('has figures, scores, the prediction with its interval and the reason', () => {
    const card = cardOf('K01');
    expect(card).toMatchObject({
      orders: 8,
      revenue: 4_000_000,
      firstOrder: '2025-12-31',
      lastOrder: '2026-05-27',
    });
    expect(card.predicted!.low!).toBeLessThanOrEqual(card.predicted!.value!);
    expect(card.predicted!.high!).toBeGreaterThanOrEqual(card.predicted!.value!);
    expect(card.predicted).toMatchObject({
      horizonMonths: 12,
      analysisDay: '2026-07-01',
      why: expect.stringMatching(/\.$/),
    });
    expect(card.scores).toEqual({ r: expect.any(Number), f: expect.any(Number), m: expect.any(Number) });
    expect(card.segmentPath).toEqual([{ day: '2026-07-01', segment: card.segment }]);
  });

  it('tells what happened, newest first, fifty of all', () => {
    const workbook = buyers();
    const rows = Array.from({ length: 60 }, (_, i) => [
      { serial: TODAY - i },
      'K01',
      'x',
      'Zalo',
      'Khách liên hệ',
      `lần ${i}`,
    ]);
    applyToMemory(workbook, [
      {
        kind: 'write',
        sheet: 'Tương tác',
        row: 4,
        column: 0,
        columns: [0, 1, 2, 3, 4, 5].map((c) => rows.map((row) => row[c]!)),
      },
    ]);
    const { timeline, timelineCount } = cardOf('K01', snapshotOfMemory(workbook));
    expect(timeline).toHaveLength(50);
    expect(timelineCount).toBe(68);
    expect(timeline[0]).toEqual({
      day: '2026-07-01',
      kind: 'interaction',
      text: 'Zalo · Khách liên hệ: lần 0',
      amount: null,
    });
    const days = timeline.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('has orders in the timeline with their amounts', () => {
    expect(cardOf('K04').timeline[0]).toEqual({
      day: '2026-05-01',
      kind: 'order',
      text: 'Đơn K04.05-01.4',
      amount: 5_000_000,
    });
  });

  it('says when to care next: what is planned, else when they usually come', () => {
    expect(cardOf('K02').nextCare).toEqual({
      due: '2026-07-09',
      rule: 'Nhịp mua',
      reason: 'Thường sau 14 ngày thì mua lại.',
    });
    expect(cardOf('K01').nextCare).toMatchObject({
      due: '2026-06-17',
      reason: 'Thường 21 ngày mua một lần, đã 35 ngày chưa thấy.',
    });
    const workbook = buyers();
    applyToMemory(workbook, [
      {
        kind: 'write',
        sheet: 'Chăm sóc',
        row: 4,
        column: 0,
        columns: [[{ serial: TODAY + 9 }], ['K02'], [null], [null], ['Bảo hành'], ['Thay lõi lọc']],
      },
    ]);
    expect(cardOf('K02', snapshotOfMemory(workbook)).nextCare).toEqual({
      due: '2026-07-10',
      rule: 'Bảo hành',
      reason: 'Thay lõi lọc',
    });
  });

  it('gives hostile cells back as the text that they are, and makes no link of them', () => {
    const card = cardOf('K06');
    expect(card.facts).toContainEqual({
      field: 'name',
      label: 'Họ tên',
      value: '<img src=x onerror=alert(1)>',
    });
    expect(card.facts).toContainEqual({
      field: 'note',
      label: 'Ghi chú',
      value: '=HYPERLINK("http://x.test")',
    });
    const workbook = buyers();
    const sheet = sheetNamed(workbook, 'Khách');
    const column = (header: string) => sheet.cells[0]!.indexOf(header);
    sheet.cells[1]![column('◆ Email chuẩn')] = 'a@example.com?bcc=b@example.com&body=x';
    sheet.cells[1]![column('◆ SĐT chuẩn')] = 'javascript:alert(1)';
    const odd = cardOf('K01', snapshotOfMemory(workbook));
    expect(odd).toMatchObject({ mailto: null, call: null, zalo: null, phone: 'javascript:alert(1)' });
  });

  it('is there for customers whom only orders know', () => {
    const workbook = shop(
      [['Ghi chú']],
      [
        ['Mã đơn', 'Ngày mua', 'Khách hàng', 'SĐT', 'Thành tiền'],
        ['D1', '15/05/2026', 'Trần Văn Thử', '0912000102', 100000],
        ['D2', '25/05/2026', 'Lê Thị Giả', '0912000103', 200000],
      ],
    );
    update(workbook);
    const found = search('0912 000 103', snapshotOfMemory(workbook));
    expect(found).toMatchObject({ kind: 'one', customer: { name: 'Lê Thị Giả', orders: 1, facts: [] } });
  });
});
