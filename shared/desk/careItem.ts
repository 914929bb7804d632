import { isDefaultRule, ruleWord } from '../care/careRule';
import { channelWord } from '../care/channel';
import { genderOf } from '../customers/gender';
import { foldText } from '../intake/foldText';
import { type Language, messagesIn } from '../messages';
import { type DayNumber, isoOfDay } from '../model/day';
import { cellAt, type Snapshot } from '../workbook/snapshot';
import { type CareLine, keyOf } from './careLine';
import type { CareDesk } from './careLines';
import { type CareText, careTexts } from './careText';
import { contactLinks, phoneLinks } from './contactLinks';
import { dayOf, hasRefused, shownName, textOf } from './customerRows';
import { deskSettings } from './deskSettings';
import { reasonText } from './dueReason';
import { cellString } from './readCell';
import type { CareItem } from './views';

/** Puts lines of today's list into words. */
export function careItems(
  snapshot: Snapshot,
  desk: CareDesk,
  today: DayNumber,
  language: Language,
): (line: CareLine) => CareItem {
  const textFor = careTexts(snapshot, language);
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
    const { reason, text } = said(line, desk, ownWords(line, desk, textFor), reasonOf(line), language);
    return {
      key: keyOf(line),
      customerId: customer?.id ?? care?.id ?? '',
      customer: customer === null ? (care?.name ?? care?.id ?? '') : shownName(customer),
      ...linksOf(line, desk),
      sms: null,
      owner: line.owner,
      channel: channelOf(line, language),
      also: line.also.map((other) => alsoOf(other, line)),
      script: null,
      due: isoOfDay(line.due),
      rule: ruleOf(line, language),
      reason,
      valueAtRisk: line.valueAtRisk,
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

/** The reason and the text; what must be heeded is said behind the reason. */
function said(
  { customer, from }: CareLine,
  { refusals }: CareDesk,
  own: CareText,
  why: string,
  language: Language,
): Pick<CareItem, 'reason' | 'text'> {
  const { reasons } = messagesIn(language).care;
  if ('proposal' in from) return joined(why, own, reasons);
  const { text } = from.care;
  const ready: CareText = text === null ? own : { text };
  const isWarned =
    customer !== null &&
    (hasRefused(customer) ||
      refusals.isRefused(customer.id, 'care') ||
      refusals.isRefused(customer.id, 'marketing'));
  if (!isWarned) return joined(why, ready, reasons);
  // Our words are for people who may hear from the shop; what a person wrote is theirs to send.
  return { reason: `${why} ${reasons.refused}`.trim(), text };
}

function joined(
  reason: string,
  ready: CareText,
  { badTemplate }: ReturnType<typeof messagesIn>['care']['reasons'],
): Pick<CareItem, 'reason' | 'text'> {
  if (!('code' in ready)) return { reason, text: ready.text };
  return { reason: `${reason} ${badTemplate(ready)}`.trim(), text: null };
}

function ownWords(
  { customer, from }: CareLine,
  { columnsOf }: CareDesk,
  textFor: ReturnType<typeof careTexts>,
): CareText {
  const { rule, due } = 'care' in from ? from.care : from.proposal;
  const silentDays =
    'proposal' in from && 'silentDays' in from.proposal.reason ? from.proposal.reason.silentDays : null;
  if (customer === null) {
    return textFor({ name: 'care' in from ? from.care.name : null, gender: null, rule, due, silentDays });
  }
  const column = columnsOf(customer).of('gender');
  const { sheet, row } = customer;
  const gender = column === null ? null : genderOf(cellString(cellAt(sheet, row, column)));
  return textFor({ name: textOf(customer, 'clean_name'), gender, rule, due, silentDays });
}

/** Without the channels by which the customer does not want to be cared for. */
function linksOf(
  { customer, from }: CareLine,
  { refusals }: CareDesk,
): Pick<CareItem, 'phone' | 'call' | 'zalo' | 'email'> {
  if (customer === null) {
    return { ...phoneLinks('care' in from ? from.care.phone : null), email: null };
  }
  const { phone, call, zalo, email } = contactLinks(customer);
  const refused = refusals.channels(customer.id, 'care');
  const isRefused = (channel: number): boolean =>
    (['vi', 'en'] as const).some((language) =>
      refused.has(foldText(messagesIn(language).crm.choices.channels[channel]!)),
    );
  return {
    phone,
    call: isRefused(CALL) ? null : call,
    zalo: isRefused(ZALO) ? null : zalo,
    email: isRefused(EMAIL) ? null : email,
  };
}

/** Places in `crm.choices.channels`. */
const CALL = 0;
const ZALO = 1;
const EMAIL = 2;
