import type { Rect } from '../../../shared/workbook/address';
import { contains } from '../../../shared/workbook/address';
import type { Book, Sheet } from './book';
import { empty, isFormula, isSpilled, put, putFormula, valueIn } from './contents';
import { fault, WRONG_SHAPE } from './faults';
import { change, type Format, formatAt } from './formats';
import { typed } from './typing';

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
