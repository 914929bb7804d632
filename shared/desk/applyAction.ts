import { planUndo } from '../commands/undo';
import { type Language, messagesIn } from '../messages';
import { type Finding, finding } from '../model/finding';
import { staleReliances } from '../workbook/apply';
import type { Json } from '../workbook/changeSet';
import { type State, stateOf } from '../workbook/state';
import { actionPlan } from './actionPlan';
import { dropOrphans } from './backups';
import type { Action, Progress } from './calls';
import { backUp, dropCopies, execute, goOn, isPaused, type Run, withBackup } from './execute';
import { commandText } from './hostView';
import { answerLanguage, deskLanguage } from './language';
import { finished, refused } from './progress';
import { needsOf, readFor } from './readFor';
import { type Answering, type Needs, on } from './verbs';

/**
 * Begins an action; see `Calls.apply`. Where an apply before it was cut off, that is taken back first; where one is
 * paused, the new one is refused, but for its undo.
 */
export function* applyAction(action: Action): Answering<Progress> {
  return yield* locked(needsOf(action), function* (run) {
    const state = stateOf(run.snapshot);
    if (!state?.journal) return yield* begin(action, run);
    const isLeaving = state.journal.command === 'leave';
    const isOwnEnd = action.kind === 'undo' || (isLeaving && action.kind === 'leave');
    if (!isOwnEnd && (isLeaving || isPaused(state))) {
      const language = answerLanguage(run.facts, run.snapshot);
      return refused([unfinished(state, language)], language);
    }
    const whole = run.needs === 'all' ? run : yield* anew(run);
    if (isOwnEnd) return yield* execute(actionPlan(whole.snapshot, action, run.facts), null, whole);
    return yield* takenBackFirst(state, action, whole);
  });
}

/**
 * Goes on with what was begun; see `Calls.continue`. What is paused goes on where it stopped, unless somebody changed
 * the sheets meanwhile: then it is taken back. What was cut off is taken back and begun anew; leaving goes on.
 */
export function* continueAction(): Answering<Progress> {
  return yield* locked('all', function* (run) {
    const { snapshot } = run;
    const state = stateOf(snapshot);
    const language = answerLanguage(run.facts, snapshot);
    if (!state?.journal) {
      yield* dropOrphans(snapshot);
      return finished(messagesIn(language).desk.words.nothingToContinue, []);
    }
    if (isPaused(state)) {
      const stale = staleReliances(state.cursor.expects, snapshot)[0];
      if (!stale) return yield* goOn(state, run);
      if (state.journal.command !== 'leave') {
        const { sheet } = stale;
        const progress = yield* takenBackFirst(state, null, run);
        if (!progress.isDone || progress.isRefused) return progress;
        return refused([finding('desk.changedMeanwhile', 'error', { sheet }, { sheet })], language);
      }
    }
    if (state.journal.command === 'leave') return yield* begin({ kind: 'leave' }, run);
    return yield* takenBackFirst(state, state.journal.action as Action | null, run);
  });
}

/** Why nothing else may be begun. */
export function unfinished(state: State, language: Language): Finding {
  const command = commandText(state.journal!.command, language);
  return finding('desk.unfinished', 'error', {}, { command });
}

/** Nobody else's command runs meanwhile, and the lock goes whatever happens. */
function* locked(needs: Needs, work: (run: Run) => Answering<Progress>): Answering<Progress> {
  const facts = yield* on('facts');
  if (!(yield* on('lock'))) {
    const settings = yield* on('read', { sheets: ['settings'], customers: false });
    return refused([finding('desk.busy', 'error', {}, {})], answerLanguage(facts, settings));
  }
  try {
    return yield* work({ facts, needs, snapshot: yield* on('read', needs) });
  } finally {
    yield* on('unlock');
  }
}

function* begin(action: Action, run: Run): Answering<Progress> {
  if (action.kind === 'backup') return yield* backUp(run);
  const language = answerLanguage(run.facts, run.snapshot);
  if (yield* on('progress', 0, messagesIn(language).desk.words.planning)) {
    return { ...finished(messagesIn(language).desk.words.stopped, []), share: 0 };
  }
  const snapshot = yield* readFor(action, run.snapshot);
  const plan = actionPlan(snapshot, action, run.facts);
  const isFirst = stateOf(run.snapshot) === null && plan.changeSet.undo === 'keep' && !plan.isRefused;
  if (!isFirst) return yield* execute(plan, action as unknown as Json, run);
  const backed = yield* withBackup(plan, run);
  const progress = yield* execute(backed, action as unknown as Json, run);
  // Refused or stopped before anything was written: then the copies go too.
  if (progress.isDone && progress.share === 0) yield* dropCopies(backed);
  return progress;
}

/** A run that was cut off within a slice: nobody knows what its last slice did, so it is taken back. */
function* takenBackFirst(state: State, action: Action | null, run: Run): Answering<Progress> {
  const back = planUndo(run.snapshot, deskLanguage(run.snapshot));
  const progress = yield* execute(back, state.journal!.action, run);
  if (!progress.isDone || progress.isRefused) return progress;
  if (action === null)
    return finished(messagesIn(run.facts.language ?? back.language).desk.words.takenBack, []);
  return yield* begin(action, yield* anew(run));
}

function* anew({ facts }: Run): Answering<Run> {
  return { facts, needs: 'all', snapshot: yield* on('read', 'all') };
}
