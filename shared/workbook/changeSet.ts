import type { Rect } from './address';
import type { WritableCell } from './cell';

/**
 * A plan's effect on a workbook as data: tagged, bulk, columnar, serialisable with JSON. Hosts apply the
 * changes in order and never decide. Indices are 0-based.
 *
 * Longer than 200 lines because it is the one list of all kinds of change.
 */
export interface ChangeSet {
  readonly command: string;
  /** Blocks whose content the plan was computed from; a host that finds another fingerprint refuses. */
  readonly reliesOn: readonly Reliance[];
  readonly changes: readonly Change[];
  /** What the state sheet remembers besides the undo; merged over what it holds. */
  readonly remembers: Readonly<Record<string, Json>>;
  /** Keys of `remembers` that an undo puts back; what the others remember outlives it. */
  readonly takesBack?: readonly string[];
  /**
   * Columns of the user's sheets that are about to be formatted: what they look like now is remembered under
   * the key, so that leaving can put it back long after the undo is gone.
   */
  readonly looks: readonly { readonly key: string; readonly sheet: string; readonly rect: Rect }[];
  /** keep: this command can be undone; none: it can't (an undo); forget: the state sheet goes too (leave). */
  readonly undo: 'keep' | 'none' | 'forget';
  /**
   * Never to be taken back, nor to be read out of the file again (an erasure): what it remembers is written before
   * anything else, and a file loses the texts that no cell holds any more. With undo none.
   */
  readonly isForGood?: boolean;
  /** Those of the writes that replace what the user typed. */
  readonly userCells?: readonly Write[];
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Reliance {
  readonly sheet: string;
  /** null: all that the sheet holds. */
  readonly rect: Rect | null;
  readonly fingerprint: string;
}

export type Change =
  | CreateSheet
  | RemoveSheet
  | Write
  | Clear
  | FormatCells
  | RestoreFormats
  | SetValidation
  | AddConditionalFormat
  | RemoveConditionalFormats
  | SetColumnWidths
  | SetColumnsHidden
  | Freeze
  | SetFilter
  | SetName
  | AddChart
  | RemoveCharts;

export interface CreateSheet {
  readonly kind: 'createSheet';
  readonly sheet: string;
  readonly hidden: boolean;
  /** Place among the sheets, 0-based; left out: last. */
  readonly position?: number;
  /** `#RRGGBB` */
  readonly tabColor?: string;
}

export interface RemoveSheet {
  readonly kind: 'removeSheet';
  readonly sheet: string;
}

/** Values (or formulas put back) into a block: `columns[c][r]` goes to row + r, column + c. null empties. */
export interface Write {
  readonly kind: 'write';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly (readonly WritableCell[])[];
}

/** Empties values and formulas of a rectangle; formats stay. */
export interface Clear {
  readonly kind: 'clear';
  readonly sheet: string;
  readonly rect: Rect;
}

/**
 * Sets the named properties and leaves the others of each cell as they are. A rectangle that reaches LAST_ROW is
 * the format of its columns from there down, for rows to come: on our own sheets only.
 */
export interface FormatCells {
  readonly kind: 'format';
  readonly sheet: string;
  readonly rect: Rect;
  readonly format: CellFormat;
}

export interface CellFormat {
  /** Excel's and Sheets' common language: `#,##0 "₫"`, `dd/mm/yyyy`, `@`. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** `#RRGGBB` */
  readonly fill?: string;
  readonly color?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/**
 * Puts back the formats that a host recorded before it changed them. A token is the host's own word for
 * a cell's whole format (null: the cell had none) and means nothing to another host's file.
 */
export interface RestoreFormats {
  readonly kind: 'restoreFormats';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** For each column its runs from top to bottom. */
  readonly columns: readonly (readonly FormatRun[])[];
}

export interface FormatRun {
  readonly rows: number;
  readonly token: string | null;
}

/** null takes away every rule that lies wholly inside `rect`. */
export interface SetValidation {
  readonly kind: 'validation';
  readonly sheet: string;
  readonly rect: Rect;
  readonly rule: ValidationRule | null;
}

export type ValidationRule =
  | {
      readonly type: 'list';
      readonly values: readonly string[];
      readonly strict: boolean;
      readonly help?: string;
    }
  | {
      readonly type: 'listFrom';
      readonly sheet: string;
      readonly rect: Rect;
      readonly strict: boolean;
      readonly help?: string;
    }
  | { readonly type: 'date'; readonly help?: string }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly help?: string };

export interface AddConditionalFormat {
  readonly kind: 'addConditionalFormat';
  readonly sheet: string;
  readonly rect: Rect;
  readonly rule: ConditionalRule;
}

export type ConditionalRule =
  | { readonly type: 'textEquals'; readonly text: string; readonly fill: string; readonly color: string }
  | { readonly type: 'numberBelow'; readonly limit: number; readonly fill: string; readonly color: string }
  | { readonly type: 'colorScale'; readonly low: string; readonly high: string }
  | { readonly type: 'dataBar'; readonly color: string };

/** Takes away every conditional format that lies wholly inside `rect`. */
export interface RemoveConditionalFormats {
  readonly kind: 'removeConditionalFormats';
  readonly sheet: string;
  readonly rect: Rect;
}

/** In characters of the default font (as Excel counts); null puts the default width back. */
export interface SetColumnWidths {
  readonly kind: 'columnWidths';
  readonly sheet: string;
  readonly column: number;
  readonly widths: readonly (number | null)[];
}

export interface SetColumnsHidden {
  readonly kind: 'columnsHidden';
  readonly sheet: string;
  readonly column: number;
  readonly count: number;
  readonly hidden: boolean;
}

/** Our sheets only. */
export interface Freeze {
  readonly kind: 'freeze';
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** Our sheets only; null takes the filter away. */
export interface SetFilter {
  readonly kind: 'filter';
  readonly sheet: string;
  readonly rect: Rect | null;
}

/** Defines or moves a name, or (ref null) takes it away. */
export interface SetName {
  readonly kind: 'name';
  readonly name: string;
  readonly ref: { readonly sheet: string; readonly rect: Rect } | null;
}

/** Our sheets only. */
export interface AddChart {
  readonly kind: 'addChart';
  readonly sheet: string;
  readonly chart: ChartSpec;
}

export interface ChartSpec {
  readonly id: string;
  readonly type: 'column' | 'bar' | 'line';
  readonly title: string;
  /** Cells the chart covers. */
  readonly at: Rect;
  /** One column of labels and columns of numbers beside it, all of the same height, headers excluded. */
  readonly labels: { readonly sheet: string; readonly rect: Rect };
  readonly series: readonly { readonly name: string; readonly sheet: string; readonly rect: Rect }[];
  readonly valueFormat: string;
}

/** All charts of one of our sheets. */
export interface RemoveCharts {
  readonly kind: 'removeCharts';
  readonly sheet: string;
}
