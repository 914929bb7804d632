import { CURRENCIES } from './currencySigns';
import { type NumberBody, readBody } from './numberBody';

/**
 * The parts of a number as people type it, before anything is decided about its marks: sign (in front, behind,
 * or parentheses), currency, digits with their marks, power of ten, unit words, percent.
 */
export interface NumberText {
  readonly negative: boolean;
  readonly body: NumberBody;
  /** Of ten: exponent, unit word and percent together. */
  readonly power: number;
  /** What follows the unit word, in units of one: 1tr250 has 250,000 here. */
  readonly rest: number;
  /** A unit word (k, tr, tỷ …) was read. */
  readonly words: boolean;
  readonly percent: boolean;
  /** ISO 4217 codes that the cell's own sign may stand for; empty where there is none. */
  readonly currencies: readonly string[];
}

/**
 * Reads the whole text or nothing: null where a word, a slash (12.500 đ/kg), a second number (100-200k) or
 * groups that are no groups of three (12.05.2024) remain. Full-width digits, NBSP and the typographic minus
 * and apostrophe are read as their plain forms. After a unit word up to three digits are its decimals
 * (1tr2 = 1tr200 = 1,200,000; 2tỷ5), more digits or digits with a unit of their own are added
 * (2 tỷ 350 triệu), and "rưỡi" is half of it. O(length).
 */
export function lexNumber(text: string): NumberText | null {
  if (text.length > LONGEST) return null;
  const usual = USUAL.exec(text);
  if (usual) return lexUsual(usual);
  const plain = plainForm(text);
  const head = HEAD.exec(plain);
  if (!head || (head[3] !== undefined && !CURRENCIES.has(head[3]))) return null;
  const body = readBody(head[5]!);
  if (!body) return null;
  let tail = plain.slice(head[0].length);
  const parentheses = head[1] === '(';
  if (parentheses !== tail.includes(')')) return null;
  if (parentheses) tail = tail.replace(')', '');
  let negative = parentheses || head[2] === '-' || head[4] === '-';
  const dash = TRAILING_DASH.exec(tail);
  if (dash) {
    if (!DASH_FOR_CENTS.test(head[5]!)) negative = true;
    tail = dash[1]!;
  }
  const parts = tail === '' ? NO_TAIL : readTail(tail);
  if (!parts || (head[3] !== undefined && parts.currencies.length > 0)) return null;
  const { power, rest, words, percent } = parts;
  const currencies = head[3] === undefined ? parts.currencies : CURRENCIES.get(head[3])!;
  return {
    negative,
    body: SCIENTIFIC.test(tail) ? asDecimal(body) : body,
    power,
    rest,
    words,
    percent,
    currencies,
  };
}

/** Digits and marks, at most with đ behind: nine of ten cells, without taking the rest apart. */
function lexUsual([, sign, typed, dong]: RegExpExecArray): NumberText | null {
  const body = readBody(typed!);
  if (!body) return null;
  const currencies = dong === undefined ? NO_CURRENCY : DONG;
  return { negative: sign === '-', body, power: 0, rest: 0, words: false, percent: false, currencies };
}

/** Only programs write powers of ten, and they write the point for decimals. */
function asDecimal(body: NumberBody): NumberBody {
  return body.shape === 'either' && body.mark === '.' ? { ...body, shape: 'decimal' } : body;
}

function plainForm(text: string): string {
  if (ASCII.test(text)) return text.trim().toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2019/g, "'")
    .trim();
}

interface Tail {
  readonly power: number;
  readonly rest: number;
  readonly words: boolean;
  readonly percent: boolean;
  readonly currencies: readonly string[];
}

/** One pass over the words behind the digits; more than 40 lines because each kind of word has its branch. */
function readTail(tail: string): Tail | null {
  let power = 0;
  let rest = 0;
  let unit = 0;
  let pending: string | null = null;
  let words = false;
  let percent = false;
  let currencies = NO_CURRENCY;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < tail.length) {
    const token = TOKEN.exec(tail);
    if (!token) return null;
    const [, exponent, word, number] = token;
    if (exponent !== undefined) {
      if (words || token.index > 0 || exponent.length > 4) return null;
      power += Number(exponent);
    } else if (number !== undefined) {
      if (unit === 0 || pending !== null) return null;
      pending = number;
    } else if (word === 'ruoi') {
      if (unit === 0 || pending !== null) return null;
      rest += 10 ** unit / 2;
      unit = 0;
    } else if (UNITS.has(word!)) {
      const next = UNITS.get(word!)!;
      if (pending !== null) {
        if (next >= unit || !/^\d{1,3}$/.test(pending)) return null;
        rest += Number(`${pending}e${next}`);
        pending = null;
      } else if (words) return null;
      else power += next;
      words = true;
      unit = next;
    } else if (word === '%' && !words && !percent) {
      percent = true;
      power -= 2;
    } else if (CURRENCIES.has(word!) && currencies.length === 0) {
      currencies = CURRENCIES.get(word!)!;
    } else return null;
  }
  if (pending !== null) {
    const amount = restAmount(pending, unit);
    if (amount === null) return null;
    rest += amount;
  }
  return { power, rest, words, percent, currencies };
}

function restAmount(typed: string, unit: number): number | null {
  if (/^\d{1,3}$/.test(typed)) return Number(`${typed}e${unit - typed.length}`);
  const body = readBody(typed);
  if (!body || (body.decimals > 0 && body.shape !== 'either')) return null;
  const amount = Number(body.digits);
  return amount < 10 ** unit ? amount : null;
}

/** A longer cell is a pasted text. */
const LONGEST = 100;
const USUAL = /^(-?)(\d[\d.,]*) ?([đĐ₫]|VND|VNĐ)?$/;
const ASCII = /^[\x20-\x7e]*$/;
const SIGNS = '₫$€£¥฿₩₽';
const HEAD = new RegExp(
  `^(\\(?)\\s*([-+]?)\\s*(us\\$|[${SIGNS}]|[a-z]{1,4}(?=[\\s\\d]))?\\s*([-+]?)\\s*(\\d[\\d.,' ]*|[.,]\\d+)`,
);
const TOKEN = new RegExp(`\\s*(?:(?:e([+-]?\\d+)\\b)|([a-z]+\\$?|[${SIGNS}%])|(\\d[\\d.,]*))\\.?\\s*`, 'y');
/** "500.000.-" and "500.000,-" end in a dash for the cents; "500.000-" is negative. */
const TRAILING_DASH = new RegExp(`^\\s*-\\s*((?:[a-z]+|[${SIGNS}])?)$`);
const DASH_FOR_CENTS = /[.,]\s*$/;
const SCIENTIFIC = /^e[+-]?\d/;

const UNITS: ReadonlyMap<string, number> = new Map([
  ...['k', 'nghin', 'ngan', 'ng', 'thousand'].map((word) => [word, 3] as const),
  ...['tr', 'trieu', 'million'].map((word) => [word, 6] as const),
  ...['ty', 'ti', 'billion'].map((word) => [word, 9] as const),
]);

const DONG = CURRENCIES.get('vnd')!;
const NO_CURRENCY: readonly string[] = [];
const NO_TAIL: Tail = { power: 0, rest: 0, words: false, percent: false, currencies: NO_CURRENCY };
