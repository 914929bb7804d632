import { describe, expect, it } from '@jest/globals';
import { answer } from '../../shared/desk/answer';
import type { CallId, Calls, SendReport } from '../../shared/desk/calls';
import type { HostFacts } from '../../shared/desk/verbs';
import type { HostView } from '../../shared/desk/views';
import { messagesIn } from '../../shared/messages';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell } from '../../shared/workbook/cell';
import type { MemoryWorkbook } from '../../shared/workbook/memoryWorkbook';
import { sheetsFiles } from '../../tools/buildSheets';
import { shop, update } from '../commands/shop';
import { fireTriggers, fromSidebar } from '../hosts/appsScript/entryPoints';
import { openProject } from '../hosts/appsScript/openSheets';
import type { ScriptProject } from '../hosts/appsScript/scriptProject';
import { type MemoryHost, memoryHost, run } from './memoryMessenger';
import { FACTS, ourSheet, TODAY, typeRows } from './sendingShop';

/** What users of mail merges complain of, each in a small scene of our own list and the real answers. */
const { skips } = messagesIn('vi').sending;
const HEADER = ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Giới tính', 'Đồng ý nhận tin'];
type Row = readonly Cell[];

/** A managed shop, everybody's birthday today. */
function birthdays(rows: readonly Row[]): MemoryHost {
  const workbook = shop([HEADER, ...rows], null);
  update(workbook, { today: TODAY });
  return memoryHost(workbook);
}

const one = (n: number, more: Partial<Record<'name' | 'phone' | 'email', Cell>> = {}): Row => {
  const who = { name: `Nguyễn Thị Mẫu ${n}`, phone: `090000000${n}`, email: `k${n}@example.com`, ...more };
  return [`A0${n}`, who.name, who.phone, who.email, '01/07/1990', 'Nữ', 'Có'];
};
const THREE = [one(1), one(2), one(3)];

const ask = <K extends CallId>(host: MemoryHost, command: K, args: Calls[K]['args']): Calls[K]['answer'] =>
  run(host, answer(command, args))!;
const send = (host: MemoryHost): SendReport =>
  ask(host, 'send', { keys: 'all', channel: 'email', toMyself: false });
const at = (host: MemoryHost, facts: Partial<HostFacts>): MemoryHost => {
  host.facts = { ...host.facts, ...facts };
  return host;
};
const DAY = 86_400_000;

function sidebarCall<T>(project: ScriptProject, command: CallId, args: unknown): T {
  const reply = JSON.parse(fromSidebar(project, 'call', command, JSON.stringify(args)) as string);
  expect(reply).toMatchObject({ ok: true });
  return reply.answer as T;
}

/** The built script in a managed shop of Google Sheets, which sends by itself each day at eight. */
async function withTrigger(rows: readonly Row[]): Promise<ScriptProject> {
  const project = await openProject([{ name: 'Khách', rows: [HEADER, ...rows] }]);
  const apply = (action: unknown): unknown => sidebarCall(project, 'apply', { action });
  apply({ kind: 'convert', corrections: [], language: 'vi' });
  apply({ kind: 'set', values: { auto_send: 'Có' } });
  sidebarCall(project, 'daily', { hour: 8 });
  return project;
}

const LATER = { moment: '2026-07-01T10:00', minuteOfDay: 600 };
const receivers = ({ delivered }: MemoryHost): readonly string[] => delivered.map(({ to }) => to);
const sheetRows = (workbook: MemoryWorkbook, name: string): Cell[][] =>
  workbook.sheets.find((sheet) => sheet.name === name)!.cells as Cell[][];

