import { ruleIdOf } from '../care/careRule';
import { cellDay } from '../desk/readCell';
import type { DayNumber } from '../model/day';
import { keyRecords, type LedgerRow } from './ledger';

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
export function sentOccasions(rows: readonly LedgerRow[]): readonly SentOccasion[] {
  return [...keyRecords(rows).values()]
    .filter(({ state }) => state === 'sent' || state === 'open')
    .map(({ row: { key, customerId, rule, moment } }) => ({
      key,
      customer: customerId,
      rule: ruleIdOf(rule),
      day: cellDay(moment),
    }));
}
