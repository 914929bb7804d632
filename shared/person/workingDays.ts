import { dayOfLunar } from '../care/lunar';
import { civilOfDay, type DayNumber, weekdayOfDay } from '../model/day';

/**
 * The day that is `count` working days after a day: Saturdays, Sundays and Vietnam's public holidays do not count
 * (Labour Code 45/2019/QH14, art. 112). Of holidays whose length the government sets each year only the days that
 * are free every year are left out: New Year's Eve and the first three days of Tết, and 2 September. Days off in lieu
 * are not known here. So the answer is never later than the law's. O(count).
 */
export function workingDaysAfter(day: DayNumber, count: number): DayNumber {
  let at: number = day;
  for (let left = Math.max(0, Math.floor(count)); left > 0; ) {
    at++;
    if (isWorkingDay(at as DayNumber)) left--;
  }
  return at as DayNumber;
}

export function isWorkingDay(day: DayNumber): boolean {
  const weekday = weekdayOfDay(day);
  return weekday !== SATURDAY && weekday !== SUNDAY && !isPublicHoliday(day);
}

export function isPublicHoliday(day: DayNumber): boolean {
  const { year, month, day: date } = civilOfDay(day);
  if (SOLAR.includes(`${date}/${month}`)) return true;
  const tet = dayOfLunar({ year, month: 1, day: 1, leap: false });
  const kings = dayOfLunar({ year, month: 3, day: 10, leap: false });
  return day === kings || (tet !== null && day >= tet - 1 && day <= tet + 2);
}

/** New Year, Reunification, Labour Day, National Day. */
const SOLAR: readonly string[] = ['1/1', '30/4', '1/5', '2/9'];

/** ISO 8601. */
const SATURDAY = 6;
const SUNDAY = 7;
