import { isDefaultRule, ruleWord } from '../care/careRule';
import { type Channel, channelWord } from '../care/channel';
import type { Purpose } from '../care/purpose';
import { foldText } from '../intake/foldText';
import { type Language, messagesIn } from '../messages';
import { type DayNumber, isoOfDay } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import { withConsent } from './careConsent';
import { type CareLine, keyOf, riskOf } from './careLine';
import type { CareDesk } from './careLines';
import { type AdvertChannel, type CareText, careTexts } from './careText';
import { contactLinks, phoneLinks, smsLink } from './contactLinks';
import { dayOf, hasRefused, shownName, textOf } from './customerRows';
import { deskSettings } from './deskSettings';
import { reasonText } from './dueReason';
import { deskLanguage } from './language';
import type { CareItem } from './views';

/**
 * Puts lines of today's list into words; what customers read or hear is in the workbook's language. `withTexts` false:
 * without those that people send or say, which take the most of the time, for a machine that makes its own of thousands.
 */
export function careItems(
  snapshot: Snapshot,
  desk: CareDesk,
  today: DayNumber,
  language: Language,
  withTexts = true,
): (line: CareLine) => CareItem {
  const written = deskLanguage(snapshot);
  const textFor = withTexts ? careTexts(snapshot, desk.templates, written) : () => NO_TEXT;
  const { currency } = deskSettings(snapshot, language);
  const reasonOf = ({ customer, due, from }: CareLine, language: Language): string => {
    if ('care' in from) return from.care.why ?? '';
    const lastOrder = customer === null ? null : dayOf(customer, 'last_order');
    return reasonText(from.proposal.reason, { due, today, lastOrder, currency, language });
  };
  const alsoOf = (line: CareLine, main: CareLine): string => {
    const reason = reasonOf(line, language) || ruleOf(line, language);
    if (line.customer === null || line.customer === main.customer) return reason;
    const customer = shownName(line.customer);
    return messagesIn(language).care.reasons.alsoOf({ customer, reason });
  };
  return (line) => {
    const { customer, from } = line;
    const care = 'care' in from ? from.care : null;
    const why = reasonOf(line, language);
    const reason = written === language || !withTexts ? why : reasonOf(line, written);
    const words = said(line, desk, ownWords(line, reason, today, textFor), why, language);
    const customerId = customer?.id ?? care?.id ?? '';
    const { text, sms, note } = withConsent(words, customerId, desk.refusals, language);
    const links = linksOf(line, desk);
    return {
      key: keyOf(line),
      customerId,
      customer: customer === null ? (care?.name ?? care?.id ?? '') : shownName(customer),
      ...{ phone: links.phone, call: links.call, zalo: links.zalo, email: links.email },
      sms: links.mayText && sms !== null ? smsLink(links.phone, sms) : null,
      owner: line.owner,
      channel: channelOf(line, language),
      also: line.also.map((other) => alsoOf(other, line)),
      script: words.script,
      due: isoOfDay(line.due),
      rule: ruleOf(line, language),
      reason: words.reason,
      note,
      valueAtRisk: riskOf([line]),
      segment: customer === null ? null : textOf(customer, 'segment'),
      text,
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

type Words = Omit<CareText, 'problem'> & Pick<CareItem, 'reason'>;

/** The reason and the texts; what must be heeded is said behind the reason. */
function said(line: CareLine, desk: CareDesk, own: CareText, why: string, language: Language): Words {
  const { reasons } = messagesIn(language).care;
  const { customer, from } = line;
  const { refusals } = desk;
  if ('proposal' in from) return joined(why, own, reasons);
  const { text } = from.care;
  const isWarned =
    customer !== null &&
    (hasRefused(customer) ||
      refusals.isRefused(customer.id, 'care') ||
      refusals.isRefused(customer.id, 'marketing'));
  // What a person wrote is theirs to send, but for an advertisement.
  const adverts = purposeOf(line, desk) === 'marketing' ? BY_HAND : [];
  const written: CareText = { text, script: null, sms: text, adverts, problem: null };
  if (!isWarned) return joined(why, text === null ? own : { ...written, script: own.script }, reasons);
  // Our words are for people who may hear from the shop.
  return { ...written, reason: `${why} ${reasons.refused}`.trim() };
}

function joined(
  reason: string,
  { problem, ...texts }: CareText,
  { badTemplate }: ReturnType<typeof messagesIn>['care']['reasons'],
): Words {
  const warned = problem === null ? reason : `${reason} ${badTemplate(problem)}`.trim();
  return { reason: warned, ...texts };
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
  line: CareLine,
  desk: CareDesk,
): Pick<CareItem, 'phone' | 'call' | 'zalo' | 'email'> & { readonly mayText: boolean } {
  const { customer, from } = line;
  if (customer === null) {
    return { ...phoneLinks('care' in from ? from.care.phone : null), email: null, mayText: true };
  }
  const { phone, call, zalo, email } = contactLinks(customer);
  const purpose = purposeOf(line, desk);
  // What the customer bought, owes or arranged is not refused by a word about care.
  const purposes: readonly Purpose[] = purpose === 'marketing' ? ['care', 'marketing'] : [purpose];
  const refused = new Set(purposes.flatMap((purpose) => [...desk.refusals.channels(customer.id, purpose)]));
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

/** What a row of the Care sheet is for its rule says, if it names one. */
function purposeOf({ from }: CareLine, { templates }: CareDesk): Purpose {
  if ('proposal' in from) return from.proposal.purpose;
  const { rule, ruleText } = from.care;
  return templates.purposeOf({ id: rule, name: ruleText ?? rule }) ?? 'care';
}

const BY_HAND: readonly AdvertChannel[] = ['zalo', 'sms'];
const NO_TEXT: CareText = { text: null, script: null, sms: null, adverts: [], problem: null };
