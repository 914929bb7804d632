import { LAST_ROW, type Rect } from '../shared/workbook/address';
import type { Change } from '../shared/workbook/changeSet';
import { rectOfColumns } from '../shared/workbook/inverse';
import { askedGrid, type Book, type Grid, gridOf, hullOf, rangeOf, type Sheet, sheetNamed } from './book';
import { applyCharts } from './charts';
import { applyLooks, applyNumberFormats, formatOperations } from './formats';
import { applyFrame } from './frame';
import type { FormatRuns } from './readFormats';
import { applyConditionalFormats, applyValidations, type ConditionalFormatRule, rulesThere } from './rules';
import { applyWrites } from './writes';

/** One sheet's changes, or changes of names or removals alone. */
export function applyBatch(book: Book, batch: readonly Change[]): void {
  const first = batch[0]!;
  if (first.kind === 'removeSheet') {
    for (const change of batch) if (change.kind === 'removeSheet') removeSheet(book, change.sheet);
    return;
  }
  if (first.kind !== 'name') applyToSheet(book, batch, first.sheet);
  applyNames(book, batch);
}

function applyToSheet(book: Book, batch: readonly Change[], name: string): void {
  const created = batch.find((change) => change.kind === 'createSheet');
  const sheet = created ? createSheet(book, created) : sheetNamed(book, name);
  const isNew = created !== undefined;
  if (isNew) narrowIfLong(book, name, sheet, batch);
  const rules = isNew ? [] : rulesThere(sheet, batch);
  const grid = grownGrid(book, name, sheet, batch);
  const target = { book, sheet, grid, isNew, rules, formats: book.formats.get(name) ?? null };
  const formats = formatOperations(batch, grid);
  applyNumberFormats(sheet, formats, isNew);
  applyWrites(target, batch, formats);
  applyLooks(sheet, formats, isNew);
  applyValidations(target, batch);
  applyConditionalFormats(target, batch);
  applyFrame(target, batch);
  applyCharts(target, batch);
  book.formats.delete(name);
  if (batch.some(({ kind }) => kind !== 'write')) book.formatsBelow.delete(sheet);
}

/** A sheet that changes go to. */
export interface Target {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly grid: Grid;
  /** Made by this batch: empty, without any format or rule. */
  readonly isNew: boolean;
  /** Its conditional formats, where the batch changes them: asked for before the first write. */
  readonly rules: readonly ConditionalFormatRule[];
  /** Its formats before the batch, where they are known. */
  readonly formats: FormatRuns | null;
}

function createSheet(book: Book, change: Extract<Change, { kind: 'createSheet' }>): Sheet {
  const { sheet: name, position, tabColor, hidden } = change;
  const sheet = book.spreadsheet.insertSheet(name, position ?? book.sheets.size);
  const others = [...book.sheets];
  others.splice(position ?? others.length, 0, [name, sheet]);
  book.sheets.clear();
  for (const [other, entry] of others) book.sheets.set(other, entry);
  book.once.newGrid ??= askedGrid(sheet);
  book.grids.set(name, book.once.newGrid);
  if (tabColor !== undefined) sheet.setTabColor(tabColor);
  if (hidden) sheet.hideSheet();
  return sheet;
}

/** A sheet that is gone already needs no removal: a run that was cut off is undone over again. */
function removeSheet(book: Book, name: string): void {
  const sheet = book.sheets.get(name);
  if (!sheet) return;
  book.spreadsheet.deleteSheet(sheet);
  book.sheets.delete(name);
  book.grids.delete(name);
}

/** Empty columns beside many rows would eat up the ten million cells of a spreadsheet. */
function narrowIfLong(book: Book, name: string, sheet: Sheet, batch: readonly Change[]): void {
  const grid = gridOf(book, name);
  const wanted = hullOf(batch.flatMap(rectsNeeded));
  if (wanted === null || wanted.row + wanted.rows <= grid.rows) return;
  const columns = wanted.column + wanted.columns;
  if (columns >= grid.columns) return;
  sheet.deleteColumns(columns + 1, grid.columns - columns);
  book.grids.set(name, { ...grid, columns });
}

/** Rows and columns are added where the changes write beyond the grid, never for what only reaches out. */
function grownGrid(book: Book, name: string, sheet: Sheet, batch: readonly Change[]): Grid {
  const grid = gridOf(book, name);
  const wanted = batch.flatMap(rectsNeeded);
  const rows = Math.max(grid.rows, ...wanted.map((rect) => rect.row + rect.rows));
  const columns = Math.max(grid.columns, ...wanted.map((rect) => rect.column + rect.columns));
  if (rows > grid.rows) sheet.insertRowsAfter(grid.rows, rows - grid.rows);
  if (columns > grid.columns) {
    sheet.insertColumnsAfter(grid.columns, columns - grid.columns);
    // They come with the looks and rules of the user's last column.
    const added = { row: 0, column: grid.columns, rows, columns: columns - grid.columns };
    rangeOf(sheet, added).clear({ formatOnly: true, validationsOnly: true });
  }
  book.grids.set(name, { rows, columns });
  return { rows, columns };
}

function rectsNeeded(change: Change): readonly Rect[] {
  switch (change.kind) {
    case 'write':
      return [rectOfColumns(change.row, change.column, change.columns)];
    case 'format':
      return change.rect.row + change.rect.rows >= LAST_ROW ? [{ ...change.rect, rows: 1 }] : [change.rect];
    case 'columnWidths':
      return [{ row: 0, column: change.column, rows: 1, columns: change.widths.length }];
    case 'columnsHidden':
      return [{ row: 0, column: change.column, rows: 1, columns: change.count }];
    case 'addChart':
      return [change.chart.at];
    case 'name':
      return change.ref ? [change.ref.rect] : [];
    default:
      return [];
  }
}

function applyNames(book: Book, batch: readonly Change[]): void {
  const names = batch.filter((change) => change.kind === 'name');
  const gone = names.filter(({ ref }) => ref === null);
  for (const { name, ref } of names) {
    if (ref) book.spreadsheet.setNamedRange(name, rangeOf(sheetNamed(book, ref.sheet), ref.rect));
  }
  if (gone.length === 0) return;
  const wanted = new Set(gone.map(({ name }) => name));
  for (const named of book.spreadsheet.getNamedRanges()) if (wanted.has(named.getName())) named.remove();
}
