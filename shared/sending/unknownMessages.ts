import { customerRows, shownName } from '../desk/customerRows';
import { logTable } from '../desk/logTable';
import type { UnknownMessage } from '../desk/views';
import { type DayNumber, isoOfDay } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import { type KeyRecord, keyRecords, readLedger } from './ledger';
import { shownMoment } from './skipReasons';

/**
 * Messages of which nobody knows whether they went out, the newest first, for the user to look up and say so (action
 * `settle`). What was begun today and never confirmed may be on its way at this moment: it is listed once a run has
 * found it, or the day is over. O(rows of the log).
 */
export function unknownMessages(snapshot: Snapshot, today: DayNumber): readonly UnknownMessage[] {
  if (logTable(snapshot, 'sentLog', true) === null) return [];
  const ledger = readLedger(snapshot);
  if ('fault' in ledger) return [];
  const day = isoOfDay(today);
  const found = [...keyRecords(ledger.rows).values()].filter((record) => isUnconfirmed(record, day));
  if (found.length === 0) return [];
  const names = new Map(customerRows(snapshot).map((row) => [row.id, shownName(row)]));
  return found
    .map(({ row }) => row)
    .sort((a, b) => (a.moment < b.moment ? 1 : a.moment > b.moment ? -1 : a.key < b.key ? -1 : 1))
    .map(({ key, customerId, address, channel, moment }) => ({
      ...{ key, customer: names.get(customerId) ?? customerId, address, channel },
      moment: shownMoment(moment),
    }));
}

/** `today` as ISO text. */
export function isUnconfirmed({ state, row }: KeyRecord, today: string): boolean {
  return state === 'unknown' || (state === 'open' && row.moment.slice(0, 10) < today);
}
