import { type CareEventRule, dueOf } from './event';

/**
 * From `rule.days` before the next order that the model expects to two weeks after. The day moves with every refresh,
 * so what was done since the last order counts as done.
 */
export const expectedNext: CareEventRule = ({ customers, today, rule }) =>
  dueOf(customers, ({ expectedNext: due, lastOrder }) => {
    if (due === null || lastOrder === null || due <= lastOrder) return null;
    if (today < due - rule.days || today > due + LATEST_DAYS) return null;
    return { due, since: lastOrder, reason: { why: 'expectedNext' } };
  });

const LATEST_DAYS = 14;
