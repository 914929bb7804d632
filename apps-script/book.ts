import type { Rect } from '../shared/workbook/address';
import type { Snapshot } from '../shared/workbook/snapshot';
import type { FormatRuns } from './readFormats';
import { type ZoneClock, zoneClock } from './zoneClock';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * The spreadsheet of one execution. Its sheets are asked for once and kept, for every question to the service is a
 * round trip: https://developers.google.com/apps-script/guides/support/best-practices
 */
export interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly clock: ZoneClock;
  readonly timeZone: string;
  /** In the order of the tabs. Kept up to date by `addSheet` and `dropSheet`. */
  readonly sheets: Map<string, Sheet>;
  /** What was last read: the changes ask for the same cells again. */
  lastRead: Snapshot | null;
  /** Formats as read by `beforeView`, of sheets not changed since. */
  readonly formats: Map<string, FormatRuns>;
  /** Number formats read for a write and for those below it, of sheets that got nothing but values since. */
  readonly formatsBelow: Map<Sheet, NumberFormats>;
  /** Sizes of grids as far as asked for; `sizeOf` asks. */
  readonly grids: Map<string, Grid>;
  readonly once: AskedOnce;
}

/** Of a rectangle, row by row. */
export interface NumberFormats {
  readonly rect: Rect;
  readonly texts: readonly (readonly string[])[];
}

/** What stays as it is while an execution runs. */
interface AskedOnce {
  /** The size of a sheet just made: all are made alike. */
  newGrid?: Grid;
  locale?: string;
  /** Where the user is: a sheet that is made comes to the front. */
  shown?: Sheet;
}

/** With what an execution knows already: while it waited somebody may have changed the sheets, not the rest. */
export function openBook(known: Book | null = null): Book {
  const spreadsheet = known?.spreadsheet ?? SpreadsheetApp.getActive();
  const timeZone = known?.timeZone ?? spreadsheet.getSpreadsheetTimeZone();
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  const clock = known?.clock ?? zoneClock(timeZone);
  const once = known?.once ?? {};
  return {
    ...{ spreadsheet, timeZone, clock, sheets, once },
    ...{ lastRead: null, formats: new Map(), formatsBelow: new Map(), grids: new Map() },
  };
}

export function shownSheet({ spreadsheet, once }: Book): Sheet {
  once.shown ??= spreadsheet.getActiveSheet();
  return once.shown;
}

/** As Sheets says it: vi_VN. */
export function localeOf({ spreadsheet, once }: Book): string {
  once.locale ??= spreadsheet.getSpreadsheetLocale();
  return once.locale;
}

/** The sheet of that name; a change that names another breaks its promise. */
export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.get(name);
  if (!sheet) throw new Error(`the change requires a sheet "${name}"`);
  return sheet;
}

/** A rectangle of a sheet as the service's range. */
export function rangeOf(sheet: Sheet, rect: Rect): Range {
  return sheet.getRange(rect.row + 1, rect.column + 1, rect.rows, rect.columns);
}

/** The part of a rectangle that lies in a grid of so many rows and columns; null where none does. */
export function clipped(rect: Rect, grid: Grid): Rect | null {
  const rows = Math.min(rect.row + rect.rows, grid.rows) - rect.row;
  const columns = Math.min(rect.column + rect.columns, grid.columns) - rect.column;
  return rows > 0 && columns > 0 ? { ...rect, rows, columns } : null;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The size of a sheet's grid, asked for once: a question between two writes makes the service carry out all that it
 * had put off, so sizes are asked for before the first write.
 */
export function gridOf(book: Book, name: string): Grid {
  const known = book.grids.get(name) ?? askedGrid(sheetNamed(book, name));
  book.grids.set(name, known);
  return known;
}

export function askedGrid(sheet: Sheet): Grid {
  return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
}

/** The smallest rectangle around all; null of none. */
export function hullOf(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const row = Math.min(...rects.map((rect) => rect.row));
  const column = Math.min(...rects.map((rect) => rect.column));
  const rows = Math.max(...rects.map((rect) => rect.row + rect.rows)) - row;
  return {
    row,
    column,
    rows,
    columns: Math.max(...rects.map((rect) => rect.column + rect.columns)) - column,
  };
}
