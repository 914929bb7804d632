import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { CliMessages } from '../../shared/messages/cliMessages';
import { carriedLog, sentCount } from '../../shared/sending/carriedLog';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { patchXlsx } from '../xlsx/patchXlsx';
import { fail } from './fail';
import { type FileWorkbook, openFile, readSnapshot } from './fileHost';
import { takeLock } from './fileLock';
import { freeCopyPath, mustBeWritable, readBytes, sha256, writeKeeping, writeWhole } from './files';

type Say = CliMessages['words'];

/** What stands beside a backup, so that restoring can tell whether it is whole. */
interface BackupCard {
  readonly file: string;
  readonly sha256: string;
  readonly sheets: number;
  readonly cells: number;
}

/** A copy beside the file with its card; `stamp` (such as 20260630-080000) comes from the caller's clock. */
export function makeBackup(path: string, stamp: string, say: Say): string {
  const bytes = readBytes(path, say);
  const counts = countsOf(readSnapshot(openFile(bytes, path)));
  const stem = path.slice(0, path.length - extname(path).length);
  const base = `${stem}.backup-${stamp}${extname(path)}`;
  const copy = existsSync(base) ? freeCopyPath(base) : base;
  const card: BackupCard = { file: basename(path), sha256: sha256(bytes), ...counts };
  writeWhole(copy, bytes, say, path);
  try {
    writeWhole(cardPath(copy), new TextEncoder().encode(`${JSON.stringify(card, null, 2)}\n`), say, path);
  } catch (error) {
    // Without its card nobody could tell whether it is whole.
    rmSync(copy, { force: true });
    throw error;
  }
  return say.backup({ file: copy, ...counts, sha256: card.sha256 });
}

/** Puts a backup back after checking its checksum and counts; the file it replaces is kept as a copy. */
export function restoreBackup(path: string, named: string | undefined, say: Say): readonly string[] {
  const backup = named ?? newestBackup(path);
  if (backup === null) throw fail(1, say.noBackup({ file: path }));
  mustBeWritable(path, say);
  const bytes = readBytes(backup, say);
  const card = cardOf(readBytes(cardPath(backup), say));
  const workbook = openFile(bytes, backup);
  const back = readSnapshot(workbook);
  const counts = countsOf(back);
  if (
    card === null ||
    sha256(bytes) !== card.sha256 ||
    counts.cells !== card.cells ||
    counts.sheets !== card.sheets
  ) {
    throw fail(1, say.backupWrong({ file: backup }));
  }
  const release = takeLock(path, say);
  try {
    const told = withSent(path, bytes, workbook, back, say);
    const copy = writeKeeping(path, told.bytes, say, backup);
    return [
      say.restored({ file: path, backup }),
      ...(told.sentence === null ? [] : [told.sentence]),
      ...(copy === null ? [] : [say.copied({ file: copy })]),
    ];
  } finally {
    release();
  }
}

/** The backup with what was sent since it was made; a workbook that can't be read any more tells nothing of that. */
function withSent(
  path: string,
  bytes: Uint8Array,
  workbook: FileWorkbook,
  back: Snapshot,
  say: Say,
): { readonly bytes: Uint8Array; readonly sentence: string | null } {
  const now = snapshotThere(path);
  if (now === null) return { bytes, sentence: null };
  const changes = carriedLog(now, back);
  if (changes === null) return { bytes, sentence: say.sentLost({ count: sentCount(now) }) };
  if (changes.length === 0) return { bytes, sentence: null };
  const count = sentCount(now) - sentCount(back);
  return { bytes: patchXlsx(workbook.file, changes), sentence: say.sentCarried({ count }) };
}

function snapshotThere(path: string): Snapshot | null {
  if (!existsSync(path)) return null;
  try {
    return readSnapshot(openFile(new Uint8Array(readFileSync(path)), path));
  } catch {
    return null;
  }
}

function newestBackup(path: string): string | null {
  const stem = basename(path, extname(path));
  const found = readdirSync(dirname(path) || '.')
    .filter((name) => name.startsWith(`${stem}.backup-`) && extname(name) === extname(path))
    .map((name) => join(dirname(path), name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs || (a < b ? 1 : -1));
  return found[0] ?? null;
}

/** null: somebody wrote something else over it. */
function cardOf(bytes: Uint8Array): BackupCard | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as BackupCard | null;
  } catch {
    return null;
  }
}

function cardPath(backup: string): string {
  return `${backup}.json`;
}

function countsOf(snapshot: Snapshot): { readonly sheets: number; readonly cells: number } {
  let cells = 0;
  for (const sheet of snapshot.sheets) {
    for (const row of sheet.values) for (const cell of row) if (cell !== null) cells++;
  }
  return { sheets: snapshot.sheets.length, cells };
}
