import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { CliMessages } from '../../shared/messages/cliMessages';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { fail } from './fail';
import { openFile, readSnapshot } from './fileHost';
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
  const counts = countsOf(readSnapshot(openFile(bytes, backup)));
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
    const copy = writeKeeping(path, bytes, say, backup);
    return [say.restored({ file: path, backup }), ...(copy === null ? [] : [say.copied({ file: copy })])];
  } finally {
    release();
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
