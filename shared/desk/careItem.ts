import { ruleWord } from '../care/careRule';
import { genderOf } from '../customers/gender';
import { foldText } from '../intake/foldText';
import { type Language, messagesIn } from '../messages';
import { type DayNumber, isoOfDay } from '../model/day';
import { cellAt, type Snapshot } from '../workbook/snapshot';
import { type CareDesk, type CareLine, keyOf } from './careLines';
import { proposalReason } from './careProposals';
import { type CareText, careTexts } from './careText';
import { contactLinks, phoneLinks } from './contactLinks';
import { hasRefused, shownName, textOf } from './customerRows';
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
  return (line) => {
    const { customer, from } = line;
    const care = 'care' in from ? from.care : null;
    const { reason, text } = said(line, desk, ownWords(line, desk, textFor), today, language);
    return {
      key: keyOf(line),
      customerId: customer?.id ?? care?.id ?? '',
      customer: customer === null ? (care?.name ?? care?.id ?? '') : shownName(customer),
      ...linksOf(line, desk),
      sms: null,
      owner: '',
      channel: null,
      also: [],
      script: null,
      due: isoOfDay(line.due),
      rule: 'care' in from ? (from.care.ruleText ?? '') : ruleWord(from.proposal.rule, language),
      reason,
      valueAtRisk: line.valueAtRisk,
      segment: customer === null ? null : textOf(customer, 'segment'),
      text,
      sheet: customer?.sheet.name ?? null,
      row: customer === null ? null : customer.row + 1,
    };
  };
}

/** The reason and the text; what must be heeded is said behind the reason. */
function said(
  { customer, from }: CareLine,
  { refusals }: CareDesk,
  own: CareText,
  today: DayNumber,
  language: Language,
): Pick<CareItem, 'reason' | 'text'> {
  const { reasons } = messagesIn(language).care;
  if ('proposal' in from) {
    return joined(proposalReason(from.proposal, today, language), own, reasons);
  }
  const { why, text } = from.care;
  const ready: CareText = text === null ? own : { text };
  const isWarned =
    customer !== null &&
    (hasRefused(customer) ||
      refusals.isRefused(customer.id, 'care') ||
      refusals.isRefused(customer.id, 'marketing'));
  if (!isWarned) return joined(why ?? '', ready, reasons);
  // Our words are for people who may hear from the shop; what a person wrote is theirs to send.
  return { reason: `${why ?? ''} ${reasons.refused}`.trim(), text };
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
  const silentDays = 'care' in from ? null : from.proposal.silentDays;
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
