import type { Plan } from '../commands/plan';
import { findingOf } from '../commands/report';
import { messagesIn } from '../messages';
import { finding } from '../model/finding';
import { doneState, finish, type Prepared, prepare, stateSheetAfter } from '../workbook/apply';
import { backupsJson, backupsOf } from '../workbook/backup';
import type { Change, Json } from '../workbook/changeSet';
import type { BeforeView } from '../workbook/inverse';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import {
  type Cursor,
  EMPTY_STATE,
  type Pending,
  STATE_SHEET,
  type State,
  stateOf,
  writeCursor,
  writeState,
} from '../workbook/state';
import { makeBackup } from './backups';
import type { Progress } from './calls';
import { expectedAfter } from './expectedAfter';
import { commandText, shareOf } from './hostView';
import { answerLanguage } from './language';
import { finished, paused, refused } from './progress';
import { type Answering, type HostFacts, type Needs, on } from './verbs';

/** What an execution works on. */
export interface Run {
  readonly facts: HostFacts;
  readonly snapshot: Snapshot;
  readonly needs: Needs;
}

/**
 * Carries a plan out under the lock: reads again what the plan was made from, writes the journal, applies what this
 * call has time for, and writes the state, or where it stands. Verbs besides reading: `before`, `progress`, and three
 * times `apply`; one more where it pauses.
 */
export function* execute(plan: Plan, action: Json, run: Run): Answering<Progress> {
  const { facts, needs } = run;
  const { changeSet } = plan;
  const language = facts.language ?? plan.language;
  const say = messagesIn(language).desk.words;
  if (plan.isRefused) return refused(plan.findings, language);
  const { changes, looks } = changeSet;
  const isAtOnce = facts.isAtomic || changes.length === 0;
  const current = isAtOnce ? run.snapshot : yield* on('read', needs);
  const asks = changeSet.undo === 'keep' && changes.length > 0;
  const before = asks ? yield* on('before', changes, looks) : NOTHING;
  const prepared = prepare(changeSet, current, before, facts.isAtomic, action);
  if (!prepared.ok) {
    const { sheet } = prepared.stale[0]!;
    return refused([finding('apply.changedSince', 'error', { sheet }, { sheet })], language);
  }
  const findings = plan.findings.map((entry) => findingOf(entry, language));
  const { steps } = prepared;
  if (steps.length === 0) return finished(say.nothingToDo, findings);
  if (yield* on('progress', 0, say.writing)) return { ...finished(say.stopped, findings), share: 0 };
  const text = say.done({ command: commandText(changeSet.command, language) });
  if (steps.length === 1) {
    yield* on('apply', steps[0]!, false);
    return finished(text, findings);
  }
  const [journal, , last] = steps as readonly [readonly Change[], readonly Change[], readonly Change[]];
  if (journal.length > 0) yield* on('apply', journal, false);
  const count = changes.length === 0 ? 0 : yield* on('apply', changes, true);
  if (count < changes.length) {
    const state = pausedState(prepared, plan, current, count);
    yield* on('apply', writeState(state, stateSheetAfter(journal, sheetOf(current, STATE_SHEET))), false);
    return paused(state, language, findings);
  }
  yield* on('apply', last, false);
  return finished(text, findings);
}

function pausedState(
  { during, done }: Extract<Prepared, { ok: true }>,
  { changeSet: { changes, undo } }: Plan,
  current: Snapshot,
  count: number,
): State {
  const pending: Pending = {
    changes: changes.slice(count),
    total: changes.length,
    memory: done?.memory ?? {},
    undo,
  };
  const expects = expectedAfter(current, changes.slice(0, count));
  return { ...during, pending, cursor: { at: 0, isRunning: false, expects } };
}

/** The next slice of a paused apply. The caller has seen that the sheets are as the last slice left them. */
export function* goOn(state: PausedState, { facts, snapshot }: Run): Answering<Progress> {
  const language = answerLanguage(facts, snapshot);
  const say = messagesIn(language).desk.words;
  const { cursor, pending, journal } = state;
  if (yield* on('progress', shareOf(state), say.writing)) return paused(state, language, []);
  const stateSheet = sheetOf(snapshot, STATE_SHEET)!;
  yield* on('apply', [writeCursor({ ...cursor, isRunning: true }, stateSheet)], false);
  const rest = pending.changes.slice(cursor.at);
  const count = rest.length === 0 ? 0 : yield* on('apply', rest, true);
  if (count >= rest.length) {
    const done = doneState(state, pending.memory, pending.undo);
    yield* on('apply', finish(done, stateSheet), false);
    return finished(say.done({ command: commandText(journal!.command, language) }), []);
  }
  const expects = expectedAfter(snapshot, rest.slice(0, count));
  const moved: Cursor = { at: cursor.at + count, isRunning: false, expects };
  yield* on('apply', [writeCursor(moved, stateSheet)], false);
  return paused({ ...state, cursor: moved }, language, []);
}

export interface PausedState extends State {
  readonly cursor: Cursor;
  readonly pending: Pending;
}

/** Stopped in good order, between two slices. */
export function isPaused(state: State): state is PausedState {
  return state.pending !== null && state.cursor !== null && !state.cursor.isRunning;
}

/** The plan of a first conversion with a backup made before it; without where the host can't, which it says. */
export function* withBackup(plan: Plan, { snapshot, facts }: Run): Answering<Plan> {
  const made = yield* makeBackup(snapshot, facts);
  if (!made.ok) return { ...plan, findings: [made.why, ...plan.findings] };
  const { changeSet } = plan;
  const backups = backupsJson([made.backup]);
  return { ...plan, changeSet: { ...changeSet, remembers: { ...changeSet.remembers, backups } } };
}

/** Takes the copies of a first conversion that came to nothing away. */
export function* dropCopies({ changeSet: { remembers } }: Plan): Answering<void> {
  const copies = backupsOf({ ...EMPTY_STATE, memory: remembers }).flatMap(({ sheets }) => sheets);
  if (copies.length === 0) return;
  const away = copies.map(({ copy }): Change => ({ kind: 'removeSheet', sheet: copy }));
  yield* on('apply', away, false);
}

/** A backup by itself: copies, and their card in the state. */
export function* backUp({ snapshot, facts }: Run): Answering<Progress> {
  const language = answerLanguage(facts, snapshot);
  const state = stateOf(snapshot);
  if (state === null) return refused([finding('backup.notManaged', 'error', {}, {})], language);
  const made = yield* makeBackup(snapshot, facts);
  if (!made.ok) return refused([{ ...made.why, severity: 'error' }], language);
  const backups = backupsJson([...backupsOf(state), made.backup]);
  const done = { ...state, memory: { ...state.memory, backups } };
  yield* on('apply', writeState(done, sheetOf(snapshot, STATE_SHEET)), false);
  const { name, cells } = made.backup;
  return finished(messagesIn(language).desk.words.backedUp({ name, cells }), []);
}

const NOTHING: BeforeView = {
  hasSheet: () => false,
  block: () => [],
  formatRuns: () => [],
  columnWidths: () => [],
  hiddenColumns: () => [],
  freeze: () => ({ rows: 0, columns: 0 }),
  filter: () => null,
  nameRef: () => null,
};
