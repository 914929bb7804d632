import { logTable } from '../desk/logTable';
import { addMonths, type DayNumber, isoOfDay } from '../model/day';
import type { Cell } from '../workbook/cell';
import type { Write } from '../workbook/changeSet';
import type { Snapshot } from '../workbook/snapshot';
import { NO_ID } from './attemptRows';
import { type LedgerRow, ledgerRowOf, readLedger } from './ledger';
import { SETTLED } from './settledRow';
import { tableTexts } from './tableTexts';

/**
 * Writes that blank, in rows of the sent log older than so many months, to whom a message went, the hash of its text
 * and its id: personal data is kept no longer than its purpose asks (Law 91/2025/QH15, art. 14). Rows, keys, customers
 * and statuses stay, so nothing is sent twice: of what was sent a mark stays for the id, and where a person or a hand
 * changed a row its id stays as it is. Nothing where a column is gone. null keeps all. O(rows).
 */
export function expiredAddresses(
  snapshot: Snapshot,
  today: DayNumber,
  months: number | null,
): readonly Write[] {
  const table = logTable(snapshot, 'sentLog', true);
  if (months === null || months <= 0 || table === null || 'fault' in readLedger(snapshot)) return [];
  const before = isoOfDay(addMonths(today, -months));
  const writes: Write[] = [];
  for (const { row, texts } of tableTexts(table)) {
    const one = ledgerRowOf(texts);
    if (one === null || !ISO.test(one.moment) || one.moment >= before) continue;
    const kept: readonly (readonly [number, string])[] = [
      [ADDRESS, ''],
      [TEXT_HASH, ''],
      [ID, keptId(one)],
    ];
    for (const [header, text] of kept) {
      if (texts[header] !== text) writes.push(cellWrite(table.sheet.name, row, table.columns[header]!, text));
    }
  }
  return joined(writes);
}

function keptId({ status, id }: LedgerRow): string {
  if (status === 'SENT') return NO_ID;
  // An id without a sentence beside FAILED says that it was SENT once, and what a person settled is signed.
  const isEdited = status === null || (status === 'FAILED' && id !== '' && !/\s/.test(id));
  return isEdited || id.startsWith(SETTLED) ? id : '';
}

function cellWrite(sheet: string, row: number, column: number, text: string): Write {
  const cell: Cell = text === '' ? null : text;
  return { kind: 'write', sheet, row, column, columns: [[cell]] };
}

/** Writes below each other in a column as one. */
function joined(writes: readonly Write[]): readonly Write[] {
  type Cells = Write['columns'][number][number];
  const found: { sheet: string; row: number; column: number; cells: Cells[] }[] = [];
  const open = new Map<number, (typeof found)[number]>();
  for (const { sheet, row, column, columns } of writes) {
    const above = open.get(column);
    const cell = columns[0]![0] ?? null;
    if (above && above.row + above.cells.length === row) above.cells.push(cell);
    else {
      const next = { sheet, row, column, cells: [cell] };
      open.set(column, next);
      found.push(next);
    }
  }
  return found.map(({ sheet, row, column, cells }) => ({
    kind: 'write',
    sheet,
    row,
    column,
    columns: [cells],
  }));
}

const ISO = /^\d{4}-\d{2}-\d{2}/;
/** Columns of `crm.headers.sentLog`. */
const ADDRESS = 5;
const TEXT_HASH = 6;
const ID = 9;
