import { mergeText, type TemplateProblem } from '../care/mergeText';
import { type Language, messagesIn } from '../messages';
import { hashText } from '../workbook/fingerprint';
import { mergeFields, type Occasion, withCapitals, wordFor } from './mergeFields';
import type { Recipient } from './recipients';
import type { Template } from './templates';
import { znsFields } from './znsFields';

/** A text, merged: of what has no subject that is ''. */
export interface MergedText {
  readonly subject: string;
  readonly body: string;
  /** ZNS: the template's parameters; null elsewhere. */
  readonly fields: Readonly<Record<string, string>> | null;
}

/** A text that can't be made: the template's fault, which stops a run, or this customer's. */
export type TextFault =
  | { readonly fault: 'unknownField' | 'unclosed' | 'znsLine'; readonly field: string }
  | { readonly fault: 'format'; readonly field: string }
  | { readonly fault: 'lineBreak' | 'noSubject' | 'tooLong' };

/**
 * The message of a template to one customer, in composed letters (NFC). An advertisement by e-mail or SMS has the
 * label that the law wants before all else, and whatever is no transaction ends with the way out (Decree
 * 91/2020/NĐ-CP, articles 15 and 16). A subject with a line break is refused, never mended: it would let a cell write
 * headers of the message. What is said or pasted by a person stays as the template has it. O(length).
 */
export function mergedText(template: Template, to: Recipient, occasion: Occasion): MergedText | TextFault {
  const { headers, cells } = mergeFields(to, occasion);
  const merge = (part: string): string | TemplateProblem => {
    const merged = mergeText(part, headers, cells);
    return typeof merged === 'string' ? withCapitals(merged) : merged;
  };
  const text = merge(template.text);
  if (typeof text !== 'string') return faultOf(text);
  if (template.channel === 'email') {
    const subject = merge(template.subject);
    return typeof subject === 'string'
      ? emailOf(template, subject, withWayOut(bodyOf(text), template, to, occasion), occasion.language)
      : faultOf(subject);
  }
  if (template.channel !== 'zns') {
    const body = bodyOf(text);
    const isSms = template.channel === 'sms';
    return { subject: '', body: isSms ? smsOf(body, template, occasion.language) : body, fields: null };
  }
  const subject = template.subject.trim();
  if (subject === '') return { fault: 'noSubject' };
  const fields = znsFields(template.text, merge);
  if ('line' in fields) return { fault: 'znsLine', field: fields.line };
  return { subject, body: bodyOf(text), fields: fields.values };
}

/** Sixteen hexadecimal digits of what was sent, for the ledger. */
export function textHash({ subject, body }: Pick<MergedText, 'subject' | 'body'>): string {
  return hashText(`${subject}\n${body}`) + hashText(`${body}\n${subject}`);
}

/** MailApp and Gmail take 250 (https://developers.google.com/apps-script/reference/gmail/gmail-app). */
export const SUBJECT_LENGTH = 250;

function faultOf({ problem, field }: TemplateProblem): TextFault {
  return { fault: problem, field };
}

function emailOf(
  template: Template,
  subject: string,
  body: string,
  language: Language,
): MergedText | TextFault {
  if (LINE_BREAK.test(subject)) return { fault: 'lineBreak' };
  const plain = cleanText(subject).replace(/\s+/g, ' ').trim();
  if (plain === '') return { fault: 'noSubject' };
  const labelled = withLabel(plain, template, language);
  return labelled.length > SUBJECT_LENGTH ? { fault: 'tooLong' } : { subject: labelled, body, fields: null };
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

function withLabel(text: string, { purpose }: Template, language: Language): string {
  if (purpose !== 'marketing' || LABEL.test(text)) return text;
  return `${messagesIn(language).sending.adLabel} ${text}`;
}

/** A shop's own words for opting out, such as a number to send to, stand for ours. */
function smsOf(body: string, template: Template, language: Language): string {
  const labelled = withLabel(body, template, language);
  if (template.purpose !== 'marketing' || OPT_OUT.test(body)) return labelled;
  return `${labelled} ${messagesIn(language).sending.optOutShort}`.normalize('NFC');
}

function withWayOut(body: string, { purpose }: Template, to: Recipient, occasion: Occasion): string {
  if (purpose === 'transaction') return body;
  const line = messagesIn(occasion.language)
    .sending.optOut({ you: wordFor(to, occasion) })
    .normalize('NFC');
  return body.endsWith(line) ? body : `${body}\n\n--\n${line}`;
}

/** Whatever a mail program or library takes for the end of a header's line. */
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029\0]/;
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
const HALF_PAIR = /[\ud800-\udfff]/gu;
const LABEL = /^\[(?:qc|ad|adv)\]/i;
const OPT_OUT = /từ chối|tu choi|opt[ -]?out|unsubscribe/i;
