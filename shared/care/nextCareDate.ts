import { foldText } from '../intake/foldText';
import { addMonths, civilOfDay, type DayNumber } from '../model/day';
import { lunarAnniversary, lunarOfDay } from './lunar';

/** A simple care rule: so many days or months after the last date, again and again, or a yearly day. */
export type CareRule =
  | { readonly kind: 'days' | 'months'; readonly every: number }
  | { readonly kind: 'birthday' | 'lunarBirthday' };

/**
 * The rule of a text, marks and case apart: "30 ngày", "after 6 weeks", "mỗi 3 tháng", "1 năm", "sinh nhật",
 * "birthday", "sinh nhật âm lịch", "lunar birthday". null for anything else, 0 days among it. O(length).
 */
export function parseCareRule(text: string): CareRule | null {
  const folded = foldText(text);
  if (LUNAR_BIRTHDAY.test(folded)) return { kind: 'lunarBirthday' };
  if (BIRTHDAY.test(folded)) return { kind: 'birthday' };
  const match = EVERY.exec(folded);
  const unit = match ? UNITS[match[2]!] : undefined;
  if (!match || !unit || Number(match[1]) < 1) return null;
  return { kind: unit.kind, every: Number(match[1]) * unit.size };
}

/**
 * The next day on which a rule is due: the first after `last`, or with `asOf` the first on or after that day
 * (and after `last`). Months keep the day of the month, the last one where it is missing; a birthday of 29
 * February is kept on the 28th, a lunar one on the same lunar day. null where the lunar table ends. O(1).
 */
export function nextCareDate(last: DayNumber, rule: CareRule, asOf: DayNumber | null): DayNumber | null {
  const from = Math.max(last + 1, asOf ?? 0) as DayNumber;
  if (rule.kind === 'lunarBirthday') return nextLunarBirthday(last, from);
  if (rule.kind === 'days') return (last + Math.ceil((from - last) / rule.every) * rule.every) as DayNumber;
  const every = rule.kind === 'months' ? rule.every : MONTHS_OF_YEAR;
  const [start, end] = [civilOfDay(last), civilOfDay(from)];
  const months = (end.year - start.year) * MONTHS_OF_YEAR + end.month - start.month;
  let times = Math.max(1, Math.floor(months / every));
  while (addMonths(last, times * every) < from) times++;
  return addMonths(last, times * every);
}

function nextLunarBirthday(birthday: DayNumber, from: DayNumber): DayNumber | null {
  const lunar = lunarOfDay(birthday);
  if (lunar === null) return null;
  const year = civilOfDay(from).year;
  for (const lunarYear of [year - 1, year, year + 1]) {
    const day = lunarAnniversary(lunar.month, lunar.day, lunarYear);
    if (day !== null && day >= from) return day;
  }
  return null;
}

const MONTHS_OF_YEAR = 12;
const BIRTHDAY = /^(?:(?:ngay )?sinh nhat|birthday)$/;
const LUNAR_BIRTHDAY = /^(?:(?:ngay )?sinh nhat am(?: lich)?|lunar birthday)$/;
const EVERY = /^(?:(?:moi|sau|every|after|in) )?(\d{1,4}) (ngay|tuan|thang|nam|day|week|month|year)s?$/;

const DAYS = { kind: 'days', size: 1 } as const;
const WEEKS = { kind: 'days', size: 7 } as const;
const MONTHS = { kind: 'months', size: 1 } as const;
const YEARS = { kind: 'months', size: 12 } as const;
const UNITS: Readonly<Record<string, { readonly kind: 'days' | 'months'; readonly size: number }>> = {
  ...{ ngay: DAYS, day: DAYS, tuan: WEEKS, week: WEEKS },
  ...{ thang: MONTHS, month: MONTHS, nam: YEARS, year: YEARS },
};
