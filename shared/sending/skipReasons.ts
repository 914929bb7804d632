import type { SendChannel } from '../care/channel';
import type { ConsentState } from '../customers/consents';
import { type Language, messagesIn } from '../messages';
import type * as en from '../messages/en/sending';
import { type DayNumber, dayOfIso, isoOfDay } from '../model/day';
import { type KeyRecord, keyText } from './ledger';
import { SUBJECT_LENGTH, type TextFault } from './outgoing';
import type { Template } from './templates';
import type { ChannelKind, WentTo } from './wentTo';

/** Why somebody gets no message: law and sense as code; the sentence is `skipText`. */
export type Skip = {
  [K in keyof typeof en.skips]: {
    readonly skip: K;
    readonly params: (typeof en.skips)[K] extends (params: infer P) => string ? P : Record<string, never>;
  };
}[keyof typeof en.skips];

export function skipText({ skip, params }: Skip, language: Language): string {
  const sentence = messagesIn(language).sending.skips[skip] as string | ((p: unknown) => string);
  return typeof sentence === 'string' ? sentence : sentence(params);
}

/** What the ledger says of an occurrence: once begun it is never sent again, unless it surely failed before this minute. */
export function skipByLedger(record: KeyRecord | undefined, moment: string): Skip | null {
  if (record === undefined) return null;
  const shown = shownMoment(record.row.moment);
  if (record.state === 'sent') return { skip: 'sent', params: { moment: shown } };
  if (record.state !== 'failed') return { skip: 'unknown', params: { moment: shown } };
  return record.moments.has(moment) ? { skip: 'justFailed', params: {} } : null;
}

/**
 * Care and advertising need a consent; a transaction needs no more than that nobody refused it. Of a template that does
 * not say what it is for, that is what is to be mended first. SMS gateways take no single advertisements
 * (gateways/sms.ts).
 */
export function skipByPurpose(
  state: ConsentState,
  { purpose, isAssumed, code, row }: Template,
  channel: SendChannel,
  words: { readonly purpose: string; readonly channel: string },
): Skip | null {
  if (state === 'refused') return { skip: 'refused', params: words };
  if (state === 'silent' && isAssumed) return { skip: 'noPurpose', params: { code, row } };
  if (channel === 'sms' && purpose === 'marketing') return { skip: 'smsAdvert', params: {} };
  return state === 'agreed' || purpose === 'transaction' ? null : { skip: 'noConsent', params: words };
}

/**
 * One person, one message: an address that had a message of this occasion, or of this rule on this day, for another
 * row of the list gets it no more, by whichever channel; and nobody gets more than `MOST_A_DAY` e-mails, or messages
 * to the phone, in 24 hours.
 */
export function skipByAddress(
  went: readonly WentTo[],
  now: {
    readonly occasion: string;
    readonly rule: string;
    /** ISO text to the minute. */
    readonly moment: string;
    readonly kind: ChannelKind | null;
    /** As shown. */
    readonly channel: string;
  },
): Skip | null {
  const day = now.moment.slice(0, DAY_LENGTH);
  const same = went.find(
    ({ row, occasion, rule }) =>
      occasion === now.occasion || (row.moment.startsWith(day) && rule === now.rule),
  );
  if (same) return { skip: 'sentToAddress', params: { moment: shownMoment(same.row.moment) } };
  const since = dayBefore(now.moment);
  // A clock that was put back leaves moments of this day that are still to come.
  const isRecent = ({ moment }: WentTo['row']): boolean =>
    moment >= since && moment.slice(0, DAY_LENGTH) <= day;
  const recent = new Set(
    went
      .filter(({ row, kind }) => isRecent(row) && (kind === null || kind === now.kind))
      .map(({ row }) => keyText(row.key)),
  );
  if (recent.size < MOST_A_DAY) return null;
  return { skip: 'cap', params: { most: MOST_A_DAY, channel: now.channel } };
}

/**
 * A reminder whose day moves has another key after a refresh, so its key alone does not tell that one of it may have
 * gone: while nobody knows of one since the last order, no second is sent.
 */
export function skipByUnsure(
  went: readonly WentTo[],
  rule: string,
  lastOrder: DayNumber | null,
): Skip | null {
  const since = lastOrder === null ? '' : isoOfDay(lastOrder);
  const one = went.find(({ isUnsure, row, rule: had }) => isUnsure && had === rule && row.moment >= since);
  return one ? { skip: 'unknown', params: { moment: shownMoment(one.row.moment) } } : null;
}

/** The faults of a text that are this customer's alone. */
export function skipByText(fault: TextFault, code: string): Skip {
  switch (fault.fault) {
    case 'lineBreak':
      return { skip: 'lineBreak', params: {} };
    case 'noSubject':
      return { skip: 'noSubject', params: { code } };
    case 'tooLong':
      return { skip: 'tooLong', params: { most: SUBJECT_LENGTH } };
    default:
      return { skip: 'format', params: { code, field: fault.field } };
  }
}

/** Care hours of the settings (`8-20`) within those that Decree 91/2020/NĐ-CP leaves to messages, 7 to 22 (article 13). */
export function hoursOf(careHours: string): { readonly from: number; readonly to: number } {
  const [from, to] = careHours.split('-').map(Number) as [number, number];
  return { from: Math.max(EARLIEST_HOUR, from), to: Math.min(LATEST_HOUR, to) };
}

/** The hours in which the same decree allows calls that advertise, 8 to 17, within the shop's own. */
export function callHours(careHours: string): { readonly from: number; readonly to: number } {
  const { from, to } = hoursOf(careHours);
  return { from: Math.max(EARLIEST_CALL, from), to: Math.min(LATEST_CALL, to) };
}

export function isWithinHours(careHours: string, minuteOfDay: number): boolean {
  const { from, to } = hoursOf(careHours);
  return minuteOfDay >= from * 60 && minuteOfDay < to * 60;
}

/** A moment of the log as people read it. */
export function shownMoment(moment: string): string {
  return moment.replace('T', ' ');
}

/** The same minute of the day before. */
function dayBefore(moment: string): string {
  const day = dayOfIso(moment.slice(0, DAY_LENGTH));
  return day === null ? '' : isoOfDay((day - 1) as DayNumber) + moment.slice(DAY_LENGTH);
}

/** Of 2026-11-28 in 2026-11-28T09:30. */
const DAY_LENGTH = 10;
/** Decree 91/2020/NĐ-CP, article 13: three messages and three e-mails to one person in 24 hours. */
const MOST_A_DAY = 3;
const EARLIEST_HOUR = 7;
const LATEST_HOUR = 22;
const EARLIEST_CALL = 8;
const LATEST_CALL = 17;
