import { EVENT_PURPOSE, isDefaultRule, ruleWord } from '../care/careRule';
import { type Channel, channelWord } from '../care/channel';
import type { Purpose } from '../care/purpose';
import { foldText } from '../intake/foldText';
import { type Language, messagesIn } from '../messages';
import { type DayNumber, isoOfDay } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import { type CareLine, keyOf, riskOf } from './careLine';
import type { CareDesk } from './careLines';
import { type CareText, careTexts } from './careText';
import { contactLinks, phoneLinks, smsLink } from './contactLinks';
import { dayOf, hasRefused, shownName, textOf } from './customerRows';
import { deskSettings } from './deskSettings';
import { reasonText } from './dueReason';
import type { CareItem } from './views';

/**
 * Puts lines of today's list into words. `withTexts` false: without those that people send or say, which take the most
 * of the time, for a machine that makes its own of thousands.
 */
export function careItems(
  snapshot: Snapshot,
  desk: CareDesk,
  today: DayNumber,
  language: Language,
  withTexts = true,
): (line: CareLine) => CareItem {
  const textFor = withTexts ? careTexts(snapshot, language) : () => NO_TEXT;
  const { currency } = deskSettings(snapshot, language);
  const reasonOf = ({ customer, due, from }: CareLine): string => {
    if ('care' in from) return from.care.why ?? '';
    const lastOrder = customer === null ? null : dayOf(customer, 'last_order');
    return reasonText(from.proposal.reason, { due, today, lastOrder, currency, language });
  };
  const alsoOf = (line: CareLine, main: CareLine): string => {
    const reason = reasonOf(line) || ruleOf(line, language);
    if (line.customer === null || line.customer === main.customer) return reason;
    const customer = shownName(line.customer);
    return messagesIn(language).care.reasons.alsoOf({ customer, reason });
  };
  return (line) => {
    const { customer, from } = line;
    const care = 'care' in from ? from.care : null;
    const why = reasonOf(line);
    const words = said(line, desk, ownWords(line, why, today, textFor), why, language);
    const links = linksOf(line, desk);
    return {
      key: keyOf(line),
      customerId: customer?.id ?? care?.id ?? '',
      customer: customer === null ? (care?.name ?? care?.id ?? '') : shownName(customer),
      ...{ phone: links.phone, call: links.call, zalo: links.zalo, email: links.email },
      sms: links.mayText && words.sms !== null ? smsLink(links.phone, words.sms) : null,
      owner: line.owner,
      channel: channelOf(line, language),
      also: line.also.map((other) => alsoOf(other, line)),
      script: words.script,
      due: isoOfDay(line.due),
      rule: ruleOf(line, language),
      reason: words.reason,
      valueAtRisk: riskOf([line]),
      segment: customer === null ? null : textOf(customer, 'segment'),
      text: words.text,
      sheet: customer?.sheet.name ?? null,
      row: customer === null ? null : customer.row + 1,
    };
  };
}

/** The rule as the user reads it. */
export function ruleOf({ from }: CareLine, language: Language): string {
  if ('care' in from) return from.care.ruleText ?? '';
  const { id, name } = from.proposal.from;
  return isDefaultRule(id) ? ruleWord(id, language) : name;
}

function channelOf({ from }: CareLine, language: Language): string | null {
  if ('care' in from) return from.care.channel;
  const { channel } = from.proposal.from;
  return channel === null ? null : channelWord(channel, language);
}

type Words = Pick<CareItem, 'reason' | 'text' | 'script'> & { readonly sms: string | null };

/** The reason and the texts; what must be heeded is said behind the reason. */
function said(
  { customer, from }: CareLine,
  { refusals }: CareDesk,
  own: CareText,
  why: string,
  language: Language,
): Words {
  const { reasons } = messagesIn(language).care;
  if ('proposal' in from) return joined(why, own, reasons);
  const { text } = from.care;
  const isWarned =
    customer !== null &&
    (hasRefused(customer) ||
      refusals.isRefused(customer.id, 'care') ||
      refusals.isRefused(customer.id, 'marketing'));
  // What a person wrote is theirs to send.
  const written: CareText = { text, script: null, sms: text, problem: null };
  if (!isWarned) return joined(why, text === null ? own : { ...written, script: own.script }, reasons);
  // Our words are for people who may hear from the shop.
  return { ...written, reason: `${why} ${reasons.refused}`.trim() };
}

function joined(
  reason: string,
  { text, script, sms, problem }: CareText,
  { badTemplate }: ReturnType<typeof messagesIn>['care']['reasons'],
): Words {
  const warned = problem === null ? reason : `${reason} ${badTemplate(problem)}`.trim();
  return { reason: warned, text, script, sms };
}

function ownWords(
  { customer, from }: CareLine,
  reason: string,
  today: DayNumber,
  textFor: ReturnType<typeof careTexts>,
): CareText {
  const { rule, due } = 'care' in from ? from.care : from.proposal;
  const name = customer === null && 'care' in from ? from.care.name : null;
  return textFor({ ...{ id: customer?.id ?? null, name, rule, due, today }, reason });
}

/** Without the channels by which the customer does not want to be cared for, or to hear of what the rule is for. */
function linksOf(
  { customer, from }: CareLine,
  { refusals }: CareDesk,
): Pick<CareItem, 'phone' | 'call' | 'zalo' | 'email'> & { readonly mayText: boolean } {
  if (customer === null) {
    return { ...phoneLinks('care' in from ? from.care.phone : null), email: null, mayText: true };
  }
  const { phone, call, zalo, email } = contactLinks(customer);
  const purpose: Purpose = 'care' in from ? 'care' : EVENT_PURPOSE[from.proposal.from.event];
  // What the customer bought, owes or arranged is not refused by a word about care.
  const purposes: readonly Purpose[] = purpose === 'marketing' ? ['care', 'marketing'] : [purpose];
  const refused = new Set(purposes.flatMap((purpose) => [...refusals.channels(customer.id, purpose)]));
  const isRefused = (channel: Channel): boolean =>
    (['vi', 'en'] as const).some((language) => refused.has(foldText(channelWord(channel, language))));
  return {
    phone,
    call: isRefused('call') ? null : call,
    zalo: isRefused('zalo') ? null : zalo,
    email: isRefused('email') ? null : email,
    mayText: !isRefused('sms'),
  };
}

const NO_TEXT: CareText = { text: null, script: null, sms: null, problem: null };
