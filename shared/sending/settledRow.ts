import { hashText } from '../workbook/fingerprint';
import { keyText } from './keyText';
import type { LedgerRow } from './ledger';

/**
 * What a person found out of an attempt of which nobody knew whether it went out: a row more with the attempt's own
 * moment, SENT, or FAILED with a sign that is made from its key and moment. So rows that are sorted by some of their
 * columns, or filled down, free no other key.
 */
export function settledRow(attempt: LedgerRow, wasSent: boolean, by: string): LedgerRow {
  const who = by.replace(/\s+/g, ' ').trim() || '?';
  return wasSent
    ? { ...attempt, status: 'SENT', id: `✓ ${who}` }
    : { ...attempt, status: 'FAILED', id: `${SETTLED}${who} #${signOf(attempt)}` };
}

/** A row by which a person freed the key of this attempt. */
export function isSettledFailure(row: LedgerRow): boolean {
  return row.status === 'FAILED' && row.id.startsWith(SETTLED) && row.id.endsWith(` #${signOf(row)}`);
}

/** How the id of such a row begins. */
export const SETTLED = '✗ ';

function signOf({ key, moment }: Pick<LedgerRow, 'key' | 'moment'>): string {
  return hashText(`settled ${keyText(key)} ${moment}`);
}
