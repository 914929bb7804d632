import { ruleIdOf } from '../care/careRule';
import { cellDay } from '../desk/readCell';
import type { DayNumber } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import { keyRecords, ledgerRows } from './ledger';

export interface SentOccasion {
  readonly key: string;
  readonly customer: string;
  readonly rule: string;
  /** null: the cell was made unreadable. */
  readonly day: DayNumber | null;
}

/**
 * What went out or is on its way, each occurrence once. What failed, or may not have gone, is still to be seen to.
 * O(rows).
 */
export function sentOccasions(snapshot: Snapshot): readonly SentOccasion[] {
  return [...keyRecords(ledgerRows(snapshot)).values()]
    .filter(({ state }) => state === 'sent' || state === 'open')
    .map(({ row: { key, customerId, rule, moment } }) => ({
      key,
      customer: customerId,
      rule: ruleIdOf(rule),
      day: cellDay(moment),
    }));
}
