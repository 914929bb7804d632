import { type CareEventRule, dueOf } from './event';

/**
 * P(alive) has fallen below `rule.days` per cent, of customers who came again before and of whom something is at
 * risk. Due when their own rhythm would have brought them back, which no refresh moves.
 */
export const pAlive: CareEventRule = ({ customers, today, rule }) =>
  dueOf(customers, ({ pAlive: share, orders, lastOrder, nextCare, valueAtRisk }) => {
    if (share === null || lastOrder === null || (orders ?? 0) < 2) return null;
    if (share * 100 >= rule.days || Math.round(valueAtRisk ?? 0) < 1) return null;
    const due = Math.min(today, nextCare ?? lastOrder) as typeof today;
    const percent = Math.round(share * 100);
    return { due, since: lastOrder, reason: { why: 'pAlive', percent, silentDays: today - lastOrder } };
  });
