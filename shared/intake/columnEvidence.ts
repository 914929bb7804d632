import { type Cell, isDateCell } from '../workbook/cell';
import { type CellKind, cellKind, readsAsDay, readsAsPhone, roughNumber } from './cellKind';
import { foldText } from './foldText';
import {
  CHANNELS,
  COMPANY_WORDS,
  FAMILY_NAMES,
  HONORIFICS,
  PAYMENT_METHODS,
  PAYMENT_STATES,
  SOURCES,
} from './wordLists';

/** What the cells of a column show, from at most SAMPLE of them spread over the table. All shares are 0..1. */
export interface ColumnEvidence {
  /** Cells looked at, and those of them that hold something. */
  readonly sampled: number;
  readonly filled: number;
  /** Different contents among the filled cells. */
  readonly distinctShare: number;
  /** Share of each kind among the filled cells. */
  readonly share: Readonly<Record<CellKind, number>>;
  /** The kind of at least 70 % of the filled cells, null where there is none. */
  readonly main: CellKind | null;
  /** Of the filled cells: numbers that read as phones, as days; whole numbers of 1900 to 2030. */
  readonly phoneNumbers: number;
  readonly dayNumbers: number;
  readonly years: number;
  /** Of the numbers: the least, the greatest and the middle one; 0 where there are none. */
  readonly min: number;
  readonly max: number;
  readonly median: number;
  /** Whole numbers among the numbers. */
  readonly wholeShare: number;
  /** Counts 1, 2, 3 … down the rows, with restarts at 1. */
  readonly isCounting: boolean;
  /** Of the filled cells, by their words. */
  /** Phone numbers with their zero, 84 or + before 8 to 11 digits. */
  readonly surePhones: number;
  readonly familyNames: number;
  readonly singleWords: number;
  readonly companies: number;
  readonly honorifics: number;
  readonly sources: number;
  readonly channels: number;
  readonly paymentMethods: number;
  readonly paymentStates: number;
  readonly longTexts: number;
  readonly paymentCards: number;
  readonly citizenIds: number;
  readonly codes: CodePrefix | null;
}

/** What the letters before the digits of most codes say: KH001, HD0001, SP01. */
export type CodePrefix = 'customer' | 'order' | 'product';

/** The most cells of a column that are looked at. */
export const SAMPLE = 2000;

/** The evidence of one column. O(SAMPLE), whatever the length of the table. */
export function columnEvidence(
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
  column: number,
): ColumnEvidence {
  const sample = spread(rows, SAMPLE).map((row) => values[row]?.[column] ?? null);
  const kinds = sample.map(cellKind);
  const cells = sample.filter((_, index) => kinds[index] !== 'blank');
  const filledKinds = kinds.filter((kind) => kind !== 'blank');
  const numbers = numbersOf(cells, filledKinds);
  const share = sharesOf(filledKinds);
  const filled = cells.length;
  return {
    sampled: sample.length,
    filled,
    distinctShare: part(new Set(cells.map((cell) => (isDateCell(cell) ? cell.serial : cell))).size, filled),
    share,
    main: (Object.keys(share) as CellKind[]).find((kind) => share[kind] >= MAIN_SHARE) ?? null,
    phoneNumbers: part(numbers.filter(readsAsPhone).length, filled),
    dayNumbers: part(numbers.filter(readsAsDay).length, filled),
    years: part(numbers.filter((n) => Number.isInteger(n) && n >= 1900 && n <= 2030).length, filled),
    ...sizes(numbers),
    isCounting: isCounting(values, rows, column),
    ...textShares(cells),
  };
}

/** At most `count` entries, evenly spread from first to last, in order. */
export function spread(rows: readonly number[], count: number): readonly number[] {
  if (rows.length <= count) return rows;
  return Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)]!);
}

function numbersOf(cells: readonly Cell[], kinds: readonly CellKind[]): readonly number[] {
  const numbers: number[] = [];
  cells.forEach((cell, index) => {
    const value = kinds[index] === 'number' ? roughNumber(cell) : null;
    if (value !== null) numbers.push(value);
  });
  return numbers;
}

function sharesOf(kinds: readonly CellKind[]): Record<CellKind, number> {
  const share: Record<CellKind, number> = {
    blank: 0,
    email: 0,
    url: 0,
    date: 0,
    phone: 0,
    number: 0,
    flag: 0,
    gender: 0,
    code: 0,
    name: 0,
    words: 0,
  };
  for (const kind of kinds) share[kind] += 1 / kinds.length;
  return share;
}

