import { foldText } from '../intake/foldText';
import { messagesIn } from '../messages';

/** The rules that the product itself knows. */
export const CARE_RULES = ['reorder', 'secondOrder', 'birthday'] as const;

export type CareRuleId = (typeof CARE_RULES)[number];

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
  return isCareRule(rule) ? messagesIn(language).care.rules[rule] : rule;
}

export function isCareRule(rule: string): rule is CareRuleId {
  return (CARE_RULES as readonly string[]).includes(rule);
}

const OF_WORD: ReadonlyMap<string, string> = new Map(
  CARE_RULES.flatMap((rule) =>
    (['vi', 'en'] as const).map(
      (language) => [foldText(messagesIn(language).care.rules[rule]), rule] as const,
    ),
  ),
);
