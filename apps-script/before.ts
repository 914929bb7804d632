import type { Rect } from '../shared/workbook/address';
import type { WritableCell } from '../shared/workbook/cell';
import type { Change, ChangeSet, FormatRun } from '../shared/workbook/changeSet';
import type { BeforeView } from '../shared/workbook/inverse';
import { sheetOf } from '../shared/workbook/snapshot';
import { isBackupSheet } from '../shared/workbook/state';
import { type Book, clipped, gridOf, hullOf, type Sheet, sheetNamed } from './book';
import { type ReadBlock, readBlock } from './readCells';
import { type FormatRuns, readFormatRuns } from './readFormats';
import { readNames } from './readSnapshot';
import { charactersOf } from './widths';

/**
 * What is there now of all that the changes and looks touch. Cells come from the last reading of the whole book,
 * formats are read once a sheet in the smallest rectangle around all that changes; widths column by column, as
 * the service tells them no other way.
 */
export function beforeView(book: Book, changes: readonly Change[], looks: ChangeSet['looks']): BeforeView {
  const formats = new Map<string, FormatRuns>();
  const formatsOf = (sheet: string): FormatRuns => {
    const known =
      formats.get(sheet) ??
      readFormatRuns(sheetNamed(book, sheet), gridOf(book, sheet), formatHull(sheet, changes, looks));
    formats.set(sheet, known);
    book.formats.set(sheet, known);
    return known;
  };
  const told = new Map<string, unknown>();
  // The changes and the looks ask for the same columns: each is asked of the service once.
  const eachColumn = <T>(
    what: string,
    name: string,
    column: number,
    count: number,
    tell: Tell<T>,
    outside: T,
  ) => {
    const sheet = sheetNamed(book, name);
    const { columns } = gridOf(book, name);
    return Array.from({ length: count }, (_, i): T => {
      const at = column + i;
      if (at >= columns) return outside;
      const key = `${what} ${at} ${name}`;
      if (!told.has(key)) told.set(key, tell(sheet, at + 1));
      return told.get(key) as T;
    });
  };
  let names: ReturnType<typeof readNames> | null = null;
  return {
    hasSheet: (sheet) => book.sheets.has(sheet),
    block: (sheet, rect) => blockOf(book, sheet, rect),
    formatRuns: (sheet, rect) => formatsOf(sheet).runsOf(rect),
    columnWidths: (name, column, count) => eachColumn('width', name, column, count, widthAt, null),
    hiddenColumns: (name, column, count) => eachColumn('hidden', name, column, count, isHiddenAt, false),
    freeze(name) {
      const sheet = sheetNamed(book, name);
      return { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() };
    },
    filter(name) {
      const range = sheetNamed(book, name).getFilter()?.getRange();
      if (!range) return null;
      const size = { rows: range.getNumRows(), columns: range.getNumColumns() };
      return { row: range.getRow() - 1, column: range.getColumn() - 1, ...size };
    },
    nameRef(name) {
      names ??= book.lastRead?.names ?? readNames(book);
      const found = names.find((entry) => entry.name === name);
      return found ? { sheet: found.sheet, rect: found.rect } : null;
    },
  };
}

type Tell<T> = (sheet: Sheet, position: number) => T;

const widthAt: Tell<number | null> = (sheet, position) => charactersOf(sheet.getColumnWidth(position));
const isHiddenAt: Tell<boolean> = (sheet, position) => sheet.isColumnHiddenByUser(position);

/** Around everything whose formats will be asked for. */
function formatHull(name: string, changes: readonly Change[], looks: ChangeSet['looks']): Rect | null {
  const rects = looks.filter(({ sheet }) => sheet === name).map(({ rect }) => rect);
  for (const change of changes) {
    if (!('sheet' in change) || change.sheet !== name) continue;
    if (change.kind === 'format') rects.push(change.rect);
    if (change.kind === 'restoreFormats') {
      const rows = rowsOfRuns(change.columns[0] ?? []);
      rects.push({ row: change.row, column: change.column, rows, columns: change.columns.length });
    }
  }
  return hullOf(rects);
}

export function rowsOfRuns(runs: readonly FormatRun[]): number {
  return runs.reduce((sum, run) => sum + run.rows, 0);
}

/** Of the sheet as last read; of one that was not, read now. */
function blockOf(book: Book, name: string, rect: Rect): readonly (readonly WritableCell[])[] {
  const known = book.lastRead && !isBackupSheet(name) ? sheetOf(book.lastRead, name) : undefined;
  const block = known ?? readNow(book, name, rect);
  const { row, column } = known ? rect : { row: 0, column: 0 };
  return Array.from({ length: rect.columns }, (_, c) =>
    Array.from({ length: rect.rows }, (_, r): WritableCell => {
      const value = block.values[row + r]?.[column + c] ?? null;
      const formula = block.formulas[row + r]?.[column + c] ?? null;
      return formula === null ? value : { formula, value };
    }),
  );
}

function readNow(book: Book, name: string, rect: Rect): ReadBlock {
  const sheet = sheetNamed(book, name);
  const inGrid = clipped(rect, gridOf(book, name));
  return inGrid === null ? { values: [], formulas: [] } : readBlock(sheet, inGrid, book.clock);
}
