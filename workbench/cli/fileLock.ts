import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import type { CliMessages } from '../../shared/messages/cliMessages';
import { fail } from './fail';
import { besidePath, codeOf, notWritten, realPath } from './files';

type Say = CliMessages['words'];

/** Who holds a workbook: the process, on the computer, since when. */
interface Holder {
  readonly pid: number;
  readonly computer: string;
}

/**
 * Takes a workbook for one command: a file beside it that only one process can make (O_EXCL). Answers with what gives
 * it back. Where another command has it, or a command that ended left it behind, fails with a sentence that says
 * which and the way out: it is never taken away from anybody. So does a folder that takes no file.
 */
export function takeLock(path: string, say: Say): () => void {
  const lock = lockPath(path);
  const mine: Holder = { pid: process.pid, computer: hostname() };
  let handle: number;
  try {
    handle = openSync(lock, 'wx');
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'EEXIST') throw fail(1, notWritten(path, code, say));
    const holder = holderOf(lock);
    throw fail(1, isGone(holder) ? say.lockLeft({ file: path, lock }) : say.locked({ file: path, lock }));
  }
  const release = () => rmSync(lock, { force: true });
  try {
    writeSync(handle, JSON.stringify(mine));
  } catch (error) {
    release();
    throw fail(1, notWritten(path, codeOf(error), say));
  } finally {
    closeSync(handle);
  }
  return release;
}

/** One for a file, by whatever link it is called. */
export function lockPath(path: string): string {
  return besidePath(realPath(path), '.lock');
}

function holderOf(lock: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Of another computer nobody here knows; signal 0 only asks whether a process is there. */
function isGone(holder: Holder | null): boolean {
  if (holder === null || holder.computer !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}
