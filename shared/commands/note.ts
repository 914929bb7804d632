import type { Action } from '../desk/calls';
import { customerRows, isWord, shownName, textOf } from '../desk/customerRows';
import type { DeskContext } from '../desk/deskContext';
import { logTable, missingColumn, nextRow } from '../desk/logTable';
import { type LogCells, logWrites, rowReliances } from '../desk/logWrites';
import type { Needs } from '../desk/verbs';
import { messagesIn } from '../messages';
import { finding } from '../model/finding';
import { isOptOutReply } from '../person/optOutReply';
import { type Cell, dateCell } from '../workbook/cell';
import type { Snapshot } from '../workbook/snapshot';
import { fewCells, type Plan, refusal } from './plan';

export type NoteAction = Extract<Action, { readonly kind: 'note' }>;

export const needsNote: Needs = { sheets: ['interactions', 'settings'], customers: true };

/**
 * One row more on the Interactions sheet: today, the customer, how, and what was said, below all that stands there.
 * Nothing else is touched; the figures follow with the next refresh. What a customer says may be a wish for no more
 * messages: then a finding says where it is kept. Refused for a customer that is not there, an
 * empty note and one that no cell takes.
 */
export function planNote(snapshot: Snapshot, args: NoteAction, context: DeskContext): Plan {
  const { language, today, user } = context;
  const refuse = (found: Parameters<typeof refusal>[1]): Plan => refusal('note', found, language);
  const customer = customerRows(snapshot).find(({ id }) => id === args.id);
  if (customer === undefined) return refuse(finding('desk.unknownCustomer', 'error', {}, { id: args.id }));
  const text = args.text.trim();
  if (text === '') return refuse(finding('note.empty', 'error', {}, {}));
  if (text.length > MOST_CHARACTERS)
    return refuse(finding('note.tooLong', 'error', {}, { most: MOST_CHARACTERS }));
  const table = logTable(snapshot, 'interactions');
  if (table === null) {
    const { name } = messagesIn(language).crm.sheets.interactions;
    return refuse(finding('desk.noSheet', 'error', {}, { sheet: name }));
  }
  const missing = missingColumn(table, [ID, TEXT]);
  if (missing !== null) return refuse(missing);
  const cells = interactionCells({
    day: dateCell(today),
    id: customer.id,
    name: textOf(customer, 'clean_name') ?? shownName(customer),
    channel: args.channel,
    direction: args.direction,
    text,
    by: user,
  });
  const row = nextRow(table);
  const plan = fewCells('note', rowReliances(table, row), logWrites(table, row, cells), language);
  const isOurs = isWord(args.direction, (each) => messagesIn(each).crm.choices.directions[OUTGOING]!);
  if (isOurs || !isOptOutReply(text)) return plan;
  return { ...plan, findings: [finding('note.optOut', 'warning', {}, { text })] };
}

/** A row of the Interactions sheet, in the order of `crm.headers.interactions`. Blank texts stay blank cells. */
export function interactionCells(entry: {
  readonly day: Cell;
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly direction: string;
  readonly text: string;
  readonly by: string;
}): LogCells {
  const { day, id, name, channel, direction, text, by } = entry;
  const cells: readonly Cell[] = [day, id, name, channel, direction, text, by];
  return new Map(cells.map((cell, header) => [header, cell === '' ? null : cell]));
}

/** Of the directions: ours to the customer. */
const OUTGOING = 1;
/** Without these columns a note would say nothing of anybody. */
const ID = 1;
const TEXT = 5;

/** Excel's cell takes 32,767 characters, Sheets' 50,000. */
export const MOST_CHARACTERS = 30_000;
