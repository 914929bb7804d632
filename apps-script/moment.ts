import type { DayNumber } from '../shared/model/day';
import type { ZoneClock } from './zoneClock';

/** Now, on the wall clock of the spreadsheet's time zone. */
export function momentOf(
  clock: ZoneClock,
  now: Date,
): {
  readonly today: DayNumber;
  readonly minuteOfDay: number;
  /** 2026-11-28T09:30 */
  readonly moment: string;
  /** Minutes that the clock is ahead of UTC. */
  readonly utcOffset: number;
} {
  const serial = clock.serialOf(now);
  const today = Math.floor(serial);
  const minuteOfDay = Math.min(1439, Math.floor((serial - today) * 1440 + 1e-6));
  // The wall clock as if it were UTC.
  const day = new Date((today - UNIX_DAY) * 86_400_000).toISOString().slice(0, 10);
  const two = (value: number): string => String(value).padStart(2, '0');
  const moment = `${day}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
  const utcOffset = Math.round((serial - UNIX_DAY) * 1440 - now.getTime() / 60_000);
  return { today: today as DayNumber, minuteOfDay, moment, utcOffset };
}

/** 1970-01-01 as a serial. */
const UNIX_DAY = 25569;
