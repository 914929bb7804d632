import { contains, LAST_ROW, type Rect } from './address';
import { type Cell, isDateCell, isFormulaCell, type WritableCell } from './cell';
import type { CellFormat, Change, ChartSpec, ConditionalRule, FormatRun, ValidationRule } from './changeSet';
import type { BeforeView } from './inverse';
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

/** Applies the changes in order, in place. A promise broken by the plan (an unknown sheet) throws. */
export function applyToMemory(workbook: MemoryWorkbook, changes: readonly Change[]): void {
  for (const change of changes) applyOne(workbook, change);
}

export function memoryView(workbook: MemoryWorkbook): BeforeView {
  return {
    hasSheet: (sheet) => workbook.sheets.some((entry) => entry.name === sheet),
    block: (sheet, rect) =>
      columnsOf(rect, (row, column) => sheetNamed(workbook, sheet).cells[row]?.[column] ?? null),
    formatRuns: (sheet, rect) => formatRuns(sheetNamed(workbook, sheet), rect),
    columnWidths: (sheet, column, count) =>
      range(count).map((i) => sheetNamed(workbook, sheet).widths.get(column + i) ?? null),
    hiddenColumns: (sheet, column, count) =>
      range(count).map((i) => sheetNamed(workbook, sheet).hiddenColumns.has(column + i)),
    freeze: (sheet) => sheetNamed(workbook, sheet).freeze,
    filter: (sheet) => sheetNamed(workbook, sheet).filter,
    nameRef: (name) => workbook.names.get(name) ?? null,
    sheetChanges: (sheet) => sheetChanges(workbook, sheet),
  };
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

function applyOne(workbook: MemoryWorkbook, change: Change): void {
  if (change.kind === 'createSheet') {
    if (workbook.sheets.some((sheet) => sheet.name === change.sheet)) {
      throw new Error(`createSheet requires a new name, "${change.sheet}" is taken`);
    }
    const sheet = memorySheet(change.sheet);
    sheet.hidden = change.hidden;
    sheet.tabColor = change.tabColor ?? null;
    workbook.sheets.splice(change.position ?? workbook.sheets.length, 0, sheet);
  } else if (change.kind === 'removeSheet') {
    workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== change.sheet);
    for (const [name, ref] of workbook.names) if (ref.sheet === change.sheet) workbook.names.delete(name);
  } else if (change.kind === 'name') {
    if (change.ref) workbook.names.set(change.name, change.ref);
    else workbook.names.delete(change.name);
  } else applyToSheet(sheetNamed(workbook, change.sheet), change);
}

type SheetChange = Exclude<Change, { kind: 'createSheet' | 'removeSheet' | 'name' }>;

function applyToSheet(sheet: MemorySheet, change: SheetChange): void {
  switch (change.kind) {
    case 'write':
      change.columns.forEach((cells, c) => {
        cells.forEach((cell, r) => {
          putCell(sheet, change.row + r, change.column + c, cell);
        });
      });
      return;
    case 'clear':
      forEachCell(change.rect, (row, column) => putCell(sheet, row, column, null));
      return;
    case 'format':
      if (change.rect.row + change.rect.rows >= LAST_ROW) {
        sheet.columnFormats.push({ rect: change.rect, format: change.format });
        return;
      }
      forEachCell(change.rect, (row, column) => {
        putFormat(sheet, row, column, { ...sheet.formats[row]?.[column], ...change.format });
      });
      return;
    case 'restoreFormats':
      change.columns.forEach((runs, c) => {
        let row = change.row;
        for (const run of runs) {
          const format = run.token === null ? undefined : (JSON.parse(run.token) as CellFormat);
          for (let r = 0; r < run.rows; r++) putFormat(sheet, row++, change.column + c, format);
        }
      });
      return;
    case 'validation':
      sheet.validations = sheet.validations.filter((entry) => !isInside(entry.rect, change.rect));
      if (change.rule) sheet.validations.push({ rect: change.rect, rule: change.rule });
      return;
    case 'addConditionalFormat':
      sheet.conditionalFormats.push({ rect: change.rect, rule: change.rule });
      return;
    case 'removeConditionalFormats':
      sheet.conditionalFormats = sheet.conditionalFormats.filter((e) => !isInside(e.rect, change.rect));
      return;
    case 'columnWidths':
      change.widths.forEach((width, i) => {
        if (width === null) sheet.widths.delete(change.column + i);
        else sheet.widths.set(change.column + i, width);
      });
      return;
    case 'columnsHidden':
      for (let i = 0; i < change.count; i++) {
        if (change.hidden) sheet.hiddenColumns.add(change.column + i);
        else sheet.hiddenColumns.delete(change.column + i);
      }
      return;
    case 'freeze':
      sheet.freeze = { rows: change.rows, columns: change.columns };
      return;
    case 'filter':
      sheet.filter = change.rect;
      return;
    case 'addChart':
      sheet.charts.push(change.chart);
      return;
    case 'removeCharts':
      sheet.charts = [];
  }
}

