import { channelOf, channelWord } from '../care/channel';
import { choiceAt } from '../crm/choiceAt';
import type { Action } from '../desk/calls';
import { textOf } from '../desk/customerRows';
import type { DeskContext } from '../desk/deskContext';
import { logTable, missingColumn, nextRow } from '../desk/logTable';
import { logWrites, rowReliances } from '../desk/logWrites';
import { messagesIn } from '../messages';
import { finding } from '../model/finding';
import { requestChanges } from '../person/requests';
import { personOfId } from '../person/whoIs';
import { blockedWith } from '../sending/blockList';
import { type Cell, dateCell } from '../workbook/cell';
import type { Snapshot } from '../workbook/snapshot';
import { fewCells, type Plan, refusal } from './plan';

export type OptOutAction = Extract<Action, { readonly kind: 'optOut' }>;

/**
 * Somebody wants no messages: a refusal on the Consent sheet with the day and how they said so, and the request as
 * done. Without purpose and channel it is one of everything: then the hashes of their phones and e-mails go on the
 * block list too, so that it holds for any other row with them; numbers that another customer has stay off it. One
 * undo takes all of it back. Law 91/2025/QH15, art. 28; Decree 91/2020/NĐ-CP, art. 16. A few cells.
 */
export function planOptOut(snapshot: Snapshot, args: OptOutAction, context: DeskContext): Plan {
  const { language, today, user } = context;
  const person = personOfId(snapshot, args.id);
  if (person === null) {
    return refusal('optOut', finding('desk.unknownCustomer', 'error', {}, { id: args.id }), language);
  }
  const words = messagesIn(language);
  const table = logTable(snapshot, 'consent');
  if (table === null) {
    const { name } = words.crm.sheets.consent;
    return refusal('optOut', finding('desk.noSheet', 'error', {}, { sheet: name }), language);
  }
  const missing = missingColumn(table, [CONSENT.id, CONSENT.purpose, CONSENT.channel, CONSENT.answer]);
  if (missing !== null) return refusal('optOut', missing, language);
  const channel = channelText(args.channel, language);
  const purpose = purposeText(args.purpose, language);
  const row = nextRow(table);
  const cells = new Map<number, Cell>([
    [CONSENT.id, person.id],
    [CONSENT.purpose, purpose],
    [CONSENT.channel, channel],
    [CONSENT.answer, words.crm.choices.consent.no],
    [CONSENT.day, dateCell(today)],
    [CONSENT.how, args.how.trim() === '' ? null : args.how.trim()],
  ]);
  const note = [purpose, channel].filter((word) => word !== null).join(' · ');
  const log = requestChanges(
    snapshot,
    { id: person.id!, kind: 'stop', how: args.how.trim(), note, today, by: user },
    language,
  );
  const plan = fewCells(
    'optOut',
    [...rowReliances(table, row), ...log.reliesOn],
    [...logWrites(table, row, cells), ...log.changes],
    language,
  );
  if (channel !== null || purpose !== null) return plan;
  const { phones, emails, shared } = person.marks;
  const clean = textOf(person.rows[0]!, 'clean_phone');
  const marks = [...phones, ...emails, ...(clean === null ? [] : [clean])].filter(
    (mark) => !shared.has(mark),
  );
  const remembers = blockedWith(snapshot, ...marks);
  return {
    ...plan,
    changeSet: { ...plan.changeSet, remembers, takesBack: Object.keys(remembers) },
  };
}

/** The word of the sheet's language for an id or a word of either; other texts stay as they are, blanks are null. */
function channelText(text: string | null, language: 'vi' | 'en'): string | null {
  const channel = channelOf(text ?? '');
  return channel === null ? text?.trim() || null : channelWord(channel, language);
}

/** As `channelText`; the ids of purposes are their English words. */
function purposeText(text: string | null, language: 'vi' | 'en'): string | null {
  const at = choiceAt('purposes', text ?? '');
  return at < 0 ? text?.trim() || null : messagesIn(language).crm.choices.purposes[at]!;
}

/** The columns of `crm.headers.consent`. */
const CONSENT = { id: 0, purpose: 1, channel: 2, answer: 3, day: 5, how: 6 } as const;
