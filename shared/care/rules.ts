import { choiceAt } from '../crm/choiceAt';
import { type LogTable, logCell, logRows, logTable } from '../desk/logTable';
import { cellNumber, cellString } from '../desk/readCell';
import { foldText } from '../intake/foldText';
import type { Language } from '../messages';
import type { Snapshot } from '../workbook/snapshot';
import {
  CARE_EVENTS,
  type CareEvent,
  type CareRuleRow,
  DEFAULT_RULES,
  isDefaultRule,
  ruleIdOf,
  ruleWord,
} from './careRule';
import { channelOf } from './channel';

/** The columns of the Rules sheet, in the order of `crm.headers.rules`. */
export const RULES = {
  name: 0,
  event: 1,
  days: 2,
  detail: 3,
  channel: 4,
  template: 5,
  active: 6,
  caredFor: 7,
  boughtAgain: 8,
  control: 9,
  controlBought: 10,
  result: 11,
} as const;

/** A row of the Rules sheet that names no event of ours. */
export interface UnknownRule {
  readonly name: string;
  readonly event: string;
  /** 1-based */
  readonly row: number;
  /** The name of its template, folded; '' for none. */
  readonly template: string;
}

export interface CareRules {
  readonly rules: readonly CareRuleRow[];
  readonly unknown: readonly UnknownRule[];
  readonly table: LogTable | null;
}

/**
 * The rules of the Rules sheet in their order, each id once; the defaults where the sheet has no rows at all. To have
 * none, the user says "no" in each row. O(rows).
 */
export function careRules(snapshot: Snapshot, language: Language): CareRules {
  const table = logTable(snapshot, 'rules');
  const rules: CareRuleRow[] = [];
  const unknown: UnknownRule[] = [];
  const seen = new Set<string>();
  for (const row of table === null ? [] : logRows(table)) {
    const text = (column: number): string => cellString(logCell(table!, row, column)) ?? '';
    const name = text(RULES.name);
    const id = ruleIdOf(name);
    if (id === '' || seen.has(id)) continue;
    seen.add(id);
    const template = foldText(text(RULES.template));
    const event = eventOf(text(RULES.event)) ?? DEFAULT_RULES.find((rule) => rule.id === id)?.event;
    if (event === undefined) {
      unknown.push({ name, event: text(RULES.event), row: row + 1, template });
      continue;
    }
    rules.push({
      // One of ours is shown in the language of the workbook, whichever its row was written in.
      ...{
        id,
        name: isDefaultRule(id) ? ruleWord(id, language) : name,
        event,
        row: row + 1,
        detail: text(RULES.detail),
      },
      days: daysOf(cellNumber(logCell(table!, row, RULES.days)), event),
      channel: channelOf(text(RULES.channel)),
      template,
      isActive: !isNo(text(RULES.active)),
      result: text(RULES.result),
    });
  }
  if (seen.size === 0) return { rules: defaultRules(language), unknown, table };
  return { rules, unknown, table };
}

export function defaultRules(language: Language): readonly CareRuleRow[] {
  return DEFAULT_RULES.map(({ id, event, days, detail, isActive }) => ({
    ...{ id, name: ruleWord(id, language), event, detail, isActive },
    days: days ?? DEFAULT_DAYS[event],
    channel: null,
    template: '',
    result: '',
    row: null,
  }));
}

/** The event of a sheet's word, of either language; null for another word. */
export function eventOf(text: string): CareEvent | null {
  return CARE_EVENTS[choiceAt('events', text)] ?? null;
}

/** Whole days, for they are counted on to days; a share of `pAlive` stays as it is. */
function daysOf(days: number | null, event: CareEvent): number {
  if (days === null) return DEFAULT_DAYS[event];
  return event === 'pAlive' ? days : Math.round(days);
}

function isNo(text: string): boolean {
  return choiceAt('active', text) === 1;
}

/** What a rule takes where its cell of days is blank. */
const DEFAULT_DAYS: Readonly<Record<CareEvent, number>> = {
  ...{ reorder: 0, secondOrder: 0, birthday: 7, lunarBirthday: 7, firstOrder: 3, daysSince: 60 },
  ...{
    expectedNext: 3,
    pAlive: 50,
    segmentDown: 30,
    stageAge: 14,
    debt: 30,
    warranty: 30,
    date: 0,
    holiday: 3,
  },
};
