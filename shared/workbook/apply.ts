import type { Change, ChangeSet, Json, Reliance } from './changeSet';
import {
  addSums,
  EMPTY_SUM,
  type FingerprintSum,
  fingerprint,
  fingerprintText,
  sumOfBlock,
} from './fingerprint';
import { type BeforeView, inverse, rectOfColumns } from './inverse';
import { type SheetSnapshot, type Snapshot, sheetOf } from './snapshot';
import { snapshotWith } from './snapshotWith';
import { EMPTY_STATE, type JournalEntry, STATE_SHEET, type State, stateOf, writeState } from './state';

/**
 * What a host does with a change set, the same on every host: refuse where the workbook is not as the plan
 * saw it; else write the journal, apply, and write the state. Each step is flushed before the next, so a
 * host that is cut off leaves either the workbook as it was or a journal that tells how to go back.
 */
export type Prepared =
  | { readonly ok: false; readonly stale: readonly Reliance[] }
  | {
      readonly ok: true;
      /** None: nothing to do. One: all at once. Three: the journal, the changes, the state. */
      readonly steps: readonly (readonly Change[])[];
      /** The state while the changes are under way, and what it will be; done null: it goes too. */
      readonly during: State;
      readonly done: State | null;
    };

/**
 * `current` is the workbook read anew at apply time; `isAtomic` hosts (files: written whole, then renamed)
 * need no journal. An empty change set that remembers nothing new gives no steps: nothing is touched. `action`
 * is kept with the journal. `before` is asked only where the change set can be undone.
 */
export function prepare(
  changeSet: ChangeSet,
  current: Snapshot,
  before: BeforeView,
  isAtomic: boolean,
  action: Json = null,
): Prepared {
  const stale = staleReliances(changeSet.reliesOn, current);
  if (stale.length > 0) return { ok: false, stale };
  const stateSheet = sheetOf(current, STATE_SHEET);
  const base = stateOf(current) ?? EMPTY_STATE;
  const { changes } = changeSet;
  const memory = { ...base.memory, ...changeSet.remembers };
  // Taking back what was cut off before its first change has nothing to change, but the journal must go.
  const isClosing = base.journal !== null && changeSet.undo !== 'keep';
  if (changes.length === 0 && !isClosing) {
    const state = { ...base, memory };
    // Converting what is converted already has nothing to change, but a state that was lost must come back.
    const isLost =
      base === EMPTY_STATE && changeSet.command === 'convert' && Object.keys(changeSet.remembers).length > 0;
    const isNew = isLost || (base !== EMPTY_STATE && JSON.stringify(memory) !== JSON.stringify(base.memory));
    return { ok: true, steps: isNew ? [writeState(state, stateSheet)] : [], during: state, done: state };
  }
  const journal = journalOf(changeSet, base, before, action);
  const looks = { ...(base.memory.looks as LooksMemory | undefined), ...looksBefore(changeSet, before) };
  // What an undo undoes moves to the journal; what is taken back unfinished leaves the undo before it.
  const isNewUndo = changeSet.undo !== 'keep' && base.journal === null;
  const during: State = {
    ...base,
    ...(changeSet.isForGood === true ? { memory } : {}),
    undo: isNewUndo ? null : base.undo,
    journal,
  };
  const done = doneState(
    during,
    { ...memory, ...(Object.keys(looks).length > 0 ? { looks } : {}) },
    changeSet.undo,
  );
  if (isAtomic) return { ok: true, steps: [[...changes, ...finish(done, stateSheet)]], during, done };
  const journalStep = base.journal === null ? writeState(during, stateSheet) : [];
  const journalSheet = stateSheetAfter(journalStep, stateSheet);
  return { ok: true, steps: [journalStep, changes, finish(done, journalSheet)], during, done };
}

/** The state when an apply is finished; null where the state goes with it. */
export function doneState(during: State, memory: State['memory'], undo: ChangeSet['undo']): State | null {
  if (undo === 'forget') return null;
  const { action: _, ...entry } = during.journal!;
  const kept = undo === 'keep' ? entry : during.undo;
  return { ...EMPTY_STATE, memory, undo: kept, sent: during.sent };
}

