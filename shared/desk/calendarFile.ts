import { calendarText } from '../care/calendar';
import { messagesIn } from '../messages';
import { isoOfDay } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import type { KeysMeant, TextFile } from './calls';
import { careItems } from './careItem';
import { keyOf } from './careLine';
import { careDesk } from './careLines';
import { answerLanguage } from './language';
import type { HostFacts } from './verbs';

/**
 * The items that are due and meant, as a calendar file, the most valuable first. Keys that are not due any
 * more are left out. O(rules × rows).
 */
export function calendarFile(snapshot: Snapshot, keys: KeysMeant, facts: HostFacts): TextFile {
  const { today } = facts;
  const language = answerLanguage(facts, snapshot);
  const desk = careDesk(snapshot, today);
  const wanted = keys === 'all' ? null : new Set(keys);
  const lines = desk.due.filter((line) => wanted === null || wanted.has(keyOf(line)));
  const items = lines.map(careItems(snapshot, desk, today, language));
  return {
    name: `${messagesIn(language).calendar.file}-${isoOfDay(today)}.ics`,
    type: 'text/calendar;charset=utf-8',
    text: calendarText(items, facts, language),
  };
}
