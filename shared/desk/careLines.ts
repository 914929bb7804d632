import { EVENT_PURPOSE } from '../care/careRule';
import { careRules, type UnknownRule } from '../care/rules';
import type { DayNumber } from '../model/day';
import { type Templates, templatesOf } from '../sending/templates';
import type { Snapshot } from '../workbook/snapshot';
import { withinCaps } from './careCaps';
import { byValueAtRisk, type CareLine, careLine, proposalLine, rank, riskOf } from './careLine';
import { type CareProposal, careProposals, mayBeProposed, type Proposed } from './careProposals';
import { type CareRow, type CareSheet, careSheet, isOpen } from './careRows';
import { careSources } from './careSources';
import { type CustomerRow, customerRows, survivorOf } from './customerRows';
import { deskSettings } from './deskSettings';
import { handledCare } from './handledCare';
import { deskLanguage } from './language';
import { type Refusals, refusals } from './refusals';
import { byPerson } from './samePerson';
import { type UserColumns, userColumnsOf } from './userColumns';
import type { Needs } from './verbs';

/** What today's list is made from. */
export const needsCareDesk: Exclude<Needs, 'all'> = {
  sheets: ['care', 'sentLog', 'consent', 'rules', 'segmentHistory', 'settings', 'templates'],
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
  readonly templates: Templates;
  readonly unknownRules: readonly UnknownRule[];
  /** Its name; null where the sheet is gone. */
  readonly rulesSheet: string | null;
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
  const survivor = survivorOf(rows);
  const handled = handledCare(snapshot, care.rows, today, survivor);
  const eligible = rows.filter(mayBeProposed);
  const { rules, unknown, table } = careRules(snapshot, settings.language);
  const templates = templatesOf(snapshot, settings.language);
  const proposed = careProposals({
    rows: eligible,
    rules,
    purposeOf: (rule) => templates.purposeOf(rule) ?? EVENT_PURPOSE[rule.event],
    handled,
    refusals: refused,
    holdout: settings.holdout,
    sourcesOf: careSources(snapshot, eligible, columnsOf, settings, today),
  });
  const open = openOnes(care.rows.filter((row) => isOpen(row, today)));
  // Whom somebody spoke to is left alone by what is there to sell for some days, and today by what can wait.
  const isTooSoon = ({ customer, due, purpose }: CareProposal): boolean =>
    purpose === 'marketing'
      ? handled.isCaredSince(customer, today - settings.careGapDays)
      : due > today && handled.isCaredSince(customer, today);
  const soon = proposed.proposals.filter(isTooSoon);
  const wanted = proposed.proposals.filter((proposal) => !isTooSoon(proposal));
  const all = [
    ...open.map((row) => careLine(row, row.id === null ? null : survivor(row.id), today)),
    ...wanted.map(proposalLine),
  ].sort(byValueAtRisk);
  // Of two rows with one phone it is what both have at risk that this call is worth.
  const due = byPerson(all)
    .map((group) => joined(group, today))
    .map((line) => ({ line, risk: riskOf([line]) ?? -1 }))
    .sort((a, b) => b.risk - a.risk)
    .map(({ line }) => line);
  const isWithin = withinCaps(due, care.rows, settings, today);
  return {
    lines: due.filter((_, at) => isWithin[at]),
    later: [...due.filter((_, at) => !isWithin[at]), ...soon.map(proposalLine)],
    due,
    care,
    refusals: refused,
    columnsOf,
    proposed,
    templates,
    unknownRules: unknown,
    rulesSheet: table?.sheet.name ?? null,
  };
}

/** A row that was copied is one occurrence still. */
function openOnes(rows: readonly CareRow[]): readonly CareRow[] {
  const seen = new Set<string>();
  return rows.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** What is due comes before what is near; then by what it is for (`rank`). */
function joined(group: readonly CareLine[], today: DayNumber): CareLine {
  const isAhead = ({ due }: CareLine): number => (due > today ? 1 : 0);
  const [first, ...also] = [...group].sort(
    (a, b) => isAhead(a) - isAhead(b) || rank(a) - rank(b) || a.due - b.due,
  );
  return { ...first!, also };
}
