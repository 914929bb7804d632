import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answer } from '../../shared/desk/answer';
import type { SendReport } from '../../shared/desk/calls';
import { type Answering, runNow, type Verbs } from '../../shared/desk/verbs';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { keyRecords, keyText, readLedger } from '../../shared/sending/ledger';
import { emlName, emlSender } from '../../workbench/cli/care/emlSender';
import { openFile, readSnapshot } from '../../workbench/cli/fileHost';
import { lockPath } from '../../workbench/cli/fileLock';
import { type FileDesk, fileVerbs } from '../../workbench/cli/fileVerbs';
import { careShop, KEYS } from './careShop';

const say = cliMessagesIn('vi').words;
let folder = '';
let made: Uint8Array;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
  made = readFileSync(careShop(folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A workbook and a folder of e-mails of its own. */
function shopAnew(): { readonly path: string; readonly out: string } {
  const place = mkdtempSync(join(folder, 'shop-'));
  const path = join(place, 'khach.crm.xlsx');
  writeFileSync(path, made);
  return { path, out: join(place, 'out') };
}

function hostOf(path: string, out: string, minute = 0, more: Partial<FileDesk> = {}): Verbs {
  return fileVerbs({
    path,
    say,
    now: () => new Date(Date.UTC(2026, 6, 1, 8, minute)),
    today: null,
    user: 'Lan',
    language: null,
    progress: null,
    send: emlSender(out, say),
    ...more,
  });
}

type Fault = 'killBefore' | 'killAfter' | 'throwBefore' | 'throwAfter';

/** Runs a send; at verb call `at` the process is killed, so that nothing runs any more, or the verb throws. */
function sendWith(verbs: Verbs, at: number, how: Fault): 'killed' | 'failed' | SendReport {
  const answering: Answering<SendReport> = answer('send', { keys: KEYS, channel: 'email', toMyself: false });
  let calls = 0;
  let next = answering.next();
  while (!next.done) {
    const { verb, args } = next.value;
    const isHere = calls++ === at;
    if (isHere && how === 'killBefore') return 'killed';
    try {
      if (isHere && how === 'throwBefore') throw new Error('failed before');
      const result = (verbs[verb] as (...all: readonly unknown[]) => unknown)(...args);
      if (isHere && how === 'throwAfter') throw new Error('failed after');
      if (isHere && how === 'killAfter') return 'killed';
      next = answering.next(result);
    } catch (error) {
      try {
        next = answering.throw(error);
      } catch {
        return 'failed';
      }
    }
  }
  return next.value;
}

function statesOf(path: string): readonly (string | null)[] {
  const ledger = readLedger(readSnapshot(openFile(readFileSync(path), path)));
  if ('fault' in ledger) throw new Error(ledger.fault);
  const records = keyRecords(ledger.rows);
  return KEYS.map((key) => records.get(keyText(key))?.state ?? null);
}

describe('fileVerbs', () => {
  it('sends each once and writes SENDING and SENT of each into the file', () => {
    const { path, out } = shopAnew();
    const report = sendWith(hostOf(path, out), -1, 'killBefore') as SendReport;
    expect(report.sent).toBe(3);
    expect(statesOf(path)).toEqual(['sent', 'sent', 'sent']);
    expect(readdirSync(out).sort()).toEqual(KEYS.map(emlName).sort());
    expect(existsSync(lockPath(path))).toBe(false);
    expect((sendWith(hostOf(path, out, 5), -1, 'killBefore') as SendReport).sent).toBe(0);
  });

  // Killed before a verb is killed after the one before it: the file is the same.
  for (const how of ['killAfter', 'throwBefore', 'throwAfter'] as const) {
    it(`has every key at most once and none lost, wherever a run ends: ${how} at each verb, then again (kill after row k, rerun: each key once)`, () => {
      for (let at = 0, isOver = false; !isOver; at++) {
        const { path, out } = shopAnew();
        const first = sendWith(hostOf(path, out), at, how);
        isOver = typeof first === 'object' && first.sent === 3 && first.unknown.length === 0 && at > 8;
        const files = existsSync(out) ? readdirSync(out) : [];
        statesOf(path).forEach((state, i) => {
          const isThere = files.includes(emlName(KEYS[i]!));
          // What went out stands in the log as begun, sent or unknown; what surely did not is free.
          if (isThere) expect(['open', 'sent', 'unknown']).toContain(state);
          if (state === 'sent') expect(isThere).toBe(true);
        });
        if (existsSync(lockPath(path))) {
          expect(() => sendAgain(hostOf(path, out, 5))).toThrow(lockPath(path));
          rmSync(lockPath(path));
        }
        const before = new Map(readFiles(out));
        for (const minute of [5, 10]) sendAgain(hostOf(path, out, minute));
        for (const [name, text] of before) expect(readFileSync(join(out, name), 'utf8')).toBe(text);
        for (const state of statesOf(path)) expect(['sent', 'unknown']).toContain(state);
        const last = existsSync(out) ? readdirSync(out) : [];
        expect(last.every((name) => KEYS.map(emlName).includes(name))).toBe(true);
        expect(at).toBeLessThan(60);
      }
    }, 120_000);
  }

  it('counts a message whose file is there already as sent, and does not touch it', () => {
    const { path, out } = shopAnew();
    const verbs = hostOf(path, out);
    writeFileSync(join(out, emlName(KEYS[1]!)), 'there');
    expect((sendWith(verbs, -1, 'killBefore') as SendReport).sent).toBe(3);
    expect(readFileSync(join(out, emlName(KEYS[1]!)), 'utf8')).toBe('there');
    expect(statesOf(path)).toEqual(['sent', 'sent', 'sent']);
  });

  it('lets one command at a time have a file, and tells the way out of a lock that was left behind', () => {
    const { path, out } = shopAnew();
    const [one, other] = [hostOf(path, out), hostOf(path, out)];
    expect(one.lock()).toBe(true);
    expect(() => other.lock()).toThrow(/Một lệnh khác đang làm việc/);
    one.unlock();
    expect(other.lock()).toBe(true);
    other.unlock();
    writeFileSync(lockPath(path), JSON.stringify({ pid: 2 ** 30, computer: hostname() }));
    expect(() => one.lock()).toThrow(/bị ngắt giữa chừng.*xóa tệp đó rồi thử lại/);
    writeFileSync(lockPath(path), JSON.stringify({ pid: 2 ** 30, computer: 'another' }));
    expect(() => one.lock()).toThrow(/Một lệnh khác/);
    writeFileSync(lockPath(path), '');
    expect(() => one.lock()).toThrow(/Một lệnh khác/);
  });

  it('refuses to write while Excel or LibreOffice has the file open, for their save would lose the log', () => {
    for (const mark of ['~$khach.crm.xlsx', '.~lock.khach.crm.xlsx#']) {
      const { path, out } = shopAnew();
      writeFileSync(join(path, '..', mark), '');
      expect(() => hostOf(path, out).lock()).toThrow(/đang mở ở chương trình khác/);
      expect(existsSync(lockPath(path))).toBe(false);
    }
  });

  it('reads anew what another program saved, and does not write over it', () => {
    const { path, out } = shopAnew();
    const verbs = hostOf(path, out);
    const seen = verbs.read('all');
    expect(verbs.read('all').sheets[0]).toBe(seen.sheets[0]);
    verbs.before([], []);
    writeFileSync(path, made);
    utimesSync(path, new Date(2027, 0, 1), new Date(2027, 0, 1));
    const write = { kind: 'write', sheet: 'Cài đặt', row: 40, column: 8, columns: [['x']] } as const;
    expect(() => verbs.apply([write], false)).toThrow(/vừa được chương trình khác lưu/);
    expect(Buffer.compare(readFileSync(path), Buffer.from(made))).toBe(0);
    expect(verbs.apply([write], false)).toBe(1);
  });

  it('has the clock of the workbook’s time zone, and another day where it is told', () => {
    const { path, out } = shopAnew();
    const late = { now: () => new Date('2026-06-30T18:30:00Z') };
    expect(hostOf(path, out, 0, late).facts()).toMatchObject({
      moment: '2026-07-01T01:30',
      minuteOfDay: 90,
      utcOffset: 420,
    });
    const told = hostOf(path, out, 0, { ...late, today: 46_000 as never }).facts();
    expect(told.moment).toBe('2025-12-09T01:30');
  });
});

function sendAgain(verbs: Verbs): SendReport {
  return runNow(answer('send', { keys: KEYS, channel: 'email', toMyself: false }), verbs);
}

function readFiles(out: string): readonly (readonly [string, string])[] {
  if (!existsSync(out)) return [];
  return readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]);
}
