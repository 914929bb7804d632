import type { Language } from '../messages';
import { type DayNumber, dmyOfDay, isoOfDay } from '../model/day';
import { mergedText } from '../sending/outgoing';
import { type Recipient, recipientsOf } from '../sending/recipients';
import type { Templates, TextChannel } from '../sending/templates';
import type { Snapshot } from '../workbook/snapshot';

/** Whom a text speaks to, and of what. */
export interface Addressee {
  /** The customer's id; null for somebody who is on no sheet of customers. */
  readonly id: string | null;
  readonly name: string | null;
  /** The rule's id, or what a person wrote as the rule. */
  readonly rule: string;
  readonly due: DayNumber;
  readonly today: DayNumber;
  /** Why today, in words. */
  readonly reason: string;
}

/** Channels by which people send what advertises, each with a text on the card. */
export type AdvertChannel = 'zalo' | 'sms';

export interface CareText {
  /** To be sent by hand, by Zalo; null where there is none. */
  readonly text: string | null;
  /** What to say on the phone. */
  readonly script: string | null;
  readonly sms: string | null;
  /** Which of the two that are sent advertise. */
  readonly adverts: readonly AdvertChannel[];
  /** A template of the user's that can't be filled: nothing else is put in its place. */
  readonly problem: { readonly code: string; readonly field: string } | null;
}

/**
 * Texts ready to be sent by hand or said, by the same templates and fields as what a machine sends (`templatesOf`,
 * `mergeFields`). In Vietnamese people are spoken to by the form of address of their own list ("chị Lan"), in English
 * by the given name. O(rows) once, then O(columns) each.
 */
export function careTexts(
  snapshot: Snapshot,
  templates: Templates,
  language: Language,
): (to: Addressee) => CareText {
  const recipients = recipientsOf(snapshot);
  return ({ id, name, rule, ...occasion }) => {
    const to: Recipient = (id === null ? null : recipients.of(id)) ?? recipients.stranger(name);
    const meant = { id: rule, name: rule };
    const detail = templates.detailOf(meant);
    const adverts: AdvertChannel[] = [];
    let problem: CareText['problem'] = null;
    const said = (channel: TextChannel): string | null => {
      const template = templates.of(meant, channel);
      if (template === null) return null;
      if (template.purpose === 'marketing' && (channel === 'zalo' || channel === 'sms'))
        adverts.push(channel);
      const text = mergedText(template, to, { ...occasion, detail, language });
      if (!('fault' in text)) return text.body === '' ? null : text.body;
      problem ??= { code: template.code, field: 'field' in text ? text.field : '' };
      return null;
    };
    const texts = { text: said('zalo'), script: said('call'), sms: said('sms') };
    return { ...texts, adverts, problem };
  };
}

/** A day as sentences of the language have it. */
export function shownDay(day: DayNumber, language: Language): string {
  return language === 'vi' ? dmyOfDay(day) : isoOfDay(day);
}
