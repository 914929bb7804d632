import type { CareEvent } from '../care/careRule';
import { channelWord } from '../care/channel';
import { occurrenceOfKey } from '../care/occurrenceKey';
import { PURPOSES } from '../care/purpose';
import { consentsOf } from '../customers/consents';
import type { KeysMeant, SendPreview } from '../desk/calls';
import { shownDay } from '../desk/careText';
import type { CareItem } from '../desk/views';
import { messagesIn } from '../messages';
import { dayOfIso } from '../model/day';
import { contactOf, hasContact } from './contactOf';
import { keyRecords, keyText } from './ledger';
import { MOVING, rulesOf } from './movingRules';
import { recipientsOf } from './recipients';
import type { SendingDesk } from './sendingDesk';
import { isSentAndLost, wasSentBefore } from './sentMarks';
import { type Skip, skipByAddress, skipByLedger, skipByPurpose, skipByUnsure, skipText } from './skipReasons';
import { textFault, textsOf } from './texts';
import { kindOfChannel, occasionOf, ruleOf, wentTo } from './wentTo';
import { type Choice, type Chosen, NOTHING, withinLimits } from './withinLimits';

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
  const receivers = new Map<string, string>();
  for (const item of byValue(wanted.flatMap((key) => items.get(key) ?? []))) {
    const verdict = judge(item, receivers);
    if ('stopped' in verdict) return { ...NOTHING, stopped: verdict.stopped };
    if ('skip' in verdict) skipped.push(skippedBy(item.key, item.customer, verdict, desk));
    else {
      will.push(verdict);
      receivers.set(verdict.message.to.toLowerCase(), verdict.message.customer);
    }
  }
  return withinLimits(desk, will, skipped);
}

/** What was sent is off the list, so the ledger is asked first. */
function skippedUnlisted(desk: SendingDesk, keys: readonly string[]): SendPreview['skipped'] {
  if (keys.length === 0) return [];
  const records = keyRecords(desk.ledger.rows);
  const recipients = recipientsOf(desk.snapshot);
  const isLost = isSentAndLost(desk.snapshot, desk.ledger.rows);
  return keys.map((key) => {
    const record = records.get(keyText(key));
    const unlisted: Skip = { skip: isLost(key) ? 'sentBefore' : 'notDue', params: {} };
    const skip = skipByLedger(record, desk.facts.moment) ?? unlisted;
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
  return { key, customer, why: skipText(skip, desk.says) };
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

/** `receivers`: who gets one before, by their address. */
function judgeOf(desk: SendingDesk): (item: CareItem, receivers: ReadonlyMap<string, string>) => Verdict {
  const { snapshot, facts, language, says, ledger, channel } = desk;
  const records = keyRecords(ledger.rows);
  const went = wentTo(ledger.rows);
  const consents = consentsOf(snapshot);
  const wishes = rulesOf(snapshot, language, WISHES);
  const moving = rulesOf(snapshot, language, MOVING);
  const sentBefore = wasSentBefore(desk);
  const textOf = textsOf(desk);
  const words = messagesIn(says).crm.choices.purposes;
  const shown = channelWord(channel, says);
  const kind = kindOfChannel(shown);
  return (item, receivers) => {
    const done = skipByLedger(records.get(keyText(item.key)), facts.moment);
    if (done) return done;
    const { recipient, template } = textOf.source(item);
    if (recipient === null) return { skip: 'noCustomer', params: {} };
    const due = dayOfIso(item.due) ?? facts.today;
    if (due > facts.today && wishes.has(ruleOf(item.key, item.rule)))
      return { skip: 'notYet', params: { day: shownDay(due, says) } };
    if (template === null) return { skip: 'noTemplate', params: { rule: item.rule, channel: shown } };
    const { id } = recipient;
    if (consents.isBlocked(id)) return { skip: 'optedOut', params: {} };
    const purpose = words[PURPOSES.indexOf(template.purpose)]!;
    const said = consents.of(id, template.purpose, channel);
    const refused = skipByPurpose(said, template, channel, { purpose, channel: shown });
    if (refused) return refused;
    const contact = contactOf(item, channel);
    if ('skip' in contact) return contact;
    const { to } = contact;
    const rule = ruleOf(item.key, item.rule);
    const occasion = occasionOf(item.key, item.customerId);
    const now = { ...{ occasion, rule, kind }, moment: facts.moment, channel: shown };
    const before = went(to, item.customerId);
    const had = skipByAddress(before, now);
    if (had) return had;
    const unsure = moving.has(rule) ? skipByUnsure(before, rule, recipient.lastOrder) : null;
    if (unsure) return unsure;
    if (sentBefore({ key: item.key, customer: id, rule, lastOrder: recipient.lastOrder }))
      return { skip: 'sentBefore', params: {} };
    const twin = receivers.get(to.toLowerCase());
    if (twin !== undefined) return { skip: 'duplicate', params: { customer: twin } };
    const text = textOf.merge(item, recipient, template);
    return 'fault' in text
      ? textFault(text, template, desk)
      : { message: textOf.message(item, to, text, template), rule: item.rule };
  };
}

/** The list shows a birthday some days before, for the shop to prepare; the wish itself goes out on the day. */
const WISHES: readonly CareEvent[] = ['birthday', 'lunarBirthday'];
