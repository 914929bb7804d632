import type { CareItem } from '../desk/views';
import { type Language, messagesIn } from '../messages';
import { type DayNumber, dayOfIso, isoOfDay } from '../model/day';
import { utf8Pieces } from '../model/utf8';
import { keyHash } from './keyHash';

/** What an entry shows of an item of today's list. */
export type CalendarItem = Pick<
  CareItem,
  'key' | 'customer' | 'rule' | 'due' | 'reason' | 'also' | 'phone' | 'script' | 'text'
>;

/** When the file is made. */
export interface CalendarMoment {
  readonly today: DayNumber;
  /** ISO text to the minute on the zone's wall clock. */
  readonly moment: string;
  /** Minutes that this clock is ahead of UTC; left out: unknown. */
  readonly utcOffset?: number;
}

/**
 * A calendar file (.ics, RFC 5545): an entry of a whole day for each item, on the day it is due, or today where that
 * is over. Whole days are dates without a zone, so they need none. An entry is private, does not make the day busy,
 * and has its id of the occurrence key: a file that is opened twice changes the entry and adds none. DTSTAMP must be
 * UTC (section 3.8.7.2); where the zone is not known it is the wall clock's time, which is some hours off and only
 * tells which of two copies is the newer. Lines end in CR LF and are folded at 75 bytes. O(items).
 */
export function calendarText(items: readonly CalendarItem[], at: CalendarMoment, language: Language): string {
  const stamp = stampOf(at);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Khach//So Khach//VI',
    'CALSCALE:GREGORIAN',
    ...items.flatMap((item) => entry(item, at.today, stamp, language)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entry(item: CalendarItem, today: DayNumber, stamp: string, language: Language): readonly string[] {
  const day = Math.max(dayOfIso(item.due) ?? today, today) as DayNumber;
  return [
    'BEGIN:VEVENT',
    `UID:${keyHash(item.key)}@so-khach.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf((day + 1) as DayNumber)}`,
    `SUMMARY:${escaped([item.customer, item.rule].filter((text) => text !== '').join(': '))}`,
    `DESCRIPTION:${escaped(describe(item, language))}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Why, what else, the number to call, and what to say or to write. */
function describe({ reason, also, phone, script, text }: CalendarItem, language: Language): string {
  const words = messagesIn(language).calendar;
  const lines = [reason, ...also, phone === null ? '' : words.phone({ phone })].filter((line) => line !== '');
  const ready = script ?? text;
  return [lines.join('\n'), ...(ready === null ? [] : [ready])].join('\n\n');
}

/** Section 3.3.11: of the controls only a line break has a sign of its own. */
function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Section 3.1: a line goes on after CR LF and a blank, which counts too. */
function folded(line: string): string {
  return utf8Pieces(line, (index) => (index === 0 ? LINE_BYTES : LINE_BYTES - 1)).join('\r\n ');
}

function dateOf(day: DayNumber): string {
  return isoOfDay(day).replace(/-/g, '');
}

/** `20261128T023000Z` */
function stampOf({ today, moment, utcOffset = 0 }: CalendarMoment): string {
  const day = dayOfIso(moment.slice(0, 10)) ?? today;
  const [hour = 0, minute = 0] = moment.slice(11, 16).split(':').map(Number);
  const minutes = day * MINUTES_OF_DAY + hour * 60 + minute - utcOffset;
  const date = Math.floor(minutes / MINUTES_OF_DAY) as DayNumber;
  const rest = minutes - date * MINUTES_OF_DAY;
  const time = [Math.floor(rest / 60), rest % 60].map((n) => String(n).padStart(2, '0')).join('');
  return `${dateOf(date)}T${time}00Z`;
}

const LINE_BYTES = 75;
const MINUTES_OF_DAY = 1440;
