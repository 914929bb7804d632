import type { DayNumber } from '../model/day';

/** The latest of the days, its time of day dropped: what "as of" means where nobody says; null for none. O(n). */
export function latestDay(days: ArrayLike<number | null>): DayNumber | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < days.length; i++) {
    const day = days[i];
    if (typeof day === 'number' && Number.isFinite(day) && day > latest) latest = day;
  }
  return latest === Number.NEGATIVE_INFINITY ? null : (Math.floor(latest) as DayNumber);
}
