import { type Answering, on } from '../desk/verbs';
import { type DayNumber, isoOfDay } from '../model/day';
import { hashText } from '../workbook/fingerprint';
import { addSent, sentOf } from '../workbook/sentState';
import type { Snapshot } from '../workbook/snapshot';
import { keyRecords, keyText, type LedgerRow, readLedger } from './ledger';
import { MOVING, rulesOf } from './movingRules';
import { recipientsOf } from './recipients';
import type { SendingDesk } from './sendingDesk';
import { ruleOf } from './wentTo';

/**
 * Marks of the occurrences whose message went out or may have, kept beside the ledger: whoever deletes the sent log
 * or rows of it frees none. A reminder whose day moves is marked by the customer's last order too. What stands in the
 * ledger is what the ledger says of it; the marks speak only of what is missing there. O(marks) once.
 */
export function isMarkedSent(snapshot: Snapshot): (occasion: string) => boolean {
  const text = sentOf(snapshot);
  if (text === '') return () => false;
  const marks = new Set<string>();
  for (let at = 0; at < text.length; at += MARK_LENGTH) marks.add(text.slice(at, at + MARK_LENGTH));
  return (occasion) => marks.has(markOf(occasion));
}

/** Keys that are marked, and of which the ledger, these rows, has none any more. O(marks + rows) once. */
export function isSentAndLost(snapshot: Snapshot, rows: readonly LedgerRow[]): (key: string) => boolean {
  const isMarked = isMarkedSent(snapshot);
  const there = new Set(rows.map(({ key }) => keyText(key)));
  return (key) => isMarked(key) && !there.has(keyText(key));
}

/** An occasion of today's list as it is asked for. */
interface Asked {
  readonly key: string;
  readonly customer: string;
  /** As `ruleOf` has it. */
  readonly rule: string;
  readonly lastOrder: DayNumber | null;
}

/** Was it sent, though the ledger has lost the rows that say so? */
export function wasSentBefore({ snapshot, ledger, language }: SendingDesk): (asked: Asked) => boolean {
  const isMarked = isMarkedSent(snapshot);
  const isLost = isSentAndLost(snapshot, ledger.rows);
  const pairs = new Set(
    ledger.rows.map(({ key, customerId, rule }) => pairOf(customerId, ruleOf(key, rule))),
  );
  const moving = rulesOf(snapshot, language, MOVING);
  return ({ key, customer, rule, lastOrder }) => {
    if (isLost(key)) return true;
    return (
      moving.has(rule) && !pairs.has(pairOf(customer, rule)) && isMarked(since(customer, rule, lastOrder))
    );
  };
}

/**
 * Marks what the ledger has and no mark stands for yet, in the workbook as it is now: at most one write, below the
 * state, which others may have written meanwhile. O(rows).
 */
export function* markSent(desk: SendingDesk): Answering<void> {
  const snapshot = yield* on('read', { sheets: ['sentLog'], customers: false });
  const ledger = readLedger(snapshot);
  if ('fault' in ledger) return;
  const write = addSent(snapshot, missingMarks(snapshot, ledger.rows, occasionsOf(desk)));
  if (write !== null) yield* on('apply', [write], false);
}

/** One after the other; '' where all that may have gone is marked. */
export function missingMarks(
  snapshot: Snapshot,
  rows: readonly LedgerRow[],
  occasions: (row: LedgerRow) => readonly string[] = ({ key }) => [key],
): string {
  const isMarked = isMarkedSent(snapshot);
  const missing = [...keyRecords(rows).values()]
    .filter(({ state }) => state !== 'failed')
    .flatMap(({ row }) => occasions(row))
    .filter((occasion) => !isMarked(occasion));
  return [...new Set(missing.map(markOf))].join('');
}

/** A last order that came after the message does not tell what it was about. */
function occasionsOf({ snapshot, language }: SendingDesk): (row: LedgerRow) => readonly string[] {
  const moving = rulesOf(snapshot, language, MOVING);
  const recipients = recipientsOf(snapshot);
  return ({ key, customerId, rule, moment }) => {
    const id = ruleOf(key, rule);
    const recipient = moving.has(id) ? recipients.of(customerId) : null;
    if (!recipient) return [key];
    const { lastOrder } = recipient;
    const isBefore = lastOrder === null || isoOfDay(lastOrder) <= moment.slice(0, 10);
    return isBefore ? [key, since(customerId, id, lastOrder)] : [key];
  };
}

function pairOf(customer: string, rule: string): string {
  return `${customer}\n${rule}`;
}

function since(customer: string, rule: string, lastOrder: DayNumber | null): string {
  return `${customer}|${rule}|since ${lastOrder ?? 'ever'}`;
}

function markOf(occasion: string): string {
  const text = keyText(occasion);
  return hashText(`1 ${text}`) + hashText(`2 ${text}`);
}

const MARK_LENGTH = 16;
