/**
 * A moment by a pattern of Java's SimpleDateFormat, in English, as Utilities.formatDate does. Letters that are not
 * here throw. https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html
 */
export function formatDate(moment: Date, timeZone: string, pattern: string): string {
  const parts = wallClock(moment, timeZone);
  const tokens = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  return tokens
    .map((token) => {
      if (token === "''") return "'";
      if (token.startsWith("'")) return token.slice(1, -1).replace(/''/g, "'");
      return /^[A-Za-z]/.test(token) ? field(token, parts) : token;
    })
    .join('');
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function field(token: string, parts: Parts): string {
  const { length } = token;
  const number = (value: number): string => String(value).padStart(length, '0');
  switch (token[0]) {
    case 'y':
      return length === 2 ? String(parts.year % 100).padStart(2, '0') : number(parts.year);
    case 'M':
      if (length < 3) return number(parts.month);
      return length === 3 ? MONTHS[parts.month - 1]!.slice(0, 3) : MONTHS[parts.month - 1]!;
    case 'd':
      return number(parts.day);
    case 'E':
      return length < 4 ? DAYS[parts.weekday]!.slice(0, 3) : DAYS[parts.weekday]!;
    case 'u':
      return number(parts.weekday === 0 ? 7 : parts.weekday);
    case 'a':
      return parts.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(parts.hour);
    case 'h':
      return number(parts.hour % 12 || 12);
    case 'm':
      return number(parts.minute);
    case 's':
      return number(parts.second);
    case 'S':
      return number(parts.millisecond);
    case 'Z':
      return offsetName(parts.offset, '');
    case 'X':
      if (parts.offset === 0) return 'Z';
      return length === 1
        ? offsetName(parts.offset, '').slice(0, 3)
        : offsetName(parts.offset, length === 2 ? '' : ':');
    default:
      throw new TypeError(`the fake formats no ${token}`);
  }
}

function offsetName(minutes: number, separator: string): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}

function wallClock(moment: Date, timeZone: string): Parts {
  const fixed = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone);
  const east = fixed ? Number(`${fixed[1]}1`) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) : null;
  const wall = east === null ? zoneWall(moment, timeZone) : moment.getTime() + east * 60_000;
  const shown = new Date(wall);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
    weekday: shown.getUTCDay(),
    offset: Math.round((wall - moment.getTime()) / 60_000),
  };
}

/** What the clock of a named zone shows, as if it were UTC. */
function zoneWall(moment: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  const shown: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(moment.getTime())) shown[type] = Number(value);
  const { year, month, day, hour, minute, second } = shown as unknown as Parts;
  const milliseconds = ((moment.getTime() % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}
