import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
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

/** Writes beside the target, flushes, then renames: a crash leaves the old file or the new one, never half. */
export function writeWhole(path: string, bytes: Uint8Array, say: Say): void {
  mustBeWritable(path, say);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFlushed(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    // `force` passes over a file that is not there, not over a folder that is none.
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    throw fail(1, say.notWritable({ file: path, why: codeOf(error) }));
  }
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

/** The mark that Excel or LibreOffice leaves beside a file that it has open; null: neither has. */
export function openMark(path: string): string | null {
  const marks = [`~$${basename(path)}`, `.~lock.${basename(path)}#`];
  return marks.map((mark) => join(dirname(path), mark)).find((mark) => existsSync(mark)) ?? null;
}

/** Writes a file and waits until the disk has it. Throws what the system throws. */
export function writeFlushed(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

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

export function isSameFile(a: string, b: string): boolean {
  return resolve(a) === resolve(b);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The system's name of a failure, such as ENOENT. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
