import { channelWord } from '../care/channel';
import { occurrenceOfKey } from '../care/occurrenceKey';
import { PURPOSES } from '../care/purpose';
import { consentsOf } from '../customers/consents';
import type { KeysMeant, OutgoingMessage, SendPreview } from '../desk/calls';
import type { CareItem } from '../desk/views';
import { messagesIn } from '../messages';
import { type DayNumber, dayOfIso, isoOfDay } from '../model/day';
import { contactOf, hasContact } from './contactOf';
import { keyRecords, keyText } from './ledger';
import { type MergedText, mergedText, type TextFault } from './outgoing';
import { ownAddressOf, unsubscribeOf } from './ownAddress';
import { type Recipient, recipientsOf } from './recipients';
import { quotaOf, type SendingDesk } from './sendingDesk';
import {
  hoursOf,
  isWithinHours,
  type Skip,
  skipByAddress,
  skipByConsent,
  skipByLedger,
  skipByText,
  skipText,
} from './skipReasons';
import { type Template, templatesOf } from './templates';
import { kindOfChannel, occasionOf, ruleOf, wentTo } from './wentTo';

/** A message with what the ledger notes of it. */
export interface Chosen {
  readonly message: OutgoingMessage;
  /** As it is shown. */
  readonly rule: string;
}

export interface Choice {
  readonly will: readonly Chosen[];
  readonly skipped: SendPreview['skipped'];
  readonly later: number;
  /** The day on which those go. */
  readonly laterDay: string | null;
  readonly stopped: string | null;
}

/**
 * Who of the wanted gets a message now, the most valuable first, and why the others do not; of 'all' those that can be
 * reached by the channel. A template with a field that is no column stops everything: nobody gets half a text.
 * O(ledger + consent + wanted × columns).
 */
export function chooseMessages(desk: SendingDesk, keys: KeysMeant): Choice {
  const items = new Map(desk.items.map((item) => [item.key, item]));
  const reached = (): readonly string[] =>
    desk.items.filter((item) => hasContact(item, desk.channel)).map(({ key }) => key);
  const wanted = [...new Set(keys === 'all' ? reached() : keys)];
  const unlisted = wanted.filter((key) => !items.has(key));
  const skipped = [...skippedUnlisted(desk, unlisted)];
  const judge = judgeOf(desk);
  const will: Chosen[] = [];
  for (const item of byValue(wanted.flatMap((key) => items.get(key) ?? []))) {
    const verdict = judge(item, will);
    if ('stopped' in verdict) return { ...NOTHING, stopped: verdict.stopped };
    if ('skip' in verdict) skipped.push(skippedBy(item.key, item.customer, verdict, desk));
    else will.push(verdict);
  }
  return withinLimits(desk, will, skipped);
}

const NOTHING: Choice = { will: [], skipped: [], later: 0, laterDay: null, stopped: null };

/** What the hour and the quota leave of it. */
function withinLimits(
  { facts, settings, isSeat, channel, language }: SendingDesk,
  will: readonly Chosen[],
  skipped: Choice['skipped'],
): Choice {
  const { stops } = messagesIn(language).sending;
  const tomorrow = isoOfDay((facts.today + 1) as DayNumber);
  const hours = hoursOf(settings.careHours);
  if (will.length > 0 && !isWithinHours(settings.careHours, facts.minuteOfDay)) {
    const laterDay = facts.minuteOfDay < hours.from * 60 ? isoOfDay(facts.today) : tomorrow;
    return { will: [], skipped, later: will.length, laterDay, stopped: stops.hours(hours) };
  }
  const quota = isSeat ? quotaOf(facts, channel) : null;
  const most = quota === null ? will.length : Math.max(0, quota);
  if (most >= will.length) return { ...NOTHING, will, skipped };
  return {
    ...{ will: will.slice(0, most), skipped, later: will.length - most, laterDay: tomorrow },
    stopped: stops.quota({ quota: most }),
  };
}

/** What was sent is off the list, so the ledger is asked first. */
function skippedUnlisted(desk: SendingDesk, keys: readonly string[]): SendPreview['skipped'] {
  if (keys.length === 0) return [];
  const records = keyRecords(desk.ledger.rows);
  const recipients = recipientsOf(desk.snapshot);
  return keys.map((key) => {
    const record = records.get(keyText(key));
    const skip = skipByLedger(record, desk.facts.moment) ?? { skip: 'notDue', params: {} };
    const id = record?.row.customerId ?? occurrenceOfKey(key)?.customer ?? '';
    return skippedBy(key, recipients.of(id)?.name ?? id, skip, desk);
  });
}

