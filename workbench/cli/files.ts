import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
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
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFlushed(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fail(1, say.notWritable({ file: path, why: codeOf(error) }));
  }
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
