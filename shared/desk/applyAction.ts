import { type Plan, refusal } from '../commands/plan';
import { findingOf } from '../commands/report';
import { planUndo } from '../commands/undo';
import { type Language, messagesIn } from '../messages';
import { type Finding, finding } from '../model/finding';
import { doneState, finish, prepare, staleReliances, stateSheetAfter } from '../workbook/apply';
import type { Change, Json } from '../workbook/changeSet';
import type { BeforeView } from '../workbook/inverse';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { STATE_SHEET, type State, stateOf, writeCursor, writeState } from '../workbook/state';
import { actionPlan } from './actionPlan';
import type { Action, Progress } from './calls';
import { expectedAfter } from './expectedAfter';
import { commandText, shareOf } from './hostView';
import { deskLanguage } from './language';
import { type Answering, type HostFacts, on } from './verbs';

/** Begins an action; see `Calls.apply`. */
export function* applyAction(action: Action): Answering<Progress> {
  return yield* locked(function* (facts, snapshot) {
    const state = stateOf(snapshot);
    if (!state?.journal) return yield* begin(action, facts, snapshot);
    const isLeaving = state.journal.command === 'leave';
    if (isLeaving ? action.kind === 'leave' || action.kind === 'undo' : action.kind === 'undo') {
      return yield* execute(actionPlan(snapshot, action, facts), null, facts, snapshot);
    }
    if (isLeaving || isPaused(state)) return refusedWith(unfinished(state, snapshot), deskLanguage(snapshot));
    return yield* takenBackFirst(state, action, facts, snapshot);
  });
}

/** Goes on with what was begun; see `Calls.continue`. */
export function* continueAction(): Answering<Progress> {
  return yield* locked(function* (facts, snapshot) {
    const state = stateOf(snapshot);
    const language = deskLanguage(snapshot);
    const say = messagesIn(language).desk.words;
    if (!state?.journal) return finished(say.nothingToContinue, []);
    if (isPaused(state)) return yield* goOn(state, facts, snapshot);
    if (state.journal.command === 'leave') {
      return yield* begin({ kind: 'leave' }, facts, snapshot);
    }
    return yield* takenBackFirst(state, state.journal.action as Action | null, facts, snapshot);
  });
}

function* locked(work: (facts: HostFacts, snapshot: Snapshot) => Answering<Progress>): Answering<Progress> {
  const facts = yield* on('facts');
  if (!(yield* on('lock'))) {
    const settings = yield* on('read', { sheets: ['settings'], customers: false });
    return refusedWith(finding('desk.busy', 'error', {}, {}), deskLanguage(settings));
  }
  try {
    return yield* work(facts, yield* on('read', 'all'));
  } finally {
    yield* on('unlock');
  }
}

function* begin(action: Action, facts: HostFacts, snapshot: Snapshot): Answering<Progress> {
  const plan = actionPlan(snapshot, action, facts);
  return yield* execute(plan, action as unknown as Json, facts, snapshot);
}

/** A run that was cut off within a slice: nobody knows what its last slice did, so it is taken back. */
function* takenBackFirst(
  state: State,
  action: Action | null,
  facts: HostFacts,
  snapshot: Snapshot,
): Answering<Progress> {
  const back = planUndo(snapshot, deskLanguage(snapshot));
  const progress = yield* execute(back, state.journal!.action, facts, snapshot);
  if (!progress.isDone || progress.isRefused) return progress;
  if (action === null) {
    return finished(messagesIn(back.language).desk.words.takenBack, []);
  }
  return yield* begin(action, facts, yield* on('read', 'all'));
}

