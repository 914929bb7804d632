import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { OutgoingMessage } from '../../../shared/desk/calls';
import type { Sent } from '../../../shared/desk/verbs';
import type { CliMessages } from '../../../shared/messages/cliMessages';
import { eml, type LetterHead } from '../../../shared/sending/eml';
import { fail } from '../fail';
import { codeOf, sha256 } from '../files';

/**
 * "Sends" by writing a file for a mail program into a folder. Its name stands for the occurrence, and it is made only
 * where there is none of that name (O_EXCL): one that is there already was sent. A file that could not be written
 * whole is taken away again, and then nothing was sent for sure.
 */
export function emlSender(
  folder: string,
  say: CliMessages['words'],
): (message: OutgoingMessage, head: LetterHead) => Sent {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw fail(1, say.notWritable({ file: folder, why: codeOf(error) }));
  }
  return (message, head) => {
    const name = emlName(message.key);
    const path = join(folder, name);
    let handle: number;
    try {
      handle = openSync(path, 'wx');
    } catch (error) {
      const code = codeOf(error);
      return code === 'EEXIST' ? { ok: true, id: name } : { ok: false, isSure: true, why: code };
    }
    try {
      const bytes = new TextEncoder().encode(eml(message, head));
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
      return { ok: true, id: name };
    } catch (error) {
      rmSync(path, { force: true });
      return { ok: false, isSure: true, why: codeOf(error) };
    } finally {
      closeSync(handle);
    }
  };
}

/** The file of an occurrence. */
export function emlName(key: string): string {
  return `${sha256(new TextEncoder().encode(key)).slice(0, 24)}.eml`;
}
