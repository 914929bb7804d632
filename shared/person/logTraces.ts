import { occurrenceKey, occurrenceOfKey } from '../care/occurrenceKey';
import { FIRST_ROW } from '../crm/sheetPlan';
import { ourSheets } from '../crm/userSheets';
import { headedTable, type LogTable, logCell, logRows } from '../desk/logTable';
import { cellString } from '../desk/readCell';
import { messagesIn } from '../messages';
import { columnIndex } from '../workbook/address';
import { type Cell, sameCell } from '../workbook/cell';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { erasedId } from './erasedId';
import type { MarkFinder } from './markFinder';
import { type Trace, type TraceList, wholeTrace } from './trace';

/** Sheets of ours with a column of customer ids, and its place among their headers. */
const ID_COLUMNS = {
  interactions: 1,
  care: 1,
  consent: 0,
  segmentHistory: 1,
  todo: 0,
  orders: 2,
  sentLog: 2,
  requests: 1,
} as const;

type IdLog = keyof typeof ID_COLUMNS;

/**
 * The person's rows on our sheets. All of a row is theirs on Interactions, Care, Consent, Segment history, To-do and
 * Repairs. Of our Orders the id and the name, the rest being figures. On the Sent log and on Requests the row stays as
 * a count: the id, also in the key, becomes a sign that says nothing (`erasedId`), address and texts go. O(cells of
 * our sheets).
 */
export function addLogTraces(list: TraceList, snapshot: Snapshot, finder: MarkFinder): void {
  const ours = ourSheets(snapshot);
  for (const id of Object.keys(ID_COLUMNS) as IdLog[]) {
    const sheet = sheetOf(snapshot, ours.get(id) ?? '');
    const table =
      sheet &&
      headedTable(sheet, (language) => messagesIn(language).crm.headers[id], 'first', sheet.values.length);
    if (table) addRowsOf(list, id, table, finder);
  }
  addRepairs(list, sheetOf(snapshot, ours.get('repairs') ?? ''), finder);
}

function addRowsOf(list: TraceList, id: IdLog, table: LogTable, finder: MarkFinder): void {
  for (const row of logRows(table)) {
    const isTheirs =
      finder.isCode(logCell(table, row, ID_COLUMNS[id])) ||
      (id === 'sentLog' && isSurely(finder, logCell(table, row, SENT.to)));
    if (!isTheirs) continue;
    if (id === 'sentLog') addSent(list, table, row, finder);
    else if (id === 'requests') addRequest(list, table, row, finder);
    else addWholeRow(list, table.sheet, row, finder, id === 'orders' ? figuresOf(table) : NO_FIGURES);
  }
}

function isSurely(finder: MarkFinder, cell: Cell): boolean {
  return finder.in(cell).some(({ kind, isShared }) => (kind === 'phone' || kind === 'email') && !isShared);
}

const NO_FIGURES: ReadonlySet<number> = new Set();

/** Of our Orders all but the customer's id and name. */
function figuresOf({ sheet, columns }: LogTable): ReadonlySet<number> {
  const own = new Set([columns[ID_COLUMNS.orders], columns[ID_COLUMNS.orders + 1]]);
  return new Set((sheet.values[0] ?? []).map((_, column) => column).filter((column) => !own.has(column)));
}

export function addWholeRow(
  list: TraceList,
  sheet: SheetSnapshot,
  row: number,
  finder: MarkFinder,
  figures: ReadonlySet<number> = NO_FIGURES,
  like: Pick<Trace, 'isSure'> & { readonly key?: string } = { isSure: true },
): void {
  const width = sheet.values[0]?.length ?? 0;
  const { isSure, key } = like;
  for (let column = 0; column < width; column++) {
    const about = {
      of: 'log',
      isSure,
      isFigure: figures.has(column),
      ...(isSure || key === undefined ? {} : { key }),
    } as const;
    const trace = wholeTrace(sheet, row, column, finder, about);
    if (trace) list.add(trace);
  }
}

/** The columns of `crm.headers.sentLog` that say who it was. */
const SENT = { key: 1, id: 2, to: 5, textHash: 6, message: 9 } as const;

