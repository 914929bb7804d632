import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { HostView } from '../../shared/desk/views';
import { CUSTOMERS, ORDERS } from '../commands/shop';
import { fireTriggers, fromSidebar } from './appsScript/entryPoints';
import { builtFiles, openProject, typeCell, verbsOf } from './appsScript/openSheets';
import type { ScriptProject } from './appsScript/scriptProject';
import type { Sheets } from './hosts';

const SHOP: Sheets = [
  { name: 'Khách', rows: CUSTOMERS },
  { name: 'Bán hàng', rows: ORDERS },
];
const DAY = 86_400_000;
const HOUR = 3_600_000;
const [LAN, MINH] = ['lan@example.com', 'minh@example.com'];

let project: ScriptProject;
beforeAll(builtFiles, 60_000);
beforeEach(async () => {
  project = await openProject(SHOP);
  as(LAN);
  ask('apply', { action: { kind: 'convert', corrections: [], language: 'vi' } });
});

const as = (user: string): void => {
  project.world.user = user;
};
function ask<T>(command: string, args: unknown): T {
  const reply = JSON.parse(fromSidebar(project, 'call', command, JSON.stringify(args)) as string);
  if (!reply.ok) throw new Error(reply.failure.message);
  return reply.answer as T;
}
const host = (): HostView => ask<HostView>('host', {});
const owners = (): readonly string[] => project.world.triggers.map(({ user, hour }) => `${user} ${hour}`);
const lastRun = (): string | null => host().daily!.lastRun;
const silent = (): readonly string[] => host().notices.filter((text) => text.includes('Lượt tự chạy'));

describe('the daily run', () => {
  it('is one trigger in the spreadsheet’s time zone, moved and taken away', () => {
    ask('daily', { hour: 7 });
    ask('daily', { hour: 8 });
    expect(project.world.triggers).toMatchObject([
      { handler: 'dailyRun', hour: 8, timeZone: 'Asia/Ho_Chi_Minh' },
    ]);
    expect(host().daily).toMatchObject({ hour: 8, lastRun: null });
    ask('daily', { hour: null });
    expect(project.world.triggers).toEqual([]);
    expect(host().daily).toEqual({ hour: null, lastRun: null, account: null });
  });

  it('refreshes to the end and notes when', () => {
    ask('daily', { hour: 7 });
    typeCell(project.world, 'Bán hàng', 12, 0, 'D12');
    typeCell(project.world, 'Bán hàng', 12, 1, '30/06/2026');
    typeCell(project.world, 'Bán hàng', 12, 2, 'A02');
    typeCell(project.world, 'Bán hàng', 12, 4, 700000);
    expect(fireTriggers(project, { cost: 300 })).toEqual([]);
    expect(lastRun()).toMatch(/^2026-07-01T09:\d\d$/);
    const khach = verbsOf(project).read('all').sheets[0]!;
    expect(khach.values[2]![khach.values[0]!.indexOf('◆ Doanh thu')]).toBe(1_000_000);
  });

  it('stays as it was where Google takes no more triggers', () => {
    ask('daily', { hour: 7 });
    project.evaluate(
      "for (var i = 0; i < 19; i++) ScriptApp.newTrigger('other').timeBased().everyDays(1).atHour(1).create();",
    );
    expect(() => ask('daily', { hour: 8 })).toThrow(/trình kích hoạt/);
    expect(host().daily!.hour).toBe(7);
    expect(owners()).toContain(`${LAN} 7`);
  });
});

