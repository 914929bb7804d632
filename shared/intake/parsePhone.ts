import type { Cell } from '../workbook/cell';
import type { CleanStatus } from './cleaned';
import { type NumberAt, numbersOf, type PhoneCode } from './phoneNumbers';
import { type DigitRun, lexPhone, type PhoneText } from './phoneText';
import { isPlaceholder } from './placeholder';
import { readVietnamese } from './vietnamPhone';

export type { PhoneCode } from './phoneNumbers';

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
const REPAIRED: ReadonlySet<PhoneCode> = new Set(['lostZero', 'oldPrefix', 'oldHanoi']);
const SUSPECT: ReadonlySet<PhoneCode> = new Set([
  'unverified',
  'asTyped',
  'length',
  'oldLandline',
  'service',
]);
