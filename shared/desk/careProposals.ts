import { birthdayDue } from '../care/birthdayDue';
import { EVENT_PURPOSE } from '../care/careRule';
import { type Occurrence, occurrenceKey } from '../care/occurrenceKey';
import { reorderDue } from '../care/reorderDue';
import { cleanBirthdays } from '../intake/birthday';
import { messagesIn } from '../messages';
import type { DayNumber } from '../model/day';
import { cellAt } from '../workbook/snapshot';
import { shownDay } from './careText';
import { type CustomerRow, dayOf, hasRefused, isWord, numberOf, textOf } from './customerRows';
import type { HandledCare } from './handledCare';
import type { Refusals } from './refusals';
import type { UserColumns } from './userColumns';

/** A customer whom a rule brings up today, before anything is written of them anywhere. */
export interface CareProposal extends Occurrence {
  readonly row: CustomerRow;
  readonly rule: 'reorder' | 'secondOrder' | 'birthday';
  readonly gapDays: number | null;
  readonly silentDays: number | null;
  readonly valueAtRisk: number | null;
}

/** What a proposal is made from. */
export interface ProposalSources {
  readonly rows: readonly CustomerRow[];
  readonly columnsOf: (row: CustomerRow) => UserColumns;
  readonly handled: HandledCare;
  readonly refusals: Refusals;
  readonly today: DayNumber;
}

/** All rules over all customers; the Care issue's rules join here. Merged and lost customers are left out. O(rows). */
export function careProposals(sources: ProposalSources): readonly CareProposal[] {
  return [...reorders(sources), ...birthdays(sources)].filter(
    ({ row, rule }) => mayBeProposed(row) && !sources.refusals.isRefused(row.id, EVENT_PURPOSE[rule]),
  );
}

function mayBeProposed(row: CustomerRow): boolean {
  if (textOf(row, 'merged_into') !== null || hasRefused(row)) return false;
  const stage = textOf(row, 'stage');
  return stage === null || !isWord(stage, (language) => messagesIn(language).crm.choices.stages[LOST]!);
}

function reorders({ rows, handled, today }: ProposalSources): readonly CareProposal[] {
  const found: CareProposal[] = [];
  for (const row of rows) {
    const valueAtRisk = numberOf(row, 'value_at_risk');
    if (valueAtRisk === null || Math.round(valueAtRisk) < 1) continue;
    const lastOrder = dayOf(row, 'last_order');
    const rhythm = {
      lastOrder,
      firstOrder: dayOf(row, 'first_order'),
      expectedNext: dayOf(row, 'next_care'),
    };
    const due = reorderDue(rhythm, today);
    if (due === null || handled.isHandled(row.id, due.rule, lastOrder!)) continue;
    found.push({ ...due, customer: row.id, row, valueAtRisk });
  }
  return found;
}

function birthdays(sources: ProposalSources): readonly CareProposal[] {
  const found: CareProposal[] = [];
  for (const { members, column } of byColumn(sources)) {
    const { values } = cleanBirthdays(members.map(({ sheet, row }) => cellAt(sheet, row, column)));
    members.forEach((row, i) => {
      const birthday = values[i] ?? null;
      const due = birthday === null ? null : birthdayDue(birthday, sources.today);
      if (due === null) return;
      const occurrence = { customer: row.id, rule: 'birthday', due } as const;
      if (sources.handled.isListed(occurrenceKey(occurrence))) return;
      const valueAtRisk = numberOf(row, 'value_at_risk');
      found.push({ ...occurrence, row, gapDays: null, silentDays: null, valueAtRisk });
    });
  }
  return found;
}

/** The rows of each table whose user keeps birthdays; a column is read whole, for its order of day and month. */
function byColumn({ rows, columnsOf }: ProposalSources): readonly Birthdays[] {
  const groups = new Map<CustomerRow['place'], CustomerRow[]>();
  for (const row of rows) {
    const group = groups.get(row.place);
    if (group) group.push(row);
    else groups.set(row.place, [row]);
  }
  return [...groups.values()].flatMap((members) => {
    const column = columnsOf(members[0]!).of('birthday');
    return column === null ? [] : [{ members, column }];
  });
}

interface Birthdays {
  readonly members: readonly CustomerRow[];
  readonly column: number;
}

/** Why the rule brings the customer up, in words. */
export function proposalReason(proposal: CareProposal, today: DayNumber, language: 'vi' | 'en'): string {
  const { reasons } = messagesIn(language).care;
  const { rule, due } = proposal;
  if (rule !== 'birthday') {
    return reasons[rule]({ gapDays: proposal.gapDays ?? 0, silentDays: proposal.silentDays ?? 0 });
  }
  const day = shownDay(due, language);
  if (due === today) return reasons.birthdayToday;
  if (due > today) return reasons.birthdayAhead({ day, inDays: due - today });
  return reasons.birthdayPast({ day, agoDays: today - due });
}

/** Place in `crm.choices.stages`. */
const LOST = 2;
