import { type CareEventRule, dueOf } from './event';

/** `rule.days` without an order, and for as long again, a month at least: who is gone for years is no reminder. */
export const daysSince: CareEventRule = ({ customers, today, rule }) =>
  dueOf(customers, ({ lastOrder }) => {
    if (lastOrder === null) return null;
    const due = (lastOrder + rule.days) as typeof lastOrder;
    if (today < due || today > due + Math.max(SHORTEST_DAYS, rule.days)) return null;
    return { due, since: lastOrder, reason: { why: 'daysSince', silentDays: today - lastOrder } };
  });

const SHORTEST_DAYS = 30;
