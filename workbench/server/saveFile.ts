import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type CliMessages, cliMessagesIn } from '../../shared/messages/cliMessages';
import { STATE_SHEET } from '../../shared/workbook/state';
import { openFile } from '../cli/fileHost';
import { takeLock } from '../cli/fileLock';
import { crmPath, sha256, writeKeeping, writeWhole } from '../cli/files';

type Say = CliMessages['words'];

/** Where the workbench writes: one path, fixed at the start. */
export interface SaveTarget {
  readonly path: string;
  readonly name: string;
  /** Which file stands there; '' where there is none. */
  readonly version: () => string;
  /**
   * Writes the bytes, if the file that stands there is the one that the page knows (`known`, a version); null: whichever
   * it is. Throws with a sentence.
   */
  readonly write: (bytes: Uint8Array, known: string | null, language: 'vi' | 'en') => Written;
}

export type Written =
  | {
      readonly isWritten: true;
      readonly version: string;
      /** The name of the copy of what stood there; null: there was nothing, or it was ours. */
      readonly copy: string | null;
    }
  | { readonly isWritten: false };

/**
 * `shop.xlsx` is saved as `shop.crm.xlsx` beside it, a file that is already managed as itself. Another page or program
 * may have saved there since a page read it: then nothing is written until the user says so. What stands there and was
 * not written by this run, or not seen by this page, is kept as a copy first: whoever wrote it, it is not lost.
 */
export function saveTarget(source: string): SaveTarget {
  const path = isManaged(source) ? source : join(dirname(source), basename(crmPath(source)));
  let ours: string | null = null;
  const version = (): string => (existsSync(path) ? sha256(readFileSync(path)) : '');
  const replace = (bytes: Uint8Array, known: string | null, say: Say): Written => {
    const there = version();
    if (known !== null && known !== there) return { isWritten: false };
    const isOurs = known !== null && there === ours;
    const copy = isOurs ? null : writeKeeping(path, bytes, say, source);
    if (isOurs) writeWhole(path, bytes, say);
    ours = sha256(bytes);
    return { isWritten: true, version: ours, copy: copy === null ? null : basename(copy) };
  };
  return {
    path,
    name: basename(path),
    version,
    write(bytes, known, language) {
      const say = cliMessagesIn(language).words;
      const release = takeLock(path, say);
      try {
        return replace(bytes, known, say);
      } finally {
        release();
      }
    },
  };
}

function isManaged(source: string): boolean {
  try {
    const { file, isText } = openFile(readFileSync(source), source);
    return !isText && file.sheets.some(({ name }) => name === STATE_SHEET);
  } catch {
    // What can't be opened is refused in the page, with its sentence.
    return false;
  }
}
