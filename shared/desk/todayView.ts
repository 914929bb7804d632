import { CHANNELS, SEND_CHANNELS } from '../care/channel';
import { parseEmail } from '../intake/email';
import { foldText } from '../intake/foldText';
import { messagesIn } from '../messages';
import { type DayNumber, isoOfDay } from '../model/day';
import { unknownMessages } from '../sending/unknownMessages';
import type { Snapshot } from '../workbook/snapshot';
import type { Calls } from './calls';
import { careItems } from './careItem';
import { riskOf } from './careLine';
import { type CareDesk, careDesk, needsCareDesk } from './careLines';
import { textOf } from './customerRows';
import type { DeskContext } from './deskContext';
import { deskSettings } from './deskSettings';
import { ruleLines } from './ruleLines';
import { usedDayOf } from './usedDayOf';
import type { Needs } from './verbs';
import type { TodayView } from './views';

export const needsToday: Needs = needsCareDesk;

/**
 * Whom to care for today, the most value at risk first; only the first `most` of the owner asked for are put into
 * words. `valueAtRisk` is of all of theirs, each customer counted once. O(rules × rows).
 */
export function todayView(
  snapshot: Snapshot,
  { most, owner = null }: Calls['today']['args'],
  { today, language }: DeskContext,
): TodayView {
  const desk = careDesk(snapshot, today);
  const isTheirs = ({ owner: own }: { readonly owner: string | null }): boolean =>
    owner === null || foldText(own ?? '') === foldText(owner);
  const lines = desk.lines.filter(isTheirs);
  return {
    today: isoOfDay(today),
    items: lines.slice(0, most).map(careItems(snapshot, desk, today, language)),
    count: lines.length,
    later: desk.later.filter(isTheirs).length,
    owners: ownersOf(desk, today),
    sendable: sendableOf(desk),
    rules: ruleLines(desk, language),
    unknown: unknownMessages(snapshot, today),
    valueAtRisk: riskOf(lines),
    currency: deskSettings(snapshot, language).currency,
    done: desk.care.rows.filter((row) => row.status === 'done' && row.doneOn === today && isTheirs(row))
      .length,
    // Those by which people reach people.
    channels: messagesIn(language).crm.choices.channels.slice(0, CHANNELS.indexOf('zns')),
    analysisDay: usedDayOf(snapshot),
  };
}

/** People with an address for the channel; whether they may get a message is for the sending to say. */
function sendableOf({ due }: CareDesk): TodayView['sendable'] {
  const customers = due.flatMap(({ customer }) => customer ?? []);
  const withEmail = customers.filter((row) => parseEmail(textOf(row, 'clean_email')).code === 'valid').length;
  const withPhone = customers.filter((row) => textOf(row, 'clean_phone') !== null).length;
  return SEND_CHANNELS.map((channel) => ({ channel, count: channel === 'email' ? withEmail : withPhone }));
}

/** By how much they have to do. */
function ownersOf({ lines }: CareDesk, today: DayNumber): TodayView['owners'] {
  const owners = new Map<string, { name: string; count: number; overdue: number }>();
  for (const { owner, due } of lines) {
    const there = owners.get(foldText(owner)) ?? { name: owner, count: 0, overdue: 0 };
    there.count++;
    if (due < today) there.overdue++;
    owners.set(foldText(owner), there);
  }
  return [...owners.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
