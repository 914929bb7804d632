import { CHANNELS, type Channel, channelOf } from '../care/channel';
import { type Purpose, purposeOf } from '../care/purpose';
import { logTable } from '../desk/logTable';
import { addressText, isBlocked } from '../sending/blockList';
import { tableTexts } from '../sending/tableTexts';
import type { Snapshot } from '../workbook/snapshot';
import { consentOf } from './consent';
import { consentRows } from './consentRows';

/** What a customer said: yes, no, or never anything, which is no consent. */
export type ConsentState = 'agreed' | 'refused' | 'silent';

export interface Consents {
  readonly of: (customer: string, purpose: Purpose, channel: Channel) => ConsentState;
  /** By every channel by which the shop could write or call. */
  readonly isRefused: (customer: string, purpose: Purpose) => boolean;
  /** On the list of those who opted out of everything, by e-mail address or phone number. */
  readonly isBlocked: (customer: string) => boolean;
}

/**
 * The one reading of who agreed to what: our column of consent, the user's own columns, the Consent sheet, and the
 * list of hashes of those who opted out. The strictest word wins. A refusal without purpose or channel is one of all;
 * it stands until a consent of the same purpose with a later day, and it holds for every row that has the same phone
 * number or address, for it is the person who said it. A consent counts for its own purpose alone, one on the sheet
 * without a purpose for none; and for the customer who gave it, and whoever was merged into them. A no to Zalo is one
 * to ZNS, which comes by Zalo. Sources: Law 91/2025/QH15, art. 9 (per purpose; silence is none) and art. 28; Decree
 * 91/2020/NĐ-CP, art. 13 (prior consent; a refusal ends it). O(rows) once, then O(answers of the customer).
 */
export function consentsOf(snapshot: Snapshot): Consents {
  const rows = consentRows(snapshot);
  const given = answersBy(snapshot, rows);
  const refusals = refusalsByAddress(rows, given);
  const onList = isBlocked(snapshot);
  const answersOf = (customer: string): readonly Answer[] => [
    ...membersOf(rows, customer).flatMap((id) => given.get(id) ?? []),
    ...(refusals.size === 0 ? [] : addressesOf(rows, customer).flatMap((one) => refusals.get(one) ?? [])),
  ];
  const isListed = (customer: string): boolean =>
    membersOf(rows, customer).some((id) => rows.byId.get(id)?.contacts.some(onList));
  return {
    of: (customer, purpose, channel) =>
      isListed(customer) ? 'refused' : stateIn(answersOf(customer), purpose, channel),
    isRefused: (customer, purpose) => {
      if (isListed(customer)) return true;
      const answers = answersOf(customer);
      return REACHING.every((channel) => stateIn(answers, purpose, channel) === 'refused');
    },
    isBlocked: isListed,
  };
}

interface Answer {
  readonly isYes: boolean;
  /** null: of a refusal, every one; of a consent, none. 'every': the list's column says yes or no to messages at all. */
  readonly purpose: Purpose | 'every' | null;
  /** null: every one. */
  readonly channel: Channel | null;
  /** ISO text; '' where none is written. */
  readonly day: string;
}

type Rows = ReturnType<typeof consentRows>;

/** The customer and whoever was merged into them. */
function membersOf({ byId, mergedInto }: Rows, customer: string): readonly string[] {
  const root = byId.get(customer)?.root ?? customer;
  return mergedInto.get(root) ?? [customer];
}

/** In one form each. */
function addressesOf({ byId }: Rows, customer: string): readonly string[] {
  return (byId.get(customer)?.contacts ?? []).map(addressText);
}

function stateIn(answers: readonly Answer[], purpose: Purpose, channel: Channel): ConsentState {
  const about = answers.filter((one) => one.channel === null || isAbout(one, channel));
  const isMeant = (one: Answer): boolean => one.purpose === purpose || one.purpose === 'every';
  const consents = about.filter((one) => one.isYes && isMeant(one));
  const refusals = about.filter(
    (no) =>
      !no.isYes &&
      (no.purpose === null || isMeant(no)) &&
      !consents.some((yes) => yes.purpose === purpose && no.day !== '' && yes.day > no.day),
  );
  if (refusals.length > 0) return 'refused';
  return consents.length > 0 ? 'agreed' : 'silent';
}

function isAbout({ isYes, channel }: Answer, asked: Channel): boolean {
  return channel === asked || (!isYes && channel === 'zalo' && asked === 'zns');
}

/** Of columns and the Consent sheet, by customer. */
function answersBy(snapshot: Snapshot, { byId }: Rows): ReadonlyMap<string, readonly Answer[]> {
  const answers = new Map<string, Answer[]>();
  const add = (id: string, answer: Answer): void => {
    const own = answers.get(id);
    if (own) own.push(answer);
    else answers.set(id, [answer]);
  };
  for (const { id, words } of byId.values()) {
    for (const isYes of words)
      if (isYes !== null) add(id, { isYes, purpose: 'every', channel: null, day: '' });
  }
  const table = logTable(snapshot, 'consent', true);
  for (const { texts } of table === null ? [] : tableTexts(table)) {
    const [id, purpose, channel, answer, , day] = texts as [string, string, string, string, string, string];
    const isYes = consentOf(answer, null);
    const known = channelOf(channel);
    if (isYes === null || id === '' || (channel !== '' && known === null)) continue;
    add(id, {
      ...{ isYes, purpose: purposeOf(purpose), channel: known },
      day: /^\d{4}-\d{2}-\d{2}/.exec(day)?.[0] ?? '',
    });
  }
  return answers;
}

function refusalsByAddress(
  rows: Rows,
  given: ReadonlyMap<string, readonly Answer[]>,
): ReadonlyMap<string, readonly Answer[]> {
  const found = new Map<string, Answer[]>();
  for (const [id, answers] of given) {
    const refusals = answers.filter(({ isYes }) => !isYes);
    for (const address of refusals.length === 0 ? [] : addressesOf(rows, id)) {
      found.set(address, [...(found.get(address) ?? []), ...refusals].slice(0, MOST_OF_ADDRESS));
    }
  }
  return found;
}

const REACHING: readonly Channel[] = CHANNELS.filter((channel) => channel !== 'visit' && channel !== 'other');
/** A shop's own number typed for hundreds of customers: a few refusals say as much as all. */
const MOST_OF_ADDRESS = 50;
