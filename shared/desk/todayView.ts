import { messagesIn } from '../messages';
import { isoOfDay } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import type { Calls } from './calls';
import { careItems } from './careItem';
import { careDesk, occurrenceOf } from './careLines';
import type { DeskContext } from './deskContext';
import { deskSettings } from './deskSettings';
import { usedDayOf } from './usedDayOf';
import type { Needs } from './verbs';
import type { TodayView } from './views';

export const needsToday: Needs = {
  sheets: ['care', 'sentLog', 'consent', 'templates', 'settings'],
  customers: true,
};

/**
 * Whom to care for today, the most value at risk first; only the first `most` are put into words. `valueAtRisk` is
 * of all, each customer counted once. O(rows).
 */
export function todayView(
  snapshot: Snapshot,
  { most }: Calls['today']['args'],
  { today, language }: DeskContext,
): TodayView {
  const desk = careDesk(snapshot, today);
  const risks = new Map<string, number>();
  for (const line of desk.lines) {
    const who = line.customer?.id ?? occurrenceOf(line).customer;
    if (line.valueAtRisk !== null) risks.set(who, line.valueAtRisk);
  }
  return {
    today: isoOfDay(today),
    items: desk.lines.slice(0, most).map(careItems(snapshot, desk, today, language)),
    count: desk.lines.length,
    later: 0,
    owners: [],
    sendable: [],
    rules: [],
    unknown: [],
    valueAtRisk: risks.size === 0 ? null : [...risks.values()].reduce((sum, risk) => sum + risk, 0),
    currency: deskSettings(snapshot, language).currency,
    done: desk.care.rows.filter(({ status, doneOn }) => status === 'done' && doneOn === today).length,
    channels: messagesIn(language).crm.choices.channels,
    analysisDay: usedDayOf(snapshot),
  };
}
