import type { Birthday } from '../intake/birthday';
import { civilOfDay, type DayNumber, dayOfCivil, isLeapYear } from '../model/day';
import { lunarAnniversary } from './lunar';

export interface BirthdayCustom {
  /** How far ahead a birthday is shown. */
  readonly aheadDays: number;
  /** When one of 29 February is kept in common years. */
  readonly leapBirthday: '28/2' | '1/3';
}

/** So long after it a wish may still be made good. */
export const BIRTHDAY_PAST_DAYS = 2;

/**
 * The day on which a birthday is kept, where it is near: from BIRTHDAY_PAST_DAYS ago to `aheadDays` ahead; else null.
 * A lunar one is kept on its lunar day. A birthday whose day or month is not known is never near. O(1).
 */
export function birthdayDue(
  { day, month, lunar }: Birthday,
  today: DayNumber,
  { aheadDays, leapBirthday }: BirthdayCustom,
): DayNumber | null {
  if (day === undefined || month === undefined) return null;
  const { year } = civilOfDay(today);
  for (const candidate of [year - 1, year, year + 1]) {
    const kept = lunar
      ? lunarAnniversary(month, day, candidate)
      : solarAnniversary(month, day, candidate, leapBirthday);
    if (kept === null) continue;
    if (kept >= today - BIRTHDAY_PAST_DAYS && kept <= today + aheadDays) return kept;
  }
  return null;
}

function solarAnniversary(
  month: number,
  day: number,
  year: number,
  leapBirthday: BirthdayCustom['leapBirthday'],
): DayNumber {
  if (month !== 2 || day !== 29 || isLeapYear(year)) return dayOfCivil(year, month, day);
  return leapBirthday === '28/2' ? dayOfCivil(year, 2, 28) : dayOfCivil(year, 3, 1);
}
