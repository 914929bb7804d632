import { type Occurrence, occurrenceKey } from '../care/occurrenceKey';
import type { DayNumber } from '../model/day';
import type { CareProposal } from './careProposals';
import type { CareRow } from './careRows';
import { type CustomerRow, numberOf, textOf } from './customerRows';

/** One line of today's list before it is put into words: of the Care sheet, or of a rule. */
export interface CareLine {
  /** The row that stays after merges; null where the sheet names nobody we know. */
  readonly customer: CustomerRow | null;
  readonly due: DayNumber;
  readonly valueAtRisk: number | null;
  /** Who is to do it; '' for nobody. */
  readonly owner: string;
  readonly from: { readonly care: CareRow } | { readonly proposal: CareProposal };
  /**
   * What else there is with the same person, other rows with their phone or address among it: one call does all of it
   * that is due.
   */
  readonly also: readonly CareLine[];
}

/** What it is about, as its key names it. */
export function occurrenceOf({ from }: CareLine): Occurrence {
  return 'care' in from ? from.care : from.proposal;
}

export function keyOf(line: CareLine): string {
  return occurrenceKey(occurrenceOf(line));
}

export function careLine(care: CareRow, customer: CustomerRow | null, today: DayNumber): CareLine {
  const own = customer === null ? null : numberOf(customer, 'value_at_risk');
  return {
    customer,
    due: care.dueDay ?? today,
    valueAtRisk: care.valueAtRisk ?? own,
    owner: care.owner ?? (customer === null ? '' : ownerOf(customer)),
    from: { care },
    also: [],
  };
}

export function proposalLine(proposal: CareProposal): CareLine {
  const { row, due, valueAtRisk } = proposal;
  return { customer: row, due, valueAtRisk, owner: ownerOf(row), from: { proposal }, also: [] };
}

function ownerOf(row: CustomerRow): string {
  return textOf(row, 'owner') ?? '';
}

/** What somebody planned, then what the customer arranged, then wishes, then what is there to sell. */
export function rank({ from }: CareLine): number {
  if ('care' in from) return 0;
  return ['transaction', 'care', 'marketing'].indexOf(from.proposal.purpose) + 1;
}

/** The most value first, then those without any; several lines of one customer together, the oldest first. */
export function byValueAtRisk(a: CareLine, b: CareLine): number {
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

/** What is at risk with whom the lines reach: each customer once, those who share a phone with another too. O(lines). */
export function riskOf(lines: readonly CareLine[]): number | null {
  const risks = new Map<string, number>();
  for (const line of lines.flatMap((one) => [one, ...one.also])) {
    const who = line.customer?.id ?? occurrenceOf(line).customer;
    if (line.valueAtRisk !== null) risks.set(who, line.valueAtRisk);
  }
  return risks.size === 0 ? null : [...risks.values()].reduce((sum, risk) => sum + risk, 0);
}
