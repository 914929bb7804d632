import { storedSettings } from '../crm/sheets/settingsSheet';
import { ourSheets } from '../crm/userSheets';
import { messagesIn } from '../messages';
import { sidebarWordsIn } from '../messages/sidebarMessages';
import { isoOfDay } from '../model/day';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { type State, stateOf } from '../workbook/state';
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
    daily: facts.daily,
    notices: facts.notices,
    sends: facts.can.includes('send') ? ['email', ...(facts.gateways ?? [])] : [],
  };
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
