import type { DayNumber } from '../model/day';

/** Orders at most this old make today the analysis day; a longer silence means an old export. */
const FRESH_DAYS = 60;

/**
 * The day on which recency and tenure are counted: the one the user set, else today where the last order is
 * under 60 days old, else the day of the last order (today without any). An order dated after today does not
 * count as the last one unless it is the only kind there is.
 */
export function analysisDay(
  set: DayNumber | null,
  orderDays: readonly (DayNumber | null)[],
  today: DayNumber,
): DayNumber {
  if (set !== null) return set;
  let last: DayNumber | null = null;
  let future: DayNumber | null = null;
  for (const day of orderDays) {
    if (day === null) continue;
    if (day > today) future = future === null || day > future ? day : future;
    else if (last === null || day > last) last = day;
  }
  const latest = last ?? future;
  return latest === null || today - latest < FRESH_DAYS ? today : latest;
}