/** Checks, writes the journal, applies what this call has time for, and writes the state or where it stands. */
function* execute(plan: Plan, action: Json, facts: HostFacts, snapshot: Snapshot): Answering<Progress> {
  const { changeSet, language } = plan;
  const say = messagesIn(language).desk.words;
  const findings = plan.findings.map((entry) => findingOf(entry, language));
  if (plan.isRefused) return { isDone: true, share: 0, text: say.refused, isRefused: true, findings };
  const { changes, looks } = changeSet;
  const current = facts.isAtomic || changes.length === 0 ? snapshot : yield* on('read', 'all');
  const before =
    changeSet.undo === 'keep' && changes.length > 0 ? yield* on('before', changes, looks) : NOTHING;
  const prepared = prepare(changeSet, current, before, facts.isAtomic, action);
  if (!prepared.ok) {
    const sheet = prepared.stale[0]!.sheet;
    return refusedWith(finding('apply.changedSince', 'error', { sheet }, { sheet }), language);
  }
  const { steps, during, done } = prepared;
  if (steps.length === 0) return finished(say.nothingToDo, findings);
  const text = say.done({ command: commandText(changeSet.command, language) });
  if (steps.length === 1) {
    yield* on('apply', steps[0]!, false);
    return finished(text, findings);
  }
  if (yield* on('progress', 0, say.writing))
    return { ...finished(say.stopped, findings), share: 0, isRefused: true };
  const [journal, , last] = steps as readonly [readonly Change[], readonly Change[], readonly Change[]];
  if (journal.length > 0) yield* on('apply', journal, false);
  const count = yield* on('apply', changes, true);
  if (count >= changes.length) {
    yield* on('apply', last, false);
    return finished(text, findings);
  }
  const state: State = {
    ...during,
    pending: {
      changes: changes.slice(count),
      total: changes.length,
      memory: done?.memory ?? {},
      undo: changeSet.undo,
    },
    cursor: { at: 0, isRunning: false, expects: expectedAfter(current, changes.slice(0, count)) },
  };
  const stateSheet = stateSheetAfter(journal, sheetOf(current, STATE_SHEET));
  yield* on('apply', writeState(state, stateSheet), false);
  return paused(state, language, findings);
}

/** The next slice of a paused apply, or taken back where somebody changed what it rests on. */
function* goOn(state: State, facts: HostFacts, snapshot: Snapshot): Answering<Progress> {
  const language = deskLanguage(snapshot);
  const { cursor, pending, journal } = state as State & {
    readonly cursor: NonNullable<State['cursor']>;
    readonly pending: NonNullable<State['pending']>;
  };
  const stale = staleReliances(cursor.expects, snapshot)[0];
  if (stale) {
    const sheet = stale.sheet;
    const progress = yield* takenBackFirst(state, null, facts, snapshot);
    if (!progress.isDone) return progress;
    return refusedWith(finding('desk.changedMeanwhile', 'error', { sheet }, { sheet }), language);
  }
  const say = messagesIn(language).desk.words;
  if (yield* on('progress', shareOf(state), say.writing)) return paused(state, language, []);
  const stateSheet = sheetOf(snapshot, STATE_SHEET)!;
  yield* on('apply', [writeCursor({ ...cursor, isRunning: true }, stateSheet)], false);
  const rest = pending.changes.slice(cursor.at);
  const count = yield* on('apply', rest, true);
  if (count >= rest.length) {
    const done = doneState(state, pending.memory, pending.undo);
    yield* on('apply', finish(done, stateSheet), false);
    return finished(say.done({ command: commandText(journal!.command, language) }), []);
  }
  const moved: State['cursor'] = {
    at: cursor.at + count,
    isRunning: false,
    expects: expectedAfter(snapshot, rest.slice(0, count)),
  };
  yield* on('apply', [writeCursor(moved, stateSheet)], false);
  return paused({ ...state, cursor: moved }, language, []);
}

function isPaused(state: State): boolean {
  return state.pending !== null && state.cursor !== null && !state.cursor.isRunning;
}

function unfinished(state: State, snapshot: Snapshot): Finding {
  const command = commandText(state.journal!.command, deskLanguage(snapshot));
  return finding('desk.unfinished', 'error', {}, { command });
}

function finished(text: string, findings: Progress['findings']): Progress {
  return { isDone: true, share: 1, text, isRefused: false, findings };
}

function paused(state: State, language: Language, findings: Progress['findings']): Progress {
  const share = shareOf(state);
  const command = commandText(state.journal!.command, language);
  const text = messagesIn(language).desk.words.paused({ command, percent: Math.floor(100 * share) });
  return { isDone: false, share, text, isRefused: false, findings };
}

function refusedWith(found: Finding, language: Language): Progress {
  const plan = refusal('', found, language);
  return {
    isDone: true,
    share: 0,
    text: messagesIn(language).desk.words.refused,
    isRefused: true,
    findings: plan.findings.map((entry) => findingOf(entry, language)),
  };
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