function skippedBy(
  key: string,
  customer: string,
  skip: Skip,
  desk: SendingDesk,
): SendPreview['skipped'][number] {
  return { key, customer, why: skipText(skip, desk.language) };
}

/** The most valuable first; among equals what has waited longest, then by key, so that two runs have one order. */
export function byValue(items: readonly CareItem[]): readonly CareItem[] {
  return [...items].sort(
    (a, b) =>
      (b.valueAtRisk ?? -1) - (a.valueAtRisk ?? -1) ||
      (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) ||
      (a.key < b.key ? -1 : 1),
  );
}

type Verdict = Chosen | Skip | { readonly stopped: string };

function judgeOf(desk: SendingDesk): (item: CareItem, before: readonly Chosen[]) => Verdict {
  const { snapshot, facts, language, ledger, channel } = desk;
  const records = keyRecords(ledger.rows);
  const went = wentTo(ledger.rows);
  const consents = consentsOf(snapshot);
  const textOf = textsOf(desk);
  const day = facts.moment.slice(0, 10);
  const words = messagesIn(language).crm.choices.purposes;
  const shown = channelWord(channel, language);
  const kind = kindOfChannel(shown);
  return (item, before) => {
    const done = skipByLedger(records.get(keyText(item.key)), facts.moment);
    if (done) return done;
    const { recipient, template } = textOf.source(item);
    if (recipient === null) return { skip: 'noCustomer', params: {} };
    if (template === null) return { skip: 'noTemplate', params: { rule: item.rule, channel: shown } };
    const { id } = recipient;
    if (consents.isBlocked(id)) return { skip: 'optedOut', params: {} };
    const purpose = words[PURPOSES.indexOf(template.purpose)]!;
    const said = consents.of(id, template.purpose, channel);
    const refused = skipByConsent(said, template.purpose, { purpose, channel: shown });
    if (refused) return refused;
    const contact = contactOf(item, channel);
    if ('skip' in contact) return contact;
    const { to } = contact;
    const now = { ...{ occasion: occasionOf(item.key, item.customerId), day, kind }, channel: shown };
    const had = skipByAddress(went(to, item.customerId), { ...now, rule: ruleOf(item.key, item.rule) });
    if (had) return had;
    const twin = before.find(({ message }) => message.to.toLowerCase() === to.toLowerCase());
    if (twin) return { skip: 'duplicate', params: { customer: twin.message.customer } };
    const text = textOf.merge(item, recipient, template);
    return 'fault' in text
      ? textFault(text, template, desk)
      : { message: textOf.message(item, to, text, template), rule: item.rule };
  };
}

export interface Texts {
  /** Where a message's text comes from. */
  readonly source: (item: CareItem) => {
    readonly recipient: Recipient | null;
    readonly template: Template | null;
  };
  readonly merge: (item: CareItem, to: Recipient, template: Template) => MergedText | TextFault;
  readonly message: (item: CareItem, to: string, text: MergedText, template: Template) => OutgoingMessage;
}

export function textsOf(desk: SendingDesk): Texts {
  const { snapshot, facts, language, channel } = desk;
  const recipients = recipientsOf(snapshot);
  const templates = templatesOf(snapshot, language);
  const meant = (item: CareItem) => ({ id: ruleOf(item.key, item.rule), name: item.rule });
  let wayOut: string | null | undefined;
  return {
    source: (item) => ({
      recipient: recipients.of(item.customerId),
      template: templates.of(meant(item), channel),
    }),
    merge: (item, to, template) =>
      mergedText(template, to, {
        reason: item.reason,
        detail: templates.detailOf(meant(item)),
        due: dayOfIso(item.due) ?? facts.today,
        today: facts.today,
        language,
      }),
    message: ({ key, customerId, customer }, to, { subject, body, fields }, { purpose }) => {
      if (wayOut === undefined)
        wayOut = unsubscribeOf(ownAddressOf(desk), messagesIn(language).sending.optOutWord);
      const unsubscribe = channel === 'email' && purpose !== 'transaction' ? wayOut : null;
      return { key, customerId, customer, channel, to, subject, body, fields, unsubscribe };
    },
  };
}

/** A fault of the template stops the run; any other is this customer's. */
export function textFault(
  fault: TextFault,
  { code, row }: Template,
  { language }: SendingDesk,
): Skip | { readonly stopped: string } {
  switch (fault.fault) {
    case 'unknownField':
    case 'unclosed':
    case 'znsLine':
      return { stopped: messagesIn(language).sending.stops[fault.fault]({ code, row, field: fault.field }) };
    default:
      return skipByText(fault, code);
  }
}
