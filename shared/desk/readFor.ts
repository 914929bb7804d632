import { needsCare } from '../commands/care';
import { needsNote } from '../commands/note';
import { needsSettle } from '../commands/settle';
import { backupsOf } from '../workbook/backup';
import type { Snapshot } from '../workbook/snapshot';
import { isBackupSheet, stateOf } from '../workbook/state';
import type { Action } from './calls';
import { type Answering, type Needs, on } from './verbs';

/** What an action has to see: all of the workbook, but for a line on a log. */
export function needsOf({ kind }: Action): Needs {
  if (kind === 'note') return withSettings(needsNote);
  if (kind === 'settle') return withSettings(needsSettle);
  return kind === 'care' ? withSettings(needsCare) : 'all';
}

function withSettings(needs: Needs): Needs {
  return needs === 'all' ? needs : { ...needs, sheets: [...new Set([...needs.sheets, 'settings' as const])] };
}

/** The snapshot with what the action needs besides: the copies of the backup that is to be restored. */
export function* readFor(action: Action, snapshot: Snapshot): Answering<Snapshot> {
  if (action.kind !== 'restore') return snapshot;
  const backup = backupsOf(stateOf(snapshot)).find(({ name }) => name === action.backup);
  if (!backup) return snapshot;
  const named = backup.sheets.map(({ copy }) => copy);
  const copies = yield* on('read', { sheets: [], customers: false, named });
  const read = copies.sheets.filter(({ name }) => isBackupSheet(name));
  const others = snapshot.sheets.filter(({ name }) => !read.some((copy) => copy.name === name));
  return { ...snapshot, sheets: [...others, ...read] };
}
