import { type ZoneClock, zoneClock } from '../../../apps-script/zoneClock';
import type { Rect } from '../../../shared/workbook/address';
import { type AuthMode, refusal } from './authority';
import { type Daily, daily } from './daily';
import { type Meter, meter } from './meter';
import type { Fetched, Mail, MetadataState, TriggerState, UiState } from './worldParts';

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
  /** Of the user: the script has no business with it. */
  note?: string;
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
  /** Its handle. */
  spreadsheet: object | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly clock: ZoneClock;
  /** Who runs the script now; others hold their own locks and properties. */
  user: string;
  /** What the script may do in this execution. */
  authMode: AuthMode;
  /** Scopes of the manifest; null where Google finds out by itself. */
  scopes: ReadonlySet<string> | null;
  scriptTimeZone: string;
  sheets: SheetState[];
  names: NameState[];
  metadata: MetadataState[];
  active: SheetState;
  selection: Rect;
  /** What a formula gives: the fake computes nothing. */
  readonly results: Map<string, Value>;
  /** Document lock: who holds it, and what happens while another waits. */
  lockedBy: string | null;
  readonly otherLocks: Map<string, string>;
  whileWaiting: (() => void) | null;
  /** Told when all writes so far are sure to be carried out. */
  onFlush: (() => void) | null;
  readonly properties: Map<string, Map<string, string>>;
  readonly cache: Map<string, Map<string, { text: string; until: number }>>;
  readonly daily: Daily;
  readonly outbox: Mail[];
  mailQuota: number;
  /** When today's first message went out. */
  mailSince: number | null;
  /** What the next sendEmail does instead. */
  mailFailure: ((mail: Mail) => string | null) | null;
  readonly fetched: Fetched[];
  /** What answers requests; null, or an answer of null: there is no such server. */
  net: ((request: Fetched) => { status: number; text: string } | { failure: string } | null) | null;
  triggers: TriggerState[];
  readonly ui: UiState;
  readonly log: string[];
  /** Values of the script's own realm, for what comes back to it: its dates, its arrays, its errors. */
  newDate: (milliseconds: number) => Date;
  toRealm: <T>(value: T) => T;
  newError: (message: string) => Error;
  objectThere: (entries: readonly (readonly [string, unknown])[]) => object;
}

export const START = Date.UTC(2026, 6, 1, 2, 0, 0);

export function newWorld({ timeZone = 'Asia/Ho_Chi_Minh', locale = 'vi_VN' } = {}): World {
  const world: World = {
    meter: meter(
      START,
      (message) => world.newError(message),
      (call) => refusal(world.authMode, world.scopes, call),
    ),
    spreadsheet: null,
    timeZone,
    locale,
    clock: zoneClock(timeZone),
    user: 'chu.shop@example.com',
    authMode: 'FULL',
    scopes: null,
    scriptTimeZone: timeZone,
    sheets: [],
    names: [],
    metadata: [],
    active: null as unknown as SheetState,
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    results: new Map(),
    lockedBy: null,
    otherLocks: new Map(),
    whileWaiting: null,
    onFlush: null,
    properties: new Map(),
    cache: new Map(),
    daily: daily(
      () => world.meter.now(),
      (message) => world.meter.exception(message),
    ),
    outbox: [],
    mailQuota: 100,
    mailSince: null,
    mailFailure: null,
    fetched: [],
    net: null,
    triggers: [],
    ui: { menus: [], sidebars: [], alerts: [], prompts: [], answers: [], isThere: true },
    log: [],
    newDate: (milliseconds) => new Date(milliseconds),
    toRealm: (value) => value,
    newError: (message) => new Error(message),
    objectThere: (entries) => Object.fromEntries(entries),
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

/** undefined: back to the default. */
export function setOfCell<K extends keyof CellState>(
  cell: CellState,
  key: K,
  value: CellState[K] | undefined,
): void {
  if (value === undefined) delete cell[key];
  else cell[key] = value;
}
