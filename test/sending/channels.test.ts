import { describe, expect, it } from '@jest/globals';
import type { SendChannel } from '../../shared/care/channel';
import type { HostFacts } from '../../shared/desk/verbs';
import { messagesIn } from '../../shared/messages';
import { previewSend } from '../../shared/sending/previewSend';
import { sendAll } from '../../shared/sending/sendAll';
import { callHours } from '../../shared/sending/skipReasons';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { memoryHost, run } from './memoryMessenger';
import { ALL_KEYS, FACTS, itemsOf, managedShop, ourSheet, PEOPLE, setting, typeRows } from './sendingShop';

const { skips, stops } = messagesIn('vi').sending;
const GATEWAYS: Partial<HostFacts> = { gateways: ['sms', 'zns'] };

function preview(
  workbook: MemoryWorkbook,
  channel: SendChannel,
  facts: Partial<HostFacts> = {},
  people = PEOPLE,
) {
  const items = itemsOf(people);
  return previewSend(snapshotOfMemory(workbook), 'all', { ...FACTS, ...facts }, channel, () => items);
}

describe('sending by a gateway', () => {
  it('needs its keys on this host', () => {
    const shown = preview(managedShop(), 'sms');
    expect(shown).toMatchObject({ will: [], quota: null, stopped: stops.noGateway({ channel: 'SMS' }) });
    expect(preview(managedShop(), 'zns', { gateways: ['sms'] }).stopped).toContain('Zalo ZNS');
    expect(preview(managedShop(), 'email').will).toHaveLength(4);
  });

  it('writes to phones in E.164, without a quota of mail', () => {
    const shown = preview(managedShop(), 'sms', { ...GATEWAYS, quota: 0 });
    expect(shown.stopped).toBeNull();
    expect(shown.quota).toBeNull();
    expect(shown.will.map(({ to, channel }) => `${channel} ${to}`)).toEqual([
      'sms +84912000101',
      'sms +84912000102',
      'sms +84912000103',
      'sms +84912000104',
    ]);
    expect(shown.will[0]).toMatchObject({ subject: '', fields: null, unsubscribe: null });
  });

  it('leaves out of "all" whom it cannot reach, and says why where somebody asks for them', () => {
    const people: readonly (readonly Cell[])[] = [
      PEOPLE[0]!,
      ['A01', 'Có Máy', '0912000101', null, 'Nữ', 'Có', null],
      ['A02', 'Máy Bàn', '02838123456', 'ban@example.com', 'Nam', 'Có', null],
      ['A03', 'Không Máy', null, 'khong@example.com', 'Nam', 'Có', null],
    ];
    const workbook = managedShop(people);
    const items = itemsOf(people);
    const asked = previewSend(
      snapshotOfMemory(workbook),
      items.map(({ key }) => key),
      { ...FACTS, ...GATEWAYS },
      'sms',
      () => items,
    );
    expect(asked.will.map(({ customerId }) => customerId)).toEqual(['A01']);
    expect(asked.skipped.map(({ why }) => why)).toEqual([
      skips.badPhone({ phone: '02838123456' }),
      skips.noPhone,
    ]);
    expect(preview(workbook, 'sms', GATEWAYS, people).skipped).toHaveLength(1);
    expect(preview(workbook, 'email', {}, people)).toMatchObject({ will: { length: 2 }, skipped: [] });
  });

  it('sends ZNS by the template that the shop wrote down, and no text of ours', () => {
    const workbook = managedShop();
    expect(preview(workbook, 'zns', GATEWAYS).skipped[0]!.why).toBe(
      skips.noTemplate({ rule: 'Sinh nhật', channel: 'Zalo ZNS' }),
    );
    typeRows(workbook, 'templates', [['Sinh nhật', 'Zalo ZNS', 'Chăm sóc', '4711', 'ten: {{Tên}}']]);
    expect(preview(workbook, 'zns', GATEWAYS).will[0]).toMatchObject({
      subject: '4711',
      body: 'ten: Mẫu',
      fields: { ten: 'Mẫu' },
    });
    typeRows(workbook, 'templates', [['Sinh nhật', 'Zalo ZNS', 'Chăm sóc', '4711', 'Chào {{Tên}}']]);
    expect(preview(workbook, 'zns', GATEWAYS)).toMatchObject({
      will: [],
      stopped: stops.znsLine({ code: 'Sinh nhật', row: 5, field: 'Chào {{Tên}}' }),
    });
  });

  it('notes the channel in the log, and a key that went by one never goes by another', () => {
    const host = memoryHost(managedShop(), GATEWAYS);
    const all = () => itemsOf();
    expect(run(host, sendAll('all', false, 'sms', all))!.sent).toBe(4);
    expect(ourSheet(host.workbook, 'sentLog').cells[4]!.slice(4, 6)).toEqual(['SMS', '+84912000101']);
    host.facts = { ...host.facts, moment: '2026-07-01T09:40' };
    const again = run(host, sendAll('all', false, 'email', all))!;
    expect(again.sent).toBe(0);
    expect(again.skipped.map(({ why }) => why)).toEqual(
      ALL_KEYS.map(() => skips.sent({ moment: '2026-07-01 09:30' })),
    );
  });

  it('counts e-mails and messages of a day apart', () => {
    const workbook = managedShop();
    const row = (n: number, channel: string, to: string): Cell[] => [
      ...[`2026-07-01T08:0${n}`, `A01|luat${n}|2026-07-01`, 'A01', `luật ${n}`],
      ...[channel, to, 'h', 'SENT', 'Lan', 'x'],
    ];
    typeRows(workbook, 'sentLog', [
      row(1, 'SMS', '+84912000101'),
      row(2, 'Zalo ZNS', '0912 000 101'),
      row(3, 'SMS', '84912000101'),
    ]);
    expect(preview(workbook, 'sms', GATEWAYS).skipped[0]!.why).toBe(skips.cap({ most: 3, channel: 'SMS' }));
    expect(preview(workbook, 'email').skipped).toEqual([]);
  });

  it('sends no trial, for it would cost and go to a customer’s number', () => {
    const host = memoryHost(managedShop(), GATEWAYS);
    expect(
      run(
        host,
        sendAll(ALL_KEYS, true, 'sms', () => itemsOf()),
      )!.stopped,
    ).toBe(stops.trialByEmail);
    expect(host.delivered).toEqual([]);
  });
});

