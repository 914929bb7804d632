import { type Finding, finding } from '../../shared/model/finding';
import { cellName } from '../../shared/workbook/address';
import { type DecodedText, encodingOfMark, wideEncoding } from './decodeText';
import { mostFrequent } from './delimiterOf';
import type { Records } from './records';

type Sheet = string | null;
type TextRows = readonly (readonly string[])[];

/** Why the bytes are not read as text at all; null where they are. */
export function refusalOf(bytes: Uint8Array, sheet: Sheet): Finding | null {
  if (bytes.every(isWhiteSpace)) return finding('csv.empty', 'error', { sheet }, {});
  if (isBinary(bytes)) return finding('csv.notText', 'error', { sheet }, {});
  if (bytes.length <= MAX_BYTES) return null;
  const params = { megabytes: Math.ceil(bytes.length / 1e6), limit: MAX_BYTES / 1e6 };
  return finding('csv.tooBig', 'error', { sheet }, params);
}

/** A row so much longer than the others that a rectangle would not fit into memory. */
export function tooWide(rows: TextRows, sheet: Sheet): Finding | null {
  const { widths, width, usual } = shapeOf(rows);
  if (rows.length * width <= MAX_CELLS || width <= 2 * usual) return null;
  const row = widths.indexOf(width);
  return finding('csv.tooWide', 'error', { sheet, row }, { row: row + 1, columns: width, usual });
}

/** More rows, or longer cells, than a sheet holds: nothing is cut off to make them fit. */
export function overLimits(rows: TextRows, sheet: Sheet): Finding | null {
  if (rows.length > MAX_ROWS)
    return finding('csv.tooManyRows', 'error', { sheet }, { rows: rows.length, limit: MAX_ROWS });
  return longCells(rows, sheet);
}

/** What was taken for encoding and delimiter, then everything that is not as it should be. */
export function contentFindings(
  decoded: DecodedText,
  delimiter: string,
  records: Records,
  sheet: Sheet,
): readonly Finding[] {
  const { rows, looseQuotes } = records;
  const { encoding, text } = decoded;
  const params = { encoding, delimiter, rows: rows.length, columns: shapeOf(rows).width };
  const nul = text.includes('\0') ? rowsWhere(rows, (row) => row.some((cell) => cell.includes('\0'))) : [];
  return [
    finding('csv.readAs', 'info', { sheet }, params),
    ...encodingFindings(decoded, sheet),
    ...rowsFinding('csv.looseQuotes', looseQuotes, sheet),
    ...rowsFinding('csv.nulCharacters', nul, sheet),
    ...raggedFindings(rows, sheet),
  ];
}

function encodingFindings({ encoding, isGuess, foreign }: DecodedText, sheet: Sheet): readonly Finding[] {
  if (isGuess) return [finding('csv.encodingGuessed', 'warning', { sheet }, { encoding })];
  if (foreign === null) return [];
  const params = { encoding: foreign.encoding, count: foreign.lines.length, lines: listed(foreign.lines) };
  return [finding('csv.mixedEncoding', 'warning', { sheet }, params)];
}

/** Lines without anything are no rows that lack cells; nor is a cell too many that is empty one too many. */
function raggedFindings(rows: TextRows, sheet: Sheet): readonly Finding[] {
  const { usual } = shapeOf(rows);
  const long = rowsWhere(rows, (row) => row.length > usual && row.slice(usual).some((cell) => cell !== ''));
  const short = rowsWhere(rows, (row) => row.length < usual && !isEmptyRow(row));
  const found = (
    code: 'csv.longRows' | 'csv.shortRows',
    severity: 'warning' | 'info',
    list: readonly number[],
  ) => {
    if (list.length === 0) return [];
    const params = { columns: usual, count: list.length, rows: rowNumbers(list) };
    return [finding(code, severity, { sheet, row: list[0]! }, params)];
  };
  return [...found('csv.longRows', 'warning', long), ...found('csv.shortRows', 'info', short)];
}

function longCells(rows: TextRows, sheet: Sheet): Finding | null {
  const names: string[] = [];
  const longRows = rowsWhere(rows, (row) => row.some((cell) => cell.length > MAX_CELL_TEXT));
  for (const r of longRows) {
    for (const [c, cell] of rows[r]!.entries()) if (cell.length > MAX_CELL_TEXT) names.push(cellName(r, c));
  }
  if (names.length === 0) return null;
  const params = { count: names.length, cells: listed(names), limit: MAX_CELL_TEXT };
  return finding('csv.longCells', 'error', { sheet, row: longRows[0]! }, params);
}

function rowsFinding(
  code: 'csv.looseQuotes' | 'csv.nulCharacters',
  rows: readonly number[],
  sheet: Sheet,
): readonly Finding[] {
  if (rows.length === 0) return [];
  return [finding(code, 'warning', { sheet, row: rows[0]! }, { count: rows.length, rows: rowNumbers(rows) })];
}

function shapeOf(rows: TextRows) {
  const widths = rows.map((row) => row.length);
  const width = widths.reduce((most, length) => Math.max(most, length), 0);
  return { widths, width, usual: mostFrequent(widths.filter((_, r) => !isEmptyRow(rows[r]!))) };
}

function isEmptyRow(row: readonly string[]): boolean {
  return row.every((cell) => cell === '');
}

function rowsWhere(rows: TextRows, holds: (row: readonly string[]) => boolean): readonly number[] {
  const found: number[] = [];
  for (let r = 0; r < rows.length; r++) if (holds(rows[r]!)) found.push(r);
  return found;
}

/** As the user counts: from 1. */
function rowNumbers(rows: readonly number[]): string {
  return listed(rows.slice(0, MAX_LISTED + 1).map((row) => row + 1));
}

function listed(items: readonly (string | number)[]): string {
  const shown = items.slice(0, MAX_LISTED).join(', ');
  return items.length > MAX_LISTED ? `${shown} …` : shown;
}

function isWhiteSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** A package, an old Office file, a PDF; or more control characters than any text has. */
function isBinary(bytes: Uint8Array): boolean {
  if (encodingOfMark(bytes) !== null) return false;
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  if (['PK\x03\x04', '\xd0\xcf\x11\xe0', '%PDF'].includes(head)) return true;
  if (wideEncoding(bytes) !== null) return false;
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.reduce((sum, byte) => sum + (byte < 0x20 && !isWhiteSpace(byte) ? 1 : 0), 0);
  return controls > FEW_CONTROLS && controls * 10 > sample.length;
}

const MAX_LISTED = 10;
const SAMPLE = 4096;
const FEW_CONTROLS = 32;

/** What Node and browsers hold in one string is a little more. */
const MAX_BYTES = 400e6;

/** Far beyond any file within the budgets (500,000 rows of 60 columns). */
const MAX_CELLS = 40e6;

/** "Excel specifications and limits". */
const MAX_CELL_TEXT = 32767;
const MAX_ROWS = 1048576;
