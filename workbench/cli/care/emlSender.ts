import { constants, copyFileSync, existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OutgoingMessage } from '../../../shared/desk/calls';
import type { Sent } from '../../../shared/desk/verbs';
import type { CliMessages } from '../../../shared/messages/cliMessages';
import { eml, type LetterHead } from '../../../shared/sending/eml';
import { codeOf, makeFolder, sha256, writeFlushed } from '../files';

/**
 * "Sends" by putting a file for a mail program into a folder. Its name stands for the occurrence, and it is put there
 * whole and only where there is none of that name, both in one step of the system (a hard link): one that is there
 * already was sent, and none is ever half a message. What fails before that step was not sent for sure; nor was a message
 * whose name is taken by one to another address, as where two workbooks with the same customer ids share a folder.
 */
export function emlSender(
  folder: string,
  say: CliMessages['words'],
): (message: OutgoingMessage, head: LetterHead) => Sent {
  makeFolder(folder, say);
  return (message, head) => {
    const name = emlName(message.key);
    const path = join(folder, name);
    if (existsSync(path)) return found(path, name, message, say);
    const temporary = join(folder, `.${name}.${process.pid}.tmp`);
    try {
      writeFlushed(temporary, new TextEncoder().encode(eml(message, head)));
      putInPlace(temporary, path);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return { ok: false, isSure: !existsSync(path), why: codeOf(error) };
    } finally {
      rmSync(temporary, { force: true });
    }
    return { ok: true, id: name };
  };
}

/** What a file that is there already says of a message. */
function found(path: string, name: string, { to }: OutgoingMessage, say: CliMessages['words']): Sent {
  const there = /^To: (.*)$/m.exec(readFileSync(path, 'utf8'))?.[1]?.trim() ?? to;
  if (there.toLowerCase() === to.toLowerCase()) return { ok: true, id: name };
  return { ok: false, isSure: true, why: say.otherLetter({ file: path, to: there }) };
}

/** The file of an occurrence. */
export function emlName(key: string): string {
  return `${sha256(new TextEncoder().encode(key)).slice(0, 24)}.eml`;
}

/** Some file systems (FAT, shares) know no hard links: there a copy that refuses a name that is taken. */
function putInPlace(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  }
}
