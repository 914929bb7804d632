import { type CareEventRule, dueOf } from './event';

/**
 * `rule.days` after the only order so far, for two weeks: thanks that come later ask why they come. Whoever was thanked
 * since that order is not thanked again when the rule's days are changed.
 */
export const firstOrder: CareEventRule = ({ customers, today, rule }) =>
  dueOf(customers, ({ firstOrder: first, lastOrder: last }) => {
    if (first === null || first !== last) return null;
    const due = (first + rule.days) as typeof first;
    if (today < due || today > due + LATEST_DAYS) return null;
    const since = (first - 1) as typeof first;
    return { due, since, reason: { why: 'firstOrder', agoDays: today - first } };
  });

const LATEST_DAYS = 14;
