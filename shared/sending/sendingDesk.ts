import { channelWord, type SendChannel } from '../care/channel';
import type { Settings } from '../crm/settings';
import type { KeysMeant } from '../desk/calls';
import { needsCareDesk } from '../desk/careLines';
import { deskSettings } from '../desk/deskSettings';
import type { HostFacts, Needs } from '../desk/verbs';
import type { CareItem } from '../desk/views';
import { type Language, messagesIn } from '../messages';
import type { Snapshot } from '../workbook/snapshot';
import { stateOf } from '../workbook/state';
import { type Ledger, type LedgerFault, readLedger } from './ledger';

/** What sending reads. */
export const needsSend: Needs = needsCareDesk;

/** Those of today's list that have one of the keys, or all of it, of a workbook as it was read. */
export type ItemsOf = (
  snapshot: Snapshot,
  facts: HostFacts,
  keys: KeysMeant,
  language: Language,
) => readonly CareItem[];

/** All that the choice of messages stands on. */
export interface SendingDesk {
  readonly snapshot: Snapshot;
  readonly channel: SendChannel;
  readonly facts: HostFacts;
  readonly settings: Settings;
  /** Of the messages, and of what is written. */
  readonly language: Language;
  /** In which the user is told what is sent and why not. */
  readonly says: Language;
  readonly items: readonly CareItem[];
  readonly ledger: Ledger;
  /** Does this host send, or does it open drafts? */
  readonly isSeat: boolean;
}

/** What is to be sent: to whom, by which channel. */
export interface SendingWanted {
  readonly keys: KeysMeant;
  readonly channel: SendChannel;
}

/** Or a sentence: why nothing can be sent from this workbook as it is. */
export function sendingDesk(
  snapshot: Snapshot,
  facts: HostFacts,
  { keys, channel }: SendingWanted,
  itemsOf: ItemsOf,
): SendingDesk | { readonly stopped: string } {
  const settings = deskSettings(snapshot, 'vi');
  const { language } = settings;
  const says = facts.language ?? language;
  const { stops } = messagesIn(says).sending;
  // A half-made sheet tells half of what was sent, and rows added to it would stand in the way of finishing it.
  if (stateOf(snapshot)?.journal) return { stopped: stops.pending };
  if (channel !== 'email' && !hasGateway(facts, settings, channel))
    return { stopped: stops.noGateway({ channel: channelWord(channel, says) }) };
  const ledger = readLedger(snapshot);
  if ('fault' in ledger) return { stopped: faultText(ledger, says) };
  const items = itemsOf(snapshot, facts, keys, language);
  const isSeat = channel !== 'email' || isSendersSeat(facts, settings);
  return { snapshot, channel, facts, settings, language, says, items, ledger, isSeat };
}

/** Are the gateway's keys set here? Where co-authors have no lock, only the one seat uses them. */
function hasGateway(facts: HostFacts, settings: Settings, channel: Exclude<SendChannel, 'email'>): boolean {
  const isSet = facts.gateways?.includes(channel) ?? false;
  return isSet && (facts.kind !== 'excel' || isSendersSeat(facts, settings));
}

/** Messages that may still be sent today, as far as the host knows: only e-mail has a quota that it tells. */
export function quotaOf({ quota }: Pick<HostFacts, 'quota'>, channel: SendChannel): number | null {
  return channel === 'email' ? quota : null;
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
