import { needsCare } from '../commands/care';
import { needsNote } from '../commands/note';
import { needsSettle } from '../commands/settle';
import { type Backup, backupsOf } from '../workbook/backup';
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

/** The snapshot with what the action needs besides: copies of the backup that is to be restored, to erase of all. */
export function* readFor(action: Action, snapshot: Snapshot): Answering<Snapshot> {
  if (action.kind === 'erase') return yield* withCopies(snapshot, () => true);
  if (action.kind !== 'restore') return snapshot;
  return yield* withCopies(snapshot, ({ name }) => name === action.backup);
}

/** The snapshot with the cells of backups. */
export function* withCopies(snapshot: Snapshot, isMeant: (backup: Backup) => boolean): Answering<Snapshot> {
  const backups = backupsOf(stateOf(snapshot)).filter(isMeant);
  const named = backups.flatMap(({ sheets }) => sheets.map(({ copy }) => copy));
  if (named.length === 0) return snapshot;
  const copies = yield* on('read', { sheets: [], customers: false, named });
  const read = copies.sheets.filter(({ name }) => isBackupSheet(name));
  const others = snapshot.sheets.filter(({ name }) => !read.some((copy) => copy.name === name));
  return { ...snapshot, sheets: [...others, ...read] };
}
