import { foldText } from '../../intake/foldText';
import { messagesIn } from '../../messages';
import { type CareEventRule, dueOf } from './event';

/** `rule.days` in one stage: the one of the detail, else the first, of people who have not bought yet. */
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
    return { due, since: null, reason: { why: 'stageAge', stage, days: today - stageSince } };
  });
};
