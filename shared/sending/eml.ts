import { keyHash } from '../care/keyHash';
import type { OutgoingMessage } from '../desk/calls';
import { dayOfIso, weekdayOfDay } from '../model/day';
import { htmlBody } from './htmlBody';
import { base64Lines, CRLF, textField } from './mimeText';
import { isPlainAddress } from './plainAddress';

/** What of a message stands in its file. */
export type Letter = Pick<OutgoingMessage, 'key' | 'to' | 'subject' | 'body' | 'unsubscribe'>;

/** Who writes, and when. */
export interface LetterHead {
  /** An e-mail address; '' where unknown: the mail program puts its own. */
  readonly from: string;
  /** ISO text to the minute on the zone's wall clock. */
  readonly moment: string;
  /** Minutes that this clock is ahead of UTC; null: unknown, then the file has no date and gets one when it is sent. */
  readonly utcOffset: number | null;
}

/**
 * A message as a file (.eml) that a mail program opens: RFC 5322 with MIME (RFC 2045 to 2047), plain text and HTML
 * of the same words, 7-bit lines ending in CR LF. `X-Unsent: 1` has Outlook open it as a draft
 * (https://learn.microsoft.com/en-us/archive/blogs/stephen_griffin/did-i-send-that). The Message-ID comes from the
 * occurrence key, so one occurrence has one id however often the file is made. The way out goes into List-Unsubscribe
 * (RFC 2369); List-Unsubscribe-Post is for https ways alone (RFC 8058 section 3.1). An address that is not exactly
 * one address is left out, so that no cell adds receivers; names stay out too, for a list's names are the shop's own
 * ("anh Ba nợ"). O(length).
 */
export function eml({ key, to, subject, body, unsubscribe }: Letter, head: LetterHead): string {
  const boundary = `=_so-khach_${keyHash(key)}`;
  const fields = [
    ...addressField('From', head.from),
    ...addressField('To', to),
    textField('Subject', subject),
    ...dateField(head),
    `Message-ID: <${keyHash(key)}@so-khach.invalid>`,
    'X-Unsent: 1',
    ...unsubscribeFields(unsubscribe),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;${CRLF} boundary="${boundary}"`,
  ];
  const text = body.normalize('NFC');
  const parts = [part('text/plain', text), part('text/html', htmlBody(text))];
  return [
    ...fields,
    '',
    ...parts.flatMap((lines) => [`--${boundary}`, ...lines]),
    `--${boundary}--`,
    '',
  ].join(CRLF);
}

/** Lines of base64 have no `_`, so none of them is taken for the boundary. */
function part(type: string, text: string): readonly string[] {
  return [`Content-Type: ${type}; charset=UTF-8`, 'Content-Transfer-Encoding: base64', '', base64Lines(text)];
}

function addressField(name: string, text: string): readonly string[] {
  return isPlainAddress(text) ? [`${name}: ${text}`] : [];
}

/** `Sat, 28 Nov 2026 09:30:00 +0700` (RFC 5322 section 3.3). */
function dateField({ moment, utcOffset }: LetterHead): readonly string[] {
  const day = dayOfIso(moment.slice(0, 10));
  const time = /^\d\d:\d\d$/.exec(moment.slice(11, 16))?.[0];
  if (utcOffset === null || day === null || time === undefined) return [];
  const [year, month, date] = moment.slice(0, 10).split('-');
  const ahead = Math.abs(utcOffset);
  const zone = [Math.floor(ahead / 60), ahead % 60].map((n) => String(n).padStart(2, '0')).join('');
  const weekday = WEEKDAYS[weekdayOfDay(day) - 1]!;
  const sign = utcOffset < 0 ? '-' : '+';
  return [`Date: ${weekday}, ${date} ${MONTHS[Number(month) - 1]!} ${year} ${time}:00 ${sign}${zone}`];
}

function unsubscribeFields(way: string | null): readonly string[] {
  if (way === null || !WAY.test(way)) return [];
  const field = `List-Unsubscribe:${CRLF} <${way}>`;
  return way.startsWith('https:') ? [field, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'] : [field];
}

/** An address of the web or of a mailbox, in the signs that such addresses have (RFC 3986). */
const WAY = /^(?:https|mailto):[\w.~:/?#[\]@!$&'()*+;=%-]{1,900}$/;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
