import { logTable, nextRow } from '../desk/logTable';
import type { Change, Write } from '../workbook/changeSet';
import type { Snapshot } from '../workbook/snapshot';
import { keyText } from './keyText';
import { isSettledFailure, SETTLED } from './settledRow';
import { tableTexts } from './tableTexts';

export { keyText };

/**
 * The ledger of what was sent: the Sent log sheet. Rows are added below the last one and never changed, so nobody's
 * sorting, filtering or copying, even in the midst of a run, makes one record stand in for another. Each attempt
 * writes SENDING before the message leaves and, when it is known, a second row with SENT, FAILED or UNKNOWN. The
 * two rows of an attempt share the occurrence key and the moment at which it began.
 */
export interface Ledger {
  readonly sheet: string;
  /** Where the next row goes, 0-based. */
  readonly end: number;
  /** For each of `crm.headers.sentLog` its column. */
  readonly columns: readonly number[];
  readonly rows: readonly LedgerRow[];
}

export type SentStatus = 'SENDING' | 'SENT' | 'FAILED' | 'UNKNOWN';

export interface LedgerRow {
  /** ISO text to the minute. */
  readonly moment: string;
  readonly key: string;
  readonly customerId: string;
  readonly rule: string;
  readonly channel: string;
  readonly address: string;
  readonly textHash: string;
  /** null: a text that is none of the four, as after an edit. */
  readonly status: SentStatus | null;
  readonly sender: string;
  /** The message's id, or why it has none. */
  readonly id: string;
}

export type LedgerFault =
  | { readonly fault: 'noLog' }
  | { readonly fault: 'logColumn'; readonly sheet: string; readonly column: string };

/** The ledger of a workbook. Where a column is gone nobody can know what was sent: a fault, and nothing may go out. O(cells). */
export function readLedger(snapshot: Snapshot): Ledger | LedgerFault {
  const table = logTable(snapshot, 'sentLog', true);
  if (table === null) return { fault: 'noLog' };
  const missing = table.columns.indexOf(-1);
  if (missing >= 0) return { fault: 'logColumn', sheet: table.sheet.name, column: table.headers[missing]! };
  const rows = tableTexts(table).flatMap(({ texts }) => ledgerRowOf(texts) ?? []);
  return { sheet: table.sheet.name, end: nextRow(table), columns: table.columns, rows };
}

/** The rows that there are; columns that are gone read as blank: what may be sent is another question (`readLedger`). */
export function ledgerRows(snapshot: Snapshot): readonly LedgerRow[] {
  const table = logTable(snapshot, 'sentLog', true);
  return table === null ? [] : tableTexts(table).flatMap(({ texts }) => ledgerRowOf(texts) ?? []);
}

/** A row by its texts, in the order of `crm.headers.sentLog`; null for one without a key. */
export function ledgerRowOf(texts: readonly string[]): LedgerRow | null {
  const [moment, key, customerId, rule, channel, address, textHash, status, sender, id] = texts as [
    ...[string, string, string, string, string, string, string, string, string, string],
  ];
  if (key === '') return null;
  const known = statusOf(status);
  return { moment, key, customerId, rule, channel, address, textHash, status: known, sender, id };
}

/** What became of an occurrence: `open` was begun and never confirmed, `failed` surely did not go out. */
export type KeyState = 'sent' | 'unknown' | 'open' | 'failed';

export interface KeyRecord {
  readonly state: KeyState;
  /** The row that says so, the last of them. */
  readonly row: LedgerRow;
  /** Moments at which attempts of it began: no new one may share them. */
  readonly moments: ReadonlySet<string>;
}

/**
 * Every key in the ledger with what became of it. Read so that no copy, sort or edit of rows makes a key free: one
 * row that says SENT or UNKNOWN, or whose status can't be read, or a SENDING without a FAILED of the same moment, and
 * it is never sent again. A FAILED row with the id of a message was SENT before somebody edited it. Only what a person
 * said of an attempt (`settledRow`) ends its UNKNOWN, and no SENT. O(rows).
 */
export function keyRecords(rows: readonly LedgerRow[]): ReadonlyMap<string, KeyRecord> {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const group = groups.get(keyText(row.key));
    if (group) group.push(row);
    else groups.set(keyText(row.key), [row]);
  }
  return new Map([...groups].map(([key, group]) => [key, recordOf(group)]));
}

/** The change that adds rows, with their place, for the host to be asked whether it is free. */
export function ledgerWrite({ sheet, end, columns }: Ledger, rows: readonly LedgerRow[]): Change & Write {
  const left = Math.min(...columns);
  const width = Math.max(...columns) - left + 1;
  const block: (string | null)[][] = Array.from({ length: width }, () => rows.map(() => null));
  rows.forEach((row, r) => {
    const { moment, key, customerId, rule, channel, address, textHash, status, sender, id } = row;
    const cells = [moment, key, customerId, rule, channel, address, textHash, status, sender, id];
    cells.forEach((cell, i) => {
      block[columns[i]! - left]![r] = cell === '' ? null : cell;
    });
  });
  return { kind: 'write', sheet, row: end, column: left, columns: block };
}

/** The ledger after rows were added. */
export function withRows(ledger: Ledger, rows: readonly LedgerRow[]): Ledger {
  return { ...ledger, end: ledger.end + rows.length, rows: [...ledger.rows, ...rows] };
}

function recordOf(group: readonly LedgerRow[]): KeyRecord {
  const moments = new Set(group.map(({ moment }) => moment));
  const failed = new Set(group.filter(isFailed).map(({ moment }) => moment));
  const settled = new Set(group.filter(isSettledFailure).map(({ moment }) => moment));
  const last = (wanted: (row: LedgerRow) => boolean) => [...group].reverse().find(wanted);
  const sent = last((row) => row.status === 'SENT');
  if (sent) return { state: 'sent', row: sent, moments };
  const isOver = (row: LedgerRow): boolean => row.status === 'UNKNOWN' && settled.has(row.moment);
  const unknown = last((row) => row.status !== 'SENDING' && !isFailed(row) && !isOver(row));
  if (unknown) return { state: 'unknown', row: unknown, moments };
  const open = last((row) => row.status === 'SENDING' && !failed.has(row.moment));
  if (open) return { state: 'open', row: open, moments };
  return { state: 'failed', row: group[group.length - 1]!, moments };
}

/** Surely failed: by its status, and no message's id beside it. Reasons are sentences; ids have no spaces. */
function isFailed(row: LedgerRow): boolean {
  const { status, id } = row;
  if (status !== 'FAILED') return false;
  return id.startsWith(SETTLED) ? isSettledFailure(row) : id === '' || /\s/.test(id);
}

function statusOf(text: string): SentStatus | null {
  const status = text.toUpperCase();
  return STATUSES.find((one) => one === status) ?? null;
}

const STATUSES: readonly SentStatus[] = ['SENDING', 'SENT', 'FAILED', 'UNKNOWN'];