describe('complaints', () => {
  it('500 mails from 30 rows, some with no addressee (googleworkspace/solutions #158): blank rows and rows without an address get none', () => {
    const blank = HEADER.map(() => null);
    const host = birthdays([
      ...THREE,
      blank,
      blank,
      one(4, { email: null }),
      one(5, { email: 'sai@' }),
      blank,
    ]);
    const report = send(host);
    expect(receivers(host)).toEqual(['k1@example.com', 'k2@example.com', 'k3@example.com']);
    expect(report.sent).toBe(3);
    const keys = ['A04', 'A05'].map((id) => `${id}|birthday|2026-07-01`);
    const { skipped } = ask(host, 'previewSend', { keys, channel: 'email' });
    expect(skipped.map(({ why }) => why)).toEqual([skips.noAddress, skips.noAddress]);
  });

  it('sent twice, and again days later although marked (clyall/FormEmailer #14, #39): two at once, then sorted, copied and a day later', () => {
    const host = birthdays(THREE);
    host.answer = ({ key }) => {
      expect(send({ ...memoryHost(host.workbook), isLocked: true }).sent).toBe(0);
      return { ok: true, id: key };
    };
    expect(send(host).sent).toBe(3);
    for (const rows of [
      sheetRows(host.workbook, 'Khách'),
      ourSheet(host.workbook, 'sentLog').cells as Cell[][],
    ]) {
      const from = rows.length > 4 && rows[3]?.includes('Trạng thái') ? 4 : 1;
      rows.splice(from, rows.length, ...rows.slice(from).reverse());
    }
    expect(send(at(host, LATER)).sent).toBe(0);
    const tomorrow = { today: (TODAY + 1) as typeof TODAY, moment: '2026-07-02T09:30' };
    expect(send(at(host, tomorrow)).sent).toBe(0);
    expect(receivers(host)).toHaveLength(3);
  });

  it('status written only after the whole loop, so a crash sends all again: killed after the second, the rest follow once', () => {
    const host = birthdays(THREE);
    let sends = 0;
    host.meanwhile = (verb) => {
      if (verb === 'send') sends++;
    };
    const calls = host.calls;
    const whole = birthdays(THREE);
    send(whole);
    const second = whole.calls.indexOf('send', whole.calls.indexOf('send') + 1);
    const answering = answer('send', { keys: 'all', channel: 'email', toMyself: false });
    expect(run(host, answering, { at: second, how: 'killAfter' })).toBeNull();
    expect([sends, calls[second]]).toEqual([2, 'send']);
    const report = send(at(host, LATER));
    expect(report).toMatchObject({ sent: 1, unknown: [{ customer: 'Nguyễn Thị Mẫu 2' }] });
    expect([...receivers(host)].sort()).toEqual(['k1@example.com', 'k2@example.com', 'k3@example.com']);
  });

  it('a missing status column crashes (solutions #128): the log is our own, and without it nothing goes and the way out is said', () => {
    const host = birthdays(THREE);
    const { name } = ourSheet(host.workbook, 'sentLog');
    applyToMemory(host.workbook, [{ kind: 'removeSheet', sheet: name }]);
    expect(send(host)).toMatchObject({ sent: 0, stopped: expect.stringContaining(name) });
    update(host.workbook, { today: TODAY }, 'refresh');
    expect(send(host).sent).toBe(3);
  });

  it('draft not found, or must be the only one (solutions #159): the text stands in the file, by its code among others', () => {
    const host = birthdays([one(1)]);
    typeRows(host.workbook, 'templates', [
      ['chuc tet', 'Email', 'Chăm sóc', 'Chúc mừng năm mới', 'Tết'],
      ['sinh nhật', 'Email', 'Chăm sóc', 'Chúc mừng', 'Mừng chị {{Tên}}'],
    ]);
    send(host);
    expect(host.delivered[0]).toMatchObject({
      subject: 'Chúc mừng',
      body: expect.stringContaining('Mừng chị'),
    });
  });

  it('emoji and Vietnamese turned to "�" (solutions #99, #169, #170): subject and body arrive composed and whole', () => {
    const host = birthdays([one(1, { name: 'Nguyễn Thị Hường'.normalize('NFD') })]);
    send(host);
    const { subject, body } = host.delivered[0]!;
    expect(subject).toBe('Chúc mừng sinh nhật chị Hường 🎂');
    expect(body).toContain('Kính gửi chị Hường,');
    expect(subject + body).toBe((subject + body).normalize('NFC'));
    expect(subject + body).not.toContain('\ufffd');
  });

  it('a field replaced by nothing (solutions #99): an unknown field stops the run, a blank one has its other words', () => {
    const host = birthdays([one(1, { name: null })]);
    const typed = (text: string): void =>
      typeRows(host.workbook, 'templates', [['sinh nhật', 'Email', 'Chăm sóc', 'Chúc mừng', text]]);
    typed('Tặng chị {{Quà}}');
    expect(send(host)).toMatchObject({ sent: 0, stopped: expect.stringContaining('{{Quà}}') });
    expect(host.delivered).toEqual([]);
    typed('Chào {{Họ tên|quý khách}}!');
    expect(send(host).sent).toBe(1);
    expect(host.delivered[0]!.body).toMatch(/^Chào quý khách!/);
  });

  it('too many mails for one day (solutions #193, FormEmailer #51): the quota is shown before, the rest goes the day after', () => {
    const host = at(birthdays(THREE), { quota: 2 });
    const preview = ask(host, 'previewSend', { keys: 'all', channel: 'email' });
    expect(preview).toMatchObject({ quota: 2, later: 1, laterDay: '2026-07-02', will: { length: 2 } });
    expect(send(host)).toMatchObject({ sent: 2, failed: [], later: 1 });
    const tomorrow = { quota: 2, today: (TODAY + 1) as typeof TODAY, moment: '2026-07-02T09:30' };
    expect(send(at(host, tomorrow)).sent).toBe(1);
    expect(new Set(receivers(host)).size).toBe(3);
  });

  it('time-out at about 50 rows (Group Merge #62): a run ends itself before Google does, the next goes on', () => {
    const many = Array.from({ length: 60 }, (_, i) => [
      ...[
        `B${i}`,
        `Thử ${i}`,
        `09000001${String(i).padStart(2, '0')}`,
        `b${i}@example.com`,
        '01/07/1990',
        'Nữ',
        'Có',
      ],
    ]);
    const host = birthdays(many);
    host.answer = ({ key }) => {
      const minute = FACTS.minuteOfDay + Math.floor((host.delivered.length * 10) / 60);
      at(host, {
        minuteOfDay: minute,
        moment: `2026-07-01T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
      });
      return { ok: true, id: key };
    };
    const sent: number[] = [];
    for (let i = 0; i < 4; i++) sent.push(send(host).sent);
    expect(sent[0]).toBeLessThan(40);
    expect(sent.reduce((sum, count) => sum + count)).toBe(60);
    expect(new Set(receivers(host)).size).toBe(60);
  });

  it('no scheduling (solutions #135, Group Merge #243): a trigger sends each day what is due on it, with nobody there', async () => {
    const project = await withTrigger([one(1), [...one(2).slice(0, 4), '02/07/1990', 'Nam', 'Có']]);
    const { world } = project;
    fireTriggers(project);
    expect(world.outbox.map(({ to }) => to)).toEqual(['k1@example.com']);
    world.meter.pass(DAY);
    expect(fireTriggers(project)).toEqual([]);
    expect(world.outbox.map(({ to }) => to)).toEqual(['k1@example.com', 'k2@example.com']);
  }, 60_000);

  it('the timer dies unseen (GAS-ICS-Sync #79, Group Merge #242): the sidebar says since when, why, and what to do', async () => {
    const project = await withTrigger([one(1)]);
    const { world } = project;
    fireTriggers(project);
    world.meter.pass(DAY);
    const failure = 'Service using too much computer time for one day.';
    expect(fireTriggers(project, { failAt: 20, failure })).toEqual([failure]);
    const notices = (): readonly string[] => sidebarCall<HostView>(project, 'host', {}).notices;
    expect(notices()).toEqual([]);
    world.meter.pass(DAY / 4);
    const said = notices().map((text) => text.replace(/09:\d\d/g, '09:00'));
    expect(said).toEqual([
      [
        'Lượt tự chạy mỗi ngày (8 giờ, tài khoản của bạn) đang không chạy được.',
        'Lần cuối chạy xong là 01/07/2026 09:00.',
        'Lần chạy 02/07/2026 09:00 bị dừng vì: Đã hết hạn mức trong ngày của Google. Hạn mức có lại trong vòng 24 giờ.',
        'Hãy mở Cài đặt → Tự chạy mỗi ngày, tắt đi rồi chọn lại giờ.',
      ].join(' '),
    ]);
    fireTriggers(project);
    expect(notices()).toEqual([]);
  }, 60_000);

  it('"this app is blocked" (apps-script-samples #503): no scope reaches other files or the mailbox', async () => {
    const manifest = JSON.parse((await sheetsFiles()).get('appsscript.json')!) as { oauthScopes: string[] };
    const names = manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
    expect(names).toContain('spreadsheets.currentonly');
    expect(names).toContain('script.send_mail');
    const wide = /^(?:spreadsheets|drive|gmail|userinfo)|mail\.google/;
    expect(names.filter((name) => wide.test(name) && name !== 'spreadsheets.currentonly')).toEqual([]);
  }, 60_000);

  it('several rows for one person (why Group Merge exists): one message, and the other row is named', () => {
    const host = birthdays([one(1), one(2, { email: 'K1@example.com' }), one(3)]);
    send(host);
    expect([...receivers(host)].sort()).toEqual(['k1@example.com', 'k3@example.com']);
    expect(send(at(host, LATER)).sent).toBe(0);
  });

  it('phone-only contacts dropped (agent-crm #84): on the list with a call, a chat and words to say', () => {
    const { items } = ask(birthdays([one(1, { email: null })]), 'today', { most: 10 });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      call: 'tel:+84900000001',
      zalo: 'https://zalo.me/0900000001',
      email: null,
    });
    expect(items[0]!.script).toMatch(/sinh nhật/);
  });

  it('leading zeros lost (Laravel-Excel #300, mautic #890): a number kept as a number is called with its zero', () => {
    const { items } = ask(birthdays([one(1, { phone: 900_000_001 })]), 'today', { most: 10 });
    expect(items[0]).toMatchObject({ phone: '0900000001', call: 'tel:+84900000001' });
  });
});
