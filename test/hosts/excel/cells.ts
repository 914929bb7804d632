import type { Rect } from '../../../shared/workbook/address';
import { contains } from '../../../shared/workbook/address';
import type { Book, Content, FormulaContent, Sheet, SpilledContent } from './book';
import { fault, WRONG_SHAPE } from './faults';
import { change, type Format, formatAt } from './formats';
import { type RawValue, typed } from './typing';

export function isFormula(content: Content | undefined): content is FormulaContent {
  return typeof content === 'object' && 'formula' in content;
}

function isSpilled(content: Content | undefined): content is SpilledContent {
  return typeof content === 'object' && 'from' in content;
}

export function valueIn(content: Content | undefined): RawValue | undefined {
  return isFormula(content) || isSpilled(content) ? content.value : content;
}

/** A rectangle by rows, as Range.values and its sisters give it; null where it is too large. */
export function grid<T>(
  { mostCellsRead }: Book,
  rect: Rect,
  at: (row: number, column: number) => T,
): T[][] | null {
  if (rect.rows * rect.columns > mostCellsRead) return null;
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (__, c) => at(rect.row + r, rect.column + c)),
  );
}

export function shownValue(sheet: Sheet, row: number, column: number): string | number | boolean {
  const value = valueIn(sheet.cells[row]?.[column]);
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : value;
}

/** A cell of a table that a formula spills gives that formula; one without a formula gives its value: a text loses its leading quote (office-js issue 6687). */
export function shownFormula(sheet: Sheet, row: number, column: number): string | number | boolean {
  const content = sheet.cells[row]?.[column];
  if (isSpilled(content)) return shownFormula(sheet, content.from.row, content.from.column);
  return isFormula(content) ? content.formula : shownValue(sheet, row, column);
}

export function valueType(sheet: Sheet, row: number, column: number): string {
  const value = valueIn(sheet.cells[row]?.[column]);
  if (value === undefined) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string'];
}

/** Range.values = …, Range.formulas = …: one value for all, or a block of the range's shape. */
export function writeBlock(book: Book, sheet: Sheet, rect: Rect, input: unknown): void {
  forEachInput(rect, input, (row, column, value) => {
    if (value === null) return;
    if (isUnderMerge(sheet, row, column)) return;
    write(book, sheet, row, column, value);
  });
}

export function write(book: Book, sheet: Sheet, row: number, column: number, input: unknown): void {
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') {
    throw fault('InvalidArgument');
  }
  if (input === '') {
    empty(sheet, row, column);
    return;
  }
  if (typeof input === 'string' && input.length > 32_767) throw fault('InvalidArgument');
  const { numberFormat } = formatAt(sheet.formats, row, column);
  const { value, formula, numberFormat: given } = typed(input, numberFormat);
  if (formula === null) put(sheet, row, column, value);
  else putFormula(book, sheet, row, column, formula);
  if (given !== null && numberFormat === 'General') {
    change(sheet.formats, column, row, row + 1, (format) => ({ ...format, numberFormat: given }));
  }
}

export function writeFormats(sheet: Sheet, rect: Rect, input: unknown): void {
  if (!Array.isArray(input)) {
    if (typeof input !== 'string' || input === '') throw fault('InvalidArgument');
    formatRect(sheet, rect, (format) => ({ ...format, numberFormat: input }));
    return;
  }
  forEachInput(rect, input, (row, column, value) => {
    if (value === null) return;
    if (typeof value !== 'string' || value === '') throw fault('InvalidArgument');
    change(sheet.formats, column, row, row + 1, (format) => ({ ...format, numberFormat: value }));
  });
}

export function formatRect(sheet: Sheet, rect: Rect, edit: (format: Format) => Format): void {
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    change(sheet.formats, c, rect.row, rect.row + rect.rows, edit);
  }
}

