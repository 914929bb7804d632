import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { CliMessages } from '../../shared/messages/cliMessages';
import { fail } from './fail';

type Say = CliMessages['words'];

export function readBytes(path: string, say: Say): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = codeOf(error);
    throw fail(
      1,
      code === 'ENOENT' ? say.noFile({ file: path }) : say.notReadable({ file: path, why: code }),
    );
  }
}

/**
 * Writes beside the target, flushes, then renames: a crash leaves the old file or the new one, never half. A link stays
 * one: what it leads to is written. A file keeps its owner and who may read it; a new one gets those of `like`, so that
 * a copy of a private file is as private. Fails with a sentence, nothing left behind.
 */
export function writeWhole(path: string, bytes: Uint8Array, say: Say, like = path): void {
  mustBeWritable(path, say);
  const target = realPath(path);
  const temporary = besidePath(target, `.${process.pid}.tmp`);
  try {
    writeFlushed(temporary, bytes, accessOf(target) ?? accessOf(like));
    renameSync(temporary, target);
  } catch (error) {
    // `force` passes over a file that is not there, not over a folder that is none.
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    throw fail(1, notWritten(path, codeOf(error), say));
  }
}

/**
 * Writes a file and keeps what stood there, if it is other than `bytes`, as a copy beside it; answers with the copy's
 * path. Where the file itself can't be written, the copy goes again.
 */
export function writeKeeping(path: string, bytes: Uint8Array, say: Say, like = path): string | null {
  mustBeWritable(path, say);
  const old = existsSync(path) ? readBytes(path, say) : null;
  if (old !== null && Buffer.compare(old, bytes) === 0) return null;
  const copy = old === null ? null : freeCopyPath(path);
  if (copy !== null) writeWhole(copy, old!, say, path);
  try {
    writeWhole(path, bytes, say, like);
  } catch (error) {
    if (copy !== null) rmSync(copy, { force: true });
    throw error;
  }
  return copy;
}

/**
 * Fails with a sentence where another program has the file open, for its next save would undo ours, and where the file
 * is marked read-only: a rename over it would not ask.
 */
export function mustBeWritable(path: string, say: Say): void {
  const mark = openMark(path);
  if (mark !== null) throw fail(1, say.openElsewhere({ file: path, mark }));
  if (existsSync(path) && (statSync(path).mode & ANY_WRITER) === 0) {
    throw fail(1, say.notWritable({ file: path, why: 'EACCES' }));
  }
}

/** Permission bits of owner, group and others: https://man7.org/linux/man-pages/man7/inode.7.html */
const ANY_WRITER = 0o222;
const OWNER_WRITES = 0o200;
const PERMISSIONS = 0o777;

/** The mark that Excel or LibreOffice leaves beside a file that it has open, by a link or not; null: neither has. */
export function openMark(path: string): string | null {
  const marks = [path, realPath(path)].flatMap((file) => [
    join(dirname(file), `~$${basename(file)}`),
    join(dirname(file), `.~lock.${basename(file)}#`),
  ]);
  return marks.find((mark) => existsSync(mark)) ?? null;
}

/** Why a file was not written, by the system's name of the failure, and the way out. */
export function notWritten(path: string, why: string, say: Say): string {
  if (why === 'ENOSPC' || why === 'EDQUOT' || why === 'EFBIG') return say.diskFull({ file: path, why });
  if (why === 'ENAMETOOLONG') return say.nameTooLong({ file: path });
  if (why === 'ENOENT' || why === 'ENOTDIR') return say.noFolder({ file: path, folder: dirname(path) });
  return say.notWritable({ file: path, why });
}

/** Who owns a file and who may read and write it. */
interface Access {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

/** Of a file that may be written; null: there is none. */
function accessOf(path: string): Access | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return null;
  return { uid: stat.uid, gid: stat.gid, mode: (stat.mode & PERMISSIONS) | OWNER_WRITES };
}

/** Writes a file and waits until the disk has it. Throws what the system throws. */
export function writeFlushed(path: string, bytes: Uint8Array, access: Access | null = null): void {
  const handle = openSync(path, 'w', access?.mode);
  try {
    if (access !== null) giveAccess(handle, access);
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Some file systems (FAT, shares) know no owners, and only root gives a file away: there it is as it was made. */
function giveAccess(handle: number, { uid, gid, mode }: Access): void {
  for (const give of [() => fchownSync(handle, uid, gid), () => fchmodSync(handle, mode)]) {
    try {
      give();
    } catch {
      // Stays as it was made.
    }
  }
}

/** A folder with those it is in, unless it is there. */
export function makeFolder(folder: string, say: Say): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw fail(1, notWritten(folder, codeOf(error), say));
  }
}

/** Where a link leads; a path that is none, or leads nowhere, is itself. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** A hidden file of ours beside another; short where the file's own name is as long as names may be (255 bytes). */
export function besidePath(path: string, ending: string): string {
  const name = `.${basename(path)}${ending}`;
  const isLong = Buffer.byteLength(name) > MAX_NAME;
  return join(dirname(path), isLong ? `.${sha256(Buffer.from(basename(path))).slice(0, 16)}${ending}` : name);
}

/** NAME_MAX of Linux and macOS; https://man7.org/linux/man-pages/man0/limits.h.0p.html */
const MAX_NAME = 255;

/** `shop.xlsx` -> `shop.crm.xlsx`; a file that has the name already keeps it. */
export function crmPath(path: string): string {
  const stem = path.slice(0, path.length - extname(path).length);
  return /\.crm$/.test(stem) ? `${stem}.xlsx` : `${stem}.crm.xlsx`;
}

/** The first free of `shop.crm.bak.xlsx`, `shop.crm.bak2.xlsx`, … */
export function freeCopyPath(path: string): string {
  const stem = path.slice(0, path.length - extname(path).length);
  for (let n = 1; ; n++) {
    const candidate = `${stem}.bak${n === 1 ? '' : n}${extname(path)}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/** By whatever way: `./shop.xlsx`, a link to it. */
export function isSameFile(a: string, b: string): boolean {
  return realPath(resolve(a)) === realPath(resolve(b));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The system's name of a failure, such as ENOENT. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
