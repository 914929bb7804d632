import type { Cell } from '../../shared/workbook/cell';
import { type CellReader, isoCell, numberCell, pooledCell } from './cellReader';
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
import { CLOSE, END, nextTag, OPEN, skipElement, tagCode, toCloseTag, type XmlCursor } from './xml';
import { attributeText, decodeExcelText, textOf } from './xmlText';

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

/** After the OPEN tag of a cell: reads its content and moves past its CLOSE tag. */
export function readContent(reader: CellReader, cursor: XmlCursor, tag: CellTag, content: CellContent): void {
  content.value = null;
  content.formula = null;
  if (
    tag.type === INLINE
      ? readPlainText(reader, cursor, content)
      : readPlainNumber(reader, cursor, tag, content)
  )
    return;
  for (let kind = nextTag(cursor); kind !== CLOSE; kind = nextTag(cursor)) {
    if (kind === END) throw new Error('readContent requires well-formed XML');
    if (cursor.code === V && kind === OPEN) content.value = readValue(reader, cursor, tag);
    else if (cursor.code === F) content.formula = readFormula(cursor, kind === OPEN);
    else if (cursor.code === IS && kind === OPEN) content.value = readInline(cursor);
    else if (kind === OPEN) skipElement(cursor);
  }
}

const V = tagCode('v');
const F = tagCode('f');
const IS = tagCode('is');

/**
 * Text as most programs write it, `<is><t>text</t></is></c>`, read without a stop at each tag; false, with nothing
 * moved, for any other content.
 */
function readPlainText(reader: CellReader, cursor: XmlCursor, content: CellContent): boolean {
  const { bytes, pos } = cursor;
  if (!isAt(bytes, pos, IS_T)) return false;
  const from = pos + IS_T.length;
  let to = from;
  while (to < bytes.length && bytes[to] !== LESS) to++;
  if (!isAt(bytes, to, IS_T_END)) return false;
  content.value = pooledCell(reader, bytes, from, to);
  toCloseTag(cursor, C, to + IS_T_END.length);
  return true;
}

/** The same of `<v>12</v></c>`, a whole number or the index of a text. */
function readPlainNumber(reader: CellReader, cursor: XmlCursor, tag: CellTag, content: CellContent): boolean {
  const { bytes, pos } = cursor;
  if ((tag.type !== NUMBER && tag.type !== SHARED) || !isAt(bytes, pos, VALUE)) return false;
  const from = pos + VALUE.length;
  let value = 0;
  let to = from;
  for (let digit = bytes[to]! - 0x30; digit >= 0 && digit <= 9; digit = bytes[++to]! - 0x30)
    value = value * 10 + digit;
  if (to === from || to - from > 15 || !isAt(bytes, to, VALUE_END)) return false;
  content.value = tag.type === SHARED ? reader.strings[value] || null : numberCell(reader, tag, value);
  toCloseTag(cursor, C, to + VALUE_END.length);
  return true;
}

function isAt(bytes: Uint8Array, at: number, markup: Uint8Array): boolean {
  for (let i = 0; i < markup.length; i++) if (bytes[at + i] !== markup[i]) return false;
  return true;
}

const C = tagCode('c');
const LESS = 0x3c;
const asciiBytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const VALUE = asciiBytes('<v>');
const VALUE_END = asciiBytes('</v></c>');
const IS_T = asciiBytes('<is><t>');
const IS_T_END = asciiBytes('</t></is></c>');

function readInline(cursor: XmlCursor): Cell {
  const texts: string[] = [];
  richText(cursor, texts);
  return texts[0]! || null;
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
      return readText(reader, cursor);
  }
}

/** After the OPEN tag of a `v`. */
function readText(reader: CellReader, cursor: XmlCursor): Cell {
  const { bytes, end, depth } = cursor;
  if (nextTag(cursor) === CLOSE) return pooledCell(reader, bytes, end, cursor.start);
  cursor.end = cursor.pos = end;
  cursor.depth = depth;
  return decodeExcelText(textOf(cursor)) || null;
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
    if (!Number.isFinite(value)) return text;
  }
  return numberCell(reader, tag, value);
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
