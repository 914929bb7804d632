import { readFileSync } from 'node:fs';
import type { Change } from '../../shared/workbook/changeSet';
import { inverse } from '../../shared/workbook/inverse';
import { beforeView } from '../../workbench/xlsx/beforeView';
import { partBytes } from '../../workbench/xlsx/package';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx, type XlsxFile } from '../../workbench/xlsx/readXlsx';
import { compressedBytes, openZip } from '../../workbench/xlsx/zip';

export const FIXTURES = ['rich', 'libreoffice', 'prefixed', 'date1904'] as const;

export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`test/fixtures/xlsx/${name}.xlsx`));
}

export function fixture(name: string): XlsxFile {
  return openXlsx(fixtureBytes(name));
}

/** The part as text, '' where there is none. */
export function partOf(file: XlsxFile, name: string): string {
  const bytes = partBytes(file.pkg, name);
  return bytes === null ? '' : new TextDecoder().decode(bytes);
}

/** Each entry's compressed bytes, as Latin-1 text so that a difference is short to print. */
export function compressedParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = openZip(bytes);
  return new Map(
    archive.entries.map((entry) => [
      entry.name,
      Buffer.from(compressedBytes(archive, entry)).toString('latin1'),
    ]),
  );
}

/** Names of the parts that are not as they were, new and gone ones included. */
export function changedParts(before: XlsxFile, after: XlsxFile): readonly string[] {
  const names = new Set(
    [...before.pkg.archive.entries, ...after.pkg.archive.entries].map((entry) => entry.name),
  );
  return [...names].filter((name) => partOf(before, name) !== partOf(after, name)).sort();
}

/** The file after the changes, and after them and their inverse. */
export function thereAndBack(file: XlsxFile, changes: readonly Change[]) {
  const undo = inverse(changes, beforeView(file));
  const there = openXlsx(patchXlsx(file, changes));
  return { there, back: openXlsx(patchXlsx(there, undo)), undo };
}
