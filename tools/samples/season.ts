import { civilOfDay, type DayNumber, dayOfCivil, weekdayOfDay } from '../../shared/model/day';

/**
 * A clock that runs fast when the shop is busy and stands when it is closed. What happens at an even pace on
 * it (a Poisson process) comes out with the shop's seasons on the calendar, and the model behind it stays
 * what it is. Over the whole period it has as many ticks as there are days.
 */
export interface SeasonalClock {
  readonly firstDay: DayNumber;
  readonly days: number;
  /** The calendar day at `time`, 0 <= time < days. O(log days). */
  readonly dayAt: (time: number) => DayNumber;
}

/** From `firstDay` to `lastDay`, both included. */
export function seasonalClock(firstDay: DayNumber, lastDay: DayNumber): SeasonalClock {
  const days = lastDay - firstDay + 1;
  const ends = new Float64Array(days);
  let sum = 0;
  for (let i = 0; i < days; i++) {
    sum += tradeOfDay((firstDay + i) as DayNumber);
    ends[i] = sum;
  }
  const dayAt = (time: number) => {
    const target = (time / days) * sum;
    let low = 0;
    let high = days - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return (firstDay + low) as DayNumber;
  };
  return { firstDay, days, dayAt };
}

/** How busy a gift shop is, an ordinary weekday being 1; 0 is closed (the eve of Tết to its fourth day). */
export function tradeOfDay(day: DayNumber): number {
  const { year } = civilOfDay(day);
  const tet = TET[year];
  if (tet !== undefined) {
    const toTet = dayOfCivil(year, tet[0], tet[1]) - day;
    if (toTet <= 1 && toTet >= -3) return 0;
    if (toTet > 1 && toTet <= 21) return 1.5 + (22 - toTet) * 0.3;
    if (toTet < -3 && toTet >= -14) return 0.5;
  }
  const peak = PEAKS.find(([month, of, before]) => {
    const ahead = dayOfCivil(year, month, of) - day;
    return ahead >= 0 && ahead <= before;
  });
  return (peak?.[3] ?? 1) * (weekdayOfDay(day) >= 6 ? 1.3 : 1);
}

/** First day of the lunar year, UTC+7. */
const TET: Readonly<Record<number, readonly [month: number, day: number]>> = {
  2024: [2, 10],
  2025: [1, 29],
  2026: [2, 17],
};

/** Women's days, teachers' day, Valentine's day and Christmas: the days before them sell. */
const PEAKS: readonly (readonly [month: number, day: number, before: number, trade: number])[] = [
  [3, 8, 7, 5],
  [10, 20, 7, 4.5],
  [2, 14, 2, 1.8],
  [11, 20, 3, 1.6],
  [12, 24, 7, 2],
];
