import { describe, expect, it } from '@jest/globals';
import type { SendReport } from '../../shared/desk/calls';
import { keyRecords, keyText, type Ledger, readLedger } from '../../shared/sending/ledger';
import { sendAll } from '../../shared/sending/sendAll';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import { type MemoryWorkbook, putCell, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../shared/workbook/snapshot';
import { STATE_SHEET, stateOf as stateOfWorkbook, writeState } from '../../shared/workbook/state';
import { FAULTS, type MemoryHost, memoryHost, run } from './memoryMessenger';
import {
  ALL_KEYS,
  allItems,
  FACTS,
  itemsOf,
  keyOf,
  managedShop,
  ourSheet,
  PEOPLE,
  setting,
} from './sendingShop';

function ledgerOf(workbook: MemoryWorkbook): Ledger {
  const ledger = readLedger(snapshotOfMemory(workbook));
  if ('fault' in ledger) throw new Error(ledger.fault);
  return ledger;
}

function stateOf(workbook: MemoryWorkbook, key: string) {
  return keyRecords(ledgerOf(workbook).rows).get(keyText(key))?.state ?? null;
}

const send = (host: MemoryHost, keys = ALL_KEYS): SendReport =>
  run(host, sendAll(keys, false, 'email', allItems))!;

const MAIL_CLIENT = '00000000-0000-4000-8000-00000000000a';

/** The same workbook a while later. */
function later(host: MemoryHost, minutes: number): MemoryHost {
  const minute = FACTS.minuteOfDay + minutes;
  const moment = `2026-07-01T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  host.facts = { ...host.facts, minuteOfDay: minute, moment };
  return host;
}

describe('sendAll', () => {
  it('sends each message once, the most valuable first, and writes SENDING and SENT of each', () => {
    const host = memoryHost(managedShop());
    const report = send(host, [...ALL_KEYS].reverse());
    expect(report).toEqual({
      sent: 4,
      failed: [],
      unknown: [],
      skipped: [],
      later: 0,
      stopped: null,
      drafts: [],
    });
    expect(host.delivered.map(({ key }) => key)).toEqual(ALL_KEYS);
    const rows = ledgerOf(host.workbook).rows;
    expect(rows.map(({ key, status }) => `${key} ${status}`)).toEqual(
      ALL_KEYS.flatMap((key) => [`${key} SENDING`, `${key} SENT`]),
    );
    expect(rows[1]).toMatchObject({
      moment: '2026-07-01T09:30',
      customerId: 'A01',
      rule: 'Sinh nhật',
      channel: 'Email',
      address: 'mau@example.com',
      sender: 'Lan',
      id: '<A01@mail.example.com>',
    });
    expect(rows[1]!.textHash).toMatch(/^[0-9a-f]{16}$/);
    expect(host.isLocked).toBe(false);
  });

  it('sends nothing the second time and says when it was sent', () => {
    const host = memoryHost(managedShop());
    send(host);
    const report = send(later(host, 5));
    expect(report.sent).toBe(0);
    expect(report.skipped.map(({ why }) => why)).toEqual(
      ALL_KEYS.map(() => 'Đã gửi rồi (2026-07-01 09:30).'),
    );
    expect(host.delivered).toHaveLength(4);
  });

  it('writes SENDING before the message leaves', () => {
    const host = memoryHost(managedShop());
    const seen: string[] = [];
    host.answer = (message) => {
      const last = ledgerOf(host.workbook).rows.at(-1)!;
      seen.push(`${last.key === message.key} ${last.status}`);
      return { ok: true, id: '1' };
    };
    send(host);
    expect(seen).toEqual(ALL_KEYS.map(() => 'true SENDING'));
  });

  it('asks the host at most five things a message', () => {
    const people = [PEOPLE[0]!, ...many(40)];
    const host = memoryHost(managedShop(people));
    const items = () => itemsOf(people);
    const report = run(
      host,
      sendAll(
        items().map(({ key }) => key),
        false,
        'email',
        items,
      ),
    )!;
    expect(report.sent).toBe(40);
    const calls = host.calls;
    const around = ['lock', 'facts', 'read', 'before', 'apply', 'read', 'apply', 'unlock'].length;
    expect(calls.length).toBeLessThanOrEqual(5 * 40 + around);
    const sends = calls.flatMap((verb, at) => (verb === 'send' ? [at] : []));
    for (let i = 1; i < sends.length; i++) expect(sends[i]! - sends[i - 1]!).toBeLessThanOrEqual(5);
    // The second one for the marks of what was sent.
    expect(calls.filter((verb) => verb === 'read')).toHaveLength(2);
  });

  it('tries a sure failure again in a later run, not in the same minute', () => {
    const host = memoryHost(managedShop());
    host.answer = () => ({ ok: false, isSure: true, why: 'Hộp thư không nhận' });
    const failed = send(host, ALL_KEYS.slice(0, 1));
    expect(failed.failed).toEqual([
      { key: ALL_KEYS[0], customer: 'Nguyễn Thị Mẫu', why: 'Hộp thư không nhận' },
    ]);
    host.answer = () => ({ ok: true, id: 'x' });
    expect(send(host, ALL_KEYS.slice(0, 1)).skipped[0]!.why).toContain('một phút nữa');
    expect(send(later(host, 1), ALL_KEYS.slice(0, 1)).sent).toBe(1);
    expect(host.delivered).toHaveLength(1);
    expect(send(later(host, 2), ALL_KEYS.slice(0, 1)).sent).toBe(0);
  });

  it('never sends again what the host was not sure of, or what made it throw', () => {
    for (const arrives of [true, false]) {
      const host = memoryHost(managedShop());
      host.arrives = arrives;
      host.answer = () => ({ ok: false, isSure: false, why: 'Mạng bị ngắt' });
      expect(send(host, ALL_KEYS.slice(0, 1)).unknown).toEqual([
        { key: ALL_KEYS[0], customer: 'Nguyễn Thị Mẫu' },
      ]);
      host.answer = () => {
        throw new Error('Service unavailable');
      };
      expect(send(host, ALL_KEYS.slice(1, 2)).unknown).toHaveLength(1);
      host.answer = () => ({ ok: true, id: 'x' });
      const report = send(later(host, 60), ALL_KEYS.slice(0, 2));
      expect(report.sent).toBe(0);
      expect(report.skipped.map(({ why }) => why.slice(0, 14))).toEqual(['Có thể đã gửi ', 'Có thể đã gửi ']);
    }
  });

  it('stops after three in a row that did not go out', () => {
    const host = memoryHost(managedShop());
    host.answer = () => ({ ok: false, isSure: true, why: 'quá tải' });
    const report = send(host);
    expect(report.failed).toHaveLength(3);
    expect(report.later).toBe(1);
    expect(report.stopped).toContain('quá tải');
  });

  it('stops after the message at hand when the user wants it', () => {
    const host = memoryHost(managedShop());
    host.wantsStop = () => host.delivered.length === 1;
    const report = send(host);
    expect(report).toMatchObject({ sent: 2, later: 2, stopped: 'Đã dừng theo yêu cầu của bạn.' });
    expect(ALL_KEYS.map((key) => stateOf(host.workbook, key))).toEqual(['sent', 'sent', null, null]);
    expect(host.isLocked).toBe(false);
  });

  it('keeps to the quota and leaves the rest for later', () => {
    const host = memoryHost(managedShop(), { quota: 2 });
    const report = send(host);
    expect(report).toMatchObject({ sent: 2, later: 2 });
    expect(report.stopped).toContain('2 thư');
    expect(send(later(memoryHost(host.workbook, { quota: 0 }), 1))).toMatchObject({ sent: 0, later: 2 });
    expect(send(later(memoryHost(host.workbook, { quota: null }), 1)).sent).toBe(2);
  });

  it('stops when others use the quota up in the midst of a run', () => {
    const people = [PEOPLE[0]!, ...many(40)];
    const items = () => itemsOf(people);
    const host = memoryHost(managedShop(people), { quota: 40 });
    host.meanwhile = (verb) => {
      if (verb === 'facts' && host.delivered.length > 0) host.facts = { ...host.facts, quota: 5 };
    };
    const report = run(
      host,
      sendAll(
        items().map(({ key }) => key),
        false,
        'email',
        items,
      ),
    )!;
    expect(report.sent).toBe(14);
    expect(report).toMatchObject({ later: 26, failed: [], stopped: expect.stringContaining('0 thư') });
  });

  it('asks for the user and the quota seldom, as each time costs a call of a service', () => {
    const people = [PEOPLE[0]!, ...many(40)];
    const items = () => itemsOf(people);
    let asked = 0;
    const host = memoryHost(managedShop(people));
    host.facts = Object.defineProperties(
      { ...FACTS },
      {
        user: { get: () => (++asked > 0 ? 'Lan' : '') },
        quota: { get: () => (++asked > 0 ? 100 : 0) },
      },
    );
    expect(
      run(
        host,
        sendAll(
          items().map(({ key }) => key),
          false,
          'email',
          items,
        ),
      )!.sent,
    ).toBe(40);
    expect(asked).toBeLessThanOrEqual(10);
  });

  it('keeps to the care hours, before and in the midst of a run', () => {
    const host = memoryHost(managedShop(), { minuteOfDay: 20 * 60 });
    expect(send(host)).toMatchObject({
      sent: 0,
      later: 4,
      stopped: expect.stringContaining('từ 8 giờ đến 20 giờ'),
    });
    setting(host.workbook, 'care_hours', '0-24');
    expect(send(memoryHost(host.workbook, { minuteOfDay: 6 * 60 + 59 })).sent).toBe(0);
    expect(send(memoryHost(host.workbook, { minuteOfDay: 22 * 60 })).sent).toBe(0);
    expect(send(memoryHost(host.workbook, { minuteOfDay: 7 * 60 })).sent).toBe(4);

    const people = [PEOPLE[0]!, ...many(40)];
    const long = memoryHost(managedShop(people));
    long.answer = () => {
      long.facts = { ...long.facts, minuteOfDay: 20 * 60 };
      return { ok: true, id: 'x' };
    };
    const items = () => itemsOf(people);
    const report = run(
      long,
      sendAll(
        items().map(({ key }) => key),
        false,
        'email',
        items,
      ),
    )!;
    expect(report.sent).toBeLessThanOrEqual(11);
    expect(report.sent + report.later).toBe(40);
    expect(report.stopped).toContain('20 giờ');
  });

  it('ends itself in Google Sheets before Google would, and goes on where it ended', () => {
    const people = [PEOPLE[0]!, ...many(40)];
    const items = () => itemsOf(people);
    const keys = items().map(({ key }) => key);
    const slow = (kind: 'sheets' | 'excel'): MemoryHost => {
      const host = memoryHost(managedShop(people), { kind });
      setting(host.workbook, 'sender', 'Lan');
      setting(host.workbook, 'mail_client', MAIL_CLIENT);
      let sent = 0;
      host.answer = () => {
        later(host, Math.floor(++sent / 4));
        return { ok: true, id: 'x' };
      };
      return host;
    };
    const host = slow('sheets');
    const first = run(host, sendAll(keys, false, 'email', items))!;
    expect(first.sent).toBeLessThanOrEqual(30);
    expect(first).toMatchObject({
      later: 40 - first.sent,
      unknown: [],
      stopped: expect.stringContaining('vài phút'),
    });
    const second = run(host, sendAll(keys, false, 'email', items))!;
    expect(first.sent + second.sent).toBe(host.delivered.length);
    expect(new Set(host.delivered.map(({ key }) => key)).size).toBe(host.delivered.length);
    expect(run(slow('excel'), sendAll(keys, false, 'email', items))!.sent).toBe(40);
  });

  it('waits for nobody: a second run at once is told and sends nothing', () => {
    const host = memoryHost(managedShop());
    const reports: SendReport[] = [];
    host.answer = (message) => {
      const second = { ...memoryHost(host.workbook), isLocked: true };
      reports.push(send(second));
      expect(second.delivered).toEqual([]);
      return { ok: true, id: message.key };
    };
    expect(send(host).sent).toBe(4);
    expect(reports).toHaveLength(4);
    expect(reports[0]).toMatchObject({ sent: 0, later: 4, stopped: expect.stringContaining('ở nơi khác') });
  });

  it('sends nothing without the log or one of its columns', () => {
    const host = memoryHost(managedShop());
    const name = ourSheet(host.workbook, 'sentLog').name;
    putCell(ourSheet(host.workbook, 'sentLog'), 3, 1, 'Đổi tên');
    expect(send(host)).toMatchObject({ sent: 0, stopped: expect.stringContaining('"Khóa"') });
    applyToMemory(host.workbook, [{ kind: 'removeSheet', sheet: name }]);
    expect(send(host)).toMatchObject({ sent: 0, stopped: expect.stringContaining('Nhật ký gửi') });
    expect(host.delivered).toEqual([]);
    expect(host.isLocked).toBe(false);
  });

  it('sends nothing while a change of the workbook is half done', () => {
    const host = memoryHost(managedShop());
    const snapshot = snapshotOfMemory(host.workbook);
    const state = stateOfWorkbook(snapshot)!;
    const half = { ...state, journal: { ...state.undo!, action: null, over: [] } };
    applyToMemory(host.workbook, writeState(half, sheetOf(snapshot, STATE_SHEET)));
    expect(send(host)).toMatchObject({ sent: 0, stopped: expect.stringContaining('làm dở') });
    expect(ledgerOf(host.workbook).rows).toEqual([]);
    expect(host.isLocked).toBe(false);
  });

  it('stops everything at an unknown field, and names template and field', () => {
    const host = memoryHost(managedShop());
    const sheet = ourSheet(host.workbook, 'templates');
    ['sinh nhật', 'Email', 'Chăm sóc', 'Chào {{Tên}}', 'Tặng {{Quà}}'].forEach((cell, column) => {
      putCell(sheet, 4, column, cell);
    });
    const report = send(host);
    expect(report.sent).toBe(0);
    expect(report.stopped).toBe(
      'Mẫu "sinh nhật" (trang Mẫu tin, dòng 5) có trường {{Quà}} không ứng với cột nào. Chưa gửi gì cả: hãy sửa lại trường này.',
    );
    expect(ledgerOf(host.workbook).rows).toEqual([]);
  });

  it('opens drafts where another seat sends, and writes nothing', () => {
    const host = memoryHost(managedShop(), { kind: 'excel', isSendersSeat: true });
    setting(host.workbook, 'sender', 'Minh');
    const before = structuredClone(host.workbook);
    const report = send(host);
    expect(report.sent).toBe(0);
    expect(report.drafts.map(({ key }) => key)).toEqual(ALL_KEYS);
    expect(report.drafts[0]!.url).toMatch(/^https:\/\/outlook\.office\.com\/mail\/deeplink\/compose\?to=/);
    expect(host.workbook).toEqual(before);
    setting(host.workbook, 'sender', ' lan ');
    expect(send(host).drafts).toHaveLength(4);
    setting(host.workbook, 'mail_client', MAIL_CLIENT);
    expect(send(host).sent).toBe(4);
    setting(host.workbook, 'sender', '');
    expect(send(host)).toMatchObject({ sent: 0, drafts: [] });
  });

  it('sends a trial to the user alone, and leaves no trace', () => {
    const host = memoryHost(managedShop(), { minuteOfDay: 23 * 60 });
    const before = structuredClone(host.workbook);
    const report = run(host, sendAll(ALL_KEYS, true, 'email', allItems))!;
    expect(report.sent).toBe(1);
    expect(host.delivered.map(({ to, key }) => `${to} ${key}`)).toEqual([`lan@example.com ${ALL_KEYS[0]}`]);
    expect(host.delivered[0]!.body).toContain('chị Mẫu');
    expect(host.workbook).toEqual(before);
    expect(host.calls).toEqual(['facts', 'read', 'send']);
    host.facts = { ...host.facts, ownAddress: '' };
    expect(run(host, sendAll(ALL_KEYS, true, 'email', allItems))!.stopped).toContain('địa chỉ email của bạn');
    setting(host.workbook, 'sender', 'chu@example.com');
    expect(run(host, sendAll(ALL_KEYS, true, 'email', allItems))!.sent).toBe(1);
    expect(host.delivered.map(({ to }) => to)).toEqual(['lan@example.com', 'chu@example.com']);
  });
});

describe('a run that is cut off', () => {
  const calls = (() => {
    const host = memoryHost(managedShop());
    send(host);
    return host.calls;
  })();
  const cases = calls.flatMap((verb, at) => FAULTS.map((how) => [at, verb, how] as const));

  it.each(cases)(
    'at call %i (%s, %s): each key goes out at most once, and every unsure one is said',
    (at, _, how) => {
      const host = memoryHost(managedShop());
      const first = run(host, sendAll(ALL_KEYS, false, 'email', allItems), { at, how });
      // Where unlocking itself failed the host's lock ends with the run.
      host.isLocked = false;
      const afterFirst = host.delivered.length;
      const second = send(later(host, 10));
      const third = send(later(host, 20));
      expect(third.sent).toBe(0);
      const times = ALL_KEYS.map((key) => host.delivered.filter((message) => message.key === key).length);
      const said = new Set([...(first?.unknown ?? []), ...second.unknown].map(({ key }) => key));
      ALL_KEYS.forEach((key, i) => {
        expect(times[i]).toBeLessThanOrEqual(1);
        const state = stateOf(host.workbook, key);
        expect(state).toBe(said.has(key) ? 'unknown' : 'sent');
        // Only what is said to be unknown may not have arrived.
        if (!said.has(key)) expect(times[i]).toBe(1);
      });
      expect(said.size).toBeLessThanOrEqual(1);
      expect(second.sent + afterFirst).toBe(host.delivered.length);
      expect(ledgerOf(host.workbook).rows.filter(({ status }) => status === null)).toEqual([]);
    },
  );

  it('is settled by the next run even where nothing is to be sent', () => {
    const host = memoryHost(managedShop());
    run(host, sendAll(ALL_KEYS.slice(0, 1), false, 'email', allItems), {
      at: calls.indexOf('send'),
      how: 'killAfter',
    });
    expect(stateOf(host.workbook, ALL_KEYS[0]!)).toBe('open');
    expect(send(later(host, 1), []).unknown).toEqual([{ key: ALL_KEYS[0], customer: 'Nguyễn Thị Mẫu' }]);
    expect(stateOf(host.workbook, ALL_KEYS[0]!)).toBe('unknown');
    expect(send(later(host, 2), []).unknown).toEqual([]);
  });

  it('leaves SENDING of another seat alone where there is no lock', () => {
    const host = memoryHost(managedShop());
    run(host, sendAll(ALL_KEYS.slice(0, 1), false, 'email', allItems), {
      at: calls.indexOf('send'),
      how: 'killAfter',
    });
    host.facts = { ...host.facts, kind: 'excel', isSendersSeat: false };
    const report = send(later(host, 1));
    expect(report.unknown).toEqual([]);
    expect(stateOf(host.workbook, ALL_KEYS[0]!)).toBe('open');
    expect(report.drafts.map(({ key }) => key)).toEqual(ALL_KEYS.slice(1));
  });
});

describe('a log that people work in', () => {
  const HEADER_ROW = 3;
  const rowsOf = (workbook: MemoryWorkbook) => ourSheet(workbook, 'sentLog').cells;

  it.each([
    ['sorted', (cells: unknown[][]) => cells.splice(4, cells.length, ...cells.slice(4).reverse())],
    [
      'sorted with its header',
      (cells: unknown[][]) => cells.splice(3, cells.length, ...cells.slice(3).reverse()),
    ],
    ['copied below itself', (cells: unknown[][]) => cells.push(...structuredClone(cells.slice(4)))],
    ['pushed down by new rows', (cells: unknown[][]) => cells.splice(1, 0, ['ghi chú'], [])],
    ['with a column before it', (cells: unknown[][]) => cells.map((row) => row?.splice(1, 0, 'x'))],
    [
      'with statuses typed over',
      (cells: unknown[][]) => cells.slice(4).map((row) => row.splice(7, 1, 'xong')),
    ],
    [
      'with SENT made FAILED',
      (cells: unknown[][]) => cells.slice(4).map((row) => row[7] === 'SENT' && row.splice(7, 1, 'FAILED')),
    ],
    [
      'without its SENT rows',
      (cells: unknown[][]) =>
        cells.splice(4, cells.length, ...cells.slice(4).filter((row) => row[7] !== 'SENT')),
    ],
    [
      'without its SENDING rows',
      (cells: unknown[][]) =>
        cells.splice(4, cells.length, ...cells.slice(4).filter((row) => row[7] !== 'SENDING')),
    ],
  ])('leads to no second sending when %s between runs', (_, edit) => {
    const host = memoryHost(managedShop());
    send(host);
    edit(rowsOf(host.workbook) as unknown[][]);
    const report = send(later(host, 30));
    expect(report.sent).toBe(0);
    expect(host.delivered).toHaveLength(4);
    expect(rowsOf(host.workbook)[HEADER_ROW]).toBeDefined();
  });

  it.each([
    ['sorts', (cells: unknown[][]) => cells.splice(4, cells.length, ...cells.slice(4).reverse())],
    ['inserts rows above', (cells: unknown[][]) => cells.splice(4, 0, ['x'], [])],
    ['types below', (cells: unknown[][]) => cells.push(['ghi chú của tôi'])],
    [
      'deletes the blank row above',
      (cells: unknown[][]) => (cells[2] ?? []).length === 0 && cells.splice(2, 1),
    ],
  ])('keeps every record when somebody %s in the midst of a run', (_, edit) => {
    for (const at of ['send', 'progress', 'before'] as const) {
      const host = memoryHost(managedShop());
      let edits = 0;
      host.meanwhile = (verb) => {
        if (verb !== at || host.delivered.length !== edits + 1) return;
        edits++;
        edit(rowsOf(host.workbook) as unknown[][]);
      };
      expect(send(host).sent).toBe(4);
      expect(edits).toBeGreaterThan(1);
      host.meanwhile = () => undefined;
      expect(ALL_KEYS.map((key) => stateOf(host.workbook, key))).toEqual(ALL_KEYS.map(() => 'sent'));
      expect(send(later(host, 30)).sent).toBe(0);
      expect(host.delivered).toHaveLength(4);
    }
  });

  it('does not send what another run wrote into the log meanwhile', () => {
    const host = memoryHost(managedShop());
    const key = keyOf('A02');
    host.meanwhile = (verb) => {
      if (verb !== 'progress' || host.delivered.length !== 0) return;
      const cells = rowsOf(host.workbook) as unknown[][];
      cells.push([
        '2026-07-01T09:29',
        key,
        'A02',
        'Sinh nhật',
        'Email',
        'thu@example.com',
        '',
        'SENT',
        'Minh',
        'y',
      ]);
    };
    const report = send(host);
    expect(report.sent).toBe(3);
    expect(report.skipped.map((one) => one.key)).toEqual([key]);
    expect(host.delivered.map((message) => message.key)).not.toContain(key);
  });
});

function many(count: number) {
  return Array.from({ length: count }, (_, i) => {
    const n = String(i).padStart(2, '0');
    return [`B${n}`, `Nguyễn Văn Thử${n}`, `09120002${n}`, `b${n}@example.com`, 'Nam', 'Có', null];
  });
}
