import { type CareEventRule, dueOf } from './event';

/**
 * From `rule.days` before a day that stands in the user's list to two weeks after it: the end of a warranty, or
 * (`date`) the column whose header is the rule's detail, where it is blank the one of appointments.
 */
export const dayInColumn: CareEventRule = ({ customers, today, rule, days }) => {
  const header = rule.detail.trim();
  const field = header !== '' ? null : rule.event === 'warranty' ? 'warranty_end' : 'next_contact';
  const values = days(field, header);
  if (values === null) return { fault: 'noColumn', field, header };
  return dueOf(customers, (_, at) => {
    const due = values[at] ?? null;
    if (due === null || today < due - rule.days || today > due + LATEST_DAYS) return null;
    const reason =
      rule.event === 'warranty' ? ({ why: 'warranty' } as const) : ({ why: 'date', column: header } as const);
    return { due, since: null, reason };
  });
};

const LATEST_DAYS = 14;
