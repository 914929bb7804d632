import { foldText } from '../../intake/foldText';
import { messagesIn } from '../../messages';
import { type CareEventRule, dueOf } from './event';

/**
 * `rule.days` in one stage: the one of the detail, else the first, of people who have not bought yet; once for each
 * time in the stage, also when the rule's days are changed.
 */
export const stageAge: CareEventRule = ({ customers, today, rule }) => {
  const wanted = new Set(
    rule.detail.trim() === ''
      ? (['vi', 'en'] as const).map((language) => foldText(messagesIn(language).crm.choices.stages[0]!))
      : [foldText(rule.detail)],
  );
  return dueOf(customers, ({ stage, stageSince }) => {
    if (stage === null || stageSince === null || !wanted.has(foldText(stage))) return null;
    const due = (stageSince + rule.days) as typeof stageSince;
    if (due > today) return null;
    const since = (stageSince - 1) as typeof stageSince;
    return { due, since, reason: { why: 'stageAge', stage, days: today - stageSince } };
  });
};