/** The changes that make a sheet again from nothing, its names included. */
function sheetChanges(workbook: MemoryWorkbook, name: string): readonly Change[] {
  const sheet = sheetNamed(workbook, name);
  let columns = 0;
  for (const rows of [sheet.cells, sheet.formats]) {
    for (const row of rows) columns = Math.max(columns, row?.length ?? 0);
  }
  const all = { row: 0, column: 0, rows: Math.max(sheet.cells.length, sheet.formats.length), columns };
  const changes: Change[] = [
    {
      kind: 'createSheet',
      sheet: name,
      hidden: sheet.hidden,
      position: workbook.sheets.indexOf(sheet),
      ...(sheet.tabColor === null ? {} : { tabColor: sheet.tabColor }),
    },
  ];
  if (all.rows > 0 && all.columns > 0) {
    const cells = columnsOf(all, (row, column) => sheet.cells[row]?.[column] ?? null);
    changes.push({ kind: 'write', sheet: name, row: 0, column: 0, columns: cells });
    changes.push({ kind: 'restoreFormats', sheet: name, row: 0, column: 0, columns: formatRuns(sheet, all) });
  }
  for (const { rect, rule } of sheet.validations)
    changes.push({ kind: 'validation', sheet: name, rect, rule });
  for (const { rect, rule } of sheet.conditionalFormats) {
    changes.push({ kind: 'addConditionalFormat', sheet: name, rect, rule });
  }
  for (const [column, width] of sheet.widths) {
    changes.push({ kind: 'columnWidths', sheet: name, column, widths: [width] });
  }
  for (const column of sheet.hiddenColumns) {
    changes.push({ kind: 'columnsHidden', sheet: name, column, count: 1, hidden: true });
  }
  changes.push({ kind: 'freeze', sheet: name, ...sheet.freeze });
  changes.push({ kind: 'filter', sheet: name, rect: sheet.filter });
  for (const chart of sheet.charts) changes.push({ kind: 'addChart', sheet: name, chart });
  for (const [defined, ref] of workbook.names) {
    if (ref.sheet === name) changes.push({ kind: 'name', name: defined, ref });
  }
  return changes;
}

function formatRuns(sheet: MemorySheet, rect: Rect): readonly (readonly FormatRun[])[] {
  return columnsOf(rect, (row, column) => {
    const format = sheet.formats[row]?.[column];
    return format === undefined ? null : JSON.stringify(format);
  }).map((tokens) => {
    const runs: { rows: number; token: string | null }[] = [];
    for (const token of tokens) {
      const last = runs[runs.length - 1];
      if (last && last.token === token) last.rows++;
      else runs.push({ rows: 1, token });
    }
    return runs;
  });
}

function sheetNamed(workbook: MemoryWorkbook, name: string): MemorySheet {
  const sheet = workbook.sheets.find((entry) => entry.name === name);
  if (!sheet) throw new Error(`the change requires a sheet "${name}"`);
  return sheet;
}

function putCell(sheet: MemorySheet, row: number, column: number, cell: WritableCell): void {
  let cells = sheet.cells[row];
  if (!cells) {
    if (cell === null) return;
    cells = [];
    sheet.cells[row] = cells;
  }
  if (cell === null && column >= cells.length) return;
  cells[column] = isDateCell(cell) ? cell.serial : cell;
}

function putFormat(sheet: MemorySheet, row: number, column: number, format: CellFormat | undefined): void {
  let formats = sheet.formats[row];
  if (!formats) {
    if (format === undefined) return;
    formats = [];
    sheet.formats[row] = formats;
  }
  formats[column] = format;
}

function isFilled(cell: WritableCell | undefined): boolean {
  return cell !== null && cell !== undefined;
}

function isInside(inner: Rect, outer: Rect): boolean {
  return (
    contains(outer, inner.row, inner.column) &&
    contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

function columnsOf<T>(rect: Rect, at: (row: number, column: number) => T): T[][] {
  return range(rect.columns).map((c) => range(rect.rows).map((r) => at(rect.row + r, rect.column + c)));
}

function forEachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let r = 0; r < rect.rows; r++) {
    for (let c = 0; c < rect.columns; c++) visit(rect.row + r, rect.column + c);
  }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
