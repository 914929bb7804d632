/**
 * Vietnam's lunar calendar from astronomy: a month begins on the local day of the new moon; the month that
 * holds the winter solstice is the 11th; between two 11th months with thirteen months, the first month without
 * a major solar term (the sun at a multiple of 30°) is the leap month. Days are those of UTC+7 from 1968 on,
 * when Vietnam left the calendar of UTC+8 (Decision 121/CP of 8 August 1967); before, those of UTC+8. Years
 * before 1930 are left out: calendars then followed the local time of Beijing.
 *
 * Rules as in H. Aslaksen, "The Mathematics of the Chinese Calendar" (2010), section 4; positions of sun and
 * moon from astronomy-engine (MIT), good to about a minute.
 */
import { MakeTime, SearchMoonPhase, SearchSunLongitude } from 'astronomy-engine';
import { UNIX_EPOCH_DAY } from '../shared/model/day';

export const FIRST_LUNAR_YEAR = 1930;
export const LAST_LUNAR_YEAR = 2100;

/** One lunar year: its first day as a spreadsheet day, the lengths of its months, which of them is a leap one. */
export interface LunarYear {
  readonly year: number;
  readonly firstDay: number;
  readonly monthDays: readonly number[];
  /** The number that the leap month repeats; 0: none. */
  readonly leapMonth: number;
}

interface Month {
  readonly first: number;
  readonly hasMajorTerm: boolean;
  readonly isEleventh: boolean;
}

export function lunarYears(): readonly LunarYear[] {
  const before = numberedMonths(monthsOf(8));
  const after = numberedMonths(monthsOf(7));
  const years: LunarYear[] = [];
  for (let year = FIRST_LUNAR_YEAR; year <= LAST_LUNAR_YEAR; year++) {
    const numbered = year < FIRST_YEAR_OF_UTC7 ? before : after;
    const next = year + 1 < FIRST_YEAR_OF_UTC7 ? before : after;
    const months = numbered.filter((month) => month.year === year);
    const end = next.find((month) => month.year === year + 1)!.first;
    const leap = months.find((month) => month.leap);
    years.push({
      year,
      firstDay: months[0]!.first,
      monthDays: months.map(({ first }, i) => (months[i + 1]?.first ?? end) - first),
      leapMonth: leap?.number ?? 0,
    });
  }
  return years;
}

const FIRST_YEAR_OF_UTC7 = 1968;

/** Months of the time zone from two years before the first lunar year to two years after the last. */
function monthsOf(hours: number): readonly Month[] {
  const newMoons: number[] = [];
  let time = SearchMoonPhase(0, MakeTime(new Date(Date.UTC(FIRST_LUNAR_YEAR - 2, 0, 1))), 40)!;
  while (time.date.getUTCFullYear() < LAST_LUNAR_YEAR + 3) {
    newMoons.push(localDay(time.date, hours));
    time = SearchMoonPhase(0, time.AddDays(28), 4)!;
  }
  const terms = majorTerms(hours);
  const months: Month[] = [];
  for (let i = 0; i + 1 < newMoons.length; i++) {
    const inside = terms.filter(({ day }) => day >= newMoons[i]! && day < newMoons[i + 1]!);
    months.push({
      first: newMoons[i]!,
      hasMajorTerm: inside.length > 0,
      isEleventh: inside.some(({ longitude }) => longitude === 270),
    });
  }
  return months;
}

function majorTerms(hours: number): readonly { readonly day: number; readonly longitude: number }[] {
  const terms: { day: number; longitude: number }[] = [];
  let time = MakeTime(new Date(Date.UTC(FIRST_LUNAR_YEAR - 2, 0, 10)));
  for (
    let longitude = 300;
    time.date.getUTCFullYear() < LAST_LUNAR_YEAR + 3;
    longitude = (longitude + 30) % 360
  ) {
    time = SearchSunLongitude(longitude, time, 35)!;
    terms.push({ day: localDay(time.date, hours), longitude });
    time = time.AddDays(25);
  }
  return terms;
}

interface NumberedMonth {
  readonly first: number;
  readonly year: number;
  readonly number: number;
  readonly leap: boolean;
}

function numberedMonths(months: readonly Month[]): readonly NumberedMonth[] {
  const elevenths = months.flatMap((month, i) => (month.isEleventh ? [i] : []));
  const numbered: NumberedMonth[] = [];
  for (let k = 0; k + 1 < elevenths.length; k++) {
    const [from, to] = [elevenths[k]!, elevenths[k + 1]!];
    const year = civilYear(months[from]!.first);
    const leapAt = to - from === 13 ? months.findIndex((month, i) => i > from && !month.hasMajorTerm) : -1;
    let number = 10;
    for (let i = from; i < to; i++) {
      const leap = i === leapAt;
      if (!leap) number++;
      const ofYear = (number - 1) % 12;
      numbered.push({
        first: months[i]!.first,
        year: number > 12 ? year + 1 : year,
        number: ofYear + 1,
        leap,
      });
    }
  }
  return numbered;
}

function localDay(date: Date, hours: number): number {
  return Math.floor((date.getTime() / 3_600_000 + hours) / 24) + UNIX_EPOCH_DAY;
}

function civilYear(day: number): number {
  return new Date((day - UNIX_EPOCH_DAY) * 86_400_000).getUTCFullYear();
}

/**
 * A year as one number: days from 20 January to its first day x 2^17 + leap month x 2^13 + one bit a month,
 * the first month lowest, 1 for 30 days and 0 for 29.
 */
export function codeOfYear({ year, firstDay, monthDays, leapMonth }: LunarYear): number {
  const from20January = firstDay - (Date.UTC(year, 0, 20) / 86_400_000 + UNIX_EPOCH_DAY);
  const lengths = monthDays.reduce((bits, days, i) => bits | (days === 30 ? 1 << i : 0), 0);
  return from20January * 2 ** 17 + leapMonth * 2 ** 13 + lengths;
}
