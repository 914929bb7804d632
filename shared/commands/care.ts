import type { Action } from '../desk/calls';
import { careItems, ruleOf } from '../desk/careItem';
import { type CareLine, keyOf } from '../desk/careLine';
import { type CareDesk, careDesk, needsCareDesk } from '../desk/careLines';
import { CARE, CARE_STATUS, type CareRow, isClosed } from '../desk/careRows';
import { textOf } from '../desk/customerRows';
import type { DeskContext } from '../desk/deskContext';
import { type LogTable, logTable, missingColumn, nextRow } from '../desk/logTable';
import { type LogCells, logWrites, rowReliances } from '../desk/logWrites';
import type { Needs } from '../desk/verbs';
import type { CareItem } from '../desk/views';
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
  ...needsCareDesk,
  sheets: [...needsCareDesk.sheets, 'interactions'],
};

/**
 * What came of an item of today's list, and of all that is joined to it: each has its row on the Care sheet with
 * status, outcome, channel and day, or gets one with all that the list said. What was done is noted on the
 * Interactions sheet too, once. `planned` hands it over to `owner`. A few cells, one undo. Refused where somebody else
 * closed it meanwhile, for a key that is on no list, and for a day to come back that is no day after today.
 */
export function planCare(snapshot: Snapshot, args: CareAction, context: DeskContext): Plan {
  const { today, language } = context;
  const desk = careDesk(snapshot, today);
  const asked = askedFor(args, desk, context);
  if ('fault' in asked) return refusal('care', asked.fault, language);
  const { table, parts } = asked;
  const inWords = careItems(snapshot, desk, today, language);
  const decided = decidedCells(args, context);
  let free = nextRow(table);
  const rows = parts.map(({ there, line }) => {
    const row = there?.row ?? free++;
    const cells = there !== null || line === null ? decided : newCells(line, inWords, decided);
    return { row, cells };
  });
  const note = args.status === 'done' ? noteOfDone(snapshot, args, parts, context) : NOTHING;
  return fewCells(
    'care',
    [...rows.flatMap(({ row }) => rowReliances(table, row)), ...note.reliesOn],
    [...rows.flatMap(({ row, cells }) => logWrites(table, row, cells)), ...note.changes],
    language,
  );
}

/** One occurrence of those that are dealt with. */
interface Part {
  /** Its row on the Care sheet, where it has one. */
  readonly there: CareRow | null;
  /** null for a row of the sheet that is not due yet. */
  readonly line: CareLine | null;
}

interface Asked {
  readonly table: LogTable;
  /** The one that was asked for first. */
  readonly parts: readonly [Part, ...Part[]];
}

/** What the action is about, or why it can't be done. */
function askedFor(
  { key, status, until, outcome }: CareAction,
  { care, due, later }: CareDesk,
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
  const rowOf = (wanted: string): CareRow | null => {
    const rows = care.rows.filter((row) => row.key === wanted);
    return rows.find((row) => !isClosed(row.status)) ?? rows[0] ?? null;
  };
  const there = rowOf(key);
  if (there !== null && isClosed(there.status)) {
    const where = { sheet: table.sheet.name, row: there.row };
    return {
      fault: finding('care.closedSince', 'warning', where, { sheet: where.sheet, row: where.row + 1 }),
    };
  }
  const group = groupOf([...due, ...later], key);
  const line = group.find((one) => keyOf(one) === key) ?? null;
  if (there === null && line === null) return { fault: finding('care.unknownKey', 'error', {}, { key }) };
  // A wish for a day to come is not done with by a call of today.
  const isMeant = (one: CareLine): boolean => one !== line && (status === 'planned' || one.due <= today);
  const others = group.filter(isMeant).map((one) => ({ there: rowOf(keyOf(one)), line: one }));
  return { table, parts: [{ there, line }, ...others] };
}

/** A line with what is joined to it; its key may be that of any of them. */
function groupOf(lines: readonly CareLine[], key: string): readonly CareLine[] {
  for (const line of lines) {
    const group = [line, ...line.also];
    if (group.some((one) => keyOf(one) === key)) return group;
  }
  return [];
}

function newCells(line: CareLine, inWords: (line: CareLine) => CareItem, decided: LogCells): LogCells {
  const item = inWords({ ...line, also: [] });
  return new Map<number, Cell>([
    [CARE.due, dateCell(line.due)],
    [CARE.id, item.customerId],
    [CARE.customer, item.customer],
    [CARE.phone, item.phone],
    [CARE.rule, item.rule],
    [CARE.why, item.reason],
    [CARE.valueAtRisk, item.valueAtRisk],
    [CARE.channel, item.channel],
    [CARE.text, item.text],
    [CARE.owner, line.owner === '' ? null : line.owner],
    ...decided,
  ]);
}

function decidedCells(
  { status, until, channel, outcome, owner }: CareAction,
  context: DeskContext,
): LogCells {
  const words = messagesIn(context.language).crm.choices.careStatus;
  const day = status === 'snoozed' && until !== null ? dayOfIso(until) : null;
  return new Map<number, Cell>([
    [CARE.status, words[CARE_STATUS.indexOf(status)]!],
    ...(outcome.trim() === '' ? [] : [[CARE.outcome, outcome.trim()] as const]),
    ...(channel === null || channel === '' ? [] : [[CARE.channel, channel] as const]),
    [CARE.until, dateCell(day)],
    ...(owner === undefined ? [] : [[CARE.owner, owner.trim() === '' ? null : owner.trim()] as const]),
    [CARE.doneOn, status === 'done' || status === 'skipped' ? dateCell(context.today) : null],
  ]);
}

const NOTHING: Pick<ChangeSet, 'reliesOn' | 'changes'> = { reliesOn: [], changes: [] };

/** A row of Interactions; nothing where nobody known was cared for, or the sheet is gone. */
function noteOfDone(
  snapshot: Snapshot,
  { channel, outcome }: CareAction,
  parts: Asked['parts'],
  { today, user, language }: DeskContext,
): Pick<ChangeSet, 'reliesOn' | 'changes'> {
  const table = logTable(snapshot, 'interactions');
  const [{ there, line }] = parts;
  const customer = line?.customer ?? null;
  const id = customer?.id ?? there?.id ?? null;
  if (table === null || id === null) return NOTHING;
  const rules = parts.flatMap(
    (part) => part.there?.ruleText ?? (part.line === null ? [] : ruleOf(part.line, language)),
  );
  const rule = [...new Set(rules)].filter((text) => text !== '').join(', ');
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
