import { ruleIdOf } from '../care/careRule';
import { logTable } from '../desk/logTable';
import { cellDay } from '../desk/readCell';
import type { DayNumber } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import { keyRecords, ledgerRowOf } from './ledger';
import { tableTexts } from './tableTexts';

export interface SentOccasion {
  readonly key: string;
  readonly customer: string;
  readonly rule: string;
  /** null: the cell was made unreadable. */
  readonly day: DayNumber | null;
}

/**
 * What went out or is on its way, each occurrence once. What failed, or may not have gone, is still to be seen to.
 * Columns that are gone read as blank: what may be sent is another question (`readLedger`). O(rows).
 */
export function sentOccasions(snapshot: Snapshot): readonly SentOccasion[] {
  const table = logTable(snapshot, 'sentLog', true);
  if (table === null) return [];
  const rows = tableTexts(table).flatMap(({ texts }) => ledgerRowOf(texts) ?? []);
  return [...keyRecords(rows).values()]
    .filter(({ state }) => state === 'sent' || state === 'open')
    .map(({ row: { key, customerId, rule, moment } }) => ({
      key,
      customer: customerId,
      rule: ruleIdOf(rule),
      day: cellDay(moment),
    }));
}
