import type { Cell } from '../workbook/cell';
import type { CleanStatus } from './cleaned';
import { readInCountry, readInternational } from './internationalPhone';
import { type DigitGroup, type DigitRun, lexPhone, type PhoneText } from './phoneText';
import { isPlaceholder } from './placeholder';
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

export interface ParsedPhone {
  /** The first number of the cell: +84912345678; null where none was read. */
  readonly e164: string | null;
  readonly status: CleanStatus;
  readonly code: PhoneCode;
  /** Further numbers of the cell, E.164. */
  readonly others: readonly string[];
  /** The words of the cell beside its numbers ("vợ", "ext 12"), or null. */
  readonly note: string | null;
  /** What would stand in the cell if repaired: its text with each number in its present form. */
  readonly text: string;
}

export interface PhoneOptions {
  /**
   * Where numbers without a country code are from (ISO 3166, default VN). Null: not known; then only numbers
   * with + or 00 are read.
   */
  readonly country?: string | null;
}

/**
 * The phone numbers of one cell. Vietnamese numbers are read by the numbering plan (`readVietnamese`), others
 * by libphonenumber's. Notes and further numbers in the cell are kept; a cell whose number is normal in any
 * spacing is valid as typed; a lost zero, an old prefix or a letter for a digit make it repaired. O(length).
 */
export function parsePhone(cell: Cell, { country = 'VN' }: PhoneOptions = {}): ParsedPhone {
  if (typeof cell === 'number') return ofNumber(cell, country);
  if (cell === null) return unread('blank', '');
  if (typeof cell !== 'string' || cell.length > LONGEST) return unread('words', '');
  if (country === 'VN' && USUAL.test(cell)) {
    const { national, code } = readVietnamese(cell.replace(/[ .-]/g, ''), false, AREA_ALONE.test(cell));
    if (code === 'normal') return alone(national!, 'valid', code, cell);
  }
  if (SCIENTIFIC.test(cell.trim())) return unread('scientific', cell.trim());
  if (NOTHING.test(cell) || (!DIGIT.test(cell) && isPlaceholder(cell))) return unread('blank', '');
  return ofRuns(lexPhone(cell), country);
}

/** One number of a cell and where it stands in it. */
interface NumberAt {
  readonly start: number;
  readonly end: number;
  readonly e164: string | null;
  readonly code: PhoneCode;
  /** Its present form: 0912345678, +81 3 1234 5678. */
  readonly form: string;
}

function ofNumber(value: number, country: string | null): ParsedPhone {
  const digits = String(value);
  if (digits === '0') return unread('blank', '');
  if (!/^\d{1,15}$/.test(digits)) return unread('words', digits);
  if (country === 'VN') {
    const { national, code } = readVietnamese(digits, false);
    if (national !== null && REPAIRED.has(code)) return alone(national, 'repaired', code, national);
  }
  const end = digits.length;
  const run = { start: 0, end, international: false, groups: [{ start: 0, end, digits }] };
  return ofRuns({ text: digits, letters: false, runs: [run] }, country);
}

/** What the cell is by its numbers. A repair must read as a normal cell itself, else the cell is in doubt. */
function ofRuns(lexed: PhoneText, country: string | null): ParsedPhone {
  const numbers = lexed.runs.flatMap((run) => numbersOf(run, country));
  const first = numbers.find(({ e164 }) => e164 !== null);
  if (!first && digitsIn(lexed.runs) < FEWEST_DIGITS) return unread('words', lexed.text);
  const others = numbers.flatMap(({ e164 }) => (e164 === null || e164 === first?.e164 ? [] : [e164]));
  const found = { e164: first?.e164 ?? null, others: [...new Set(others)], note: noteOf(lexed, numbers) };
  const shown = first ?? numbers.find(({ code }) => code !== 'length') ?? numbers[0]!;
  if (!first || SUSPECT.has(first.code)) {
    return { ...found, status: 'suspect', code: shown.code, text: lexed.text };
  }
  const fixed = numbers.find(({ code }) => REPAIRED.has(code));
  if (!fixed && !lexed.letters) return { ...found, status: 'valid', code: first.code, text: lexed.text };
  const text = rewritten(lexed, numbers);
  const again = parsePhone(text, { country });
  if (again.e164 !== first.e164 || again.status !== 'valid' || again.others.join() !== found.others.join()) {
    return { ...found, e164: null, others: [], status: 'suspect', code: 'length', text: lexed.text };
  }
  return { ...found, status: 'repaired', code: lexed.letters ? 'letters' : fixed!.code, text };
}

function digitsIn(runs: readonly DigitRun[]): number {
  return runs.reduce(
    (sum, { groups }) => sum + groups.reduce((count, { digits }) => count + digits.length, 0),
    0,
  );
}

/**
 * The numbers of one run of digits: the whole run, where it reads as one, else its groups cut into as few
 * numbers as read ("0912 345 678 0987 654 321"), else the run as one that does not read.
 */
function numbersOf(run: DigitRun, country: string | null): readonly NumberAt[] {
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

/** The cell's text with the numbers that were not in their present form in that form. */
function rewritten({ text, letters }: PhoneText, numbers: readonly NumberAt[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, code, e164, form } of numbers) {
    if (e164 === null || !(letters || REPAIRED.has(code))) continue;
    result += text.slice(at, start) + form;
    at = end;
  }
  return result + text.slice(at);
}

/** What is left of the cell beside its numbers, where it says anything. */
function noteOf({ text }: PhoneText, numbers: readonly NumberAt[]): string | null {
  let rest = '';
  let at = 0;
  for (const { start, end, e164 } of numbers) {
    if (e164 === null) continue;
    if (start > at) rest += `${text.slice(at, start)} `;
    at = end;
  }
  rest += text.slice(at);
  if (!SAYS_ANYTHING.test(rest)) return null;
  return rest.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '').replace(/\s+/g, ' ');
}

/** A cell with one Vietnamese number and nothing else. */
function alone(national: string, status: CleanStatus, code: PhoneCode, text: string): ParsedPhone {
  return { e164: `+84${national.slice(1)}`, status, code, others: NO_OTHERS, note: null, text };
}

function unread(code: PhoneCode, text: string): ParsedPhone {
  return { e164: null, status: code === 'blank' ? 'missing' : 'suspect', code, others: [], note: null, text };
}

/** A longer cell is a pasted text, not a phone number with a note. */
const LONGEST = 500;
const NO_OTHERS: readonly string[] = [];
/** Most cells, which need not be taken apart. */
const USUAL = /^0\d[\d .-]{7,14}\d$/;
const AREA_ALONE = /^08[ .-]/;
const SAYS_ANYTHING = /[\p{L}\p{N}]/u;
const DIGIT = /\d/;
const NOTHING = /^[\s0]*$/;
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?e\+?\d{1,3}$/i;
/** Fewer digits than these beside words are a house number or a year, not a phone number that failed. */
const FEWEST_DIGITS = 6;
const MOST_GROUPS = 16;
const REPAIRED: ReadonlySet<PhoneCode> = new Set(['lostZero', 'oldPrefix', 'oldHanoi']);
const SUSPECT: ReadonlySet<PhoneCode> = new Set([
  'unverified',
  'asTyped',
  'length',
  'oldLandline',
  'service',
]);
