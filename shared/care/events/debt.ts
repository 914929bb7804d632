import { type CareEventRule, dueOf } from './event';

/** Somebody owes, and `rule.days` have passed since the last order; again each time as many have passed. */
export const debt: CareEventRule = ({ customers, today, rule, amounts }) => {
  const owed = amounts('debt');
  if (owed === null) return { fault: 'noColumn', field: 'debt', header: '' };
  const every = Math.max(1, Math.round(rule.days));
  return dueOf(customers, ({ lastOrder }, at) => {
    const amount = owed[at] ?? 0;
    if (amount <= 0 || lastOrder === null || today < lastOrder + every) return null;
    const due = (lastOrder + Math.floor((today - lastOrder) / every) * every) as typeof today;
    return { due, since: null, reason: { why: 'debt', amount } };
  });
};
