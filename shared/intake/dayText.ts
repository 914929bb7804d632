import { foldText } from './foldText';

/**
 * The parts of a date as people type it, before its order is decided. `time` is the part of the day (0..1).
 * fixed: the text says itself which part is which (ISO, named months, "ngày 5 tháng 3 năm 2024"). open: two
 * parts and a year of four digits behind them, day or month first. short: three parts of two digits. partial:
 * a year, a month or a day without its year: no day.
 */
export type DayText =
  | {
      readonly form: 'fixed';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly time: number;
    }
  | OpenDay
  | {
      readonly form: 'short';
      readonly parts: readonly [number, number, number];
      readonly plain: boolean;
      readonly time: number;
    }
  | { readonly form: 'partial' };

export interface OpenDay {
  readonly form: 'open';
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** Written with / or -, so a spreadsheet would have made it a date if its locale allowed. */
  readonly plain: boolean;
  readonly time: number;
}

/**
 * Takes a text date apart; null where it is none. Reads dd/mm/yyyy and its kin with / . - or spaces, one- and
 * two-digit parts, years of two and four digits, ISO 8601 (T, Z, offsets, fractions of seconds), yyyymmdd and
 * ddmmyyyy, English month names, "ngày 5 tháng 3 năm 2024", "5 thg 3, 2024", a weekday in front and a time of
 * day on either side. The time zone of an ISO moment is not applied: the day is the one that is written.
 * Nothing is checked against the calendar here. O(length).
 */
export function lexDay(text: string): DayText | null {
  const iso = ISO.exec(text);
  if (iso)
    return fixed(iso[1]!, iso[2]!, iso[3]!, iso[4] === undefined ? 0 : timeOf(iso[4], iso[5]!, iso[6], ''));
  const parts = PARTS.exec(text);
  if (parts) return ofParts(parts, 0);
  if (text.length > LONGEST) return null;
  const { rest, time } = withoutTime(
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .trim()
      .replace(/^'/, ''),
  );
  const inner = PARTS.exec(rest.replace(WEEKDAY_IN_FRONT, ''));
  if (inner) return ofParts(inner, time);
  const digits = /^\d{8}$/.exec(rest);
  if (digits) return compactDay(rest, time);
  return wordDay(foldText(rest).replace(WEEKDAY, ''), time);
}

/** yyyymmdd, else ddmmyyyy or mmddyyyy, by which eight digits can be a date at all. */
export function compactDay(digits: string, time = 0): DayText | null {
  const [year, month, day] = [
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6)),
  ];
  if (isLikelyYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
    return { form: 'fixed', year, month, day, time };
  }
  const last = Number(digits.slice(4));
  if (!isLikelyYear(last)) return null;
  return {
    form: 'open',
    first: Number(digits.slice(0, 2)),
    second: Number(digits.slice(2, 4)),
    year: last,
    plain: false,
    time,
  };
}

export function isLikelyYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2100;
}

function ofParts(match: RegExpExecArray, time: number): DayText | null {
  const [, a, mark, b, c] = match as unknown as [string, string, string, string, string];
  const plain = mark === '/' || mark === '-';
  if (a.length === 4) return c.length <= 2 ? fixed(a, b, c, time) : null;
  if (a.length === 3 || c.length === 3 || (c.length === 1 && mark !== '/')) return null;
  const [first, second] = [Number(a), Number(b)];
  if (c.length === 4) return { form: 'open', first, second, year: Number(c), plain, time };
  return { form: 'short', parts: [first, second, Number(c)], plain, time };
}

function fixed(year: string, month: string, day: string, time: number): DayText {
  return { form: 'fixed', year: Number(year), month: Number(month), day: Number(day), time };
}

