import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { needsSettle, planSettle } from '../../shared/commands/settle';
import { actionPlan } from '../../shared/desk/actionPlan';
import type { DeskContext } from '../../shared/desk/deskContext';
import { type DayNumber, dayOfIso } from '../../shared/model/day';
import { expiredAddresses } from '../../shared/sending/expiredAddresses';
import { keyRecords, keyText, type LedgerRow, readLedger } from '../../shared/sending/ledger';
import { sendAll } from '../../shared/sending/sendAll';
import { settledRow } from '../../shared/sending/settledRow';
import { unknownMessages } from '../../shared/sending/unknownMessages';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { type MemoryHost, memoryHost, run } from './memoryMessenger';
import { ALL_KEYS, allItems, FACTS, managedShop, ourSheet, setting, TODAY, typeRows } from './sendingShop';

const CONTEXT: DeskContext = { today: TODAY, user: 'Lan', language: 'vi', selection: null };
const KEY = ALL_KEYS[0]!;

const stateOf = (workbook: MemoryWorkbook, key = KEY) => {
  const ledger = readLedger(snapshotOfMemory(workbook));
  if ('fault' in ledger) throw new Error(ledger.fault);
  return keyRecords(ledger.rows).get(keyText(key))?.state ?? null;
};

/** A run whose first message may have gone. */
function unsure(): MemoryHost {
  const host = memoryHost(managedShop());
  host.answer = () => ({ ok: false, isSure: false, why: 'Mạng bị ngắt' });
  run(host, sendAll([KEY], false, 'email', allItems));
  host.answer = () => ({ ok: true, id: 'x' });
  return host;
}

function settle(workbook: MemoryWorkbook, wasSent: boolean, key = KEY) {
  const plan = planSettle(snapshotOfMemory(workbook), { kind: 'settle', key, wasSent }, CONTEXT);
  if (!plan.isRefused) applyToMemory(workbook, plan.changeSet.changes);
  return plan;
}

const sendAt = (host: MemoryHost, moment: string) => {
  host.facts = { ...FACTS, moment: `2026-07-01T${moment}` };
  return run(host, sendAll([KEY], false, 'email', allItems))!;
};

describe('settling a message that may have gone', () => {
  it('is asked of the user, with where to look', () => {
    const host = unsure();
    expect(unknownMessages(snapshotOfMemory(host.workbook), TODAY)).toEqual([
      {
        ...{ key: KEY, customer: 'Nguyễn Thị Mẫu', address: 'mau@example.com' },
        ...{ channel: 'Email', moment: '2026-07-01 09:30' },
      },
    ]);
    expect(unknownMessages(snapshotOfMemory(managedShop()), TODAY)).toEqual([]);
  });

  it('counts it as sent for ever where the user found it sent', () => {
    const host = unsure();
    const { changeSet } = settle(host.workbook, true);
    expect(changeSet.changes).toHaveLength(1);
    expect(stateOf(host.workbook)).toBe('sent');
    expect(ourSheet(host.workbook, 'sentLog').cells.at(-1)!.slice(7)).toEqual(['SENT', 'Lan', '✓ Lan']);
    expect(sendAt(host, '10:00')).toMatchObject({ sent: 0 });
    expect(unknownMessages(snapshotOfMemory(host.workbook), TODAY)).toEqual([]);
    expect(settle(host.workbook, false).findings[0]!.code).toBe('settle.sent');
    expect(stateOf(host.workbook)).toBe('sent');
  });

  it('frees it to be sent once more where the user found it not sent', () => {
    const host = unsure();
    settle(host.workbook, false);
    expect(stateOf(host.workbook)).toBe('failed');
    const before = host.delivered.length;
    expect(sendAt(host, '10:00')).toMatchObject({ sent: 1 });
    expect(sendAt(host, '10:10')).toMatchObject({ sent: 0 });
    expect(host.delivered).toHaveLength(before + 1);
    expect(settle(host.workbook, false).findings[0]!.code).toBe('settle.sent');
  });

  it('frees that attempt alone: the next one that is cut off is asked about anew', () => {
    const host = unsure();
    settle(host.workbook, false);
    host.answer = () => ({ ok: false, isSure: false, why: 'Mạng bị ngắt' });
    expect(sendAt(host, '10:00').unknown).toHaveLength(1);
    expect(stateOf(host.workbook)).toBe('unknown');
    expect(unknownMessages(snapshotOfMemory(host.workbook), TODAY)[0]!.moment).toBe('2026-07-01 10:00');
    settle(host.workbook, false);
    expect(stateOf(host.workbook)).toBe('failed');
  });

  it('leaves alone what a run may be sending at this moment, until the day is over', () => {
    const workbook = managedShop();
    const row = [
      '2026-07-01T09:29',
      KEY,
      'A01',
      'Sinh nhật',
      'Email',
      'mau@example.com',
      'h',
      'SENDING',
      'Lan',
    ];
    typeRows(workbook, 'sentLog', [row]);
    expect(settle(workbook, false).findings[0]!.code).toBe('settle.running');
    expect(unknownMessages(snapshotOfMemory(workbook), TODAY)).toEqual([]);
    const tomorrow = (TODAY + 1) as DayNumber;
    expect(unknownMessages(snapshotOfMemory(workbook), tomorrow)).toHaveLength(1);
    const plan = planSettle(
      snapshotOfMemory(workbook),
      { kind: 'settle', key: KEY, wasSent: false },
      { ...CONTEXT, today: tomorrow },
    );
    expect(plan.isRefused).toBe(false);
  });

  it('refuses in words what it does not know, and what somebody edited', () => {
    const host = unsure();
    expect(settle(host.workbook, true, 'Z99|x|2026-07-01').findings[0]!.code).toBe('settle.unknownKey');
    ourSheet(host.workbook, 'sentLog').cells.at(-1)![7] = 'xong';
    expect(settle(host.workbook, false).findings[0]!.code).toBe('settle.edited');
    expect(stateOf(host.workbook)).toBe('unknown');
    expect(settle(host.workbook, true).isRefused).toBe(false);
    ourSheet(host.workbook, 'sentLog').cells[3]![1] = 'Đổi tên';
    expect(settle(host.workbook, true).findings[0]!.code).toBe('settle.noLog');
  });

  it('is an action like others, which needs the log alone', () => {
    const host = unsure();
    const plan = actionPlan(
      snapshotOfMemory(host.workbook),
      { kind: 'settle', key: KEY, wasSent: true },
      { today: TODAY, user: 'Lan' },
    );
    expect(plan.isRefused).toBe(false);
    expect(needsSettle).toEqual({ sheets: ['sentLog', 'settings'], customers: false });
  });

  it('never frees a key that was sent, however rows are sorted, by whichever columns, or copied', () => {
    const row = (key: string, status: LedgerRow['status'], id: string, moment: string): LedgerRow => ({
      ...{ moment, key, customerId: 'A', rule: 'r', channel: 'Email', address: 'a@example.com' },
      ...{ textHash: 'h', status, sender: 'Lan', id },
    });
    const unknown = row('U', 'UNKNOWN', 'cut off here', '2026-07-01T09:00');
    const log: readonly LedgerRow[] = [
      row('S', 'SENDING', '', '2026-07-01T09:00'),
      row('S', 'SENT', '<1@x>', '2026-07-01T09:00'),
      row('U', 'SENDING', '', '2026-07-01T09:00'),
      unknown,
      settledRow(unknown, false, 'Lan'),
    ];
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(orders, orders, (wholes, ids) => {
        const moved = wholes.map((at) => log[at]!);
        expect(keyRecords([...moved, ...moved]).get('s')!.state).toBe('sent');
        // Only the ids were sorted: then the sign fits no other row.
        const torn = log.map((one, i) => ({ ...one, id: log[ids[i]!]!.id }));
        const half = torn.filter(({ key, status }) => key !== 'S' || status !== 'SENT');
        expect(keyRecords(half).get('s')!.state).not.toBe('failed');
      }),
    );
  });
});

