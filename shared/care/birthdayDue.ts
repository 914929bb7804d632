import type { Birthday } from '../intake/birthday';
import { civilOfDay, type DayNumber, dayOfCivil, isLeapYear } from '../model/day';
import { lunarAnniversary } from './lunar';

/** How far ahead a birthday is shown, and how long after it may still be made good. */
export const BIRTHDAY_AHEAD_DAYS = 7;
export const BIRTHDAY_PAST_DAYS = 2;

/**
 * The day on which a birthday is kept, where it is near: from BIRTHDAY_PAST_DAYS ago to BIRTHDAY_AHEAD_DAYS ahead;
 * else null. One of 29 February is kept on the 28th in common years, a lunar one on its lunar day. A birthday
 * whose day or month is not known is never near. O(1).
 */
export function birthdayDue({ day, month, lunar }: Birthday, today: DayNumber): DayNumber | null {
  if (day === undefined || month === undefined) return null;
  const { year } = civilOfDay(today);
  for (const candidate of [year - 1, year, year + 1]) {
    const kept = lunar ? lunarAnniversary(month, day, candidate) : solarAnniversary(month, day, candidate);
    if (kept === null) continue;
    if (kept >= today - BIRTHDAY_PAST_DAYS && kept <= today + BIRTHDAY_AHEAD_DAYS) return kept;
  }
  return null;
}

function solarAnniversary(month: number, day: number, year: number): DayNumber {
  return dayOfCivil(year, month, month === 2 && day === 29 && !isLeapYear(year) ? 28 : day);
}