describe('the daily run of two users', () => {
  it('says with whose account it runs, by the name that is known, and never by an address', () => {
    ask('daily', { hour: 7 });
    expect(host().daily!.account).toBe('Chạy lúc 7 giờ bằng tài khoản của bạn.');
    as(MINH);
    expect(host().daily!.account).toMatch(/^Chạy lúc 7 giờ bằng tài khoản của người khác\./);
    as(LAN);
    ask('user', { name: 'Lan' });
    ask('daily', { hour: 7 });
    as(MINH);
    expect(host().daily!.account).toMatch(/^Chạy lúc 7 giờ bằng tài khoản của Lan\./);
    const kept = [...project.world.properties.get('document')!.values()].join();
    expect(kept).toContain('Lan');
    expect(kept).not.toContain('@');
  });

  it('switched off by another, does nothing the next time and ends its trigger', () => {
    ask('daily', { hour: 7 });
    as(MINH);
    ask('daily', { hour: null });
    expect(owners()).toEqual([`${LAN} 7`]);
    fireTriggers(project);
    expect(owners()).toEqual([]);
    expect(lastRun()).toBeNull();
  });

  it('sends nothing any more as the one whose run another switched off', () => {
    for (const [row, column, cell] of [
      [1, 3, 'k1@example.com'],
      [1, 4, '01/07/1990'],
    ] as const)
      typeCell(project.world, 'Khách', row, column, cell);
    ask('apply', { action: { kind: 'set', values: { auto_send: 'Có' } } });
    ask('daily', { hour: 7 });
    as(MINH);
    ask('daily', { hour: null });
    fireTriggers(project);
    expect(project.world.meter.calls).not.toContain('MailApp.sendEmail');
    expect(project.world.outbox).toEqual([]);
  });

  it('is taken over by another who sets it: one runs, the other ends itself', () => {
    ask('daily', { hour: 7 });
    as(MINH);
    ask('user', { name: 'Minh' });
    ask('daily', { hour: 9 });
    expect(owners()).toEqual([`${LAN} 7`, `${MINH} 9`]);
    fireTriggers(project);
    expect(owners()).toEqual([`${MINH} 9`]);
    expect(lastRun()).not.toBeNull();
    expect(host().daily).toMatchObject({ hour: 9, account: 'Chạy lúc 9 giờ bằng tài khoản của bạn.' });
    as(LAN);
    expect(host().daily!.account).toMatch(/tài khoản của Minh/);
  });

  it('comes back to the first who sets it again', () => {
    for (const [user, hour] of [
      [LAN, 7],
      [MINH, 9],
      [LAN, 10],
    ] as const) {
      as(user);
      ask('daily', { hour });
    }
    fireTriggers(project);
    expect(owners()).toEqual([`${LAN} 10`]);
  });
});

describe('a daily run that does not get through', () => {
  beforeEach(() => {
    ask('user', { name: 'Lan' });
    ask('daily', { hour: 7 });
  });

  it('is silent about nothing while it runs every day', () => {
    for (let day = 0; day < 3; day++) {
      project.world.meter.pass(DAY + HOUR);
      fireTriggers(project);
      expect(silent()).toEqual([]);
    }
  });

  it('tells after 26 hours that another’s command stood in its way, and is quiet once it ran', () => {
    fireTriggers(project);
    project.world.meter.pass(DAY);
    project.world.lockedBy = MINH;
    fireTriggers(project);
    project.world.lockedBy = null;
    expect(silent()).toEqual([]);
    project.world.meter.pass(3 * HOUR);
    const [told] = silent();
    expect(told).toMatch(/7 giờ, tài khoản của bạn.*Lần cuối chạy xong là 01\/07\/2026 09:\d\d\./);
    expect(told).toMatch(/Lần chạy 02\/07\/2026 \d\d:\d\d bị dừng vì: .*người khác.*Cài đặt/);
    fireTriggers(project);
    expect(silent()).toEqual([]);
  });

  it('tells of a command that somebody paused and left', async () => {
    project = await openProject(SHOP);
    as(LAN);
    ask('daily', { hour: 7 });
    project.world.meter.begin({ cost: 200 });
    const convert = JSON.stringify({ action: { kind: 'convert', corrections: [], language: 'vi' } });
    expect(JSON.parse(project.call('call', 'apply', convert) as string).answer).toMatchObject({
      isDone: false,
    });
    project.world.meter.begin();
    project.world.meter.pass(2 * DAY);
    fireTriggers(project);
    expect(lastRun()).toBeNull();
    expect(silent()[0]).toMatch(/chưa chạy xong lần nào.*bị dừng vì: .*chưa xong/);
  });

  it('tells what Google threw, and lets Google write to the owner as well', () => {
    project.world.meter.pass(2 * DAY);
    const failure = 'Service using too much computer time for one day.';
    expect(fireTriggers(project, { failAt: 12, failure })).toEqual([failure]);
    expect(silent()[0]).toContain('Đã hết hạn mức trong ngày của Google.');
  });

  it('tells that nothing is known where the trigger was deleted', () => {
    project.world.triggers = [];
    project.world.meter.pass(2 * DAY);
    expect(silent()[0]).toMatch(
      /Từ khi bật \(01\/07\/2026 09:\d\d\) chưa chạy xong lần nào\. Google không cho/,
    );
    ask('daily', { hour: null });
    expect(silent()).toEqual([]);
  });
});
