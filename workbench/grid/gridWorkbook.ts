import { quotedSheet, type Rect, rectName } from '../../shared/workbook/address';
import type { GridBook, GridSheet } from './gridBook';
import { GRID_LOCALE } from './gridLocale';
import { type GridLook, gridLooks } from './gridLook';
import { gridChart, gridConditional, gridCriterion, isBlocking, ruleId } from './gridRules';
import { gridTarget, placeOf, sheetIdAt } from './gridTarget';
import type { GridLibrary, SheetData, WorkbookData } from './library';

/** Pixels of a row that nobody made higher, and of a column that nobody widened. */
export const ROW_HEIGHT = 23;
export const COLUMN_WIDTH = 72;

/** A book as the data that the grid's model opens. */
export function gridWorkbook(lib: GridLibrary, book: GridBook): WorkbookData {
  const looks = gridLooks(lib, book);
  const tables: Tables = { styles: new Map(), formats: new Map() };
  const sheets = book.sheets.map((sheet, i) => sheetData(lib, sheet, sheetIdAt(i), looks, tables));
  return {
    ...lib.helpers.createEmptyWorkbookData(),
    sheets,
    styles: byId(tables.styles, (json) => JSON.parse(json)),
    formats: byId(tables.formats, (format) => format),
    settings: { locale: GRID_LOCALE },
    namedRanges: namedRanges(book),
  };
}

interface Tables {
  /** Styles as JSON, and formats, by their numbers. */
  readonly styles: Map<string, number>;
  readonly formats: Map<string, number>;
}

function sheetData(
  lib: GridLibrary,
  sheet: GridSheet,
  id: string,
  looks: readonly GridLook[],
  tables: Tables,
): SheetData {
  const cells: { [xc: string]: string } = {};
  const places: { styles: ZoneIds; formats: ZoneIds } = { styles: new Map(), formats: new Map() };
  for (const [key, cell] of gridTarget(lib, sheet, looks)) {
    const { row, column } = placeOf(key);
    if (cell.content !== '') cells[lib.helpers.toXC(column, row)] = cell.content;
    if (cell.style !== null)
      addPlace(places.styles, column, row, idOf(tables.styles, JSON.stringify(cell.style)));
    if (cell.format !== '') addPlace(places.formats, column, row, idOf(tables.formats, cell.format));
  }
  return {
    ...lib.helpers.createEmptySheet(id, sheet.name),
    colNumber: sheet.columns,
    rowNumber: sheet.rows,
    isVisible: !sheet.isHidden,
    cells,
    styles: zonesOf(places.styles),
    formats: zonesOf(places.formats),
    merges: sheet.merges.map(rectName),
    cols: columnsOf(sheet),
    panes: { xSplit: sheet.freeze.columns, ySplit: sheet.freeze.rows },
    conditionalFormats: sheet.conditionals.map((entry) => ({
      id: ruleId(sheet.name, entry),
      ranges: [rectName(shownRect(entry.rect, sheet))],
      rule: gridConditional(entry.rule),
    })),
    dataValidationRules: sheet.validations.map((entry) => ({
      id: ruleId(sheet.name, entry),
      ranges: [rectName(shownRect(entry.rect, sheet))],
      criterion: gridCriterion(entry.rule),
      isBlocking: isBlocking(entry.rule),
    })),
    figures: sheet.charts.map((chart) => ({
      id: ruleId(sheet.name, chart),
      tag: 'chart',
      ...chartPlace(sheet, chart.at),
      data: { ...gridChart(chart), chartId: `${ruleId(sheet.name, chart)}-chart` },
    })),
    ...(sheet.tabColor === null ? {} : { color: sheet.tabColor }),
  };
}

/** Runs of one column that have the same number: first row, last row, number. */
type ZoneIds = Map<number, [from: number, to: number, id: number][]>;

function addPlace(zones: ZoneIds, column: number, row: number, id: number): void {
  let runs = zones.get(column);
  if (runs === undefined) {
    runs = [];
    zones.set(column, runs);
  }
  const last = runs[runs.length - 1];
  if (last !== undefined && last[1] === row - 1 && last[2] === id) last[1] = row;
  else runs.push([row, row, id]);
}

function zonesOf(zones: ZoneIds): { [zone: string]: number } {
  const found: { [zone: string]: number } = {};
  for (const [column, runs] of zones) {
    for (const [from, to, id] of runs) {
      found[rectName({ row: from, column, rows: to - from + 1, columns: 1 })] = id;
    }
  }
  return found;
}

function idOf(table: Map<string, number>, key: string): number {
  const id = table.get(key) ?? table.size + 1;
  table.set(key, id);
  return id;
}

function byId<T>(table: ReadonlyMap<string, number>, make: (key: string) => T): { [id: number]: T } {
  return Object.fromEntries([...table].map(([key, id]) => [id, make(key)]));
}

/** Excel counts a width in characters of 7 pixels, with 5 for the edges. ECMA-376 Part 1, 18.3.1.13. */
export function widthInPixels(width: number | null): number {
  return width === null ? COLUMN_WIDTH : Math.max(8, Math.round(width * 7 + 5));
}

export function widthInCharacters(pixels: number): number {
  return Math.max(1, Math.round(((pixels - 5) / 7) * 100) / 100);
}

function columnsOf(sheet: GridSheet): SheetData['cols'] {
  const columns: SheetData['cols'] = {};
  for (let column = 0; column < sheet.columns; column++) {
    columns[column] = {
      size: widthInPixels(sheet.widths[column] ?? null),
      ...(sheet.hiddenColumns[column] ? { isHidden: true } : {}),
    };
  }
  return columns;
}

export function chartPlace(
  sheet: GridSheet,
  at: Rect,
): { col: number; row: number; offset: { x: number; y: number }; width: number; height: number } {
  let width = 0;
  for (let c = at.column; c < at.column + at.columns; c++) width += widthInPixels(sheet.widths[c] ?? null);
  return { col: at.column, row: at.row, offset: { x: 0, y: 0 }, width, height: at.rows * ROW_HEIGHT };
}

/** A rule may reach to the last row of a file; in the grid it ends where the sheet does. */
export function shownRect(rect: Rect, sheet: GridSheet): Rect {
  return {
    row: rect.row,
    column: rect.column,
    rows: Math.max(1, Math.min(rect.rows, sheet.rows - rect.row)),
    columns: Math.max(1, Math.min(rect.columns, sheet.columns - rect.column)),
  };
}

/** Names that a formula may use; those that the grid would take for a cell or a function are left out. */
function namedRanges(book: GridBook): { [name: string]: string } {
  const shown = new Set(book.sheets.map(({ name }) => name));
  const names = book.names.filter(
    ({ name, sheet }) =>
      shown.has(sheet) &&
      /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) &&
      !/^([A-Za-z]{1,3}\d+|[rc]\d*)$/i.test(name),
  );
  return Object.fromEntries(
    names.map(({ name, sheet, rect }) => [name, `${quotedSheet(sheet)}!${rectName(rect)}`]),
  );
}
