import type { Cell } from '../workbook/cell';
import { type DecimalMark, isWholeCurrency } from './numberReading';
import { lexNumber, type NumberText } from './numberText';

/** How the texts of a column write numbers. */
export interface NumberConvention {
  /** null: no cell shows it, or the cells contradict each other. */
  readonly decimal: DecimalMark | null;
  /** Cells that decide for the point and for the comma as decimal mark. */
  readonly votes: { readonly point: number; readonly comma: number };
  /** Cells with one mark and exactly three digits behind it, which decide nothing. */
  readonly undecided: number;
  /** Cells with the sign of a currency, and the ISO 4217 codes that fit all of them (the likeliest first). */
  readonly signed: number;
  readonly currencies: readonly string[];
}

/**
 * Which of '.' and ',' is the decimal mark of a column, by all its text cells. A cell votes where it can be read
 * in one way only: two different marks (the last is decimal), a mark that repeats (thousands), one mark with
 * other than three digits behind it (decimal), one mark with three digits beside the sign of a currency without
 * cents (thousands). The column is decided where one side has all votes or ten times the other's. Number cells
 * say nothing. O(cells).
 */
export function numberConvention(cells: readonly Cell[]): NumberConvention {
  return conventionOf(cells.map((cell) => (typeof cell === 'string' ? lexNumber(cell) : null)));
}

/** The same for texts that were taken apart already; null where a cell is not a text number. */
export function conventionOf(lexed: readonly (NumberText | null)[]): NumberConvention {
  let point = 0;
  let comma = 0;
  let undecided = 0;
  let signed = 0;
  let common: readonly string[] | null = null;
  for (const text of lexed) {
    if (!text) continue;
    const { shape } = text.body;
    const vote = shape === 'whole' || text.words ? null : voteOf(text);
    if (vote === '.') point++;
    else if (vote === ',') comma++;
    else if (shape === 'either') undecided++;
    if (text.currencies.length > 0) {
      signed++;
      common = common === null ? text.currencies : inBoth(common, text.currencies);
    }
  }
  const decimal = point > comma * CLEAR ? '.' : comma > point * CLEAR ? ',' : null;
  return { decimal, votes: { point, comma }, undecided, signed, currencies: common ?? [] };
}

function voteOf({ body, currencies }: NumberText): DecimalMark | null {
  const other = body.mark === '.' ? ',' : '.';
  if (body.shape === 'decimal' || body.shape === 'settled') return body.mark;
  if (body.shape === 'thousands') return other;
  return currencies.length === 1 && isWholeCurrency(currencies[0]!) ? other : null;
}

function inBoth(one: readonly string[], other: readonly string[]): readonly string[] {
  return one === other ? one : one.filter((code) => other.includes(code));
}

/** How many times more votes the decided side must have; a few slips do not undo a column. */
const CLEAR = 9.999;
