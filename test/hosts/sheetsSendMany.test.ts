import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CallId, SendPreview, SendReport } from '../../shared/desk/calls';
import { builtFiles, openProject } from './appsScript/openSheets';
import type { ScriptProject } from './appsScript/scriptProject';

const COUNT = 1600;
const QUOTA = 1500;
/** Milliseconds that each call of a service takes here. */
const COST = 100;
const SIX_MINUTES = 360_000;

const two = (n: number): string => String(n).padStart(4, '0');
const ROWS = Array.from({ length: COUNT }, (_, i) => [
  ...[`A${two(i)}`, `Nguyễn Văn Thử ${i}`, `090000${two(i)}`, `a${two(i)}@example.com`, '01/07/1990', 'Có'],
]);
const SHOP = [
  { name: 'Khách', rows: [['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Đồng ý nhận tin'], ...ROWS] },
];

/** 1,600 birthdays on one day with the 1,500 e-mails that a Workspace account has, and six minutes for a run. */
describe('1,600 messages for 1,500 e-mails a day, in runs of six minutes', () => {
  let project: ScriptProject;
  const ask = <T>(command: CallId, args: unknown, cost: number): T => {
    project.world.meter.begin({ cost });
    const reply = JSON.parse(project.call('call', command, JSON.stringify(args)) as string);
    if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.cause}`);
    return reply.answer;
  };

  beforeAll(async () => {
    await builtFiles();
    project = await openProject(SHOP);
    for (let command: CallId = 'apply', isDone = false; !isDone; command = 'continue') {
      const args =
        command === 'apply' ? { action: { kind: 'convert', corrections: [], language: 'vi' } } : {};
      isDone = ask<{ isDone: boolean }>(command, args, 1).isDone;
    }
    project.world.mailQuota = QUOTA;
  }, 120_000);

  it('sends each once, in the order of the preview, never over time or quota, and says the day of the rest', () => {
    const { world } = project;
    const preview = ask<SendPreview>('previewSend', { keys: 'all', channel: 'email' }, 1);
    expect(preview).toMatchObject({ quota: QUOTA, later: COUNT - QUOTA, laterDay: '2026-07-02' });
    expect(preview.will).toHaveLength(QUOTA);
    const reports: SendReport[] = [];
    for (let sent = 1; sent > 0; sent = reports[reports.length - 1]!.sent) {
      const began = world.meter.now();
      reports.push(ask<SendReport>('send', { keys: 'all', channel: 'email', toMyself: false }, COST));
      expect(world.meter.isDead()).toBe(false);
      expect(world.meter.now() - began).toBeLessThan(SIX_MINUTES);
      const count = (name: string): number => world.meter.calls.filter((call) => call === name).length;
      const between = world.meter.calls.length - count('MailApp.sendEmail');
      // Five calls of services before each message, and some forty around them all; now and then one for the quota.
      expect(between).toBeLessThanOrEqual(5.2 * count('MailApp.sendEmail') + 60);
      expect(reports.length).toBeLessThan(10);
    }
    expect(reports.length).toBeGreaterThan(3);
    expect(world.outbox.map(({ to }) => to)).toEqual(preview.will.map(({ to }) => to));
    expect(new Set(world.outbox.map(({ to }) => to)).size).toBe(QUOTA);
    for (const { failed, unknown } of reports) expect([failed, unknown]).toEqual([[], []]);
    expect(reports[0]!.stopped).toMatch(/vài phút/);
    expect(reports[reports.length - 1]).toMatchObject({ sent: 0, later: COUNT - QUOTA });
    expect(reports[reports.length - 1]!.stopped).toMatch(/0 thư/);
  }, 240_000);

  it('sends the rest the next day, as far as their day allows, and nobody twice', () => {
    const { world } = project;
    world.meter.pass(24 * 3_600_000);
    const report = ask<SendReport>('send', { keys: 'all', channel: 'email', toMyself: false }, COST);
    expect(report).toMatchObject({ sent: COUNT - QUOTA, failed: [], unknown: [], stopped: null });
    expect(new Set(world.outbox.map(({ to }) => to)).size).toBe(COUNT);
    expect(world.outbox).toHaveLength(COUNT);
  }, 120_000);
});
