import { consentOf } from '../customers/consent';
import { logTable } from '../desk/logTable';
import type { Snapshot } from '../workbook/snapshot';
import type { Recipient } from './recipients';
import { tableTexts } from './tableTexts';
import { channelOf, EMAIL, type Purpose, purposeOf } from './templates';

export type ConsentState = 'agreed' | 'refused' | 'silent';

/**
 * Whether a customer may have e-mail for a purpose. The strictest word wins: of our column, the user's own columns
 * and the Consent sheet one refusal is enough. On the sheet an answer counts for its purpose and channel; a refusal
 * without purpose or channel is one of all, and stands until a consent of the same purpose with a later day; a consent
 * without purpose is none (Law 91/2025/QH15, art. 9: per purpose; Decree 91/2020: prior consent). O(rows) once.
 */
export function consentFor(snapshot: Snapshot): (to: Recipient, purpose: Purpose) => ConsentState {
  const answers = emailAnswers(snapshot);
  return (to, purpose) => {
    const words = to.consents.map(({ consent, optOut }) => consentOf(consent, optOut));
    const written = (answers.get(to.id) ?? []).filter(
      (one) => one.purpose === purpose || one.purpose === null,
    );
    const consents = written.filter((one) => one.isYes && one.purpose !== null);
    const refusals = written.filter(
      (no) => !no.isYes && !consents.some((yes) => no.day !== '' && yes.day > no.day),
    );
    if (words.includes(false) || refusals.length > 0) return 'refused';
    return words.includes(true) || consents.length > 0 ? 'agreed' : 'silent';
  };
}

interface Answer {
  readonly purpose: Purpose | null;
  readonly isYes: boolean;
  /** ISO text; '' where none is written. */
  readonly day: string;
}

/** Answers about e-mail and about every channel, by customer. */
function emailAnswers(snapshot: Snapshot): ReadonlyMap<string, readonly Answer[]> {
  const answers = new Map<string, Answer[]>();
  const table = logTable(snapshot, 'consent', true);
  for (const { texts } of table === null ? [] : tableTexts(table)) {
    const [id, purposeText, channel, answer, , day] = texts as readonly string[];
    const isYes = consentOf(answer ?? null, null);
    const purpose = purposeOf(purposeText!);
    const isEmail = channel === '' || channelOf(channel!) === EMAIL;
    if (isYes === null || !isEmail || id === '') continue;
    // A purpose that is none of ours: a refusal of it is one of all, a consent to it of none.
    const own = answers.get(id!) ?? [];
    own.push({ purpose, isYes, day: /^\d{4}-\d{2}-\d{2}/.exec(day!)?.[0] ?? '' });
    answers.set(id!, own);
  }
  return answers;
}