function sizes(numbers: readonly number[]): Pick<ColumnEvidence, 'min' | 'max' | 'median' | 'wholeShare'> {
  if (numbers.length === 0) return { min: 0, max: 0, median: 0, wholeShare: 0 };
  const sorted = [...numbers].sort((a, b) => a - b);
  return {
    min: sorted[0]!,
    max: sorted[sorted.length - 1]!,
    median: sorted[Math.floor(sorted.length / 2)]!,
    wholeShare: part(numbers.filter(Number.isInteger).length, numbers.length),
  };
}

type TextShares = Pick<
  ColumnEvidence,
  | 'surePhones'
  | 'familyNames'
  | 'singleWords'
  | 'companies'
  | 'honorifics'
  | 'sources'
  | 'channels'
  | 'paymentMethods'
  | 'paymentStates'
  | 'longTexts'
  | 'paymentCards'
  | 'citizenIds'
  | 'codes'
>;

function textShares(cells: readonly Cell[]): TextShares {
  const texts = cells.map((cell) =>
    typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '',
  );
  const folded = texts.map((text) => (text.length > 200 ? 'long text' : foldText(text)));
  const shareOf = (test: (text: string) => boolean) => part(folded.filter(test).length, cells.length);
  return {
    surePhones: part(texts.filter((text) => SURE_PHONE.test(text.trim())).length, cells.length),
    familyNames: shareOf((text) => text.includes(' ') && FAMILY_NAMES.has(text.slice(0, text.indexOf(' ')))),
    singleWords: shareOf((text) => /^[^\d ]+$/.test(text)),
    companies: shareOf((text) => COMPANY_WORDS.test(text)),
    honorifics: shareOf((text) => HONORIFICS.has(text)),
    sources: shareOf((text) => SOURCES.has(text)),
    channels: shareOf((text) => CHANNELS.has(text)),
    paymentMethods: shareOf((text) => PAYMENT_METHODS.has(text)),
    paymentStates: shareOf((text) => PAYMENT_STATES.has(text)),
    longTexts: part(texts.filter((text) => text.length > 40).length, cells.length),
    paymentCards: shareOf((text) => isPaymentCard(text.replace(/ /g, ''))),
    citizenIds: part(texts.filter((text) => /^0\d{11}$/.test(text.trim())).length, cells.length),
    codes: prefixOf(folded),
  };
}

function prefixOf(folded: readonly string[]): CodePrefix | null {
  for (const [kind, pattern] of PREFIXES) {
    if (
      folded.length > 0 &&
      part(folded.filter((text) => pattern.test(text)).length, folded.length) >= MAIN_SHARE
    ) {
      return kind;
    }
  }
  return null;
}

/** Sixteen digits with the check digit of ISO/IEC 7812-1 (Luhn). */
function isPaymentCard(digits: string): boolean {
  if (!/^\d{16}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 16; i++) {
    const digit = digits.charCodeAt(i) - 48;
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The first rows without a gap tell: a spread sample would not show that each number follows the one above. */
function isCounting(values: readonly (readonly Cell[])[], rows: readonly number[], column: number): boolean {
  let steps = 0;
  let right = 0;
  let previous: number | null = null;
  for (let i = 0; i < rows.length && i < COUNTED_ROWS; i++) {
    const value = roughNumber(values[rows[i]!]?.[column] ?? null);
    if (value === null) continue;
    if (previous === null && value !== 0 && value !== 1) return false;
    steps++;
    if (previous === null || value === previous + 1 || value === 1) right++;
    previous = value;
  }
  return steps >= 2 && right >= 0.9 * steps && previous !== 1;
}

function part(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}

const SURE_PHONE = /^\(?(\+|0|84)[\s\d().-]{8,16}$/;
const MAIN_SHARE = 0.7;
const COUNTED_ROWS = 300;
const PREFIXES: readonly (readonly [CodePrefix, RegExp])[] = [
  ['customer', /^(kh|khach|cus|cust|customer|client|kl|ncc kh) ?\d/],
  ['order', /^(hd|dh|don|inv|in|so|ord|order|po|hdbh|hdb|bh|bill|gd|px|xk|#) ?\d/],
  ['product', /^(sp|hh|mh|sku|prd|prod|item|dv|vt) ?\d/],
];