function addSent(list: TraceList, table: LogTable, row: number, finder: MarkFinder): void {
  const id = cellString(logCell(table, row, SENT.id)) ?? '';
  const key = cellString(logCell(table, row, SENT.key)) ?? '';
  const about = { of: 'log', isSure: true, isFigure: false } as const;
  const left = new Map<number, Cell>([
    [SENT.key, erasedKey(key, id)],
    [SENT.id, erasedId(id)],
    [SENT.to, null],
    [SENT.textHash, null],
    [SENT.message, null],
  ]);
  for (const [header, cell] of left) {
    const column = table.columns[header] ?? -1;
    const trace = column < 0 ? null : wholeTrace(table.sheet, row, column, finder, { ...about, left: cell });
    if (trace) list.add(trace);
  }
}

/** The key of an occasion without its customer; a key that is none of ours gets the sign before it all the same. */
export function erasedKey(key: string, id: string): string | null {
  if (key === '') return null;
  const occurrence = occurrenceOfKey(key);
  if (occurrence !== null) return occurrenceKey({ ...occurrence, customer: erasedId(occurrence.customer) });
  return `${erasedId(id)}|${erasedId(key)}`;
}

/** The columns of `crm.headers.requests`. */
const REQUEST = { id: 1, note: 7 } as const;

function addRequest(list: TraceList, table: LogTable, row: number, finder: MarkFinder): void {
  const id = cellString(logCell(table, row, REQUEST.id)) ?? '';
  const about = { of: 'log', isSure: true, isFigure: false } as const;
  for (const [header, left] of [
    [REQUEST.id, erasedId(id)],
    [REQUEST.note, null],
  ] as const) {
    const column = table.columns[header] ?? -1;
    const trace = column < 0 ? null : wholeTrace(table.sheet, row, column, finder, { ...about, left });
    if (trace) list.add(trace);
  }
}

/** Repairs of their cells, and any that has one of their marks in what it replaces or proposes. */
function addRepairs(list: TraceList, sheet: SheetSnapshot | undefined, finder: MarkFinder): void {
  if (!sheet) return;
  for (let row = FIRST_ROW; row < sheet.values.length; row++) {
    const text = (column: number): string => cellString(cellAt(sheet, row, column)) ?? '';
    const at = text(REPAIR.at);
    const identities = [...at.slice(at.indexOf('|') + 1).split('>'), text(REPAIR.customer)];
    const isTheirs =
      identities.some((one) => finder.isCode(one)) ||
      REPAIR_VALUES.some((column) => isSurely(finder, cellAt(sheet, row, column)));
    const cell = isTheirs ? undefined : repairedCell(list, sheet, row);
    if (isTheirs) addWholeRow(list, sheet, row, finder);
    else if (cell) addWholeRow(list, sheet, row, finder, NO_FIGURES, cell);
  }
}

/** The trace that a repair is about: where it points to now, if that cell still holds the old value or the new. */
function repairedCell(list: TraceList, sheet: SheetSnapshot, row: number): Trace | undefined {
  const column = /^([A-Z]+) \(/.exec(String(cellAt(sheet, row, REPAIR.column)))?.[1];
  const line = cellAt(sheet, row, REPAIR.row);
  if (column === undefined || typeof line !== 'number') return undefined;
  const trace = list.at(String(cellAt(sheet, row, REPAIR.sheet)), line - 1, columnIndex(column));
  const isSame = trace && [REPAIR.from, REPAIR.to].some((at) => isValue(cellAt(sheet, row, at), trace.cell));
  return isSame && !trace.isFigure ? trace : undefined;
}

function isValue(json: Cell, cell: Cell): boolean {
  try {
    return typeof json === 'string' && sameCell(JSON.parse(json) as Cell, cell);
  } catch {
    return false;
  }
}

/** The columns of `crm.headers.repairs`. */
const REPAIR = { sheet: 3, row: 4, column: 5, customer: 6, from: 13, to: 14, at: 15 } as const;
/** Customer, now, proposed, why, and the two hidden values. */
const REPAIR_VALUES = [6, 7, 8, 9, REPAIR.from, REPAIR.to] as const;
