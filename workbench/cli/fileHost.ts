import { prepare } from '../../shared/workbook/apply';
import type { ChangeSet, Reliance } from '../../shared/workbook/changeSet';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { type FileWorkbook, openFileWorkbook } from '../fileWorkbook';
import { beforeView } from '../xlsx/beforeView';
import { forgetTexts } from '../xlsx/forgetTexts';
import { patchXlsx } from '../xlsx/patchXlsx';
import { openXlsx, snapshotOf } from '../xlsx/readXlsx';
import { NODE_CODEC } from './nodeCodec';

export type { FileWorkbook } from '../fileWorkbook';

/**
 * The file host: a workbook in bytes, with the two verbs that every host has. Nothing is written to a disk here.
 * Opens .xlsx bytes, or comma- or tab-separated text by its name. Throws a RefusalError (xlsx/refuse.ts).
 */
export function openFile(bytes: Uint8Array, name: string): FileWorkbook {
  return openFileWorkbook(bytes, name, NODE_CODEC);
}

export function readSnapshot(workbook: FileWorkbook): Snapshot {
  return snapshotOf(workbook.file);
}

export type Applied =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly isChanged: boolean }
  | { readonly ok: false; readonly stale: readonly Reliance[] };

/**
 * The bytes of the workbook with the changes, or what had changed meanwhile. A file is written whole and put
 * in place by a rename, so it is an atomic host: the state goes with the changes.
 */
export function applyChanges(workbook: FileWorkbook, changeSet: ChangeSet): Applied {
  const prepared = prepare(changeSet, readSnapshot(workbook), beforeView(workbook.file), true);
  if (!prepared.ok) return prepared;
  const changes = prepared.steps.flat();
  if (changes.length === 0) return { ok: true, bytes: workbook.bytes, isChanged: false };
  const bytes = patchXlsx(workbook.file, changes);
  const forgotten = changeSet.isForGood === true ? forgetTexts(openXlsx(bytes, NODE_CODEC)) : null;
  return { ok: true, bytes: forgotten ?? bytes, isChanged: true };
}
