import type { Language } from '../messages';
import { finding } from '../model/finding';
import { staleReliances } from '../workbook/apply';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { stateOf } from '../workbook/state';
import { type Plan, refusal } from './plan';

/**
 * Takes the last command back. Refused where what it wrote was changed since: then undoing would take the
 * user's own edits with it. A journal left by a run that was cut off is undone the same way, without asking
 * what the blocks hold, for they are half written.
 */
export function planUndo(snapshot: Snapshot, language: Language): Plan {
  const state = stateOf(snapshot);
  const entry = state?.journal ?? state?.undo;
  if (!state || !entry) return refusal('undo', finding('undo.nothing', 'error', {}, {}), language);
  if (state.journal === null) {
    const stale = staleReliances(entry.after, snapshot)[0];
    if (stale) {
      const where = { sheet: sheetOf(snapshot, stale.sheet) ? stale.sheet : null };
      return refusal('undo', finding('undo.changedSince', 'error', where, { sheet: stale.sheet }), language);
    }
  }
  return {
    changeSet: {
      command: 'undo',
      reliesOn: state.journal === null ? entry.after : [],
      changes: entry.inverse,
      remembers: {},
      looks: [],
      undo: entry.first ? 'forget' : 'none',
    },
    findings: [],
    model: null,
    isRefused: false,
    language,
  };
}
