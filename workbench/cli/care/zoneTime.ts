import { type DayNumber, dayOfCivil, isoOfDay } from '../../../shared/model/day';

/** A moment on the wall clock of a zone. */
export interface ZoneTime {
  readonly today: DayNumber;
  readonly minuteOfDay: number;
  /** 2026-11-28T09:30 */
  readonly moment: string;
  /** Minutes that the clock is ahead of UTC. */
  readonly utcOffset: number;
}

/** What the clocks of a zone show, whose name is known (shared/crm/timeZones.ts). */
export function zoneTime(now: Date, timeZone: string): ZoneTime {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric' },
  });
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(now)) parts[type] = Number(value);
  const today = dayOfCivil(parts.year!, parts.month!, parts.day!);
  const minuteOfDay = parts.hour! * 60 + parts.minute!;
  const utc = dayOfCivil(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
  const utcOffset = (today - utc) * 1440 + minuteOfDay - (now.getUTCHours() * 60 + now.getUTCMinutes());
  return { today, minuteOfDay, moment: momentText(today, minuteOfDay), utcOffset };
}

export function momentText(day: DayNumber, minuteOfDay: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${isoOfDay(day)}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}
