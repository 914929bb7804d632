import { dayOfIso } from '../../shared/model/day';
import type { Cell, DateCell } from '../../shared/workbook/cell';
import type { CellFormats } from './cellFormats';
import {
  BOOLEAN,
  type CellTag,
  digits,
  ERROR,
  FORMULA_TEXT,
  INLINE,
  ISO_DATE,
  NUMBER,
  SHARED,
} from './cellTag';
import { richText } from './sharedStrings';
import { CLOSE, END, nextTag, OPEN, skipElement, tagCode, type XmlCursor } from './xml';
import { attributeText, decodeExcelText, textOf } from './xmlText';

/** What the cells of one workbook are read with; equal texts and dates are one object in memory. */
export interface CellReader {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly is1904: boolean;
  readonly dates: Map<number, DateCell>;
  readonly texts: Map<string, string>;
  /** xf indexes of cells with a value. */
  readonly usedXfs: Set<number>;
}

/** A cell's content as it stands in the file; one record is reused for all cells. */
export interface CellContent {
  value: Cell;
  formula: FormulaTag | null;
}

export interface FormulaTag {
  /** Without '='; '' where a shared formula's text stands with its first cell. */
  readonly text: string;
  /** The shared formula's number, else null. */
  readonly shared: string | null;
}

/** Days between the two date systems: 1904-01-01 is serial 0 of one and 1462 of the other. */
export const DAYS_1904 = 1462;

/** After the OPEN tag of a cell: reads its content and moves past its CLOSE tag. */
export function readContent(reader: CellReader, cursor: XmlCursor, tag: CellTag, content: CellContent): void {
  content.value = null;
  content.formula = null;
  for (let kind = nextTag(cursor); kind !== CLOSE; kind = nextTag(cursor)) {
    if (kind === END) throw new Error('readContent requires well-formed XML');
    if (cursor.code === V && kind === OPEN) content.value = readValue(reader, cursor, tag);
    else if (cursor.code === F) content.formula = readFormula(cursor, kind === OPEN);
    else if (cursor.code === IS && kind === OPEN) content.value = readInline(reader, cursor);
    else if (kind === OPEN) skipElement(cursor);
  }
}

const V = tagCode('v');
const F = tagCode('f');
const IS = tagCode('is');

function readInline(reader: CellReader, cursor: XmlCursor): Cell {
  const texts: string[] = [];
  richText(cursor, texts);
  return textCell(reader, texts[0]!);
}

function readValue(reader: CellReader, cursor: XmlCursor, tag: CellTag): Cell {
  switch (tag.type) {
    case NUMBER:
      return readNumber(reader, cursor, tag);
    case SHARED: {
      const from = cursor.end;
      const kind = nextTag(cursor);
      if (kind !== CLOSE) throw new Error('readValue requires well-formed XML');
      return reader.strings[digits(cursor.bytes, from, cursor.start)] || null;
    }
    case BOOLEAN: {
      const text = textOf(cursor).trim();
      return text === '1' || text === 'true';
    }
    case ERROR:
      return { error: textOf(cursor) };
    case ISO_DATE:
      return isoCell(reader, textOf(cursor));
    case INLINE:
    case FORMULA_TEXT:
      return textCell(reader, decodeExcelText(textOf(cursor)));
  }
}

/** Plain integers are read from the bytes; anything else by Number. */
function readNumber(reader: CellReader, cursor: XmlCursor, tag: CellTag): Cell {
  const { bytes } = cursor;
  const from = cursor.end;
  let value = 0;
  let i = from;
  for (let digit = bytes[i]! - 0x30; digit >= 0 && digit <= 9; digit = bytes[++i]! - 0x30)
    value = value * 10 + digit;
  const isInteger = bytes[i] === 0x3c && i > from && i - from <= 15;
  const text = isInteger ? '' : textOf(cursor).trim();
  if (isInteger && nextTag(cursor) !== CLOSE) throw new Error('readNumber requires well-formed XML');
  if (!isInteger) {
    if (text === '') return null;
    value = Number(text);
    if (!Number.isFinite(value)) return textCell(reader, text);
  }
  const xf = Math.max(tag.xf, 0);
  reader.usedXfs.add(xf);
  return reader.formats.isDate[xf] && value >= 0
    ? dateOf(reader, value + (reader.is1904 ? DAYS_1904 : 0))
    : value;
}

function readFormula(cursor: XmlCursor, hasText: boolean): FormulaTag {
  const type = attributeText(cursor, 't');
  const shared = type === 'shared' ? (attributeText(cursor, 'si') ?? '') : null;
  if (type === 'dataTable') {
    const inputs = [attributeText(cursor, 'r1'), attributeText(cursor, 'r2')].filter((ref) => ref !== null);
    if (hasText) skipElement(cursor);
    return { text: `TABLE(${inputs.join(',')})`, shared };
  }
  return { text: hasText ? textOf(cursor) : '', shared };
}

/** `2024-03-15T10:30:00` of strict files (ISO 8601); what is none stays text. */
function isoCell(reader: CellReader, text: string): Cell {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(text.trim());
  const day = match === null ? null : dayOfIso(match[1]!);
  if (match === null || day === null) return textCell(reader, text);
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  return dateOf(reader, day + seconds / 86_400);
}

function dateOf(reader: CellReader, serial: number): DateCell {
  let date = reader.dates.get(serial);
  if (date === undefined) {
    date = { serial };
    reader.dates.set(serial, date);
  }
  return date;
}

/** Equal texts become one string; long ones are seldom equal and are left alone. */
function textCell(reader: CellReader, text: string): Cell {
  if (text.length > 40) return text;
  if (text === '') return null;
  const known = reader.texts.get(text);
  if (known !== undefined) return known;
  reader.texts.set(text, text);
  return text;
}