/** A date in words, folded: "ngay 5 thang 3 nam 2024", "5 mar 2024", "march 5 2024", "2024". */
function wordDay(text: string, time: number): DayText | null {
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese) {
    const [, day, name, year] = vietnamese;
    const month = MONTHS_IN_WORDS[name!] ?? Number(name);
    if (!(month >= 1)) return null;
    if (day === undefined || year === undefined) return { form: 'partial' };
    return fixed(fullYear(year), String(month), day, time);
  }
  const english = DAY_FIRST.exec(text) ?? NAME_FIRST.exec(text);
  if (english) {
    const { day, name, year } = english.groups as { day?: string; name: string; year?: string };
    const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
    if (month === 0 || !MONTH_NAMES[month - 1]!.startsWith(name.replace(/^sept$/, 'sep'))) return null;
    if (day === undefined || year === undefined) return { form: 'partial' };
    return fixed(fullYear(year), String(month), day, time);
  }
  return PARTIAL.test(text) ? { form: 'partial' } : null;
}

/** A year of two digits as spreadsheets read it: 00-29 are 20xx, 30-99 are 19xx (Excel, "the 2029 rule"). */
export function yearOfTwoDigits(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year;
}

function fullYear(year: string): string {
  return year.length === 2 ? String(yearOfTwoDigits(Number(year))) : year;
}

function withoutTime(text: string): { readonly rest: string; readonly time: number } {
  const behind = TIME_BEHIND.exec(text);
  if (behind)
    return {
      rest: text.slice(0, behind.index).trim(),
      time: timeOf(behind[1]!, behind[2]!, behind[3], behind[4]),
    };
  const front = TIME_IN_FRONT.exec(text);
  if (!front) return { rest: text, time: 0 };
  return { rest: text.slice(front[0].length).trim(), time: timeOf(front[1]!, front[2]!, front[3], front[4]) };
}

function timeOf(hour: string, minute: string, second: string | undefined, half: string | undefined): number {
  const late = /^(?:p|ch)/i.test(half ?? '');
  const early = /^(?:a|sa)/i.test(half ?? '');
  const hours = late ? (Number(hour) % 12) + 12 : early ? Number(hour) % 12 : Number(hour);
  const time = (hours * 3600 + Number(minute) * 60 + Number((second ?? '0').replace(',', '.'))) / 86400;
  return time < 1 ? time : 0;
}

const LONGEST = 60;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const PARTS = /^(\d{1,4}) ?([/.\- ]) ?(\d{1,2}) ?[/.\- ] ?(\d{1,4})\.?$/;
const CLOCK = '(\\d{1,2})[:h](\\d{2})(?::(\\d{2}(?:[.,]\\d+)?))?(?:\\s*([ap]\\.?m\\.?|SA|CH)(?![a-z]))?';
const TIME_BEHIND = new RegExp(`(?:[T\\s,]+|,)${CLOCK}\\s*(?:Z|UTC|(?:GMT)?[+-]\\d{2}:?\\d{2})?$`, 'i');
const TIME_IN_FRONT = new RegExp(`^${CLOCK}[\\s,]+(?=\\S)`, 'i');
const WEEKDAY_IN_FRONT =
  /^(?:th[ứu]\s*(?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])|ch[ủu]\s*nh[ậa]t|cn|t[2-7]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\s*[,.:-]?\s+/i;
const WEEKDAY =
  /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7]|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?) /;
const MONTHS_IN_WORDS: Readonly<Record<string, number>> = {
  ...{ mot: 1, gieng: 1, hai: 2, ba: 3, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 },
  ...{ 'muoi mot': 11, 'muoi hai': 12, chap: 12 },
};
const VIETNAMESE =
  /^(?:(?:ngay )?(?:mung |mong )?(\d{1,2}) )?(?:thang|thg|th) ?(\d{1,2}|muoi(?: mot| hai)?|[a-z]{2,5}?)(?: (?:nam )?(\d{4}|\d{2}))?$/;
const DAY_FIRST =
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?:of )?(?<name>[a-z]{3,9})(?: (?<year>\d{4}|\d{2}))?$/;
const NAME_FIRST = /^(?<name>[a-z]{3,9}) (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}|\d{2}))?$/;
const PARTIAL =
  /^(?:nam )?(?:1[89]|20)\d{2}s?$|^\d{1,2} (?:1[89]|20)\d{2}$|^(?:1[89]|20)\d{2} \d{1,2}$|^\d{1,2} \d{1,2}$/;
const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3));
