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
  readonly key: string;
  /** The row that stays after merges; null where the sheet names nobody we know. */
  readonly customer: CustomerRow | null;
  readonly due: DayNumber;
  readonly valueAtRisk: number | null;
  readonly from: { readonly care: CareRow } | { readonly proposal: CareProposal };
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
    key: care.key,
    customer,
    due: care.dueDay ?? today,
    valueAtRisk: care.valueAtRisk ?? own,
    from: { care },
  };
}

function proposalLine(proposal: CareProposal): CareLine {
  const { key, row, due, valueAtRisk } = proposal;
  return { key, customer: row, due, valueAtRisk, from: { proposal } };
}

/** The most value first, then those without any; several lines of one customer together, the oldest first. */
function byValueAtRisk(a: CareLine, b: CareLine): number {
  const value = (line: CareLine): number => line.valueAtRisk ?? -1;
  return value(b) - value(a) || compareTexts(who(a), who(b)) || a.due - b.due || compareTexts(a.key, b.key);
}

function who({ customer, key }: CareLine): string {
  return customer?.id ?? key;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
