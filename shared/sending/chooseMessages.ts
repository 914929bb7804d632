import { occurrenceOfKey } from '../care/occurrenceKey';
import type { OutgoingMessage, SendPreview } from '../desk/calls';
import type { CareItem } from '../desk/views';
import { parseEmail } from '../intake/email';
import { messagesIn } from '../messages';
import { dayOfIso } from '../model/day';
import { isBlocked } from './blockList';
import { consentFor } from './consentFor';
import { keyRecords, keyText } from './ledger';
import { type MergedText, mergedText, type TextFault } from './outgoing';
import { type Recipient, recipientsOf } from './recipients';
import type { SendingDesk } from './sendingDesk';
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
import { PURPOSES, type Template, templatesOf } from './templates';
import { occasionOf, ruleOf, wentTo } from './wentTo';

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
  readonly stopped: string | null;
}

/**
 * Who of the wanted gets a message now, the most valuable first, and why the others do not. A template with a field
 * that is no column stops everything: nobody gets half a text. O(ledger + consent + wanted × columns).
 */
export function chooseMessages(desk: SendingDesk, keys: readonly string[]): Choice {
  const { stops } = messagesIn(desk.language).sending;
  const items = new Map(desk.items.map((item) => [item.key, item]));
  const wanted = [...new Set(keys)];
  const skipped = [
    ...skippedUnlisted(
      desk,
      wanted.filter((key) => !items.has(key)),
    ),
  ];
  const judge = judgeOf(desk);
  const will: Chosen[] = [];
  for (const item of byValue(wanted.flatMap((key) => items.get(key) ?? []))) {
    const verdict = judge(item, will);
    if ('stopped' in verdict) return { will: [], skipped: [], later: 0, stopped: verdict.stopped };
    if ('skip' in verdict) skipped.push(skippedBy(item.key, item.customer, verdict, desk));
    else will.push(verdict);
  }
  const { facts, settings, isSeat } = desk;
  if (will.length > 0 && !isWithinHours(settings.careHours, facts.minuteOfDay))
    return { will: [], skipped, later: will.length, stopped: stops.hours(hoursOf(settings.careHours)) };
  const quota = isSeat ? facts.quota : null;
  const most = quota === null ? will.length : Math.max(0, quota);
  if (most >= will.length) return { will, skipped, later: 0, stopped: null };
  return {
    will: will.slice(0, most),
    skipped,
    later: will.length - most,
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
    return skippedBy(key, recipients(id)?.name ?? id, skip, desk);
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
  const { snapshot, facts, language, ledger } = desk;
  const records = keyRecords(ledger.rows);
  const went = wentTo(ledger.rows);
  const consents = consentFor(snapshot);
  const blocked = isBlocked(snapshot);
  const textOf = textsOf(desk);
  const day = facts.moment.slice(0, 10);
  return (item, before) => {
    const done = skipByLedger(records.get(keyText(item.key)), facts.moment);
    if (done) return done;
    const { recipient, template } = textOf.source(item);
    if (recipient === null) return { skip: 'noCustomer', params: {} };
    if (template === null) return { skip: 'noTemplate', params: { rule: item.rule } };
    const address = parseEmail(item.email);
    const to = address.code === 'valid' || address.code === 'form' ? address.address : null;
    if (to !== null && blocked(to)) return { skip: 'optedOut', params: {} };
    const word = messagesIn(language).crm.choices.purposes[PURPOSES.indexOf(template.purpose)]!;
    const refused = skipByConsent(consents(recipient, template.purpose), template.purpose, word);
    if (refused) return refused;
    if (address.code === 'blank') return { skip: 'noAddress', params: {} };
    if (to === null) return { skip: 'badAddress', params: { address: item.email ?? '' } };
    const now = { occasion: occasionOf(item.key, item.customerId), rule: ruleOf(item.key, item.rule), day };
    const had = skipByAddress(went(to, item.customerId), now);
    if (had) return had;
    const twin = before.find(({ message }) => message.to.toLowerCase() === to.toLowerCase());
    if (twin) return { skip: 'duplicate', params: { customer: twin.message.customer } };
    const text = textOf.merge(item, recipient, template);
    return 'fault' in text
      ? textFault(text, template, desk)
      : { message: messageOf(item, to, text), rule: item.rule };
  };
}

/** Where a message's text comes from, and the text. */
export function textsOf({ snapshot, facts, language }: SendingDesk): {
  readonly source: (item: CareItem) => {
    readonly recipient: Recipient | null;
    readonly template: Template | null;
  };
  readonly merge: (item: CareItem, to: Recipient, template: Template) => MergedText | TextFault;
} {
  const recipients = recipientsOf(snapshot);
  const templates = templatesOf(snapshot, language);
  return {
    source: (item) => ({
      recipient: recipients(item.customerId),
      template: templates([ruleOf(item.key, item.rule), item.rule]),
    }),
    merge: (item, to, template) =>
      mergedText(template, to, {
        reason: item.reason,
        due: dayOfIso(item.due) ?? facts.today,
        today: facts.today,
        language,
      }),
  };
}

/** A fault of the template stops the run; any other is this customer's. */
export function textFault(
  fault: TextFault,
  { code, row }: Template,
  { language }: SendingDesk,
): Skip | { readonly stopped: string } {
  if (fault.fault !== 'unknownField' && fault.fault !== 'unclosed') return skipByText(fault, code);
  return { stopped: messagesIn(language).sending.stops[fault.fault]({ code, row, field: fault.field }) };
}

export function messageOf(
  { key, customerId, customer }: CareItem,
  to: string,
  { subject, body }: MergedText,
): OutgoingMessage {
  return { key, customerId, customer, channel: 'email', to, subject, body, fields: null, unsubscribe: null };
}
