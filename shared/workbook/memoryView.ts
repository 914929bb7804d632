import type { Rect } from './address';
import type { Change, FormatRun } from './changeSet';
import type { BeforeView } from './inverse';
import { type MemorySheet, type MemoryWorkbook, range, sheetNamed } from './memoryWorkbook';

/** What `inverse` asks, of a workbook in memory. */
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

function columnsOf<T>(rect: Rect, at: (row: number, column: number) => T): T[][] {
  return range(rect.columns).map((c) => range(rect.rows).map((r) => at(rect.row + r, rect.column + c)));
}
