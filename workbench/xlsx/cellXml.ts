import { columnName } from '../../shared/workbook/address';
import {
  type Cell,
  isDateCell,
  isErrorCell,
  isFormulaCell,
  type WritableCell,
} from '../../shared/workbook/cell';
import { type ByteSink, makeRoom, putText } from './byteSink';
import { copied, type Markup, markup, numberEnd, plainTextEnd } from './cellBytes';
import { excelText } from './excelText';

/** The longest text that Excel takes in one cell ("Excel specifications and limits"), in UTF-16 units. */
export const MAX_CELL_TEXT = 32767;

/** Where a cell stands and what it looks like. One record may serve for all cells. */
export interface CellHead {
  /** Of the column's letters: see columnStart. */
  column: Markup;
  /** The row's number, from 1. */
  row: number;
  /** 0 is the default format. */
  xf: number;
}

/** What a cell's markup in that column, from 0, begins with. */
export function columnStart(column: number): Markup {
  return markup(`<c r="${columnName(column)}`);
}

/**
 * Writes one `<c>`: text as an inline string, a date as its serial, a formula with the value it had. Empty
 * text is no value. A number that is none (NaN, infinity) becomes #NUM!, an error that Excel does not know
 * becomes text. Throws where a text is longer than a cell holds. ECMA-376 Part 1, 18.3.1.4 (c).
 */
export function putCell(sink: ByteSink, head: Readonly<CellHead>, cell: WritableCell): void {
  if (typeof cell === 'number' && Number.isFinite(cell)) putNumber(sink, head, cell);
  else if (typeof cell === 'string' && cell !== '') putInlineText(sink, head, cell);
  else if (cell === null || cell === '') putHead(sink, head, EMPTY);
  else if (isDateCell(cell) && Number.isFinite(cell.serial)) putNumber(sink, head, cell.serial);
  else if (isErrorCell(cell) && !KNOWN_ERRORS.has(cell.error)) putInlineText(sink, head, cell.error);
  else {
    putHead(sink, head, BARE);
    if (isFormulaCell(cell)) putFormula(sink, head, cell.formula, cell.value ?? null);
    else putText(sink, `${typeAttribute(cell)}><v>${valueText(cell)}</v></c>`);
  }
}

/** The markup behind a cell's place, with each format: made once. */
interface StyledMarkup {
  readonly rest: string;
  readonly byXf: Markup[];
}

function styled(rest: string): StyledMarkup {
  return { rest, byXf: [] };
}

/** Writes the cell's markup up to its content; `then` is the rest of it behind place and format. */
function putHead(sink: ByteSink, head: Readonly<CellHead>, then: StyledMarkup): void {
  const { column, row, xf } = head;
  makeRoom(sink, HEAD_ROOM);
  const at = numberEnd(sink.buffer, copied(sink.view, sink.used, column), row);
  then.byXf[xf] ??= markup(xf === 0 ? `"${then.rest}` : `" s="${xf}"${then.rest}`);
  sink.used = copied(sink.view, at, then.byXf[xf]);
}

function putNumber(sink: ByteSink, head: Readonly<CellHead>, value: number): void {
  putHead(sink, head, VALUE);
  sink.used = copied(sink.view, numberEnd(sink.buffer, sink.used, value), VALUE_END);
}

function putInlineText(sink: ByteSink, head: Readonly<CellHead>, text: string): void {
  refuseLong(head, text);
  const { length } = text;
  if (text.charCodeAt(0) > SPACE && text.charCodeAt(length - 1) > SPACE) {
    makeRoom(sink, HEAD_ROOM + 3 * length);
    const { used } = sink;
    putHead(sink, head, INLINE);
    const end = plainTextEnd(sink.buffer, sink.used, text);
    if (end > 0) {
      sink.used = copied(sink.view, end, INLINE_END);
      return;
    }
    sink.used = used;
  }
  putHead(sink, head, /^\s|\s$|\n/.test(text) ? INLINE_SPACED : INLINE);
  putText(sink, excelText(text));
  putText(sink, '</t></is></c>');
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
  const name = head.column.text.replace('<c r="', '') + head.row;
  throw new Error(`putCell requires at most ${MAX_CELL_TEXT} characters of text, ${name} has ${text.length}`);
}

/** Room for a cell's markup and a number. */
const HEAD_ROOM = 160;

const BARE = styled('');
const EMPTY = styled('/>');
const VALUE = styled('><v>');
const INLINE = styled(' t="inlineStr"><is><t>');
const INLINE_SPACED = styled(' t="inlineStr"><is><t xml:space="preserve">');
const VALUE_END = markup('</v></c>');
const INLINE_END = markup('</t></is></c>');
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
