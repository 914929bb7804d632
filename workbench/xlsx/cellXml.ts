import {
  type Cell,
  isDateCell,
  isErrorCell,
  isFormulaCell,
  type WritableCell,
} from '../../shared/workbook/cell';
import { type ByteSink, makeRoom, putBytes, putText } from './byteSink';
import { asciiBytes, copied, numberEnd, plainTextEnd } from './cellBytes';
import { excelText } from './excelText';

/** The longest text that Excel takes in one cell ("Excel specifications and limits"), in UTF-16 units. */
export const MAX_CELL_TEXT = 32767;

/** Where a cell stands and what it looks like. One record may serve for all cells. */
export interface CellHead {
  /** Of the column's letters. */
  column: Uint8Array;
  /** Of the row's number, from 1. */
  row: Uint8Array;
  /** 0 is the default format. */
  xf: number;
}

/**
 * Writes one `<c>`: text as an inline string, a date as its serial, a formula with the value it had. Empty
 * text is no value. A number that is none (NaN, infinity) becomes #NUM!, an error that Excel does not know
 * becomes text. Throws where a text is longer than a cell holds. ECMA-376 Part 1, 18.3.1.4 (c).
 */
export function putCell(sink: ByteSink, head: Readonly<CellHead>, cell: WritableCell): void {
  putHead(sink, head);
  if (typeof cell === 'number' && Number.isFinite(cell)) putNumber(sink, cell);
  else if (isDateCell(cell) && Number.isFinite(cell.serial)) putNumber(sink, cell.serial);
  else if (typeof cell === 'string' && cell !== '') putInlineText(sink, head, cell);
  else if (cell === null || cell === '') put(sink, EMPTY);
  else if (isFormulaCell(cell)) putFormula(sink, head, cell.formula, cell.value ?? null);
  else if (isErrorCell(cell) && !KNOWN_ERRORS.has(cell.error)) putInlineText(sink, head, cell.error);
  else putText(sink, `${typeAttribute(cell)}><v>${valueText(cell)}</v></c>`);
}

function putHead(sink: ByteSink, head: Readonly<CellHead>): void {
  const { column, row, xf } = head;
  makeRoom(sink, HEAD_ROOM);
  let at = copied(sink.buffer, sink.used, CELL);
  at = copied(sink.buffer, at, column);
  at = copied(sink.buffer, at, row);
  sink.used = copied(sink.buffer, at, xf === 0 ? QUOTE : styleBytes(xf));
}

/** ` s="7"` behind the quote that ends the cell's place; each is made once. */
function styleBytes(xf: number): Uint8Array {
  let bytes = STYLES.get(xf);
  if (bytes === undefined) {
    bytes = asciiBytes(`" s="${xf}"`);
    STYLES.set(xf, bytes);
  }
  return bytes;
}

function put(sink: ByteSink, bytes: Uint8Array): void {
  putBytes(sink, bytes, 0, bytes.length);
}

function putNumber(sink: ByteSink, value: number): void {
  makeRoom(sink, NUMBER_ROOM);
  const at = copied(sink.buffer, sink.used, VALUE);
  sink.used = copied(sink.buffer, numberEnd(sink.buffer, at, value), VALUE_END);
}

function putInlineText(sink: ByteSink, head: Readonly<CellHead>, text: string): void {
  refuseLong(head, text);
  const { length } = text;
  if (text.charCodeAt(0) > SPACE && text.charCodeAt(length - 1) > SPACE) {
    makeRoom(sink, TEXT_ROOM + 3 * length);
    const end = plainTextEnd(sink.buffer, copied(sink.buffer, sink.used, INLINE), text);
    if (end > 0) {
      sink.used = copied(sink.buffer, end, INLINE_END);
      return;
    }
  }
  put(sink, /^\s|\s$|\n/.test(text) ? INLINE_SPACED : INLINE);
  putText(sink, excelText(text));
  put(sink, INLINE_END);
}

function putFormula(sink: ByteSink, head: Readonly<CellHead>, formula: string, value: Cell): void {
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

function refuseLong(head: Readonly<CellHead>, text: string): void {
  if (text.length <= MAX_CELL_TEXT) return;
  const name = String.fromCharCode(...head.column, ...head.row);
  throw new Error(`putCell requires at most ${MAX_CELL_TEXT} characters of text, ${name} has ${text.length}`);
}

/** Room for what is written at once: a place and a format; a number in its markup; a text's markup. */
const HEAD_ROOM = 64;
const NUMBER_ROOM = 64;
const TEXT_ROOM = 64;

const STYLES = new Map<number, Uint8Array>();
const CELL = asciiBytes('<c r="');
const QUOTE = asciiBytes('"');
const EMPTY = asciiBytes('/>');
const VALUE = asciiBytes('><v>');
const VALUE_END = asciiBytes('</v></c>');
const INLINE = asciiBytes(' t="inlineStr"><is><t>');
const INLINE_SPACED = asciiBytes(' t="inlineStr"><is><t xml:space="preserve">');
const INLINE_END = asciiBytes('</t></is></c>');
const SPACE = 0x20;

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
