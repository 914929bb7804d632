import type { Change } from '../workbook/changeSet';
import { addSent } from '../workbook/sentState';
import type { Snapshot } from '../workbook/snapshot';
import { keyRecords, ledgerRows, ledgerWrite, readLedger } from './ledger';
import { missingMarks } from './sentMarks';

/** Keys of messages that went out or may have, by the ledger. */
export function sentCount(snapshot: Snapshot): number {
  return [...keyRecords(ledgerRows(snapshot)).values()].filter(({ state }) => state !== 'failed').length;
}

/**
 * The changes that tell an older state of a workbook, such as a backup that is put back, what was sent since: the
 * rows that its log lacks, and their marks. null: it has no log, so it cannot be told. O(rows).
 */
export function carriedLog(now: Snapshot, back: Snapshot): readonly Change[] | null {
  const ledger = readLedger(back);
  const rows = ledgerRows(now);
  if ('fault' in ledger) return rows.length === 0 ? [] : null;
  const there = new Set(ledger.rows.map((row) => JSON.stringify(row)));
  const missing = rows.filter((row) => !there.has(JSON.stringify(row)));
  if (missing.length === 0) return [];
  const marks = addSent(back, missingMarks(back, missing));
  return [ledgerWrite(ledger, missing), ...(marks === null ? [] : [marks])];
}
