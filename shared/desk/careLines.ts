import { EVENT_PURPOSE } from '../care/careRule';
import { type Occurrence, occurrenceKey } from '../care/occurrenceKey';
import { careRules, type UnknownRule } from '../care/rules';
import type { DayNumber } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import { withinCaps } from './careCaps';
import { type CareProposal, careProposals, mayBeProposed, type Proposed } from './careProposals';
import { type CareRow, type CareSheet, careSheet, isOpen } from './careRows';
import { careSources } from './careSources';
import { type CustomerRow, customerRows, numberOf, survivorOf, textOf } from './customerRows';
import { deskSettings } from './deskSettings';
import { handledCare } from './handledCare';
import { deskLanguage } from './language';
import { type Refusals, refusals } from './refusals';
import { byPerson } from './samePerson';
import { type UserColumns, userColumnsOf } from './userColumns';
import type { Needs } from './verbs';

/** One line of today's list before it is put into words: of the Care sheet, or of a rule. */
export interface CareLine {
  /** The row that stays after merges; null where the sheet names nobody we know. */
  readonly customer: CustomerRow | null;
  readonly due: DayNumber;
  readonly valueAtRisk: number | null;
  /** Who is to do it; '' for nobody. */
  readonly owner: string;
  readonly from: { readonly care: CareRow } | { readonly proposal: CareProposal };
  /** What else is due with the same person, other rows with their phone or address among it: one call does it all. */
  readonly also: readonly CareLine[];
}

/** What it is about, as its key names it. */
export function occurrenceOf({ from }: CareLine): Occurrence {
  return 'care' in from ? from.care : from.proposal;
}

export function keyOf(line: CareLine): string {
  return occurrenceKey(occurrenceOf(line));
}

/** What today's list is made from. */
export const needsCareDesk: Exclude<Needs, 'all'> = {
  sheets: ['care', 'sentLog', 'consent', 'rules', 'segmentHistory', 'settings'],
  customers: true,
};

/** Today's list with what it was made from. */
export interface CareDesk {
  /** The most value at risk first, no more for a person than they can do in a day. */
  readonly lines: readonly CareLine[];
  /** Due as well, and left for another day: beyond the caps, or reminders to buy soon after a care. */
  readonly later: readonly CareLine[];
  /** All of both that a machine may send to today, for which there is no cap of work. */
  readonly due: readonly CareLine[];
  readonly care: CareSheet;
  readonly refusals: Refusals;
  readonly columnsOf: (row: CustomerRow) => UserColumns;
  readonly proposed: Proposed;
  readonly unknownRules: readonly UnknownRule[];
}

/**
 * Rows of the Care sheet that are due and open, and whom the rules bring up, joined person by person. What was done,
 * skipped, sent or put off is not on it. O(rules × rows).
 */
export function careDesk(snapshot: Snapshot, today: DayNumber): CareDesk {
  const rows = customerRows(snapshot);
  const settings = deskSettings(snapshot, deskLanguage(snapshot));
  const columnsOf = userColumnsOf(snapshot);
  const care = careSheet(snapshot);
  const refused = refusals(snapshot);
  const handled = handledCare(snapshot, care.rows, today);
  const survivor = survivorOf(rows);
  const eligible = rows.filter(mayBeProposed);
  const { rules, unknown } = careRules(snapshot, settings.language);
  const proposed = careProposals({
    rows: eligible,
    rules,
    handled,
    refusals: refused,
    holdout: settings.holdout,
    sourcesOf: careSources(snapshot, eligible, columnsOf, settings, today),
  });
  const open = openOnes(care.rows.filter((row) => isOpen(row, today)));
  const isTooSoon = (proposal: CareProposal): boolean =>
    EVENT_PURPOSE[proposal.from.event] === 'marketing' &&
    handled.isCaredSince(proposal.customer, today - settings.careGapDays);
  const soon = proposed.proposals.filter(isTooSoon);
  const wanted = proposed.proposals.filter((proposal) => !isTooSoon(proposal));
  const all = [
    ...open.map((row) => careLine(row, row.id === null ? null : survivor(row.id), today)),
    ...wanted.map(proposalLine),
  ].sort(byValueAtRisk);
  const due = byPerson(all).map(joined);
  const isWithin = withinCaps(due, care.rows, settings, today);
  return {
    lines: due.filter((_, at) => isWithin[at]),
    later: [...due.filter((_, at) => !isWithin[at]), ...soon.map(proposalLine)],
    due,
    care,
    refusals: refused,
    columnsOf,
    proposed,
    unknownRules: unknown,
  };
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
    owner: care.owner ?? (customer === null ? '' : ownerOf(customer)),
    from: { care },
    also: [],
  };
}

function proposalLine(proposal: CareProposal): CareLine {
  const { row, due, valueAtRisk } = proposal;
  return { customer: row, due, valueAtRisk, owner: ownerOf(row), from: { proposal }, also: [] };
}

function ownerOf(row: CustomerRow): string {
  return textOf(row, 'owner') ?? '';
}

function joined(group: readonly CareLine[]): CareLine {
  const [first, ...also] = [...group].sort((a, b) => rank(a) - rank(b) || a.due - b.due);
  return { ...first!, also };
}

/** What somebody planned, then what the customer arranged, then wishes, then what is there to sell. */
export function rank({ from }: CareLine): number {
  if ('care' in from) return 0;
  return ['transaction', 'care', 'marketing'].indexOf(EVENT_PURPOSE[from.proposal.from.event]) + 1;
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
