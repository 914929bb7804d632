import { type ChartState, type ConditionalState, chartHandle, conditionalRule, newChart } from './builders';
import { metadataMembers } from './developerMetadata';
import { filterHandle } from './filter';
import { checkGrowth } from './growth';
import { checkEdit, newRange } from './range';
import { addressedRange } from './rangeAddress';
import { newRangeList } from './rangeList';
import { deleteColumns, deleteRows, insertColumns, insertRows } from './shift';
import { known, remember, strict } from './strict';
import type { SheetState, World } from './world';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const handles = new WeakMap<SheetState, Sheet>();

/**
 * https://developers.google.com/apps-script/reference/spreadsheet/sheet
 * Longer than 200 lines because an object of Google is one list of members.
 */
export function sheetHandle(world: World, sheet: SheetState): Sheet {
  const known = handles.get(sheet) ?? remember(newSheetHandle(world, sheet), sheet);
  handles.set(sheet, known);
  return known;
}

function newSheetHandle(world: World, sheet: SheetState): Sheet {
  const { meter } = world;
  const handleOf = (other: SheetState): Sheet => sheetHandle(world, other);
  const count = (name: string): void => {
    meter.count(`Sheet.${name}`);
    if (sheet.isDeleted) throw meter.exception(`Sheet ${sheet.id} not found`);
  };
  const edit = (name: string): void => {
    count(name);
    checkEdit(world, sheet);
  };
  const self: Sheet = strict<Sheet>()('Sheet', {
    ...metadataMembers(world, 'Sheet', sheet, handleOf, () => self),
    getName: () => sheet.name,
    getSheetId: () => sheet.id,
    getRange(a: number | string, b?: number, c = 1, d = 1) {
      if (typeof a === 'string') {
        const found = addressedRange(sheet, a);
        if (!found) throw meter.exception('Range not found');
        return newRange(world, sheet, found.rect, handleOf, found.whole);
      }
      if (![a, b, c, d].every(Number.isInteger)) {
        throw meter.exception(
          "The parameters (number,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
        );
      }
      return newRange(world, sheet, { row: a - 1, column: b! - 1, rows: c, columns: d }, handleOf);
    },
    getRangeList: (addresses: readonly string[]) => newRangeList(world, sheet, addresses, handleOf),
    getDataRange: () => newRange(world, sheet, dataRect(sheet), handleOf),
    getMaxRows() {
      count('getMaxRows');
      return sheet.maxRows;
    },
    getMaxColumns() {
      count('getMaxColumns');
      return sheet.maxColumns;
    },
    isSheetHidden() {
      count('isSheetHidden');
      return sheet.hidden;
    },
    setName(name: string) {
      edit('setName');
      if (world.sheets.some((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase())) {
        throw meter.exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
      }
      sheet.name = name;
      return self;
    },
    hideSheet() {
      edit('hideSheet');
      if (world.sheets.every((other) => other === sheet || other.hidden)) {
        throw meter.exception("You can't hide all the sheets in a document.");
      }
      sheet.hidden = true;
      if (world.active === sheet) world.active = world.sheets.find((other) => !other.hidden)!;
      return self;
    },
    setTabColor(color: string | null) {
      edit('setTabColor');
      sheet.tabColor = color;
      return self;
    },
    insertRowsAfter(after: number, howMany: number) {
      edit('insertRowsAfter');
      checkGrowth(world, howMany * sheet.maxColumns);
      if (after > sheet.maxRows) throw meter.exception('Those rows are out of bounds.');
      insertRows(world, sheet, after, howMany);
      return self;
    },
    insertColumnsAfter(after: number, howMany: number) {
      edit('insertColumnsAfter');
      checkGrowth(world, howMany * sheet.maxRows);
      if (after > sheet.maxColumns) throw meter.exception('Those columns are out of bounds.');
      insertColumns(world, sheet, after, howMany);
      return self;
    },
    deleteRows(position: number, howMany: number) {
      edit('deleteRows');
      if (position + howMany - 1 > sheet.maxRows) throw meter.exception('Those rows are out of bounds.');
      if (howMany >= sheet.maxRows) throw meter.exception("You can't delete all the rows on the sheet.");
      deleteRows(world, sheet, position - 1, howMany);
    },
    deleteColumns(position: number, howMany: number) {
      edit('deleteColumns');
      checkColumn(world, sheet, position + howMany - 1);
      if (howMany >= sheet.maxColumns)
        throw meter.exception("You can't delete all the columns on the sheet.");
      deleteColumns(world, sheet, position - 1, howMany);
    },
    getColumnWidth(position: number) {
      count('getColumnWidth');
      checkColumn(world, sheet, position);
      return sheet.widths.get(position - 1) ?? 100;
    },
    setColumnWidths(start: number, howMany: number, width: number) {
      edit('setColumnWidths');
      checkColumn(world, sheet, start + howMany - 1);
      if (!Number.isInteger(width) || width < 1) throw meter.exception('Invalid column width');
      for (let i = 0; i < howMany; i++) {
        if (width === 100) sheet.widths.delete(start - 1 + i);
        else sheet.widths.set(start - 1 + i, width);
      }
      return self;
    },
    isColumnHiddenByUser(position: number) {
      count('isColumnHiddenByUser');
      checkColumn(world, sheet, position);
      return sheet.hiddenColumns.has(position - 1);
    },
    hideColumns(start: number, howMany = 1) {
      edit('hideColumns');
      checkColumn(world, sheet, start + howMany - 1);
      for (let i = 0; i < howMany; i++) sheet.hiddenColumns.add(start - 1 + i);
    },
    showColumns(start: number, howMany = 1) {
      edit('showColumns');
      checkColumn(world, sheet, start + howMany - 1);
      for (let i = 0; i < howMany; i++) sheet.hiddenColumns.delete(start - 1 + i);
    },
    getFrozenRows() {
      count('getFrozenRows');
      return sheet.frozenRows;
    },
    getFrozenColumns() {
      count('getFrozenColumns');
      return sheet.frozenColumns;
    },
    setFrozenRows(rows: number) {
      edit('setFrozenRows');
      sheet.frozenRows = rows;
    },
    setFrozenColumns(columns: number) {
      edit('setFrozenColumns');
      sheet.frozenColumns = columns;
    },
    getFilter() {
      count('getFilter');
      return sheet.filter === null
        ? null
        : filterHandle(world, sheet, () => newRange(world, sheet, sheet.filter!.rect, handleOf));
    },
    getConditionalFormatRules() {
      count('getConditionalFormatRules');
      return sheet.conditional.map((state) => conditionalRule(state as ConditionalState));
    },
    setConditionalFormatRules(rules: readonly object[]) {
      edit('setConditionalFormatRules');
      sheet.conditional = rules.map((rule) => known<object>(rule));
    },
    newChart: () => newChart(world),
    insertChart(chart: object) {
      edit('insertChart');
      sheet.charts.push(known<object>(chart));
    },
    getCharts() {
      count('getCharts');
      return sheet.charts.map((state) => chartHandle(state as ChartState));
    },
    removeChart(chart: object) {
      edit('removeChart');
      sheet.charts = sheet.charts.filter((state) => state !== known(chart));
    },
    activate() {
      count('activate');
      world.active = sheet;
      return self;
    },
  });
  return self;
}

/** From A1 to the last row and column with content. */
export function dataRect(sheet: SheetState): { row: 0; column: 0; rows: number; columns: number } {
  let [rows, columns] = [1, 1];
  sheet.cells.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (!cell || (cell.value === null && cell.formula === undefined)) return;
      rows = Math.max(rows, r + 1);
      columns = Math.max(columns, c + 1);
    });
  });
  return { row: 0, column: 0, rows, columns };
}

function checkColumn(world: World, sheet: SheetState, position: number): void {
  if (position < 1 || position > sheet.maxColumns)
    throw world.meter.exception('Those columns are out of bounds.');
}
