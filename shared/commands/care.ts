import { ruleWord } from '../care/careRule';
import { type Occurrence, occurrenceOfKey } from '../care/occurrenceKey';
import type { Action } from '../desk/calls';
import { careItems } from '../desk/careItem';
import { type CareDesk, type CareLine, careDesk, occurrenceOf } from '../desk/careLines';
import { CARE, CARE_STATUS, type CareRow } from '../desk/careRows';
import { textOf } from '../desk/customerRows';
import type { DeskContext } from '../desk/deskContext';
import { type LogTable, logTable, missingColumn, nextRow } from '../desk/logTable';
import { type LogCells, logWrites, rowReliances } from '../desk/logWrites';
import type { Needs } from '../desk/verbs';
import { messagesIn } from '../messages';
import { dayOfIso } from '../model/day';
import { type Finding, finding } from '../model/finding';
import { type Cell, dateCell } from '../workbook/cell';
import type { ChangeSet } from '../workbook/changeSet';
import type { Snapshot } from '../workbook/snapshot';
import { interactionCells, MOST_CHARACTERS } from './note';
import { fewCells, type Plan, refusal } from './plan';

export type CareAction = Extract<Action, { readonly kind: 'care' }>;

export const needsCare: Needs = {
  sheets: ['care', 'interactions', 'sentLog', 'consent', 'templates', 'settings'],
  customers: true,
};

/**
 * What came of an item of today's list: its row on the Care sheet gets status, outcome, channel and day, or is added
 * with all that the list said. What was done is noted on the Interactions sheet too. A few cells, one undo. Refused
 * where somebody else closed it meanwhile, for a key that is on no list, and for a day to come back that is no day
 * after today.
 */
export function planCare(snapshot: Snapshot, args: CareAction, context: DeskContext): Plan {
  const { today, language } = context;
  const desk = careDesk(snapshot, today);
  const asked = askedFor(args, desk, context);
  if ('fault' in asked) return refusal('care', asked.fault, language);
  const { table, there, line } = asked;
  const row = there?.row ?? nextRow(table);
  const item = line === null ? null : careItems(snapshot, desk, today, language)(line);
  const decided = decidedCells(args, context);
  const cells: LogCells =
    there !== null || item === null || line === null
      ? decided
      : new Map<number, Cell>([
          [CARE.due, dateCell(line.due)],
          [CARE.id, item.customerId],
          [CARE.customer, item.customer],
          [CARE.phone, item.phone],
          [CARE.rule, item.rule],
          [CARE.why, item.reason],
          [CARE.valueAtRisk, item.valueAtRisk],
          [CARE.text, item.text],
          [CARE.owner, line.customer === null ? null : textOf(line.customer, 'owner')],
          ...decided,
        ]);
  const note = args.status === 'done' ? noteOfDone(snapshot, args, asked, context) : NOTHING;
  return fewCells(
    'care',
    [...rowReliances(table, row), ...note.reliesOn],
    [...logWrites(table, row, cells), ...note.changes],
    language,
  );
}

interface Asked {
  readonly table: LogTable;
  /** Its row on the Care sheet, where it has one. */
  readonly there: CareRow | null;
  /** null for a row of the sheet that is not due yet. */
  readonly line: CareLine | null;
}

/** What the action is about, or why it can't be done. */
function askedFor(
  { key, status, until, outcome }: CareAction,
  { care, lines }: CareDesk,
  { today, language }: DeskContext,
): Asked | { readonly fault: Finding } {
  const { table } = care;
  if (table === null) {
    const { name } = messagesIn(language).crm.sheets.care;
    return { fault: finding('desk.noSheet', 'error', {}, { sheet: name }) };
  }
  if (outcome.length > MOST_CHARACTERS)
    return { fault: finding('note.tooLong', 'error', {}, { most: MOST_CHARACTERS }) };
  const missing = missingColumn(table, [
    ...[CARE.due, CARE.id, CARE.rule, CARE.status],
    ...(status === 'snoozed' ? [CARE.until] : []),
  ]);
  if (missing !== null) return { fault: missing };
  const day = until === null ? null : dayOfIso(until);
  if (status === 'snoozed' && (day === null || day <= today))
    return { fault: finding('care.badUntil', 'error', {}, {}) };
  const rows = care.rows.filter((row) => row.key === key);
  const there = rows.find(isUnsettled) ?? rows[0] ?? null;
  if (there !== null && !isUnsettled(there)) {
    const where = { sheet: table.sheet.name, row: there.row };
    return {
      fault: finding('care.closedSince', 'warning', where, { sheet: where.sheet, row: where.row + 1 }),
    };
  }
  const asked = occurrenceOfKey(key);
  const line = asked === null ? null : (lines.find((one) => isSame(occurrenceOf(one), asked)) ?? null);
  return there === null && line === null
    ? { fault: finding('care.unknownKey', 'error', {}, { key }) }
    : { table, there, line };
}

function isSame(a: Occurrence, b: Occurrence): boolean {
  return a.customer === b.customer && a.rule === b.rule && a.due === b.due;
}

function isUnsettled({ status }: CareRow): boolean {
  return status !== 'done' && status !== 'skipped';
}

function decidedCells({ status, until, channel, outcome }: CareAction, context: DeskContext): LogCells {
  const words = messagesIn(context.language).crm.choices.careStatus;
  const day = status === 'snoozed' && until !== null ? dayOfIso(until) : null;
  return new Map<number, Cell>([
    [CARE.status, words[CARE_STATUS.indexOf(status)]!],
    ...(outcome.trim() === '' ? [] : [[CARE.outcome, outcome.trim()] as const]),
    ...(channel === null || channel === '' ? [] : [[CARE.channel, channel] as const]),
    [CARE.until, dateCell(day)],
    [CARE.doneOn, status === 'snoozed' ? null : dateCell(context.today)],
  ]);
}

const NOTHING: Pick<ChangeSet, 'reliesOn' | 'changes'> = { reliesOn: [], changes: [] };

/** A row of Interactions; nothing where nobody known was cared for, or the sheet is gone. */
function noteOfDone(
  snapshot: Snapshot,
  { key, channel, outcome }: CareAction,
  { there, line }: Asked,
  { today, user, language }: DeskContext,
): Pick<ChangeSet, 'reliesOn' | 'changes'> {
  const table = logTable(snapshot, 'interactions');
  const customer = line?.customer ?? null;
  const id = customer?.id ?? there?.id ?? null;
  if (table === null || id === null) return NOTHING;
  const rule = there?.ruleText ?? ruleWord(occurrenceOfKey(key)?.rule ?? '', language);
  const words = messagesIn(language);
  const row = nextRow(table);
  const cells = interactionCells({
    day: dateCell(today),
    id,
    name: (customer === null ? there?.name : textOf(customer, 'clean_name')) ?? '',
    channel: channel ?? '',
    direction: words.crm.choices.directions[1]!,
    text: words.care.noteOf({ rule, outcome: outcome.trim() }),
    by: user,
  });
  return { reliesOn: rowReliances(table, row), changes: logWrites(table, row, cells) };
}
