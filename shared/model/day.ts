/**
 * Calendar days as integers, the way both spreadsheets count them: day 1 is 1899-12-31, day 25569 is
 * 1970-01-01 (Google Sheets; Excel's 1900 system from 1900-03-01 on). A moment of the day is a fraction
 * and is dropped here. There is no time zone: the host reduced its own before the core saw the value.
 *
 * Civil arithmetic is proleptic Gregorian, after Howard Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms" (days_from_civil, civil_from_days), shifted to the spreadsheet epoch.
 */
declare const dayBrand: unique symbol;
export type DayNumber = number & { readonly [dayBrand]: 'DayNumber' };

export interface CivilDay {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** 1..31 */
  readonly day: number;
}

/** 1970-01-01 as a spreadsheet serial. */
export const UNIX_EPOCH_DAY = 25569;

/** The day of a spreadsheet serial, its time of day dropped. */
export function dayNumber(serial: number): DayNumber {
  return Math.floor(serial) as DayNumber;
}

/** The day of a civil date; the caller has checked it with isCivilDay. */
export function dayOfCivil(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468 + UNIX_EPOCH_DAY) as DayNumber;
}

export function civilOfDay(day: DayNumber): CivilDay {
  const z = day - UNIX_EPOCH_DAY + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isCivilDay(year: number, month: number, day: number): boolean {
  return Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `2026-02-17`. */
export function isoOfDay(day: DayNumber): string {
  const { year, month, day: d } = civilOfDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** The day of strict ISO text (`2026-02-17`), or null. */
export function dayOfIso(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDay(year, month, day) ? dayOfCivil(year, month, day) : null;
}

/** `17/02/2026`, as Vietnam writes it; `17 Feb 2026` is left to messages. */
export function dmyOfDay(day: DayNumber): string {
  const { year, month, day: d } = civilOfDay(day);
  return `${String(d).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOfDay(day: DayNumber): number {
  return ((((day - 2) % 7) + 7) % 7) + 1;
}

/** The same day of the month, `months` later; the last day where the month is shorter (31 Jan + 1 = 28 Feb). */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const civil = civilOfDay(day);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOfCivil(year, month, Math.min(civil.day, daysInMonth(year, month)));
}
