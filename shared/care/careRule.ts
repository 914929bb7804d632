import { foldText } from '../intake/foldText';
import { messagesIn } from '../messages';
import type { Channel } from './channel';
import type { Purpose } from './purpose';

/** What brings a customer up, in the order of `crm.choices.events`; one file each in events/. */
export const CARE_EVENTS = [
  ...(['reorder', 'secondOrder', 'birthday', 'lunarBirthday', 'firstOrder', 'daysSince'] as const),
  ...(['expectedNext', 'pAlive', 'segmentDown', 'stageAge', 'debt', 'warranty', 'date', 'holiday'] as const),
] as const;

export type CareEvent = (typeof CARE_EVENTS)[number];

/** A row of the Rules sheet. */
export interface CareRuleRow {
  /** The stable name in occurrence keys: `ruleIdOf` of what stands in the row. */
  readonly id: string;
  /** As the user reads it. */
  readonly name: string;
  readonly event: CareEvent;
  /** Days before or after, or per cent for `pAlive`; what the event takes where the cell is blank. */
  readonly days: number;
  /** The holiday, the stage, or the header of a column. */
  readonly detail: string;
  /** How the customer should be reached; null: whoever does it chooses. */
  readonly channel: Channel | null;
  /** Folded code of the template; '' for the one that has the rule's name. */
  readonly template: string;
  readonly isActive: boolean;
  /** What came of it, as the last refresh wrote it beside the rule; '' for nothing yet. */
  readonly result: string;
  /** 1-based row of the Rules sheet; null for a default that stands on no sheet. */
  readonly row: number | null;
}

/** The rules that a new Rules sheet has, and that hold where it has none. */
export const DEFAULT_RULES = [
  { id: 'reorder', event: 'reorder', days: null, detail: '', isActive: true },
  { id: 'secondOrder', event: 'secondOrder', days: null, detail: '', isActive: true },
  { id: 'birthday', event: 'birthday', days: 7, detail: '', isActive: true },
  { id: 'thankYou', event: 'firstOrder', days: 3, detail: '', isActive: true },
  { id: 'warranty', event: 'warranty', days: 30, detail: '', isActive: true },
  { id: 'debt', event: 'debt', days: 30, detail: '', isActive: true },
  { id: 'appointment', event: 'date', days: 0, detail: '', isActive: true },
  { id: 'segmentDown', event: 'segmentDown', days: 30, detail: '', isActive: true },
  { id: 'lunarBirthday', event: 'lunarBirthday', days: 7, detail: '', isActive: false },
  { id: 'daysSince', event: 'daysSince', days: 60, detail: '', isActive: false },
  { id: 'expectedNext', event: 'expectedNext', days: 3, detail: '', isActive: false },
  { id: 'pAlive', event: 'pAlive', days: 50, detail: '', isActive: false },
  { id: 'stageAge', event: 'stageAge', days: 14, detail: '', isActive: false },
  { id: 'tet', event: 'holiday', days: 7, detail: 'Tết', isActive: false },
  { id: 'womensDay', event: 'holiday', days: 3, detail: '8/3', isActive: false },
  { id: 'vietnameseWomensDay', event: 'holiday', days: 3, detail: '20/10', isActive: false },
  { id: 'midAutumn', event: 'holiday', days: 7, detail: 'Trung Thu', isActive: false },
] as const satisfies readonly {
  readonly id: string;
  readonly event: CareEvent;
  readonly days: number | null;
  readonly detail: string;
  readonly isActive: boolean;
}[];

export type CareRuleId = (typeof DEFAULT_RULES)[number]['id'];

/**
 * What a rule of that event is for, where its template does not say: reminders of a next order are there to sell
 * (Law 91/2025/QH15, art. 28); wishes and thanks are care; what the customer bought, owes or arranged is a
 * transaction.
 */
export const EVENT_PURPOSE: Readonly<Record<CareEvent, Purpose>> = {
  reorder: 'marketing',
  secondOrder: 'marketing',
  birthday: 'care',
  lunarBirthday: 'care',
  firstOrder: 'care',
  daysSince: 'marketing',
  expectedNext: 'marketing',
  pAlive: 'marketing',
  segmentDown: 'marketing',
  stageAge: 'marketing',
  debt: 'transaction',
  warranty: 'transaction',
  date: 'transaction',
  holiday: 'care',
};

/**
 * The stable name of a rule as a sheet says it: the id of one of ours in either language, so that changing the
 * language brings nothing back that was done; else the text itself without marks and case.
 */
export function ruleIdOf(text: string): string {
  const folded = foldText(text);
  return OF_WORD.get(folded) ?? folded;
}

/** The rule's word; of a rule that is not ours its id, which is what the user wrote. */
export function ruleWord(rule: string, language: 'vi' | 'en'): string {
  return isDefaultRule(rule) ? messagesIn(language).care.rules[rule] : rule;
}

export function isDefaultRule(rule: string): rule is CareRuleId {
  return DEFAULT_RULES.some(({ id }) => id === rule);
}

const OF_WORD: ReadonlyMap<string, CareRuleId> = new Map(
  DEFAULT_RULES.flatMap(({ id }) =>
    (['vi', 'en'] as const).map((language) => [foldText(messagesIn(language).care.rules[id]), id] as const),
  ),
);
