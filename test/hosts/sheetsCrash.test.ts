import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Action, Progress } from '../../shared/desk/calls';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { isMachineSheet, stateOf } from '../../shared/workbook/state';
import { fireTriggers } from './appsScript/entryPoints';
import { forgetWorld, type KeptWorld, keepWorld } from './appsScript/keepWorld';
import { Killed, type RunPlan } from './appsScript/meter';
import { builtFiles, openProject, typeCell, verbsOf } from './appsScript/openSheets';
import type { ScriptProject } from './appsScript/scriptProject';
import type { Sheets } from './hosts';

/** One customer sheet with few orders: small, so that every single call may be the last. */
const SMALL: Sheets = [
  {
    name: 'Khách',
    rows: [
      ['Mã KH', 'Họ tên', 'SĐT'],
      ['A01', 'Nguyễn Thị Mẫu', '0912000101'],
      ['A02', 'Trần Văn Thử', 912000102],
    ],
  },
];

function run(project: ScriptProject, command: string, args: unknown, plan: RunPlan = {}): Progress | null {
  project.world.meter.begin(plan);
  let reply: string;
  try {
    reply = project.call('call', command, JSON.stringify(args)) as string;
  } catch (error) {
    if (error instanceof Killed) return ended(project);
    throw error;
  }
  if (project.world.meter.isDead()) return ended(project);
  const parsed = JSON.parse(reply);
  if (!parsed.ok) throw new Error(`${parsed.failure.code}: ${parsed.failure.cause}`);
  return parsed.answer;
}

/** A dead execution gives its lock back by itself. */
function ended({ world }: ScriptProject): null {
  if (world.lockedBy === world.user) world.lockedBy = null;
  return null;
}

function apply(project: ScriptProject, action: Action, plan: RunPlan = {}): Progress | null {
  return run(project, 'apply', { action }, plan);
}

/** What anybody sees, without what the machine keeps for itself. */
function seen(project: ScriptProject): unknown {
  const { sheets, names } = verbsOf(project).read('all') as Snapshot;
  const shown = sheets.filter(({ name }) => !isMachineSheet(name));
  return JSON.parse(JSON.stringify({ shown, names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)) }));
}

const CONVERT: Action = { kind: 'convert', corrections: [], language: 'vi' };

/** Scenes: a workbook before a command, and the command. */
const SCENES: Readonly<
  Record<string, { readonly prepare: (project: ScriptProject) => void; readonly action: Action }>
> = {
  convert: { prepare: () => {}, action: CONVERT },
  refresh: {
    prepare(project) {
      apply(project, CONVERT);
      typeCell(project.world, 'Khách', 3, 0, 'A03');
      typeCell(project.world, 'Khách', 3, 1, 'Lê Thị Giả');
      typeCell(project.world, 'Khách', 3, 2, '0912000103');
    },
    action: { kind: 'refresh' },
  },
  undo: { prepare: (project) => void apply(project, CONVERT), action: { kind: 'undo' } },
  leave: { prepare: (project) => void apply(project, CONVERT), action: { kind: 'leave' } },
};

/** What runs next after a run died, in turn: whoever comes first, the user or the clock. */
const NEXT = [
  { name: 'continue', run: (project: ScriptProject) => run(project, 'continue', {}) },
  { name: 'refresh', run: (project: ScriptProject) => apply(project, { kind: 'refresh' }) },
  { name: 'the daily run', run: daily },
] as const;

/** It has nothing to tell; what it did stands in the workbook. */
function daily(project: ScriptProject): null {
  expect(fireTriggers(project)).toEqual([]);
  return ended(project);
}

/** Is a command begun and not ended? */
function isHalf(project: ScriptProject): boolean {
  return Boolean(stateOf(verbsOf(project).read('all'))?.journal);
}

/** What may stand there after the next run: as before, complete, or either of them refreshed. */
function ends(project: ScriptProject, start: KeptWorld, action: Action): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (): void => void found.add(JSON.stringify(seen(project)));
  for (const isDone of [false, true]) {
    forgetWorld(project.world, start);
    if (isDone) apply(project, action);
    look();
    apply(project, { kind: 'refresh' });
    look();
  }
  return found;
}

describe.each(Object.entries(SCENES))('a %s that dies at any call of a service', (_, { prepare, action }) => {
  let project: ScriptProject;
  let start: KeptWorld;
  let before: unknown;
  let after: unknown;
  let calls = 0;

  beforeAll(async () => {
    await builtFiles();
    project = await openProject(SMALL);
    run(project, 'daily', { hour: 7 });
    prepare(project);
    start = keepWorld(project.world);
    before = seen(project);
    expect(apply(project, action)).toMatchObject({ isDone: true, isRefused: false });
    calls = project.world.meter.calls.length;
    after = seen(project);
    expect(after).not.toEqual(before);
  }, 60_000);

  /** Neither as before nor complete. */
  const isBetween = (): boolean =>
    ![before, after].map((one) => JSON.stringify(one)).includes(JSON.stringify(seen(project)));

  it('is complete after the next run, or as before; never in between, nothing twice', () => {
    const wrong: string[] = [];
    const right = ends(project, start, action);
    for (let dieAt = 1; dieAt <= calls; dieAt++) {
      const next = NEXT[dieAt % NEXT.length]!;
      const say = (what: string): void => void wrong.push(`${dieAt}, then ${next.name}: ${what}`);
      forgetWorld(project.world, start);
      expect(apply(project, action, { dieAt })).toBeNull();
      const progress = next.run(project);
      if (progress !== null && !progress.isDone) say(JSON.stringify(progress));
      // Nothing else is begun on a workbook that is half left: whoever wanted to leave goes on.
      if (action.kind === 'leave' && isHalf(project)) run(project, 'continue', {});
      const isEnd = next.name === 'continue' ? !isBetween() : right.has(JSON.stringify(seen(project)));
      if (!isEnd) say('in between');
      if (isHalf(project)) say('a journal is left');
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('is complete or as before even where all that was not flushed is lost', () => {
    const wrong: string[] = [];
    for (let dieAt = 2; dieAt <= calls; dieAt += 5) {
      forgetWorld(project.world, start);
      let flushed = keepWorld(project.world);
      project.world.onFlush = () => {
        flushed = keepWorld(project.world);
      };
      apply(project, action, { dieAt });
      project.world.onFlush = null;
      forgetWorld(project.world, flushed);
      run(project, 'continue', {});
      if (isBetween()) wrong.push(`${dieAt}: in between`);
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('is as before or complete when a call fails with an exception instead, and says what to do', () => {
    const wrong: string[] = [];
    for (let failAt = 1; failAt <= calls; failAt += 7) {
      forgetWorld(project.world, start);
      let failure = '';
      try {
        apply(project, action, { failAt });
      } catch (error) {
        failure = (error as Error).message;
      }
      if (failure !== '' && !failure.startsWith('busyService')) wrong.push(`${failAt}: ${failure}`);
      if (project.world.lockedBy !== null) wrong.push(`${failAt}: still locked`);
      run(project, 'continue', {});
      if (isBetween()) wrong.push(`${failAt}: in between`);
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});