describe('what the log forgets', () => {
  const OLD = '2025-01-10T09:00';
  const rows = (moment: string): readonly (readonly Cell[])[] => [
    [moment, 'a|x|2025-01-10', 'A01', 'x', 'Email', 'mau@example.com', 'h', 'SENDING', 'Lan', null],
    [moment, 'a|x|2025-01-10', 'A01', 'x', 'Email', 'mau@example.com', 'h', 'SENT', 'Lan', '<1@example.com>'],
    [
      moment,
      'b|x|2025-01-10',
      'A02',
      'x',
      'Email',
      'thu@example.com',
      'h',
      'FAILED',
      'Lan',
      'Không có hộp thư thu@example.com',
    ],
    [
      moment,
      'c|x|2025-01-10',
      'A03',
      'x',
      'Email',
      'gia@example.com',
      'h',
      'UNKNOWN',
      'Lan',
      'Bị ngắt giữa chừng',
    ],
    [
      moment,
      'd|x|2025-01-10',
      'A04',
      'x',
      'Email',
      'vi@example.com',
      'h',
      'FAILED',
      'Lan',
      '<2@example.com>',
    ],
  ];
  const forget = (workbook: MemoryWorkbook, months: number | null) => {
    const writes = expiredAddresses(snapshotOfMemory(workbook), dayOfIso('2026-07-01') as DayNumber, months);
    applyToMemory(workbook, writes);
    return writes;
  };
  const states = (workbook: MemoryWorkbook) =>
    ['a', 'b', 'c', 'd'].map((key) => stateOf(workbook, `${key}|x|2025-01-10`));

  it('is to whom, of what text and by which id, once the months are over; never what was sent', () => {
    const workbook = managedShop();
    typeRows(workbook, 'sentLog', rows(OLD));
    const before = states(workbook);
    expect(before).toEqual(['sent', 'failed', 'unknown', 'unknown']);
    expect(forget(workbook, 12).length).toBeLessThanOrEqual(6);
    expect(states(workbook)).toEqual(before);
    const cells = JSON.stringify(ourSheet(workbook, 'sentLog').cells.slice(4));
    expect(cells).not.toContain('thu@example.com');
    expect(cells).not.toContain('<1@example.com>');
    expect(cells.match(/A0[1-4]/g)).toHaveLength(5);
    expect(forget(workbook, 12)).toEqual([]);
  });

  it('is nothing before that, or where the shop keeps all', () => {
    const workbook = managedShop();
    typeRows(workbook, 'sentLog', rows('2026-01-10T09:00'));
    expect(forget(workbook, 12)).toEqual([]);
    typeRows(workbook, 'sentLog', rows(OLD));
    expect(forget(workbook, null)).toEqual([]);
  });

  it('is forgotten with the refresh', () => {
    const workbook = managedShop();
    typeRows(workbook, 'sentLog', rows(OLD));
    setting(workbook, 'log_months', 12);
    const asker = { today: TODAY, user: 'Lan' };
    const plan = actionPlan(snapshotOfMemory(workbook), { kind: 'refresh' }, asker);
    const name = ourSheet(workbook, 'sentLog').name;
    expect(plan.changeSet.changes.some((one) => one.kind === 'write' && one.sheet === name)).toBe(true);
  });
});
