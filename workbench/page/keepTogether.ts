import { strToU8, zipSync } from 'fflate';
import type { TextFile } from '../../shared/desk/calls';
import { keepFile, keepFiles } from '../../sidebar/keepFiles';

/** One file as it is; several as one .zip of that name, so that the browser asks once. */
export function keepTogether(files: readonly TextFile[], zipName: string): void {
  if (files.length < 2) keepFiles(files);
  else keepFile(zipName, 'application/zip', zipped(files));
}

/** Files of one name are numbered, so none is lost. O(bytes). */
export function zipped(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  const parts: Record<string, Uint8Array> = {};
  for (const { name, text } of files) {
    let free = name;
    for (let n = 2; Object.hasOwn(parts, free); n++) free = name.replace(/(\.[^.]*)?$/, ` (${n})$1`);
    parts[free] = strToU8(text);
  }
  return new Uint8Array(zipSync(parts));
}
