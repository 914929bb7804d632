import { type CareEventRule, dueOf } from './event';

/** Moved to a worse segment within the last `rule.days`; due on the day of the move. */
export const segmentDown: CareEventRule = ({ customers, today, rule }) =>
  dueOf(customers, ({ movedDown }) => {
    if (movedDown === null || movedDown.day > today || movedDown.day < today - rule.days) return null;
    const { day, from, to } = movedDown;
    return { due: day, since: null, reason: { why: 'segmentDown', from, to } };
  });
