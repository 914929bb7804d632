import { careItems } from '../desk/careItem';
import { careDesk } from '../desk/careLines';
import { CARE, CARE_STATUS } from '../desk/careRows';
import { textOf } from '../desk/customerRows';
import { logTable, nextRow } from '../desk/logTable';
import { logWrites } from '../desk/logWrites';
import type { Language } from '../messages';
import { messagesIn } from '../messages';
import type { DayNumber } from '../model/day';
import { type Cell, dateCell } from '../workbook/cell';
import type { Change } from '../workbook/changeSet';
import type { Snapshot } from '../workbook/snapshot';

/**
 * A row on the Care sheet for each occasion that is left alone on purpose as of today, so that its outcome can be
 * counted later (`ruleResults`). `snapshot` is the workbook as a refresh leaves it. O(rules × rows).
 */
export function controlRows(snapshot: Snapshot, today: DayNumber, language: Language): readonly Change[] {
  const table = logTable(snapshot, 'care');
  if (table === null) return [];
  const desk = careDesk(snapshot, today);
  const status = messagesIn(language).crm.choices.careStatus[CARE_STATUS.indexOf('control')]!;
  const inWords = careItems(snapshot, desk, today, language);
  const first = nextRow(table);
  return desk.proposed.heldOut.flatMap((proposal, i) => {
    const { row, due, valueAtRisk } = proposal;
    const item = inWords({ customer: row, due, valueAtRisk, owner: '', from: { proposal }, also: [] });
    const cells = new Map<number, Cell>([
      [CARE.due, dateCell(due)],
      [CARE.id, row.id],
      [CARE.customer, textOf(row, 'clean_name')],
      [CARE.rule, item.rule],
      [CARE.why, item.reason],
      [CARE.valueAtRisk, valueAtRisk],
      [CARE.status, status],
      [CARE.doneOn, dateCell(today)],
    ]);
    return logWrites(table, first + i, cells);
  });
}
