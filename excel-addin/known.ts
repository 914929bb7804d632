import type { Rect } from '../shared/workbook/address';
import type { Snapshot } from '../shared/workbook/snapshot';
import { type ColumnFormats, columnFormats } from './columnFormats';
import type { ExcelRead } from './readSnapshot';

/**
 * What the verbs remember of the workbook from one to the next within a command: the last read answers what stands
 * there without reading it again. Forgotten when the command is over.
 */
export interface Known {
  /** Kept up to date while changes are applied. */
  readonly formats: ColumnFormats;
  /** Names that are taken, in lower case; kept up to date too. null: not known. */
  names: Set<string> | null;
  /** Sheets that are there; likewise. */
  sheets: Set<string> | null;
  /** null once anything was changed. */
  read: ExcelRead | null;
}

export function nothingKnown(): Known {
  return { formats: columnFormats(), names: null, sheets: null, read: null };
}

/** Takes in what was read. */
export function remember(known: Known, read: ExcelRead): ExcelRead {
  known.read = read;
  known.names = new Set(read.names.map((name) => name.toLowerCase()));
  known.sheets = new Set(read.sheetNames);
  return read;
}

export function forget(known: Known): void {
  known.formats.clear();
  known.names = null;
  known.sheets = null;
  known.read = null;
}

export function snapshotOf(known: Known): Snapshot {
  return known.read?.snapshot ?? NOTHING;
}

/** Around all of a sheet that has a value or a format; undefined: not known. */
export function usedOf(known: Known, sheet: string): Rect | null | undefined {
  return known.read?.used.get(sheet);
}

const NOTHING: Snapshot = { sheets: [], names: [], locale: null };
