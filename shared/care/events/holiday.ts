import { holidayNear, parseHoliday } from '../holidays';
import { type CareEventRule, dueOf } from './event';

/** From `rule.days` before a holiday to the day itself, of everybody; on Women's Days of women alone. */
export const holiday: CareEventRule = ({ customers, today, rule, genders }) => {
  if (rule.detail.trim() === '') return { fault: 'noDetail' };
  const meant = parseHoliday(rule.detail);
  if (meant === null) return { fault: 'unknownHoliday', detail: rule.detail };
  const due = holidayNear(meant, today, rule.days, 0);
  if (due === null) return [];
  const of = meant.isForWomen ? genders() : null;
  return dueOf(customers, (_, at) =>
    of !== null && of[at] !== 'female'
      ? null
      : { due, since: null, reason: { why: 'holiday', holiday: rule.detail.trim() } },
  );
};