/** The last step of an apply. */
export function finish(done: State | null, stateSheet: SheetSnapshot | undefined): readonly Change[] {
  if (done !== null) return writeState(done, stateSheet);
  return stateSheet === undefined ? [] : [{ kind: 'removeSheet', sheet: STATE_SHEET }];
}

/** The state sheet once `changes` have written it, for what is written next. */
export function stateSheetAfter(
  changes: readonly Change[],
  existing: SheetSnapshot | undefined,
): SheetSnapshot | undefined {
  const sheets = existing ? [existing] : [];
  return sheetOf(snapshotWith({ sheets, names: [], locale: null }, changes), STATE_SHEET);
}

/**
 * The way back: of a new command its inverse; of an undo what it undoes, for doing that again ends the same; of
 * leaving nothing, for it is planned again where it was cut off.
 */
function journalOf(changeSet: ChangeSet, base: State, before: BeforeView, action: Json): JournalEntry {
  const { userCells: over = [], takesBack = [] } = changeSet;
  if (changeSet.undo === 'keep') {
    return {
      command: changeSet.command,
      inverse: inverse(changeSet.changes, before),
      after: blocksAfter(changeSet.changes),
      first: base === EMPTY_STATE,
      action,
      ...(takesBack.length === 0
        ? {}
        : { memory: Object.fromEntries(takesBack.map((key) => [key, base.memory[key] ?? null])) }),
      ...(over.length > 0 ? { over } : {}),
    };
  }
  const entry = base.journal ?? base.undo;
  if (changeSet.command === 'undo' && entry !== null) return { action: null, ...entry };
  const removals = changeSet.changes.filter(({ kind }) => kind === 'removeSheet');
  return { command: changeSet.command, inverse: removals, after: [], first: false, action };
}

/** How a column of the user's looked before we wrote into it. Tokens are the host's, as in RestoreFormats. */
export interface Look {
  readonly formats: readonly { readonly rows: number; readonly token: string | null }[];
  readonly width: number | null;
  readonly isHidden: boolean;
}

export function rememberedLook(state: State, key: string): Look | undefined {
  return (state.memory.looks as LooksMemory | undefined)?.[key] as unknown as Look | undefined;
}

type LooksMemory = { readonly [key: string]: Json };

/** Only what is out of the ordinary is worth remembering. */
function looksBefore(changeSet: ChangeSet, before: BeforeView): LooksMemory {
  const looks: { [key: string]: Json } = {};
  for (const { key, sheet, rect } of changeSet.looks) {
    if (!before.hasSheet(sheet)) continue;
    const formats = before.formatRuns(sheet, rect)[0] ?? [];
    const width = before.columnWidths(sheet, rect.column, 1)[0] ?? null;
    const isHidden = before.hiddenColumns(sheet, rect.column, 1)[0] ?? false;
    if (width === null && !isHidden && formats.every((run) => run.token === null)) continue;
    looks[key] = { formats: formats.map(({ rows, token }) => ({ rows, token })), width, isHidden };
  }
  return looks;
}

/** The reliances that no longer hold. */
export function staleReliances(reliances: readonly Reliance[], current: Snapshot): readonly Reliance[] {
  return reliances.filter((reliance) => {
    const sheet = sheetOf(current, reliance.sheet);
    return !sheet || fingerprint(sheet, reliance.rect) !== reliance.fingerprint;
  });
}

/**
 * What the written blocks hold afterwards: whole sheets where the list creates them, else block by block.
 * The writes of one list do not overlap on a sheet that was there before; if they did, the undo would be
 * refused, never wrong.
 */
function blocksAfter(changes: readonly Change[]): readonly Reliance[] {
  const created = new Map<string, FingerprintSum>();
  const after: Reliance[] = [];
  for (const change of changes) {
    if (change.kind === 'createSheet') created.set(change.sheet, EMPTY_SUM);
    if (change.kind !== 'write') continue;
    const sum = sumOfBlock(change.row, change.column, change.columns);
    const whole = created.get(change.sheet);
    if (whole !== undefined) created.set(change.sheet, addSums(whole, sum));
    else {
      const rect = rectOfColumns(change.row, change.column, change.columns);
      after.push({ sheet: change.sheet, rect, fingerprint: fingerprintText(sum) });
    }
  }
  for (const [sheet, sum] of created) after.push({ sheet, rect: null, fingerprint: fingerprintText(sum) });
  return after;
}
