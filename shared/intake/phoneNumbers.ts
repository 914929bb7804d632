import { readInCountry, readInternational } from './internationalPhone';
import type { DigitGroup, DigitRun } from './phoneText';
import { readVietnamese, type VietnamCode } from './vietnamPhone';

/**
 * Why a cell is what it is. Besides the codes of `readVietnamese`: foreign, a number of another country;
 * letters, o or l typed for digits; unverified, a number that is not known to be one; asTyped, a national number
 * of an unknown country; scientific, 9.12E+08, whose digits are lost; words, no digits that could be a number;
 * blank.
 */
export type PhoneCode =
  | VietnamCode
  | 'foreign'
  | 'letters'
  | 'unverified'
  | 'asTyped'
  | 'scientific'
  | 'words'
  | 'blank';

/** One number of a cell and where it stands in it. */
export interface NumberAt {
  readonly start: number;
  readonly end: number;
  readonly e164: string | null;
  readonly code: PhoneCode;
  /** Its present form: 0912345678, +81 3 1234 5678. */
  readonly form: string;
}

/**
 * The numbers of one run of digits: the whole run, where it reads as one, else its groups cut into numbers that
 * all read, long ones first ("0912 345 678 0987 654 321"), else the run as one that does not read.
 */
export function numbersOf(run: DigitRun, country: string | null): readonly NumberAt[] {
  const whole = numberOf(run, run.groups, run.international, country);
  if (whole.e164 !== null || run.groups.length === 1 || run.groups.length > MOST_GROUPS) return [whole];
  return cut(run, 0, country) ?? [whole];
}

function cut(run: DigitRun, from: number, country: string | null): readonly NumberAt[] | null {
  for (let to = run.groups.length; to > from; to--) {
    const number = numberOf(run, run.groups.slice(from, to), from === 0 && run.international, country);
    if (number.e164 === null) continue;
    const rest = to === run.groups.length ? [] : cut(run, to, country);
    if (rest) return [number, ...rest];
  }
  return null;
}

function numberOf(
  run: DigitRun,
  groups: readonly DigitGroup[],
  international: boolean,
  country: string | null,
): NumberAt {
  const first = groups[0] === run.groups[0];
  const last = groups[groups.length - 1]!;
  const place = {
    start: first ? run.start : groups[0]!.start,
    end: last === run.groups[run.groups.length - 1] ? run.end : last.end,
  };
  const digits = groups.map((group) => group.digits).join('');
  if (international ? digits.startsWith('84') : country === 'VN') {
    const area = groups[international ? 1 : 0]?.digits;
    const { national, code } = readVietnamese(digits, international, area === '08' || area === '8');
    return {
      ...place,
      e164: national === null ? null : `+84${national.slice(1)}`,
      code,
      form: national ?? '',
    };
  }
  const read = international
    ? readInternational(digits)
    : country === null
      ? null
      : readInCountry(digits, country);
  if (!read) return { ...place, e164: null, code: 'asTyped', form: '' };
  const code = read.e164 === null ? 'length' : read.verified ? 'foreign' : 'unverified';
  return { ...place, e164: read.e164, code, form: read.text };
}

/** A longer run is a table pasted into the cell; trying its cuts would not end. */
const MOST_GROUPS = 16;
