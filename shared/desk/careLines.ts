import { type Occurrence, occurrenceKey } from '../care/occurrenceKey';
import type { DayNumber } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import { type CareProposal, careProposals } from './careProposals';
import { type CareRow, type CareSheet, careSheet, isOpen } from './careRows';
import { type CustomerRow, customerRows, numberOf, survivorOf } from './customerRows';
import { handledCare } from './handledCare';
import { type Refusals, refusals } from './refusals';
import { type UserColumns, userColumnsOf } from './userColumns';

/** One line of today's list before it is put into words: of the Care sheet, or of a rule. */
export interface CareLine {
  /** The row that stays after merges; null where the sheet names nobody we know. */
  readonly customer: CustomerRow | null;
  readonly due: DayNumber;
  readonly valueAtRisk: number | null;
  readonly from: { readonly care: CareRow } | { readonly proposal: CareProposal };
}

/** What it is about, as its key names it. */
export function occurrenceOf({ from }: CareLine): Occurrence {
  return 'care' in from ? from.care : from.proposal;
}

export function keyOf(line: CareLine): string {
  return occurrenceKey(occurrenceOf(line));
}

/** Today's list with what it was made from. */
export interface CareDesk {
  /** The most value at risk first. */
  readonly lines: readonly CareLine[];
  readonly care: CareSheet;
  readonly refusals: Refusals;
  readonly columnsOf: (row: CustomerRow) => UserColumns;
}

/**
 * Rows of the Care sheet that are due and open, customers past their usual rhythm, and birthdays that are near.
 * What was done, skipped, sent or put off is not on it. O(rows).
 */
export function careDesk(snapshot: Snapshot, today: DayNumber): CareDesk {
  const rows = customerRows(snapshot);
  const columnsOf = userColumnsOf(snapshot);
  const care = careSheet(snapshot);
  const refused = refusals(snapshot);
  const handled = handledCare(snapshot, care.rows, today);
  const survivor = survivorOf(rows);
  const open = care.rows.filter((row) => isOpen(row, today));
  const proposals = careProposals({ rows, columnsOf, handled, refusals: refused, today });
  const lines = [
    ...openOnes(open).map((row) => careLine(row, row.id === null ? null : survivor(row.id), today)),
    ...proposals.map(proposalLine),
  ];
  return { lines: lines.sort(byValueAtRisk), care, refusals: refused, columnsOf };
}

/** A row that was copied is one occurrence still. */
function openOnes(rows: readonly CareRow[]): readonly CareRow[] {
  const seen = new Set<string>();
  return rows.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function careLine(care: CareRow, customer: CustomerRow | null, today: DayNumber): CareLine {
  const own = customer === null ? null : numberOf(customer, 'value_at_risk');
  return {
    customer,
    due: care.dueDay ?? today,
    valueAtRisk: care.valueAtRisk ?? own,
    from: { care },
  };
}

function proposalLine(proposal: CareProposal): CareLine {
  const { row, due, valueAtRisk } = proposal;
  return { customer: row, due, valueAtRisk, from: { proposal } };
}

/** The most value first, then those without any; several lines of one customer together, the oldest first. */
function byValueAtRisk(a: CareLine, b: CareLine): number {
  const value = (b.valueAtRisk ?? -1) - (a.valueAtRisk ?? -1);
  if (value !== 0) return value;
  const [one, other] = [occurrenceOf(a), occurrenceOf(b)];
  const who = compareTexts(a.customer?.id ?? one.customer, b.customer?.id ?? other.customer);
  return (
    who || a.due - b.due || compareTexts(one.customer, other.customer) || compareTexts(one.rule, other.rule)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
