import { columnIndex, columnName } from '../../shared/workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from './workbookPart';

/**
 * A formula's text split at its relative references, so that it can be written for another cell: shared
 * formulas are stored once, for their first cell, and mean "the same, moved" everywhere else
 * (ECMA-376 Part 1, 18.3.1.40). Strings, sheet names, structured references and names stay as they are.
 */
export type FormulaParts = readonly (string | Reference)[];

interface Reference {
  /** null: a whole row. */
  readonly column: number | null;
  readonly isColumnFixed: boolean;
  /** null: a whole column. */
  readonly row: number | null;
  readonly isRowFixed: boolean;
}

export function formulaParts(formula: string): FormulaParts {
  const parts: (string | Reference)[] = [];
  let from = 0;
  for (let at = 0; at < formula.length; ) {
    const end = tokenEnd(formula, at);
    const reference = referenceAt(formula, at, end);
    if (reference !== null) {
      parts.push(formula.slice(from, at), reference);
      from = end;
    }
    at = end;
  }
  parts.push(formula.slice(from));
  return parts;
}

/** The formula as it reads `rows` below and `columns` to the right; out of the sheet is #REF!. */
export function shiftedFormula(parts: FormulaParts, rows: number, columns: number): string {
  let text = '';
  for (const part of parts) text += typeof part === 'string' ? part : shifted(part, rows, columns);
  return text;
}

function shifted(reference: Reference, rows: number, columns: number): string {
  let text = '';
  if (reference.column !== null) {
    const column = reference.column + (reference.isColumnFixed ? 0 : columns);
    if (column < 0 || column >= MAX_COLUMNS) return '#REF!';
    text = (reference.isColumnFixed ? '$' : '') + columnName(column);
  }
  if (reference.row === null) return text;
  const row = reference.row + (reference.isRowFixed ? 0 : rows);
  if (row < 0 || row >= MAX_ROWS) return '#REF!';
  return `${text}${reference.isRowFixed ? '$' : ''}${row + 1}`;
}

/** After the string, quoted name, bracket or word at `at`; one character further for anything else. */
function tokenEnd(formula: string, at: number): number {
  const first = formula[at]!;
  if (first === '"' || first === "'") {
    let end = at + 1;
    while (end < formula.length && (formula[end] !== first || formula[++end] === first)) end++;
    return end;
  }
  if (first === '[') return bracketEnd(formula, at);
  if (!isWordCharacter(formula.charCodeAt(at))) return at + 1;
  let end = at + 1;
  while (end < formula.length && isWordCharacter(formula.charCodeAt(end))) end++;
  return end;
}

/** `Table[[#All],[Total]]`; inside, an apostrophe takes the meaning from the bracket after it. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === '[') depth++;
    else if (formula[i] === ']' && --depth === 0) return i + 1;
  }
  return formula.length;
}

/** Letters of any script, digits and `$ . _ \ ?`: what a name or a reference is made of. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code >= 0x80 ||
    '$._\\?'.includes(String.fromCharCode(code))
  );
}

function referenceAt(formula: string, at: number, end: number): Reference | null {
  const word = formula.slice(at, end);
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/.exec(word);
  if (match === null || word.length > 12) return null;
  const next = formula[end];
  if (next === '(' || next === '!' || next === '[') return null;
  const column = match[2] === undefined ? null : columnIndex(match[2]);
  const row = match[4] === undefined ? null : Number(match[4]) - 1;
  if (column !== null && row !== null) {
    if (column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return null;
    return { column, isColumnFixed: match[1] === '$', row, isRowFixed: match[3] === '$' };
  }
  if (!isHalfOfRange(formula, at, end, column !== null)) return null;
  const isFixed = word.startsWith('$');
  return { column, isColumnFixed: isFixed, row, isRowFixed: isFixed };
}

/** Whether the word is one side of `A:C` or `1:3`. */
function isHalfOfRange(formula: string, at: number, end: number, isColumn: boolean): boolean {
  const other = isColumn ? /^\$?[A-Za-z]{1,3}(?![\w$.(])/ : /^\$?\d{1,7}(?![\w$.(])/;
  if (formula[end] === ':') return other.test(formula.slice(end + 1, end + 12));
  if (formula[at - 1] !== ':') return false;
  const before = isColumn ? /(?:^|[^\w$.])\$?[A-Za-z]{1,3}:$/ : /(?:^|[^\w$.])\$?\d{1,7}:$/;
  return before.test(formula.slice(Math.max(0, at - 12), at));
}
