import type { Settings } from '../crm/settings';
import { needsCareDesk } from '../desk/careLines';
import { deskSettings } from '../desk/deskSettings';
import type { HostFacts, Needs } from '../desk/verbs';
import type { CareItem } from '../desk/views';
import { type Language, messagesIn } from '../messages';
import type { Snapshot } from '../workbook/snapshot';
import { stateOf } from '../workbook/state';
import { type Ledger, type LedgerFault, readLedger } from './ledger';

/** What sending reads. */
export const needsSend: Needs = {
  ...needsCareDesk,
  sheets: [...needsCareDesk.sheets, 'templates'],
};

/** Those of today's list that have one of the keys, of a workbook as it was read. */
export type ItemsOf = (
  snapshot: Snapshot,
  facts: HostFacts,
  keys: readonly string[],
  language: Language,
) => readonly CareItem[];

/** All that the choice of messages stands on. */
export interface SendingDesk {
  readonly snapshot: Snapshot;
  readonly facts: HostFacts;
  readonly settings: Settings;
  readonly language: Language;
  readonly items: readonly CareItem[];
  readonly ledger: Ledger;
  /** Does this host send, or does it open drafts? */
  readonly isSeat: boolean;
}

/** Or a sentence: why nothing can be sent from this workbook as it is. */
export function sendingDesk(
  snapshot: Snapshot,
  facts: HostFacts,
  keys: readonly string[],
  itemsOf: ItemsOf,
): SendingDesk | { readonly stopped: string } {
  const settings = deskSettings(snapshot, 'vi');
  // A half-made sheet tells half of what was sent, and rows added to it would stand in the way of finishing it.
  if (stateOf(snapshot)?.journal) return { stopped: messagesIn(settings.language).sending.stops.pending };
  const ledger = readLedger(snapshot);
  if ('fault' in ledger) return { stopped: faultText(ledger, settings.language) };
  return {
    snapshot,
    facts,
    settings,
    language: settings.language,
    items: itemsOf(snapshot, facts, keys, settings.language),
    ledger,
    isSeat: isSendersSeat(facts, settings),
  };
}

/**
 * Co-authors in Excel have no lock between them, so there only the one user whom Settings name sends, and only with
 * the application that Settings name too; a host that has locks always does.
 */
function isSendersSeat(
  { kind, user, isSendersSeat: says, ownAddress }: HostFacts,
  { sender, mailClient }: Settings,
): boolean {
  if (!says || kind !== 'excel') return says;
  const seat = plain(sender);
  return seat !== '' && mailClient !== '' && (seat === plain(user) || seat === plain(ownAddress));
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

export function faultText(fault: LedgerFault, language: Language): string {
  const { stops } = messagesIn(language).sending;
  return fault.fault === 'noLog' ? stops.noLog : stops.logColumn(fault);
}
