import { placesOfColumns } from '../crm/places';
import { ourSheets } from '../crm/userSheets';
import type { Language } from '../messages';
import { finding } from '../model/finding';
import { staleReliances } from '../workbook/apply';
import type { Change, Write } from '../workbook/changeSet';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { isBackupSheet, type State, stateOf } from '../workbook/state';
import { type Plan, refusal } from './plan';
import { wayBack } from './wayBack';

/**
 * Takes the last command back. Refused where what it wrote was changed since: then undoing would take the
 * user's own edits with it. A journal left by a run that was cut off is undone the same way, without asking
 * what the blocks hold, for they are half written: cells that hold neither the old nor the new stay. Leaving is
 * never taken back but gone on with. Undoing the first command takes its backup away too.
 */
export function planUndo(snapshot: Snapshot, language: Language): Plan {
  const state = stateOf(snapshot);
  const entry = state?.journal ?? state?.undo;
  if (!state || !entry) return refusal('undo', finding('undo.nothing', 'error', {}, {}), language);
  if (state.journal?.command === 'leave') {
    return refusal('undo', finding('undo.leaveBegun', 'error', {}, {}), language);
  }
  if (state.journal === null) {
    const stale = staleReliances(entry.after, snapshot)[0];
    if (stale) {
      const where = { sheet: sheetOf(snapshot, stale.sheet) ? stale.sheet : null };
      return refusal('undo', finding('undo.changedSince', 'error', where, { sheet: stale.sheet }), language);
    }
  }
  const back = backOf(state, snapshot);
  return {
    changeSet: {
      command: 'undo',
      reliesOn: state.journal === null ? entry.after : [],
      changes: [...back, ...(entry.first ? backupsAway(snapshot) : [])],
      remembers: entry.memory ?? {},
      looks: [],
      undo: entry.first ? 'forget' : 'none',
      userCells: usersOf(back, snapshot),
    },
    findings: [],
    model: null,
    isRefused: false,
    language,
  };
}

function backOf({ journal, undo }: State, snapshot: Snapshot): readonly Change[] {
  return journal === null ? undo!.inverse : wayBack(journal, snapshot);
}

/** Writes outside of our sheets and columns. */
function usersOf(changes: readonly Change[], snapshot: Snapshot): readonly Write[] {
  const ours = new Set(ourSheets(snapshot).values());
  const columns = new Set(
    placesOfColumns(snapshot).flatMap((place) =>
      [...place.columns.values()].map((c) => `${c}!${place.sheet}`),
    ),
  );
  return changes.flatMap((change) =>
    change.kind === 'write' && !ours.has(change.sheet) && !columns.has(`${change.column}!${change.sheet}`)
      ? [change]
      : [],
  );
}

function backupsAway(snapshot: Snapshot): readonly Change[] {
  const copies = snapshot.sheets.map(({ name }) => name).filter(isBackupSheet);
  return copies.map((sheet) => ({ kind: 'removeSheet', sheet }));
}
