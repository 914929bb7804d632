import { type CareEventRule, dueOf } from './event';

/**
 * P(alive) has fallen below `rule.days` per cent, of customers who came again before and of whom something is at
 * risk. A cell into which somebody typed "50%" holds 0.5 and means 50. Due when their own rhythm would have brought
 * them back, which no refresh moves.
 */
export const pAlive: CareEventRule = ({ customers, today, rule }) => {
  const below = rule.days < 1 ? rule.days * 100 : rule.days;
  return dueOf(customers, ({ pAlive: share, orders, lastOrder, nextCare, valueAtRisk }) => {
    if (share === null || lastOrder === null || (orders ?? 0) < 2) return null;
    if (share * 100 >= below || Math.round(valueAtRisk ?? 0) < 1) return null;
    const due = Math.min(today, nextCare ?? lastOrder) as typeof today;
    const percent = Math.round(share * 100);
    return { due, since: lastOrder, reason: { why: 'pAlive', percent, silentDays: today - lastOrder } };
  });
};
