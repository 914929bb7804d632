import type { CareRuleRow } from '../care/careRule';
import { EVENT_RULES } from '../care/events';
import type { DueReason, EventSources, RuleFault } from '../care/events/event';
import { isHeldOut } from '../care/holdout';
import { type Occurrence, occurrenceKey } from '../care/occurrenceKey';
import type { Purpose } from '../care/purpose';
import { messagesIn } from '../messages';
import type { DayNumber } from '../model/day';
import { type CustomerRow, hasRefused, isWord, numberOf, textOf } from './customerRows';
import type { HandledCare } from './handledCare';
import type { Refusals } from './refusals';

/** A customer whom a rule brings up today, before anything is written of them anywhere. */
export interface CareProposal extends Occurrence {
  readonly row: CustomerRow;
  readonly from: CareRuleRow;
  /** What its messages are for. */
  readonly purpose: Purpose;
  readonly reason: DueReason;
  readonly valueAtRisk: number | null;
}

/** What a rule brought, or why it can bring nobody. */
export interface RuleOutcome {
  readonly rule: CareRuleRow;
  /** Customers that it matches, whatever was done about them. */
  readonly matches: number;
  readonly due: number;
  readonly fault: RuleFault | null;
}

export interface Proposed {
  readonly proposals: readonly CareProposal[];
  /** Left alone on purpose, to see what care changes. */
  readonly heldOut: readonly CareProposal[];
  readonly outcomes: readonly RuleOutcome[];
  /** Customers whom rules may bring up at all. */
  readonly eligible: number;
}

/** What proposals are made from. */
export interface ProposalSources {
  /** Those who may be proposed (`mayBeProposed`). */
  readonly rows: readonly CustomerRow[];
  readonly sourcesOf: (rule: CareRuleRow) => EventSources;
  readonly rules: readonly CareRuleRow[];
  readonly purposeOf: (rule: CareRuleRow) => Purpose;
  readonly handled: HandledCare;
  readonly refusals: Refusals;
  /** 0..0.5 */
  readonly holdout: number;
}

/**
 * All rules in use over all customers. Whoever said no to a purpose is not brought up for it (Law 91/2025/QH15, art.
 * 28; Decree 91/2020/NĐ-CP); what the customer bought, owes or arranged is not refused by that. O(rules × rows).
 */
export function careProposals(sources: ProposalSources): Proposed {
  const proposals: CareProposal[] = [];
  const heldOut: CareProposal[] = [];
  const active = sources.rules.filter(({ isActive }) => isActive);
  const { isListed, isHandled } = sources.handled;
  const wished = new Set<string>();
  const outcomes = active.map((rule): RuleOutcome => {
    const found = EVENT_RULES[rule.event](sources.sourcesOf(rule));
    if ('fault' in found) return { rule, matches: 0, due: 0, fault: found };
    const purpose = sources.purposeOf(rule);
    const twinRules = otherBirthdays(rule, active);
    let due = 0;
    for (const one of found) {
      const row = sources.rows[one.at]!;
      if (!isWanted(row, purpose, sources.refusals)) continue;
      const occurrence = { customer: row.id, rule: rule.id, due: one.due };
      const key = occurrenceKey(occurrence);
      if (isListed(key)) continue;
      if (one.since !== null && isHandled(row.id, rule.id, one.since)) continue;
      const twins = twinRules.map(({ id }) => occurrenceKey({ ...occurrence, rule: id }));
      if (twins.some((twin) => wished.has(twin) || isListed(twin))) continue;
      if (twins.length > 0) wished.add(key);
      const isLeft = isHeldOut(row.id, rule.id, one.since ?? one.due, sources.holdout);
      const proposal = { ...occurrence, row, from: rule, purpose, reason: one.reason };
      const list = isLeft ? heldOut : proposals;
      list.push({ ...proposal, valueAtRisk: numberOf(row, 'value_at_risk') });
      if (!isLeft) due++;
    }
    return { rule, matches: found.length, due, fault: null };
  });
  return { proposals, heldOut, outcomes, eligible: sources.rows.length };
}

/**
 * The rules of the other kind of birthdays, for a rule of one. A birthday that is marked as lunar is brought up by both
 * kinds, on the same day: whom one of them has brought or dealt with, the other leaves alone.
 */
function otherBirthdays({ event }: CareRuleRow, rules: readonly CareRuleRow[]): readonly CareRuleRow[] {
  const other = { birthday: 'lunarBirthday', lunarBirthday: 'birthday' }[event as string];
  return rules.filter((rule) => rule.event === other);
}

/** Merged and lost customers are not brought up. */
export function mayBeProposed(row: CustomerRow): boolean {
  if (textOf(row, 'merged_into') !== null) return false;
  const stage = textOf(row, 'stage');
  return stage === null || !isWord(stage, (language) => messagesIn(language).crm.choices.stages[LOST]!);
}

function isWanted(row: CustomerRow, purpose: Purpose, refusals: Refusals): boolean {
  return purpose === 'transaction' || !(hasRefused(row) || refusals.isRefused(row.id, purpose));
}

/** Place in `crm.choices.stages`. */
const LOST = 2;

/** A wish that is meant for this very day, or was for yesterday: put off beyond a cap it would be spoiled. */
export function isOfTheDay({ purpose, due }: CareProposal, today: DayNumber): boolean {
  return purpose !== 'marketing' && due <= today && due >= today - 1;
}
