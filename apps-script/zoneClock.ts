/** Turns moments into spreadsheet serials of one time zone and back. */
export interface ZoneClock {
  /** Days since 1899-12-30 on the zone's wall clock, the time of day as a fraction. */
  readonly serialOf: (moment: Date) => number;
  /** The moment at which the zone's wall clock shows a serial. */
  readonly dateOf: (serial: number) => Date;
}

/**
 * The wall clock of an IANA time zone, such as the spreadsheet's. Offsets are looked up once for each hour that
 * occurs, so a column of dates costs one look-up a day at most. Where a clock goes back, the earlier moment.
 */
export function zoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', era: 'short' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  const known = new Map<number, number>();
  const offsetAt = (milliseconds: number): number => {
    const hour = Math.floor(milliseconds / HOUR) * HOUR;
    let offset = known.get(hour);
    if (offset === undefined) {
      offset = wallClock(format, hour) - hour;
      known.set(hour, offset);
    }
    return offset;
  };
  return {
    serialOf: (moment) => (moment.getTime() + offsetAt(moment.getTime()) - EPOCH) / DAY,
    dateOf: (serial) => {
      const wall = Math.round(serial * DAY) + EPOCH;
      const near = wall - offsetAt(wall);
      return new Date(wall - offsetAt(near));
    },
  };
}

/** What the zone's clock shows, as if it were UTC. */
function wallClock(format: Intl.DateTimeFormat, milliseconds: number): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(new Date(milliseconds))) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const [month, day, hour, minute, second] = ['month', 'day', 'hour', 'minute', 'second'].map((type) =>
    Number(parts[type]),
  );
  const wall = new Date(0);
  wall.setUTCFullYear(year, month! - 1, day!);
  wall.setUTCHours(hour!, minute!, second!);
  return wall.getTime();
}

const HOUR = 3_600_000;
const DAY = 86_400_000;
/** 1899-12-30 UTC. */
const EPOCH = -25569 * DAY;
