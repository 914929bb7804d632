import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Action, SendReport } from '../../shared/desk/calls';
import { keyRecords, keyText, readLedger } from '../../shared/sending/ledger';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { forgetWorld, type KeptWorld, keepWorld } from './appsScript/keepWorld';
import { Killed, type RunPlan } from './appsScript/meter';
import { builtFiles, openProject, verbsOf } from './appsScript/openSheets';
import type { ScriptProject } from './appsScript/scriptProject';
import type { Sheets } from './hosts';

/** Three birthdays on the fake's first day, 2026-07-01. */
const SHOP: Sheets = [
  {
    name: 'Khách',
    rows: [
      ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Đồng ý nhận tin'],
      ['A01', 'Nguyễn Thị Mẫu', '0900000001', 'mau@example.com', '01/07/1990', 'Có'],
      ['A02', 'Trần Văn Thử', '0900000002', 'thu@example.com', '01/07/1985', 'Có'],
      ['A03', 'Lê Thị Giả', '0900000003', 'gia@example.com', '01/07/1979', 'Có'],
    ],
  },
];
const KEYS = ['A01', 'A02', 'A03'].map((id) => `${id}|birthday|2026-07-01`);
const CONVERT: Action = { kind: 'convert', corrections: [], language: 'vi' };

/** null: the execution died. */
function call<T>(project: ScriptProject, command: string, args: unknown, plan: RunPlan = {}): T | null {
  const { world } = project;
  world.meter.begin(plan);
  let reply: string | null = null;
  try {
    reply = project.call('call', command, JSON.stringify(args)) as string;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  if (reply === null || world.meter.isDead()) {
    // A dead execution gives its lock back by itself.
    world.lockedBy = null;
    return null;
  }
  const parsed = JSON.parse(reply);
  if (!parsed.ok) throw new Error(`${parsed.failure.code}: ${parsed.failure.cause}`);
  return parsed.answer;
}

const send = (project: ScriptProject, plan: RunPlan = {}): SendReport | null =>
  call<SendReport>(project, 'send', { keys: 'all', channel: 'email', toMyself: false }, plan);

describe('a send of three in Google Sheets, as built', () => {
  let project: ScriptProject;
  let start: KeptWorld;
  let calls: readonly string[] = [];

  beforeAll(async () => {
    await builtFiles();
    project = await openProject(SHOP);
    call(project, 'apply', { action: CONVERT });
    start = keepWorld(project.world);
    expect(send(project)).toMatchObject({ sent: 3, failed: [], unknown: [] });
    calls = [...project.world.meter.calls];
  }, 60_000);

  const anew = (): void => {
    forgetWorld(project.world, start);
    project.world.outbox.length = 0;
    project.world.mailQuota = 100;
  };

  /** After whatever happened: two quiet runs; then what breaks the promise, in words. */
  const broken = (when: string): readonly string[] => {
    const { world } = project;
    if (world.lockedBy !== null) return [`${when}: still locked`];
    const reports = [send(project), send(project)];
    const records = recordsOf(project);
    const said = new Set(reports.flatMap((report) => report?.unknown ?? []).map(({ key }) => key));
    const wrong: string[] = reports[1]?.sent === 0 ? [] : [`${when}: sent in the second quiet run`];
    KEYS.forEach((key, i) => {
      const to = SHOP[0]!.rows[i + 1]![3];
      const times = world.outbox.filter((mail) => mail.to === to).length;
      const state = records.get(keyText(key))?.state ?? null;
      const isRight = state === 'sent' ? times === 1 : state === 'unknown' && times <= 1;
      if (!isRight) wrong.push(`${when}: ${key} is ${state} and went out ${times} times`);
      if (state === 'unknown' && !said.has(key) && !when.startsWith('failed'))
        wrong.push(`${when}: ${key} is unknown and nobody was told`);
    });
    if ([...records.values()].filter(({ state }) => state === 'unknown').length > 1)
      wrong.push(`${when}: more than one is unknown`);
    return wrong;
  };

  it('asks Google for four things between two messages: five calls a message, however many there are', () => {
    const sends = calls.flatMap((name, at) => (name === 'MailApp.sendEmail' ? [at] : []));
    expect(sends).toHaveLength(3);
    for (const [from, to] of [sends.slice(0, 2), sends.slice(1, 3)] as [number, number][])
      expect(calls.slice(from + 1, to)).toEqual([
        ...['Range.getValues', 'Range.getFormulas'],
        ...['Range.setValues', 'SpreadsheetApp.flush'],
      ]);
  });

  it('sends each at most once and loses none, at whichever call of a service it dies', () => {
    const wrong: string[] = [];
    for (let dieAt = 1; dieAt <= calls.length; dieAt++) {
      anew();
      if (send(project, { dieAt }) !== null) wrong.push(`${dieAt}: did not die`);
      wrong.push(...broken(`died at ${dieAt} (${calls[dieAt - 1]})`));
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('does so though all that was not flushed is lost with it', () => {
    const wrong: string[] = [];
    for (let dieAt = 2; dieAt <= calls.length; dieAt++) {
      anew();
      let flushed = keepWorld(project.world);
      project.world.onFlush = () => {
        flushed = keepWorld(project.world);
      };
      send(project, { dieAt });
      project.world.onFlush = null;
      forgetWorld(project.world, flushed);
      wrong.push(...broken(`lost at ${dieAt} (${calls[dieAt - 1]})`));
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('does so where a call fails with an exception instead, and gives the lock back', () => {
    const wrong: string[] = [];
    for (let failAt = 1; failAt <= calls.length; failAt++) {
      anew();
      try {
        send(project, { failAt });
      } catch (error) {
        if (!(error as Error).message.startsWith('busyService')) wrong.push(`${failAt}: ${error}`);
      }
      wrong.push(...broken(`failed at ${failAt} (${calls[failAt - 1]})`));
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});

function recordsOf(project: ScriptProject) {
  const ledger = readLedger(verbsOf(project).read('all') as Snapshot);
  if ('fault' in ledger) throw new Error(ledger.fault);
  return keyRecords(ledger.rows);
}
