import { dayOfIso } from '../../shared/model/day';
import type { Cell, DateCell } from '../../shared/workbook/cell';
import type { CellFormats } from './cellFormats';
import type { CellTag } from './cellTag';
import { pooledText, type TextPool } from './textPool';
import { decodeExcelText, plainText } from './xmlText';

/** What the cells of one workbook are read with; equal texts and dates are one object in memory. */
export interface CellReader {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly is1904: boolean;
  readonly dates: Map<number, DateCell>;
  readonly texts: TextPool;
  /** xf indexes of cells with a value. */
  readonly usedXfs: Set<number>;
}

/** Days between the two date systems: 1904-01-01 is serial 0 of one and 1462 of the other. */
export const DAYS_1904 = 1462;

/** A number in the format of its tag: a date where that is a date's. */
export function numberCell(reader: CellReader, tag: CellTag, value: number): Cell {
  const xf = Math.max(tag.xf, 0);
  reader.usedXfs.add(xf);
  return reader.formats.isDate[xf] && value >= 0
    ? dateOf(reader, value + (reader.is1904 ? DAYS_1904 : 0))
    : value;
}

/** `2024-03-15T10:30:00` of strict files (ISO 8601); what is none stays text. */
export function isoCell(reader: CellReader, text: string): Cell {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(text.trim());
  const day = match === null ? null : dayOfIso(match[1]!);
  if (match === null || day === null) return text || null;
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  return dateOf(reader, day + seconds / 86_400);
}

/** The text between two tags; equal ones become one string, long ones are seldom equal and are left alone. */
export function pooledCell(reader: CellReader, bytes: Uint8Array, start: number, end: number): Cell {
  if (start === end) return null;
  const text =
    end - start > 64
      ? excelTextAt(bytes, start, end)
      : pooledText(reader.texts, bytes, start, end, excelTextAt);
  return text || null;
}

function excelTextAt(bytes: Uint8Array, start: number, end: number): string {
  return decodeExcelText(plainText(bytes, start, end));
}

function dateOf(reader: CellReader, serial: number): DateCell {
  let date = reader.dates.get(serial);
  if (date === undefined) {
    date = { serial };
    reader.dates.set(serial, date);
  }
  return date;
}
