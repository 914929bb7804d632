/**
 * whole: no mark that matters. thousands: `mark` repeats, so it is the thousands mark. decimal: one mark alone
 * that can only be the decimal mark. settled: the decimal mark behind thousands marks of another kind. either:
 * one mark with exactly three digits behind it, so the cell alone does not say.
 */
export interface NumberBody {
  readonly shape: 'whole' | 'thousands' | 'decimal' | 'settled' | 'either';
  readonly mark: '.' | ',' | null;
  readonly digits: string;
  /** How many of the digits stand behind the decimal mark, if it is one. */
  readonly decimals: number;
}

/** The digits of a number and what their marks can be; null where the groups are no groups of three. */
export function readBody(typed: string): NumberBody | null {
  const text = ENDS_IN_DIGIT.test(typed) ? typed : typed.replace(/[\s.,]+$/, '');
  if (WHOLE.test(text)) return { shape: 'whole', mark: null, digits: text, decimals: 0 };
  const one = ONE_MARK.exec(text);
  if (one) {
    const [mark, front, back] = [one[2] as '.' | ',', one[1]!, one[3]!];
    const either = back.length === 3 && GROUP_IN_FRONT.test(front);
    return { shape: either ? 'either' : 'decimal', mark, digits: front + back, decimals: back.length };
  }
  const repeated = REPEATED_MARK.exec(text);
  if (repeated) {
    const mark = repeated[1] as '.' | ',';
    return { shape: 'thousands', mark, digits: text.split(mark).join(''), decimals: 0 };
  }
  const digits = text.replace(/\D/g, '');
  const both = BOTH_MARKS.exec(text);
  if (both) return { shape: 'settled', mark: both[2] as '.' | ',', digits, decimals: both[3]!.length };
  const spaced = SPACED.exec(text);
  if (!spaced) return null;
  if (spaced[3] === undefined) return { shape: 'whole', mark: null, digits, decimals: 0 };
  return { shape: 'settled', mark: spaced[2] as '.' | ',', digits, decimals: spaced[3].length };
}

const ENDS_IN_DIGIT = /\d$/;
const WHOLE = /^\d+$/;
const ONE_MARK = /^(\d*)([.,])(\d+)$/;
const GROUP_IN_FRONT = /^[1-9]\d{0,2}$/;
const REPEATED_MARK = /^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/;
const BOTH_MARKS = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?!\1)([.,])(\d+)$/;
const SPACED = /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?:([.,])(\d{1,2}|\d{4,}))?$/;
