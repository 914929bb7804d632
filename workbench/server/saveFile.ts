import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { STATE_SHEET } from '../../shared/workbook/state';
import { openFile } from '../cli/fileHost';
import { crmPath, freeCopyPath, sha256, writeWhole } from '../cli/files';

/** Where the workbench writes: one path, fixed at the start. */
export interface SaveTarget {
  readonly path: string;
  readonly name: string;
  /** Writes the bytes; the name of the copy of what stood there, if one was made. Throws with a sentence. */
  readonly write: (bytes: Uint8Array, language: 'vi' | 'en') => string | null;
}

/**
 * `shop.xlsx` is saved as `shop.crm.xlsx` beside it, a file that is already managed as itself. What stands at the
 * target and was not written by this run is kept as a copy first: whoever wrote it, it is not lost.
 */
export function saveTarget(source: string): SaveTarget {
  const path = isManaged(source) ? source : join(dirname(source), basename(crmPath(source)));
  let written: string | null = null;
  return {
    path,
    name: basename(path),
    write(bytes, language) {
      const say = cliMessagesIn(language).words;
      let copy: string | null = null;
      const there = existsSync(path) ? readFileSync(path) : null;
      if (there !== null && sha256(there) !== written && sha256(there) !== sha256(bytes)) {
        copy = freeCopyPath(path);
        writeWhole(copy, there, say);
      }
      writeWhole(path, bytes, say);
      written = sha256(bytes);
      return copy === null ? null : basename(copy);
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