/** Writes a formula, and its table beside it where it gives one. */
export function putFormula(book: Book, sheet: Sheet, row: number, column: number, formula: string): void {
  const result = resultOf(book, formula);
  if (!isTable(result)) {
    put(sheet, row, column, { formula, value: result });
    return;
  }
  const [rows, columns] = [result.length, result[0]!.length];
  put(sheet, row, column, { formula, value: result[0]![0]!, spill: { rows, columns } });
  result.forEach((line, r) => {
    line.forEach((value, c) => {
      if (r + c > 0) put(sheet, row + r, column + c, { from: { row, column }, value });
    });
  });
}

function isTable(
  result: RawValue | readonly (readonly RawValue[])[],
): result is readonly (readonly RawValue[])[] {
  return Array.isArray(result);
}

/** The table that a formula spills goes with it. */
function clearSpill(sheet: Sheet, row: number, column: number): void {
  const content = sheet.cells[row]?.[column];
  if (!isFormula(content) || !content.spill) return;
  for (let r = 0; r < content.spill.rows; r++) {
    for (let c = 0; c < content.spill.columns; c++) {
      if (isSpilled(sheet.cells[row + r]?.[column + c])) sheet.cells[row + r]![column + c] = undefined;
    }
  }
}

/** Where the answer that a cell shows a part of stands; null for a cell outside of any. */
export function spillParent(
  sheet: Sheet,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | null {
  const content = sheet.cells[row]?.[column];
  if (isSpilled(content)) return content.from;
  return isFormula(content) && content.spill ? { row, column } : null;
}

export function put(sheet: Sheet, row: number, column: number, content: Content): void {
  clearSpill(sheet, row, column);
  const cells = sheet.cells[row] ?? [];
  sheet.cells[row] = cells;
  cells[column] = content;
}

export function empty(sheet: Sheet, row: number, column: number): void {
  clearSpill(sheet, row, column);
  const cells = sheet.cells[row];
  if (cells && column < cells.length) cells[column] = undefined;
}

export function clearContents(sheet: Sheet, rect: Rect): void {
  for (let r = rect.row; r < Math.min(sheet.cells.length, rect.row + rect.rows); r++) {
    const end = Math.min(sheet.cells[r]?.length ?? 0, rect.column + rect.columns);
    for (let c = rect.column; c < end; c++) empty(sheet, r, c);
  }
}

/** Around what has a value, or also a format that ends somewhere. */
export function usedRect(sheet: Sheet, valuesOnly: boolean): Rect | null {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  const add = (row: number, column: number): void => {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  };
  sheet.cells.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell !== undefined) add(r, c);
    });
  });
  if (!valuesOnly) {
    for (const [column, runs] of sheet.formats) {
      for (const { from, to } of runs) {
        if (to >= 1_048_576) continue;
        add(from, column);
        add(to - 1, column);
      }
    }
  }
  if (bottom === -1) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The workbook computes nothing but plain sums of numbers; a test says what other formulas give. */
function resultOf(book: Book, formula: string): RawValue | readonly (readonly RawValue[])[] {
  const known = book.results.get(formula);
  if (known !== undefined) return known;
  const sum = /^=\s*(-?\d+(?:\.\d+)?)\s*([+*/-])\s*(-?\d+(?:\.\d+)?)\s*$/.exec(formula);
  if (!sum) return { error: '#NAME?' };
  const [a, b] = [Number(sum[1]), Number(sum[3])];
  return { '+': a + b, '-': a - b, '*': a * b, '/': a / b }[sum[2] as '+']!;
}

function forEachInput(
  rect: Rect,
  input: unknown,
  visit: (row: number, column: number, value: unknown) => void,
): void {
  const isBlock = Array.isArray(input);
  if (isBlock) checkShape(rect, input);
  for (let r = 0; r < rect.rows; r++) {
    for (let c = 0; c < rect.columns; c++) {
      visit(rect.row + r, rect.column + c, isBlock ? (input[r] as unknown[])[c] : input);
    }
  }
}

export function checkShape(rect: Rect, input: readonly unknown[]): void {
  const isRight =
    input.length === rect.rows && input.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!isRight) throw fault('InvalidArgument', WRONG_SHAPE);
}

function isUnderMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => contains(merge, row, column) && (merge.row !== row || merge.column !== column),
  );
}
