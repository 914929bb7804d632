import type { CareEvent } from '../care/careRule';
import { careRules } from '../care/rules';
import type { Language } from '../messages';
import type { Snapshot } from '../workbook/snapshot';
import { keyText } from './keyText';

/** The ids of the rules of these events, as `ruleOf` has them. */
export function rulesOf(
  snapshot: Snapshot,
  language: Language,
  events: readonly CareEvent[],
): ReadonlySet<string> {
  const { rules } = careRules(snapshot, language);
  return new Set(rules.filter(({ event }) => events.includes(event)).map(({ id }) => keyText(id)));
}

/** Their day, and with it the key, may be another after a refresh, a repair or a change of the rule. */
export const MOVING: readonly CareEvent[] = [
  ...(['reorder', 'secondOrder', 'daysSince', 'expectedNext', 'pAlive', 'firstOrder', 'stageAge'] as const),
];
