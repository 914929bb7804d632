import type { Change, ChangeSet, Reliance, Write } from './changeSet';
import {
  addSums,
  EMPTY_SUM,
  type FingerprintSum,
  fingerprint,
  fingerprintText,
  sumOfBlock,
} from './fingerprint';
import { type BeforeView, inverse, rectOfColumns } from './inverse';
import { type Snapshot, sheetOf } from './snapshot';
import { EMPTY_STATE, STATE_SHEET, type State, stateOf, type UndoEntry, writeState } from './state';

/**
 * What a host does with a change set, the same on every host: refuse where the workbook is not as the plan
 * saw it; else write the journal, apply, and write the state. Each step is flushed before the next, so a
 * host that is cut off leaves either the workbook as it was or a journal that tells how to go back.
 */
export type Prepared =
  | { readonly ok: false; readonly stale: readonly Reliance[] }
  | { readonly ok: true; readonly steps: readonly (readonly Change[])[] };

/**
 * `current` is the workbook read anew at apply time; `isAtomic` hosts (files: written whole, then renamed)
 * need no journal. An empty change set gives no steps: nothing is touched.
 */
export function prepare(
  changeSet: ChangeSet,
  current: Snapshot,
  before: BeforeView,
  isAtomic: boolean,
): Prepared {
  const stale = staleReliances(changeSet.reliesOn, current);
  if (stale.length > 0) return { ok: false, stale };
  if (changeSet.changes.length === 0) return { ok: true, steps: [] };
  const stateSheet = sheetOf(current, STATE_SHEET);
  const state = stateOf(current);
  if (changeSet.undo === 'forget') {
    const removal: Change = { kind: 'removeSheet', sheet: STATE_SHEET };
    return { ok: true, steps: [[...changeSet.changes, ...(stateSheet ? [removal] : [])]] };
  }
  const entry: UndoEntry = {
    command: changeSet.command,
    inverse: inverse(changeSet.changes, before),
    after: blocksAfter(changeSet.changes),
    first: state === null,
  };
  const base = state ?? EMPTY_STATE;
  const done: State = {
    ...base,
    memory: { ...base.memory, ...changeSet.remembers },
    undo: changeSet.undo === 'keep' ? entry : null,
    journal: null,
  };
  if (isAtomic) return { ok: true, steps: [[...changeSet.changes, ...writeState(done, stateSheet)]] };
  const journal = writeState({ ...base, journal: entry }, stateSheet);
  const journalSheet = stateSheet ?? { ...EMPTY_SHEET, values: rowsOf(journal) };
  return { ok: true, steps: [journal, changeSet.changes, writeState(done, journalSheet)] };
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

const EMPTY_SHEET = {
  name: STATE_SHEET,
  hidden: true,
  values: [],
  formulas: [],
  merges: [],
  tables: [],
  isProtected: false,
  currencyFormats: [],
} as const;

/** As many rows as the journal wrote, so that the state after it knows what to clear. */
function rowsOf(changes: readonly Change[]): readonly (readonly null[])[] {
  const write = changes.find((change): change is Write => change.kind === 'write');
  return (write?.columns[0] ?? []).map(() => [null]);
}
