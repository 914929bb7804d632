import { type Answering, on } from '../desk/verbs';
import type { Write } from '../workbook/changeSet';
import { rectOfColumns } from '../workbook/inverse';
import {
  keyRecords,
  keyText,
  type Ledger,
  type LedgerRow,
  ledgerWrite,
  readLedger,
  withRows,
} from './ledger';

/**
 * Adds rows to the ledger and has them flushed: the outcome of one attempt, the beginning of the next, or both in one
 * write. The host is asked first whether the place is still free; where somebody inserted or added rows meanwhile,
 * the ledger is read anew and the rows go below. `begun` false: another run wrote the key meanwhile, so it must not
 * be sent. Two calls of the host in the usual case.
 */
export function* addRows(
  ledger: Ledger,
  outcomes: readonly LedgerRow[],
  beginning: LedgerRow | null,
): Answering<{ readonly ledger: Ledger; readonly begun: boolean }> {
  let current = ledger;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const isTaken = tries > 0 && beginning !== null && isBegun(current, beginning.key);
    const rows = beginning === null || isTaken ? outcomes : [...outcomes, beginning];
    if (rows.length === 0) return { ledger: current, begun: false };
    const write = ledgerWrite(current, rows);
    if (yield* isFree(write)) {
      const applied = yield* on('apply', [write], false);
      if (applied !== 1) throw new Error('addRows requires a host that applies its write');
      return { ledger: withRows(current, rows), begun: beginning !== null && !isTaken };
    }
    const read = readLedger(yield* on('read', { sheets: ['sentLog'], customers: false }));
    if ('fault' in read) throw new Error('addRows requires the sent log with its columns');
    current = read;
  }
  throw new Error('addRows requires room below the last row of the sent log');
}

function* isFree(write: Write): Answering<boolean> {
  const before = yield* on('before', [write], []);
  const rect = rectOfColumns(write.row, write.column, write.columns);
  return before
    .block(write.sheet, rect)
    .every((cells) => cells.every((cell) => cell === null || cell === ''));
}

function isBegun({ rows }: Ledger, key: string): boolean {
  const record = keyRecords(rows).get(keyText(key));
  return record !== undefined && record.state !== 'failed';
}

/** Somebody would have to write in the log between every two steps. */
const MOST_TRIES = 4;
