import type { Change, ChangeSet, Json, Reliance, Write } from './changeSet';
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
  const looks = { ...(base.memory.looks as LooksMemory | undefined), ...looksBefore(changeSet, before) };
  const done: State = {
    ...base,
    memory: { ...base.memory, ...changeSet.remembers, ...(Object.keys(looks).length > 0 ? { looks } : {}) },
    undo: changeSet.undo === 'keep' ? entry : null,
    journal: null,
  };
  if (isAtomic) return { ok: true, steps: [[...changeSet.changes, ...writeState(done, stateSheet)]] };
  const journal = writeState({ ...base, journal: entry }, stateSheet);
  const journalSheet = stateSheet ?? { ...EMPTY_SHEET, values: rowsOf(journal) };
  return { ok: true, steps: [journal, changeSet.changes, writeState(done, journalSheet)] };
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
