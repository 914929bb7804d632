import type { Birthday } from '../../intake/birthday';
import { dayOfCivil, daysInMonth } from '../../model/day';
import { birthdayDue } from '../birthdayDue';
import { lunarOfDay } from '../lunar';
import { type CareEventRule, dueOf } from './event';

/**
 * A birthday from `rule.days` ahead to two days after: one that is marked as lunar on its lunar day. `lunarBirthday`
 * keeps those that are written in the solar calendar on their lunar day too, which needs the year.
 */
export const birthday: CareEventRule = ({ customers, today, rule, leapBirthday, birthdays }) => {
  const values = birthdays();
  if (values === null) return { fault: 'noColumn', field: 'birthday', header: '' };
  const isLunar = rule.event === 'lunarBirthday';
  return dueOf(customers, (_, at) => {
    const value = values[at] ?? null;
    const kept = value === null ? null : isLunar ? lunarBirthdayOf(value) : value;
    const due = kept === null ? null : birthdayDue(kept, today, { aheadDays: rule.days, leapBirthday });
    return due === null
      ? null
      : { due, since: null, reason: { why: kept!.lunar ? 'lunarBirthday' : 'birthday' } };
  });
};

/** The lunar day on which somebody was born; null where the year or the day is not known. */
function lunarBirthdayOf(value: Birthday): Birthday | null {
  const { day, month, year, lunar } = value;
  if (lunar) return value;
  if (day === undefined || month === undefined || year === undefined) return null;
  if (day > daysInMonth(year, month)) return null;
  const there = lunarOfDay(dayOfCivil(year, month, day));
  return there === null ? null : { day: there.day, month: there.month, year: there.year, lunar: true };
}