describe('what waits', () => {
  it('goes today where only the hour is to come, else tomorrow', () => {
    expect(preview(managedShop(), 'email', { minuteOfDay: 6 * 60 })).toMatchObject({
      later: 4,
      laterDay: '2026-07-01',
    });
    expect(preview(managedShop(), 'email', { minuteOfDay: 21 * 60 }).laterDay).toBe('2026-07-02');
    expect(preview(managedShop(), 'email', { quota: 1 })).toMatchObject({ later: 3, laterDay: '2026-07-02' });
    expect(preview(managedShop(), 'email').laterDay).toBeNull();
  });
});

describe('the header List-Unsubscribe (RFC 2369)', () => {
  const wayOut = (workbook: MemoryWorkbook, facts: Partial<HostFacts> = {}) =>
    preview(workbook, 'email', facts).will[0]!.unsubscribe;

  it('writes to the shop’s own address where one is known', () => {
    expect(wayOut(managedShop())).toBe('mailto:lan@example.com?subject=HU%E1%BB%B6');
    expect(wayOut(managedShop(), { ownAddress: '' })).toBeNull();
    const workbook = managedShop();
    setting(workbook, 'sender', 'chu@example.com');
    expect(wayOut(workbook, { ownAddress: '' })).toBe('mailto:chu@example.com?subject=HU%E1%BB%B6');
  });

  it('is no part of a transaction', () => {
    const workbook = managedShop();
    typeRows(workbook, 'templates', [['Sinh nhật', 'Email', 'Giao dịch', 'Hóa đơn', 'Kính gửi']]);
    expect(wayOut(workbook)).toBeNull();
  });
});

describe('hours of calls (Decree 91/2020/NĐ-CP, article 13)', () => {
  it.each([
    ['8-20', 8, 17],
    ['0-24', 8, 17],
    ['9-12', 9, 12],
  ])('within %s are %i to %i', (careHours, from, to) => {
    expect(callHours(careHours)).toEqual({ from, to });
  });
});
