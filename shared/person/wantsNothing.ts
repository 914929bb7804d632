import { consentOf } from '../customers/consent';
import { logCell, logRows, logTable } from '../desk/logTable';
import { cellString } from '../desk/readCell';
import { isBlocked } from '../sending/blockList';
import type { Snapshot } from '../workbook/snapshot';
import type { Person } from './whoIs';

/** Has a person refused every message: by a hash on the block list, or a refusal without purpose and channel? O(rows). */
export function wantsNothing(snapshot: Snapshot, { rows, marks }: Person): boolean {
  const blocked = isBlocked(snapshot);
  if ([...marks.phones, ...marks.emails].some((mark) => blocked(mark))) return true;
  const table = logTable(snapshot, 'consent', true);
  if (table === null) return false;
  const ids = new Set(rows.map(({ id }) => id));
  return [...logRows(table)].some((row) => {
    const text = (header: number): string | null => cellString(logCell(table, row, header));
    const isOfAll = text(CONSENT.purpose) === null && text(CONSENT.channel) === null;
    return ids.has(text(CONSENT.id) ?? '') && isOfAll && consentOf(text(CONSENT.answer), null) === false;
  });
}

/** The columns of `crm.headers.consent`. */
const CONSENT = { id: 0, purpose: 1, channel: 2, answer: 3 } as const;
