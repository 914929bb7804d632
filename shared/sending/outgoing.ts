import { mergeText, type TemplateProblem } from '../care/mergeText';
import { type Language, messagesIn } from '../messages';
import { hashText } from '../workbook/fingerprint';
import { mergeFields, type Occasion, type Recipient, wordFor } from './recipients';
import type { Template } from './templates';

/** Subject and body, merged. */
export interface MergedText {
  readonly subject: string;
  readonly body: string;
}

/** A text that can't be made: the template's fault, which stops a run, or this customer's. */
export type TextFault =
  | { readonly fault: 'unknownField' | 'unclosed'; readonly field: string }
  | { readonly fault: 'format'; readonly field: string }
  | { readonly fault: 'lineBreak' | 'noSubject' | 'tooLong' };

/**
 * The message of a template to one customer, in composed letters (NFC). An advertisement has the label that the law
 * wants before its subject, and whatever is no transaction ends with the way out. A subject with a line break is
 * refused, never mended: it would let a cell write headers of the message. O(length).
 */
export function mergedText(template: Template, to: Recipient, occasion: Occasion): MergedText | TextFault {
  const { headers, cells } = mergeFields(to, occasion);
  const subject = mergeText(template.subject, headers, cells);
  if (typeof subject !== 'string') return faultOf(subject);
  const text = mergeText(template.text, headers, cells);
  if (typeof text !== 'string') return faultOf(text);
  if (LINE_BREAK.test(subject)) return { fault: 'lineBreak' };
  const plain = cleanText(subject).replace(/\s+/g, ' ').trim();
  if (plain === '') return { fault: 'noSubject' };
  const labelled = withLabel(plain, template, occasion.language);
  if (labelled.length > SUBJECT_LENGTH) return { fault: 'tooLong' };
  return { subject: labelled, body: withWayOut(bodyOf(text), template, to, occasion.language) };
}

/** Sixteen hexadecimal digits of what was sent, for the ledger. */
export function textHash({ subject, body }: MergedText): string {
  return hashText(`${subject}\n${body}`) + hashText(`${body}\n${subject}`);
}

/** MailApp and Gmail take 250 (https://developers.google.com/apps-script/reference/gmail/gmail-app). */
export const SUBJECT_LENGTH = 250;

function faultOf({ problem, field }: TemplateProblem): TextFault {
  return { fault: problem, field };
}

function bodyOf(text: string): string {
  return cleanText(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'))
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** Composed, without controls but tab and line feed, and with no half of a character pair. */
function cleanText(text: string): string {
  return text.replace(HALF_PAIR, '\ufffd').replace(CONTROLS, '').normalize('NFC');
}

function withLabel(subject: string, { purpose }: Template, language: Language): string {
  if (purpose !== 'marketing' || LABEL.test(subject)) return subject;
  return `${messagesIn(language).sending.adLabel} ${subject}`;
}

function withWayOut(body: string, { purpose }: Template, to: Recipient, language: Language): string {
  if (purpose === 'transaction') return body;
  const line = messagesIn(language)
    .sending.optOut({ you: wordFor(to, language) })
    .normalize('NFC');
  return body.endsWith(line) ? body : `${body}\n\n--\n${line}`;
}

/** Whatever a mail program or library takes for the end of a header's line. */
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029\0]/;
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
const HALF_PAIR = /[\ud800-\udfff]/gu;
const LABEL = /^\[(?:qc|ad|adv)\]/i;
