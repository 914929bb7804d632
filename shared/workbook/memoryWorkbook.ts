import { contains, type Rect } from './address';
import { type Cell, isDateCell, isFormulaCell, type WritableCell } from './cell';
import type { CellFormat, ChartSpec, ConditionalRule, ValidationRule } from './changeSet';
import { isDateFormat } from './numberFormat';
import type { DefinedName, SheetSnapshot, Snapshot } from './snapshot';

/**
 * A workbook in memory that applies change sets: the reference for every host, and the one that tests plan
 * against. It is mutable by design, as a spreadsheet is; everything else in the core is not.
 */
export interface MemoryWorkbook {
  sheets: MemorySheet[];
  names: Map<string, { sheet: string; rect: Rect }>;
  locale: string | null;
}

export interface MemorySheet {
  name: string;
  hidden: boolean;
  tabColor: string | null;
  /** Sparse rows of sparse cells; dates are serials shown by their format. */
  cells: WritableCell[][];
  formats: (CellFormat | undefined)[][];
  /** Formats of whole columns from a row down, as a format that reaches the last row is; cells' own lie over them. */
  columnFormats: { rect: Rect; format: CellFormat }[];
  validations: { rect: Rect; rule: ValidationRule }[];
  conditionalFormats: { rect: Rect; rule: ConditionalRule }[];
  widths: Map<number, number>;
  hiddenColumns: Set<number>;
  freeze: { rows: number; columns: number };
  filter: Rect | null;
  charts: ChartSpec[];
  merges: Rect[];
  tables: { name: string; rect: Rect }[];
  isProtected: boolean;
}

export function memoryWorkbook(): MemoryWorkbook {
  return { sheets: [], names: new Map(), locale: null };
}

export function memorySheet(name: string, cells: readonly (readonly WritableCell[])[] = []): MemorySheet {
  const sheet: MemorySheet = {
    name,
    hidden: false,
    tabColor: null,
    cells: [],
    formats: [],
    columnFormats: [],
    validations: [],
    conditionalFormats: [],
    widths: new Map(),
    hiddenColumns: new Set(),
    freeze: { rows: 0, columns: 0 },
    filter: null,
    charts: [],
    merges: [],
    tables: [],
    isProtected: false,
  };
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      putCell(sheet, r, c, cell);
    });
  });
  return sheet;
}

/** What a host would read. */
export function snapshotOfMemory(workbook: MemoryWorkbook): Snapshot {
  const names = [...workbook.names].map(([name, ref]): DefinedName => ({ name, ...ref }));
  return { sheets: workbook.sheets.map(sheetSnapshot), names, locale: workbook.locale };
}

/** The sheet of that name; a change that names another breaks its promise. */
export function sheetNamed(workbook: MemoryWorkbook, name: string): MemorySheet {
  const sheet = workbook.sheets.find((entry) => entry.name === name);
  if (!sheet) throw new Error(`the change requires a sheet "${name}"`);
  return sheet;
}

export function putCell(sheet: MemorySheet, row: number, column: number, cell: WritableCell): void {
  let cells = sheet.cells[row];
  if (!cells) {
    if (cell === null) return;
    cells = [];
    sheet.cells[row] = cells;
  }
  if (cell === null && column >= cells.length) return;
  cells[column] = isDateCell(cell) ? cell.serial : cell;
}

function sheetSnapshot(sheet: MemorySheet): SheetSnapshot {
  let rows = sheet.cells.length;
  while (rows > 0 && !(sheet.cells[rows - 1] ?? []).some(isFilled)) rows--;
  let columns = 0;
  for (let r = 0; r < rows; r++) {
    const row = sheet.cells[r] ?? [];
    for (let c = row.length; c > columns; c--) if (isFilled(row[c - 1])) columns = c;
  }
  const formulas: (readonly (string | null)[] | undefined)[] = [];
  const values = range(rows).map((r) => {
    const row = sheet.cells[r] ?? [];
    if (row.some(isFormulaCell)) {
      formulas[r] = range(columns).map((c) => {
        const cell = row[c];
        return isFormulaCell(cell) ? cell.formula : null;
      });
    } else formulas[r] = undefined;
    return range(columns).map((c) => valueShown(row[c] ?? null, formatAt(sheet, r, c)));
  });
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    values,
    formulas,
    merges: sheet.merges,
    tables: sheet.tables,
    validations: sheet.validations.map(({ rect }) => rect),
    isProtected: sheet.isProtected,
    currencyFormats: currencyFormats(sheet),
  };
}

function valueShown(cell: WritableCell, format: CellFormat | undefined): Cell {
  const value = isFormulaCell(cell) ? (cell.value ?? null) : cell;
  if (typeof value === 'number' && isDateFormat(format?.numberFormat)) return { serial: value };
  return value;
}

function formatAt(sheet: MemorySheet, row: number, column: number): CellFormat | undefined {
  const own = sheet.formats[row]?.[column];
  if (sheet.columnFormats.length === 0) return own;
  const under = sheet.columnFormats.filter(({ rect }) => contains(rect, row, column));
  return under.length === 0 ? own : Object.assign({}, ...under.map(({ format }) => format), own);
}

function currencyFormats(sheet: MemorySheet): readonly string[] {
  const found = new Set<string>();
  for (const row of sheet.formats) {
    for (const format of row ?? []) {
      if (format?.numberFormat && /[₫đ$€£¥]|VND/i.test(format.numberFormat)) found.add(format.numberFormat);
    }
  }
  return [...found];
}

function isFilled(cell: WritableCell | undefined): boolean {
  return cell !== null && cell !== undefined;
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
