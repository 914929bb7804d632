import { contains, LAST_ROW, type Rect } from './address';
import type { CellFormat, Change } from './changeSet';
import { type MemorySheet, type MemoryWorkbook, memorySheet, putCell, sheetNamed } from './memoryWorkbook';

/** Applies the changes in order, in place. A promise broken by the plan (an unknown sheet) throws. */
export function applyToMemory(workbook: MemoryWorkbook, changes: readonly Change[]): void {
  for (const change of changes) applyOne(workbook, change);
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

function putFormat(sheet: MemorySheet, row: number, column: number, format: CellFormat | undefined): void {
  let formats = sheet.formats[row];
  if (!formats) {
    if (format === undefined) return;
    formats = [];
    sheet.formats[row] = formats;
  }
  formats[column] = format;
}

function isInside(inner: Rect, outer: Rect): boolean {
  return (
    contains(outer, inner.row, inner.column) &&
    contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

function forEachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let r = 0; r < rect.rows; r++) {
    for (let c = 0; c < rect.columns; c++) visit(rect.row + r, rect.column + c);
  }
}
