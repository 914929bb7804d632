import { type ZoneClock, zoneClock } from '../../../apps-script/zoneClock';
import type { Rect } from '../../../shared/workbook/address';
import { type Meter, meter } from './meter';

export type Value = string | number | boolean | null;

/** One cell. What is left out is the default. */
export interface CellState {
  value: Value;
  formula?: string;
  isError?: boolean;
  n?: string;
  weight?: string;
  style?: string;
  size?: number;
  fill?: string;
  color?: string;
  align?: string;
  wrap?: boolean;
  rule?: object;
}

export interface SheetState {
  id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  maxRows: number;
  maxColumns: number;
  /** Sparse. */
  cells: CellState[][];
  widths: Map<number, number>;
  hiddenColumns: Set<number>;
  frozenRows: number;
  frozenColumns: number;
  filter: { rect: Rect; criteria: Map<number, object> } | null;
  conditional: object[];
  charts: object[];
  merges: Rect[];
  protection: { warningOnly: boolean; editors: string[] } | null;
  isDeleted: boolean;
}

export interface NameState {
  name: string;
  sheet: SheetState;
  rect: Rect;
}

/** A document with its script: everything that outlives one execution. */
export interface World {
  readonly meter: Meter;
  readonly timeZone: string;
  readonly locale: string;
  readonly clock: ZoneClock;
  /** Who runs the script now; others hold their own locks and properties. */
  user: string;
  sheets: SheetState[];
  names: NameState[];
  active: SheetState;
  selection: Rect;
  /** What a formula gives: the fake computes nothing. */
  readonly results: Map<string, Value>;
  /** Document lock: who holds it, and what happens while another waits. */
  lockedBy: string | null;
  whileWaiting: (() => void) | null;
  /** Told when all writes so far are sure to be carried out. */
  onFlush: (() => void) | null;
  readonly properties: Map<string, Map<string, string>>;
  readonly cache: Map<string, { text: string; until: number }>;
  readonly outbox: Mail[];
  mailQuota: number;
  /** What the next sendEmail does instead. */
  mailFailure: ((mail: Mail) => string | null) | null;
  triggers: TriggerState[];
  readonly ui: UiState;
  readonly log: string[];
  /** Values of the script's own realm, for what comes back to it: its dates, its arrays, its errors. */
  newDate: (milliseconds: number) => Date;
  toRealm: <T>(value: T) => T;
  newError: (message: string) => Error;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly name?: string;
  readonly htmlBody?: string;
}

export interface TriggerState {
  readonly id: string;
  readonly handler: string;
  readonly hour: number | null;
  readonly timeZone: string | null;
  readonly user: string;
}

export interface UiState {
  menus: { name: string | null; items: [string, string][]; isShown: boolean }[];
  sidebars: { title: string; html: string }[];
  alerts: string[];
  isThere: boolean;
}

export const START = Date.UTC(2026, 6, 1, 2, 0, 0);

export function newWorld({ timeZone = 'Asia/Ho_Chi_Minh', locale = 'vi_VN' } = {}): World {
  const world: World = {
    meter: meter(START, (message) => world.newError(message)),
    timeZone,
    locale,
    clock: zoneClock(timeZone),
    user: 'chu.shop@example.com',
    sheets: [],
    names: [],
    active: null as unknown as SheetState,
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    results: new Map(),
    lockedBy: null,
    whileWaiting: null,
    onFlush: null,
    properties: new Map(),
    cache: new Map(),
    outbox: [],
    mailQuota: 100,
    mailFailure: null,
    triggers: [],
    ui: { menus: [], sidebars: [], alerts: [], isThere: true },
    log: [],
    newDate: (milliseconds) => new Date(milliseconds),
    toRealm: (value) => value,
    newError: (message) => new Error(message),
  };
  return world;
}

let nextId = 1;

export function newSheetState(name: string): SheetState {
  return {
    id: nextId++,
    name,
    hidden: false,
    tabColor: null,
    maxRows: 1000,
    maxColumns: 26,
    cells: [],
    widths: new Map(),
    hiddenColumns: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    filter: null,
    conditional: [],
    charts: [],
    merges: [],
    protection: null,
    isDeleted: false,
  };
}

export function cellState(sheet: SheetState, row: number, column: number): CellState {
  sheet.cells[row] ??= [];
  const cells = sheet.cells[row]!;
  cells[column] ??= { value: null };
  return cells[column]!;
}

export function peek(sheet: SheetState, row: number, column: number): CellState | undefined {
  return sheet.cells[row]?.[column];
}

export function forEachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) visit(row, column);
  }
}

export const MOST_CELLS = 10_000_000;

export function cellCount(world: World): number {
  return world.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
}

/** Adds to the grid unless the document's limit of cells is passed. */
export function checkGrowth(world: World, more: number): void {
  if (cellCount(world) + more > MOST_CELLS) {
    throw world.meter.exception(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}

/** undefined: back to the default. */
export function setOfCell<K extends keyof CellState>(
  cell: CellState,
  key: K,
  value: CellState[K] | undefined,
): void {
  if (value === undefined) delete cell[key];
  else cell[key] = value;
}
