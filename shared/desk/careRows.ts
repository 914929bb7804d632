import { ruleIdOf } from '../care/careRule';
import { type Occurrence, occurrenceKey } from '../care/occurrenceKey';
import { choiceAt } from '../crm/choiceAt';
import { foldText } from '../intake/foldText';
import type { DayNumber } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import { type LogTable, logCell, logRows, logTable } from './logTable';
import { cellDay, cellNumber, cellString } from './readCell';

/** The columns of the Care sheet, in the order of `crm.headers.care`. */
export const CARE = {
  due: 0,
  id: 1,
  customer: 2,
  phone: 3,
  rule: 4,
  why: 5,
  valueAtRisk: 6,
  channel: 7,
  text: 8,
  owner: 9,
  status: 10,
  outcome: 11,
  until: 12,
  doneOn: 13,
} as const;

/** Words of `crm.choices.careStatus`, in their order. `control`: left alone on purpose, to see what care changes. */
export const CARE_STATUS = ['planned', 'done', 'snoozed', 'skipped', 'control'] as const;

export type CareStatus = (typeof CARE_STATUS)[number];

/** A row of the Care sheet, written by us or typed by a person. */
export interface CareRow extends Occurrence {
  readonly key: string;
  /** 0-based */
  readonly row: number;
  /** Null where nobody wrote a day: due at once. */
  readonly dueDay: DayNumber | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly ruleText: string | null;
  readonly why: string | null;
  readonly valueAtRisk: number | null;
  readonly text: string | null;
  readonly channel: string | null;
  readonly owner: string | null;
  readonly status: CareStatus;
  readonly outcome: string | null;
  readonly until: DayNumber | null;
  readonly doneOn: DayNumber | null;
}

export interface CareSheet {
  readonly table: LogTable | null;
  readonly rows: readonly CareRow[];
}

/** The rows that name somebody; others (blank, notes) are passed over. O(rows). */
export function careSheet(snapshot: Snapshot): CareSheet {
  const table = logTable(snapshot, 'care');
  if (table === null) return { table, rows: [] };
  const rows: CareRow[] = [];
  for (const row of logRows(table)) {
    const found = careRow(table, row);
    if (found !== null) rows.push(found);
  }
  return { table, rows };
}

function careRow(table: LogTable, row: number): CareRow | null {
  const text = (column: number): string | null => cellString(logCell(table, row, column));
  const [id, name] = [text(CARE.id), text(CARE.customer)];
  const customer = id ?? (name === null ? '' : `~${foldText(name)}`);
  if (customer === '') return null;
  const dueDay = cellDay(logCell(table, row, CARE.due));
  const ruleText = text(CARE.rule);
  // A row by hand needs no rule and no day: such ones are known by what they have.
  const occurrence = {
    customer,
    rule: ruleIdOf(ruleText ?? '') || BY_HAND,
    due: dueDay ?? (0 as DayNumber),
  };
  return {
    ...occurrence,
    key: occurrenceKey(occurrence),
    row,
    dueDay,
    id,
    name,
    phone: text(CARE.phone),
    ruleText,
    why: text(CARE.why),
    valueAtRisk: cellNumber(logCell(table, row, CARE.valueAtRisk)),
    text: text(CARE.text),
    channel: text(CARE.channel),
    owner: text(CARE.owner),
    status: statusOf(text(CARE.status)),
    outcome: text(CARE.outcome),
    until: cellDay(logCell(table, row, CARE.until)),
    doneOn: cellDay(logCell(table, row, CARE.doneOn)),
  };
}

function statusOf(text: string | null): CareStatus {
  return CARE_STATUS[choiceAt('careStatus', text ?? '')] ?? 'planned';
}

/** Nothing is left to do. */
export function isClosed(status: CareStatus): boolean {
  return status === 'done' || status === 'skipped' || status === 'control';
}

/** Rows whose day has come and that nobody dealt with; a snoozed one comes back on its day. */
export function isOpen({ status, until, dueDay }: CareRow, today: DayNumber): boolean {
  if (isClosed(status)) return false;
  if (status === 'snoozed' && until !== null) return until <= today;
  return dueDay === null || dueDay <= today;
}

const BY_HAND = 'by hand';
