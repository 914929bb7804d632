import type { Book, Content, FormulaContent, Sheet, SpilledContent } from './book';
import type { RawValue } from './typing';

export function isFormula(content: Content | undefined): content is FormulaContent {
  return typeof content === 'object' && 'formula' in content;
}

export function isSpilled(content: Content | undefined): content is SpilledContent {
  return typeof content === 'object' && 'from' in content;
}

export function valueIn(content: Content | undefined): RawValue | undefined {
  return isFormula(content) || isSpilled(content) ? content.value : content;
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

/** The workbook computes nothing but plain sums of numbers; a test says what other formulas give. */
function resultOf(book: Book, formula: string): RawValue | readonly (readonly RawValue[])[] {
  const known = book.results.get(formula);
  if (known !== undefined) return known;
  const sum = /^=\s*(-?\d+(?:\.\d+)?)\s*([+*/-])\s*(-?\d+(?:\.\d+)?)\s*$/.exec(formula);
  if (!sum) return { error: '#NAME?' };
  const [a, b] = [Number(sum[1]), Number(sum[3])];
  return { '+': a + b, '-': a - b, '*': a * b, '/': a / b }[sum[2] as '+']!;
}
