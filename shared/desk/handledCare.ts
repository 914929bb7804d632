import { type Occurrence, occurrenceKey, occurrenceOfKey } from '../care/occurrenceKey';
import type { DayNumber } from '../model/day';
import { ledgerRows } from '../sending/ledger';
import { isSentAndLost } from '../sending/sentMarks';
import { sentOccasions } from '../sending/sentOccasions';
import type { Snapshot } from '../workbook/snapshot';
import { type CareRow, isClosed } from './careRows';
import type { CustomerRow } from './customerRows';

/** What was done already about customers by rules: on the Care sheet, or by a message that went out. */
export interface HandledCare {
  /** The key has a row on the Care sheet, or was sent. */
  readonly isListed: (key: string) => boolean;
  /** Dealt with since that day, on the list already, or put off until a day to come. */
  readonly isHandled: (customer: string, rule: string, since: DayNumber) => boolean;
  /** Did anybody speak or write to the customer on that day or later? */
  readonly isCaredSince: (customer: string, since: number) => boolean;
}

/**
 * An occurrence is over when its key is; and a reorder reminder also when one of its kind was dealt with since the
 * last order, for its day may have moved by a repair of an order. What was done about a row that was merged since was
 * done about the one that stays (`survivor`), and is asked for by that one's id. O(rows of both sheets).
 */
export function handledCare(
  snapshot: Snapshot,
  rows: readonly CareRow[],
  today: DayNumber,
  survivor: (id: string) => CustomerRow | null,
): HandledCare {
  const sent = ledgerRows(snapshot);
  const isLost = isSentAndLost(snapshot, sent);
  const keys = new Set<string>();
  const stays = (id: string): string => survivor(id)?.id ?? id;
  const list = (key: string, occurrence: Occurrence | null): void => {
    keys.add(key);
    const customer = occurrence === null ? '' : stays(occurrence.customer);
    if (occurrence !== null && customer !== occurrence.customer)
      keys.add(occurrenceKey({ ...occurrence, customer }));
  };
  const last = new Map<string, number>();
  const note = (customer: string, rule: string, day: number): void => {
    const pair = pairOf(customer, rule);
    last.set(pair, Math.max(last.get(pair) ?? 0, day));
  };
  const contacts = new Map<string, number>();
  const contact = (customer: string, day: number): void => {
    contacts.set(customer, Math.max(contacts.get(customer) ?? 0, day));
  };
  for (const row of rows) {
    const { key, rule, due, status, until, doneOn } = row;
    const customer = stays(row.customer);
    list(key, row);
    const isPutOff = status === 'snoozed' && until !== null && until > today;
    // A row that is open stands for its occurrence itself; a second one of its kind beside it helps nobody.
    note(customer, rule, isClosed(status) ? (doneOn ?? due) : isPutOff ? until : today);
    if (status === 'done') contact(customer, doneOn ?? due);
  }
  for (const { key, customer: id, rule, day } of sentOccasions(sent)) {
    const occurrence = occurrenceOfKey(key);
    list(key, occurrence);
    const sentOn = day ?? occurrence?.due;
    if (sentOn === undefined) continue;
    const customer = stays(id);
    note(customer, rule, sentOn);
    contact(customer, sentOn);
  }
  return {
    isListed: (key) => keys.has(key) || isLost(key),
    isHandled: (customer, rule, since) => (last.get(pairOf(customer, rule)) ?? 0) > since,
    isCaredSince: (customer, since) => (contacts.get(customer) ?? 0) >= since,
  };
}

function pairOf(customer: string, rule: string): string {
  return `${rule}\n${customer}`;
}
