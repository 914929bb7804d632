import type { Finding } from '../../shared/model/finding';
import { prepare } from '../../shared/workbook/apply';
import type { ChangeSet, Reliance } from '../../shared/workbook/changeSet';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { readCsv } from '../csv/readCsv';
import { beforeView } from '../xlsx/beforeView';
import { emptyPackage, validSheetName } from '../xlsx/emptyPackage';
import { newSheetXml } from '../xlsx/newSheet';
import { patchXlsx } from '../xlsx/patchXlsx';
import { findingsOf, openXlsx, snapshotOf, type XlsxFile } from '../xlsx/readXlsx';
import { writeZip } from '../xlsx/zipWrite';
import { NODE_CODEC } from './nodeCodec';

/** The file host: a workbook in bytes, with the two verbs that every host has. Nothing is written to a disk here. */
export interface FileWorkbook {
  readonly bytes: Uint8Array;
  readonly file: XlsxFile;
  readonly findings: readonly Finding[];
  /** Made from .csv or .tsv: there is no workbook to write back to. */
  readonly isText: boolean;
}

/** Opens .xlsx bytes, or comma- or tab-separated text by its name. Throws a RefusalError (xlsx/refuse.ts). */
export function openFile(bytes: Uint8Array, name: string): FileWorkbook {
  if (!/\.(csv|tsv|txt)$/i.test(name) || startsAsArchive(bytes)) {
    const file = openXlsx(bytes, NODE_CODEC);
    return { bytes, file, findings: findingsOf(file), isText: false };
  }
  const sheet = validSheetName(baseName(name), 'Sheet1');
  const csv = readCsv(bytes, sheet);
  const width = csv.rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => csv.rows.map((row) => row[c] ?? null));
  const xml = newSheetXml({ blocks: [{ row: 0, column: 0, columns }], formats: [], widths: [] });
  const parts = emptyPackage({ name: sheet, xml });
  const made = writeZip(
    [...parts].map(([part, chunk]) => ({ kind: 'new', name: part, chunks: [chunk] })),
    NODE_CODEC,
  );
  return { bytes: made, file: openXlsx(made, NODE_CODEC), findings: csv.findings, isText: true };
}

export function readSnapshot(workbook: FileWorkbook): Snapshot {
  return snapshotOf(workbook.file);
}

export type Applied =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly isChanged: boolean }
  | { readonly ok: false; readonly stale: readonly Reliance[] };

/**
 * The bytes of the workbook with the changes, or what had changed meanwhile. A file is written whole and put
 * in place by a rename, so it is an atomic host: the state goes with the changes.
 */
export function applyChanges(workbook: FileWorkbook, changeSet: ChangeSet): Applied {
  const prepared = prepare(changeSet, readSnapshot(workbook), beforeView(workbook.file), true);
  if (!prepared.ok) return prepared;
  const changes = prepared.steps.flat();
  if (changes.length === 0) return { ok: true, bytes: workbook.bytes, isChanged: false };
  return { ok: true, bytes: patchXlsx(workbook.file, changes), isChanged: true };
}

function startsAsArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function baseName(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}
