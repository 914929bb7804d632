import { ourSheets } from '../crm/userSheets';
import { isoOfDay } from '../model/day';
import { type Finding, finding } from '../model/finding';
import {
  type BackedSheet,
  type Backup,
  backedSheet,
  backupsOf,
  filledCells,
  isSameContent,
} from '../workbook/backup';
import type { Change } from '../workbook/changeSet';
import { type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { BACKUP_PREFIX, isBackupSheet, isMachineSheet, stateOf } from '../workbook/state';
import { type Answering, type HostFacts, on } from './verbs';

export type BackupMade =
  | { readonly ok: true; readonly backup: Backup }
  /** Why there is none; no copy is left behind. */
  | { readonly ok: false; readonly why: Finding };

/** The user's sheets that hold anything: what a backup copies. */
export function sheetsToBack(snapshot: Snapshot): readonly SheetSnapshot[] {
  const ours = new Set(ourSheets(snapshot).values());
  return snapshot.sheets.filter(
    (sheet) => !ours.has(sheet.name) && !isMachineSheet(sheet.name) && filledCells(sheet) > 0,
  );
}

/** Why a backup can't be made here; null where it can. Cells count by rectangle, as programs count them. */
export function backupHindrance(snapshot: Snapshot, facts: HostFacts): Finding | null {
  if (facts.copiesSheets === false) return finding('backup.noCopies', 'warning', {}, {});
  const cells = sheetsToBack(snapshot).reduce(
    (sum, { values }) => sum + values.length * (values[0]?.length ?? 0),
    0,
  );
  if (facts.cellsFree === null || cells <= facts.cellsFree) return null;
  return finding('backup.noRoom', 'warning', {}, { cells, free: facts.cellsFree });
}

/**
 * Copies the user's sheets, reads the copies back and compares. What an earlier backup that was cut off left
 * behind is taken away first. The card is the caller's to keep.
 */
export function* makeBackup(snapshot: Snapshot, facts: HostFacts): Answering<BackupMade> {
  const hindrance = backupHindrance(snapshot, facts);
  if (hindrance !== null) return { ok: false, why: hindrance };
  const known = backupsOf(stateOf(snapshot));
  yield* dropOrphans(snapshot);
  const day = isoOfDay(facts.today);
  const originals = sheetsToBack(snapshot);
  const copies = copyNames(day, originals.length, known);
  for (let i = 0; i < originals.length; i++) yield* on('copySheet', originals[i]!.name, copies[i]!);
  const read = yield* on('read', { sheets: [], customers: false, named: copies });
  const backed: BackedSheet[] = [];
  for (let i = 0; i < originals.length; i++) {
    const [original, copy] = [originals[i]!, sheetOf(read, copies[i]!)];
    if (!copy || !isSameContent(original, copy)) {
      yield* on('apply', removals(copies.filter((name) => sheetOf(read, name))), false);
      const { name: sheet } = original;
      return { ok: false, why: finding('backup.differs', 'warning', { sheet }, { sheet }) };
    }
    backed.push(backedSheet(original, copy));
  }
  const cells = originals.reduce((sum, sheet) => sum + filledCells(sheet), 0);
  return { ok: true, backup: { name: freeName(day, known), day, cells, sheets: backed } };
}

/** Takes copies away that no backup has: of a backup that was cut off. */
export function* dropOrphans(snapshot: Snapshot): Answering<void> {
  const known = backupsOf(stateOf(snapshot));
  const kept = new Set(known.flatMap(({ sheets }) => sheets.map(({ copy }) => copy)));
  const copies = snapshot.sheets.map(({ name }) => name).filter(isBackupSheet);
  const orphans = copies.filter((name) => !kept.has(name));
  if (orphans.length > 0) yield* on('apply', removals(orphans), false);
}

function removals(sheets: readonly string[]): readonly Change[] {
  return sheets.map((sheet): Change => ({ kind: 'removeSheet', sheet }));
}

/** `_so_khach_20261128_1` …: letters that no formula has to quote. */
function copyNames(day: string, count: number, known: readonly Backup[]): readonly string[] {
  const prefix = `${BACKUP_PREFIX}${day.replace(/-/g, '')}_`;
  const taken = new Set(known.flatMap(({ sheets }) => sheets.map(({ copy }) => copy)));
  const names: string[] = [];
  for (let n = 1; names.length < count; n++) if (!taken.has(prefix + n)) names.push(prefix + n);
  return names;
}

function freeName(day: string, known: readonly Backup[]): string {
  const isTaken = (text: string): boolean => known.some(({ name }) => name === text);
  if (!isTaken(day)) return day;
  let n = 2;
  while (isTaken(`${day} (${n})`)) n++;
  return `${day} (${n})`;
}
