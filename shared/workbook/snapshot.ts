import type { Rect } from './address';
import type { Cell } from './cell';

/**
 * What a host read: plain data, no host type. All indices are 0-based; the user is shown rows from 1.
 */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Defined names that point to one cell or rectangle; others are left out. */
  readonly names: readonly DefinedName[];
  /** BCP 47 tag of the spreadsheet where the host knows it (`vi`, `en-US`), else null. */
  readonly locale: string | null;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly hidden: boolean;
  /** Rectangular: every row has the same length; trailing empty rows and columns are left out. */
  readonly values: readonly (readonly Cell[])[];
  /** Formula text with its '=' where a cell has one; a row without any is undefined. `values` has the result. */
  readonly formulas: readonly (readonly (string | null)[] | undefined)[];
  readonly merges: readonly Rect[];
  /** Tables of the host (Excel's list objects, Sheets' tables), header row included. */
  readonly tables: readonly { readonly name: string; readonly rect: Rect }[];
  /** Where cells are validated; left out by a host that does not tell. */
  readonly validations?: readonly Rect[];
  /** The sheet refuses edits. */
  readonly isProtected: boolean;
  /** Different number formats in use that show a currency (`#,##0 "₫"`), to infer the currency. */
  readonly currencyFormats: readonly string[];
}

export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly rect: Rect;
}

/** A sheet of which only the name was read. */
export function bareSheet(name: string): SheetSnapshot {
  return {
    name,
    hidden: true,
    values: [],
    formulas: [],
    merges: [],
    tables: [],
    isProtected: false,
    currencyFormats: [],
  };
}

export function sheetOf(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

export function nameOf(snapshot: Snapshot, name: string): DefinedName | undefined {
  return snapshot.names.find((entry) => entry.name === name);
}

/** The cell's value, null outside of what was read. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  return sheet.values[row]?.[column] ?? null;
}

export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row]?.[column] ?? null;
}
