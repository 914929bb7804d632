import { type CareRow, careSheet } from '../desk/careRows';
import type { DayNumber } from '../model/day';
import { keyText } from '../sending/keyText';
import { ledgerRows } from '../sending/ledger';
import { sentOccasions } from '../sending/sentOccasions';
import type { Snapshot } from '../workbook/snapshot';

/** What came of a rule: of occasions that were long enough ago, how many customers bought within the days that count. */
export interface RuleResult {
  readonly treated: number;
  readonly treatedBuyers: number;
  /** Occasions that were left alone on purpose. */
  readonly control: number;
  readonly controlBuyers: number;
}

/** When customers bought, by id, those merged into them included. */
export type OrderDays = (customer: string) => readonly DayNumber[];

/**
 * Results by rule id, of what the Care sheet says was done, of messages that went out, and of the control group. Only
 * occasions whose `withinDays` are over by the day up to which orders are known: else the young ones would all look
 * like failures. One that was both sent and closed by hand, or stands twice, counts once. O(rows of both logs + their orders).
 */
export function ruleResults(
  snapshot: Snapshot,
  ordersOf: OrderDays,
  knownUntil: DayNumber,
  withinDays: number,
): ReadonlyMap<string, RuleResult> {
  const results = new Map<string, { -readonly [K in keyof RuleResult]: RuleResult[K] }>();
  const seen = new Set<string>();
  const count = (
    { key, customer, rule }: { readonly [K in 'key' | 'customer' | 'rule']: string },
    day: number,
    isControl: boolean,
  ): void => {
    const names = [keyText(key), `${customer}\n${rule}\n${day}`].filter((name) => name !== '');
    if (day + withinDays > knownUntil || names.some((name) => seen.has(name))) return;
    for (const name of names) seen.add(name);
    const result = results.get(rule) ?? { treated: 0, treatedBuyers: 0, control: 0, controlBuyers: 0 };
    const bought = ordersOf(customer).some((order) => order > day && order <= day + withinDays);
    result[isControl ? 'control' : 'treated']++;
    if (bought) result[isControl ? 'controlBuyers' : 'treatedBuyers']++;
    results.set(rule, result);
  };
  for (const row of careSheet(snapshot).rows) {
    const day = dayOfCare(row);
    if (day !== null) count(row, day, row.status === 'control');
  }
  for (const row of sentOccasions(ledgerRows(snapshot))) {
    if (row.day !== null) count(row, row.day, false);
  }
  return results;
}

function dayOfCare({ status, doneOn, dueDay }: CareRow): DayNumber | null {
  return status === 'done' || status === 'control' ? (doneOn ?? dueDay) : null;
}
