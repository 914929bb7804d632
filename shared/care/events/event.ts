import type { Birthday } from '../../intake/birthday';
import type { DayNumber } from '../../model/day';
import type { FieldId } from '../../model/fields';
import type { CareRuleRow } from '../careRule';

/** What rules may know of a customer; null where the shop does not know it. */
export interface CareCustomer {
  readonly id: string;
  readonly firstOrder: DayNumber | null;
  readonly lastOrder: DayNumber | null;
  readonly orders: number | null;
  /** Last order + their own median gap, or all customers' where they came on one day only (`purchaseGap`). */
  readonly nextCare: DayNumber | null;
  /** By the model, as of the last refresh. */
  readonly expectedNext: DayNumber | null;
  /** 0..1 */
  readonly pAlive: number | null;
  readonly valueAtRisk: number | null;
  readonly stage: string | null;
  readonly stageSince: DayNumber | null;
  /** The last move to another segment, where it is a worse one. */
  readonly movedDown: { readonly day: DayNumber; readonly from: string; readonly to: string } | null;
}

/** Who is looked at, and the columns of their list, one value a customer; null where the list has no such column. */
export interface EventSources {
  readonly customers: readonly CareCustomer[];
  readonly rule: CareRuleRow;
  readonly today: DayNumber;
  /** When a birthday of 29 February is kept in common years. */
  readonly leapBirthday: '28/2' | '1/3';
  readonly birthdays: () => readonly (Birthday | null)[] | null;
  readonly genders: () => readonly ('female' | 'male' | null)[];
  /** Days of a column, by its field, else by its header. */
  readonly days: (field: FieldId | null, header: string) => readonly (DayNumber | null)[] | null;
  readonly amounts: (field: FieldId) => readonly (number | null)[] | null;
}

/** One customer whom a rule brings up. */
export interface Due {
  /** Place in `customers`. */
  readonly at: number;
  readonly due: DayNumber;
  /** What was done after that day counts as done for this; null: only what was done for this very day. */
  readonly since: DayNumber | null;
  readonly reason: DueReason;
}

/** Why, for `care.reasons`. */
export type DueReason =
  | { readonly why: 'reorder' | 'secondOrder'; readonly gapDays: number; readonly silentDays: number }
  | { readonly why: 'birthday' | 'lunarBirthday' }
  | { readonly why: 'firstOrder'; readonly agoDays: number }
  | { readonly why: 'daysSince'; readonly silentDays: number }
  | { readonly why: 'expectedNext' }
  | { readonly why: 'pAlive'; readonly percent: number; readonly silentDays: number }
  | { readonly why: 'segmentDown'; readonly from: string; readonly to: string }
  | { readonly why: 'stageAge'; readonly stage: string; readonly days: number }
  | { readonly why: 'debt'; readonly amount: number }
  | { readonly why: 'warranty' }
  | { readonly why: 'date'; readonly column: string }
  | { readonly why: 'holiday'; readonly holiday: string };

/** Why a rule can match nobody at all. */
export type RuleFault =
  | { readonly fault: 'noColumn'; readonly field: FieldId | null; readonly header: string }
  | { readonly fault: 'noDetail' }
  | { readonly fault: 'unknownHoliday'; readonly detail: string };

export type CareEventRule = (sources: EventSources) => readonly Due[] | RuleFault;

/** The customers for whom `due` answers something, in their order. */
export function dueOf(
  customers: readonly CareCustomer[],
  due: (customer: CareCustomer, at: number) => Omit<Due, 'at'> | null,
): readonly Due[] {
  const found: Due[] = [];
  customers.forEach((customer, at) => {
    const one = due(customer, at);
    if (one !== null) found.push({ at, ...one });
  });
  return found;
}
