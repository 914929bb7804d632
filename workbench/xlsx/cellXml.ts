import {
  type Cell,
  isDateCell,
  isErrorCell,
  isFormulaCell,
  type WritableCell,
} from '../../shared/workbook/cell';
import { type ByteSink, putBytes, putText } from './byteSink';
import { excelText } from './excelText';

/** The longest text that Excel takes in one cell ("Excel specifications and limits"), in UTF-16 units. */
export const MAX_CELL_TEXT = 32767;

/** ASCII of a part of a cell's markup that many cells share, so that it is encoded once. */
export function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Where a cell stands and what it looks like. */
export interface CellHead {
  /** Of the column's letters. */
  readonly column: Uint8Array;
  /** Of the row's number, from 1. */
  readonly row: Uint8Array;
  /** 0 is the default format. */
  readonly xf: number;
}

/**
 * Writes one `<c>`: text as an inline string, a date as its serial, a formula with the value it had. Empty
 * text is no value. A number that is none (NaN, infinity) becomes #NUM!, an error that Excel does not know
 * becomes text. Throws where a text is longer than a cell holds. ECMA-376 Part 1, 18.3.1.4 (c).
 */
export function putCell(sink: ByteSink, head: CellHead, cell: WritableCell): void {
  put(sink, CELL);
  put(sink, head.column);
  put(sink, head.row);
  if (head.xf === 0) put(sink, QUOTE);
  else putText(sink, `" s="${head.xf}"`);
  if (typeof cell === 'number' && Number.isFinite(cell)) putNumber(sink, cell);
  else if (isDateCell(cell) && Number.isFinite(cell.serial)) putNumber(sink, cell.serial);
  else if (typeof cell === 'string' && cell !== '') putInlineText(sink, head, cell);
  else if (cell === null || cell === '') put(sink, EMPTY);
  else if (isFormulaCell(cell)) putFormula(sink, head, cell.formula, cell.value ?? null);
  else if (isErrorCell(cell) && !KNOWN_ERRORS.has(cell.error)) putInlineText(sink, head, cell.error);
  else putText(sink, `${typeAttribute(cell)}><v>${valueText(cell)}</v></c>`);
}

/** Text that is written as it stands: nothing to escape, no white space at its ends. Cost: one pass. */
export function isPlainText(text: string): boolean {
  const { length } = text;
  if (length === 0 || text.charCodeAt(0) <= SPACE || text.charCodeAt(length - 1) <= SPACE) return false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 ? IS_SPECIAL[code] === 1 : code >= 0xd800 && (code < 0xe000 || code >= 0xfffe))
      return false;
  }
  return true;
}

function put(sink: ByteSink, bytes: Uint8Array): void {
  putBytes(sink, bytes, 0, bytes.length);
}

function putNumber(sink: ByteSink, value: number): void {
  put(sink, VALUE);
  putText(sink, String(value));
  put(sink, VALUE_END);
}

function putInlineText(sink: ByteSink, head: CellHead, text: string): void {
  refuseLong(head, text);
  if (isPlainText(text)) {
    put(sink, INLINE);
    putText(sink, text);
  } else {
    put(sink, /^\s|\s$|\n/.test(text) ? INLINE_SPACED : INLINE);
    putText(sink, excelText(text));
  }
  put(sink, INLINE_END);
}

function putFormula(sink: ByteSink, head: CellHead, formula: string, value: Cell): void {
  const type =
    typeof value === 'string' || isErrorCell(value)
      ? (knownErrorType(value) ?? ' t="str"')
      : typeAttribute(value);
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  putText(sink, `${type}><f${space}>${excelText(text)}</f>`);
  if (value !== null) {
    const shown = valueText(value);
    refuseLong(head, shown);
    putText(sink, `<v${/^\s|\s$|\n/.test(shown) ? ' xml:space="preserve"' : ''}>${excelText(shown)}</v>`);
  }
  putText(sink, '</c>');
}

function knownErrorType(value: Cell): string | null {
  return isErrorCell(value) && KNOWN_ERRORS.has(value.error) ? ' t="e"' : null;
}

/** Of a value that is no text. */
function typeAttribute(cell: Cell): string {
  if (typeof cell === 'boolean') return ' t="b"';
  const number = isDateCell(cell) ? cell.serial : cell;
  return isErrorCell(cell) || (typeof number === 'number' && !Number.isFinite(number)) ? ' t="e"' : '';
}

function valueText(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (isErrorCell(cell)) return cell.error;
  const value = isDateCell(cell) ? cell.serial : cell;
  return typeof value === 'number' && !Number.isFinite(value) ? '#NUM!' : String(value ?? '');
}

function refuseLong(head: CellHead, text: string): void {
  if (text.length <= MAX_CELL_TEXT) return;
  const name = String.fromCharCode(...head.column, ...head.row);
  throw new Error(`putCell requires at most ${MAX_CELL_TEXT} characters of text, ${name} has ${text.length}`);
}

const CELL = asciiBytes('<c r="');
const QUOTE = asciiBytes('"');
const EMPTY = asciiBytes('/>');
const VALUE = asciiBytes('><v>');
const VALUE_END = asciiBytes('</v></c>');
const INLINE = asciiBytes(' t="inlineStr"><is><t>');
const INLINE_SPACED = asciiBytes(' t="inlineStr"><is><t xml:space="preserve">');
const INLINE_END = asciiBytes('</t></is></c>');
const SPACE = 0x20;

/** Controls, what XML reserves, and the underscore that may begin `_xHHHH_`. */
const IS_SPECIAL = Uint8Array.from({ length: 128 }, (_, code) => {
  return code < SPACE || '&<>"_'.includes(String.fromCharCode(code)) ? 1 : 0;
});

/** ECMA-376 Part 1, 18.18.11 (ST_CellType e) and the errors that Excel has added since. */
const KNOWN_ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
]);
