import { placeOfSheet } from '../crm/places';
import { storedSettings } from '../crm/sheets/settingsSheet';
import { ourSheets } from '../crm/userSheets';
import { findingText, type Language, messagesIn } from '../messages';
import { sidebarWordsIn } from '../messages/sidebarMessages';
import { type DayNumber, isoOfDay } from '../model/day';
import { overdueRequests } from '../person/requests';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { type State, stateOf } from '../workbook/state';
import { shownDay } from './careText';
import { dailyNotice, dailyView } from './dailyView';
import { deskLanguage } from './language';
import type { HostFacts } from './verbs';
import type { HostView } from './views';

/** Who and where we are, from the Settings and the state alone. O(state). */
export function hostView(facts: HostFacts, snapshot: Snapshot): HostView {
  const state = stateOf(snapshot);
  const language = deskLanguage(snapshot);
  const settings = sheetOf(snapshot, ourSheets(snapshot).get('settings') ?? '');
  const { currency } = storedSettings(settings).typed;
  const inWords = (command: string): string => commandText(command, language);
  return {
    kind: facts.kind,
    can: facts.can,
    isManaged: settings !== undefined,
    language,
    words: sidebarWordsIn(language),
    currency: typeof currency === 'string' && currency !== '' ? currency : null,
    today: isoOfDay(facts.today),
    user: facts.user,
    pending: state?.journal ? { command: inWords(state.journal.command), share: shareOf(state) } : null,
    undo:
      state !== null && state.journal === null && state.undo !== null ? inWords(state.undo.command) : null,
    daily: dailyView(facts, language),
    notices: [
      ...facts.notices,
      ...dailyNotice(facts, language),
      ...overdueNotice(snapshot, facts.today, language),
    ],
    sends: facts.can.includes('send') ? ['email', ...(facts.gateways ?? [])] : [],
  };
}

/** That people wait for an answer about their data longer than they may; none where all are answered. */
function overdueNotice(snapshot: Snapshot, today: DayNumber, language: Language): readonly string[] {
  const [first, ...others] = overdueRequests(snapshot, today);
  if (first === undefined) return [];
  const sheet = placeOfSheet(snapshot, 'requests') ?? '';
  const day = shownDay(first.deadline!, language);
  const params = { count: 1 + others.length, id: first.id, day, row: first.row + 1, sheet };
  return [findingText(language, 'request.overdue', params)];
}

/** A command's name as a person reads it. */
export function commandText(command: string, language: 'vi' | 'en'): string {
  const words: Readonly<Record<string, string>> = messagesIn(language).desk.commands;
  return words[command] ?? command;
}

/** How far a paused apply is, 0..1; 0 where it was cut off. */
export function shareOf({ pending, cursor }: State): number {
  if (!pending || !cursor || cursor.isRunning || pending.total === 0) return 0;
  return (pending.total - pending.changes.length + cursor.at) / pending.total;
}
