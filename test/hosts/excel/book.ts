import type { Rect } from '../../../shared/workbook/address';
import type { FormatColumns } from './formats';
import type { RawValue } from './typing';

/** The workbook behind the test host, as Excel keeps it. Mutable by design. */
export interface Book {
  sheets: Sheet[];
  /** By lower-case name. */
  readonly names: Map<string, NameItem>;
  readonly settings: Map<string, unknown>;
  readonly culture: string;
  selection: RangeOf;
  calculationMode: string;
  /** What formulas compute to, a table where they spill; others of numbers alone are computed, the rest is #NAME?. */
  readonly results: Map<string, RawValue | readonly (readonly RawValue[])[]>;
  /** The user is typing into a cell. */
  isEditing: boolean;
  /** Over this many cells `values` and its sisters are read as null without a word (office-js issue 6781). */
  mostCellsRead: number;
  /** For ids. */
  made: number;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  isProtected: boolean;
  readonly cells: (Content | undefined)[][];
  formats: FormatColumns;
  /** In points; columns that are not in it have the standard width. */
  readonly widths: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  tables: TableItem[];
  readonly merges: Rect[];
  validations: Validation[];
  conditionalFormats: ConditionalItem[];
  charts: ChartItem[];
  freeze: { rows: number; columns: number };
  filter: Filter | null;
}

export type Content = RawValue | FormulaContent | SpilledContent;

export interface FormulaContent {
  readonly formula: string;
  readonly value: RawValue;
  /** Rows and columns of the table that it spills into. */
  readonly spill?: { readonly rows: number; readonly columns: number };
}

/** A cell that shows a part of another's answer. */
export interface SpilledContent {
  readonly from: { readonly row: number; readonly column: number };
  readonly value: RawValue;
}

export interface RangeOf {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

export interface NameItem {
  readonly id: string;
  readonly name: string;
  /** null: what it named is gone. */
  ref: RangeOf | null;
  visible: boolean;
}

export interface TableItem {
  readonly id: string;
  name: string;
  rect: Rect;
  filter: Filter | null;
}

export interface Validation {
  rect: Rect;
  rule: Readonly<Record<string, unknown>>;
  prompt: unknown;
  errorAlert: unknown;
}

export interface ConditionalItem {
  readonly id: string;
  readonly type: string;
  rect: Rect;
  rule: unknown;
  fill: string;
  fontColor: string;
  criteria: unknown;
  barColor: string;
}

export interface ChartItem {
  readonly id: string;
  name: string;
  readonly type: string;
  title: string;
  titleVisible: boolean;
  legend: boolean;
  at: readonly [string, string] | null;
  numberFormat: string;
  readonly series: SeriesItem[];
}

export interface SeriesItem {
  name: string;
  values: RangeOf | null;
  labels: RangeOf | null;
}

export interface Filter {
  rect: Rect;
  readonly criteria: Map<number, unknown>;
}

export function book(names: readonly string[]): Book {
  const made: Book = {
    sheets: [],
    names: new Map(),
    settings: new Map(),
    culture: 'vi-VN',
    selection: null as unknown as RangeOf,
    calculationMode: 'Automatic',
    results: new Map(),
    isEditing: false,
    mostCellsRead: 5_000_000,
    made: 0,
  };
  for (const name of names) made.sheets.push(sheet(made, name));
  if (made.sheets[0]) {
    made.selection = { sheet: made.sheets[0], rect: { row: 0, column: 0, rows: 1, columns: 1 } };
  }
  return made;
}

export function nextId(of: Book): string {
  of.made++;
  return `{00000000-0001-0000-0000-${of.made.toString(16).toUpperCase().padStart(12, '0')}}`;
}

export function sheet(of: Book, name: string): Sheet {
  return {
    id: nextId(of),
    name,
    visibility: 'Visible',
    tabColor: '',
    isProtected: false,
    cells: [],
    formats: new Map(),
    widths: new Map(),
    hiddenColumns: new Set(),
    tables: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    freeze: { rows: 0, columns: 0 },
    filter: null,
  };
}
