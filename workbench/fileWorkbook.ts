import type { Finding } from '../shared/model/finding';
import { readCsv } from './csv/readCsv';
import type { Codec } from './xlsx/codec';
import { emptyPackage, validSheetName } from './xlsx/emptyPackage';
import { newSheetXml } from './xlsx/newSheet';
import { findingsOf, openXlsx, type XlsxFile } from './xlsx/readXlsx';
import { refusalOfMarkup, refuse } from './xlsx/refuse';
import { writeZip } from './xlsx/zipWrite';

/** A workbook in bytes, as the command line and the browser open it. */
export interface FileWorkbook {
  readonly bytes: Uint8Array;
  readonly file: XlsxFile;
  readonly findings: readonly Finding[];
  /** Made from .csv or .tsv: there is no workbook to write back to. */
  readonly isText: boolean;
}

/** Opens .xlsx bytes, or comma- or tab-separated text by its name. Throws a RefusalError (xlsx/refuse.ts). */
export function openFileWorkbook(bytes: Uint8Array, name: string, codec?: Codec): FileWorkbook {
  if (!/\.(csv|tsv|txt)$/i.test(name) || startsAsArchive(bytes)) {
    const file = openXlsx(bytes, codec);
    return { bytes, file, findings: findingsOf(file), isText: false };
  }
  const markup = refusalOfMarkup(bytes);
  if (markup !== null) throw refuse(markup.code);
  const sheet = validSheetName(baseName(name), 'Sheet1');
  const csv = readCsv(bytes, sheet);
  const width = csv.rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => csv.rows.map((row) => row[c] ?? null));
  const xml = newSheetXml({ blocks: [{ row: 0, column: 0, columns }], formats: [], widths: [] });
  const parts = emptyPackage({ name: sheet, xml });
  const made = writeZip(
    [...parts].map(([part, chunk]) => ({ kind: 'new', name: part, chunks: [chunk] })),
    codec,
  );
  return { bytes: made, file: openXlsx(made, codec), findings: csv.findings, isText: true };
}

function startsAsArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function baseName(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}
