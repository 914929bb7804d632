import type { NumberText } from './numberText';

export type DecimalMark = '.' | ',';

/** How the numbers of a column are to be read. */
export interface NumberReading {
  readonly kind: NumberKind;
  /** The decimal mark of the column (`numberConvention`), or null where it does not show. */
  readonly decimal: DecimalMark | null;
  /** ISO 4217 code of the column's money, or null where it is not known. */
  readonly currency: string | null;
}

/** money: an amount; number: a quantity, score, count or share (50% is 0.5). */
export type NumberKind = 'money' | 'number';

/**
 * ambiguous: one mark and three digits, and nothing decides; marks: written against the rest of the column;
 * currency: another currency than the column's; words: not a number.
 */
export type NumberProblem = 'ambiguous' | 'marks' | 'currency' | 'words';

export type ParsedNumber =
  | { readonly value: number; readonly problem: null }
  | { readonly value: null; readonly problem: NumberProblem };

/**
 * The value of a text number under a reading. Where one mark has three digits behind it ("1.250"), the column
 * decides (`decimal`), then the currency: three digits are thousands where the currency has no cents (ISO 4217,
 * exponent 0), and behind a comma where the currency is written with a decimal point; else the problem is
 * 'ambiguous', for 1250 and 1.25 are both possible. Beside a unit word (1,5tr) either mark is taken as decimal.
 */
export function numberOf(lexed: NumberText, reading: NumberReading): ParsedNumber {
  const problem = problemOf(lexed, reading);
  if (problem) return { value: null, problem };
  const power = lexed.power - (isDecimal(lexed, reading) ? lexed.body.decimals : 0);
  const { digits } = lexed.body;
  const amount = (power === 0 ? Number(digits) : Number(`${digits}e${power}`)) + lexed.rest;
  if (!Number.isFinite(amount)) return { value: null, problem: 'words' };
  return { value: lexed.negative && amount !== 0 ? -amount : amount, problem: null };
}

/** The currency has no cents (ISO 4217, exponent 0). */
export function isWholeCurrency(currency: string | null): boolean {
  return currency !== null && WHOLE_CURRENCIES.has(currency);
}

function problemOf(lexed: NumberText, { kind, decimal, currency }: NumberReading): NumberProblem | null {
  if (lexed.percent && kind === 'money') return 'words';
  if (currency !== null && lexed.currencies.length > 0 && !lexed.currencies.includes(currency)) {
    return 'currency';
  }
  const { shape, mark } = lexed.body;
  if (shape === 'either') return decimalOf(lexed, { kind, decimal, currency }) === null ? 'ambiguous' : null;
  return shape === 'decimal' && decimal !== null && mark !== decimal && !lexed.words ? 'marks' : null;
}

function isDecimal(lexed: NumberText, reading: NumberReading): boolean {
  const { body } = lexed;
  if (body.shape === 'either') return decimalOf(lexed, reading) === body.mark;
  return body.shape === 'decimal' || body.shape === 'settled';
}

/** The decimal mark by which one mark with three digits is read: the column's, else the currency's, else none. */
function decimalOf(lexed: NumberText, { kind, decimal, currency }: NumberReading): DecimalMark | null {
  const other = lexed.body.mark === '.' ? ',' : '.';
  const own = lexed.currencies.length === 1 ? lexed.currencies[0]! : null;
  if (lexed.words) return decimal;
  if (isWholeCurrency(own)) return other;
  if (decimal !== null) return decimal;
  if (kind !== 'money' && own === null) return null;
  const money = own ?? currency;
  if (isWholeCurrency(money)) return other;
  return money !== null && POINT_CURRENCIES.has(money) && lexed.body.mark === ',' ? '.' : null;
}

const WHOLE_CURRENCIES: ReadonlySet<string> = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
);
/** Currencies written with a decimal point wherever they are used (Unicode CLDR). */
const POINT_CURRENCIES: ReadonlySet<string> = new Set(
  'USD GBP AUD SGD HKD TWD NZD CNY THB MYR PHP INR'.split(' '),
);
