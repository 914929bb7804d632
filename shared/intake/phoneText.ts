/** Runs of digits in a cell and what stands around them. */
export interface PhoneText {
  /** The cell's text after letters typed for digits were replaced; the positions below count in it. */
  readonly text: string;
  /** Letters were replaced: o for 0, l or I for 1. */
  readonly letters: boolean;
  readonly runs: readonly DigitRun[];
}

/** Digits with at most spaces, dots, hyphens and parentheses between them. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  /** A + stood in front, or 00: the digits begin with a country code. */
  readonly international: boolean;
  readonly groups: readonly DigitGroup[];
}

export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/**
 * Takes the text of a phone cell apart. Full-width digits become plain ones, hidden characters are dropped,
 * o and l beside a digit are read as 0 and 1 unless they belong to a word. An extension ("ext 12", "máy lẻ 12")
 * is no run. O(length).
 */
export function lexPhone(cell: string): PhoneText {
  if (PLAIN.test(cell)) return { text: cell, letters: false, runs: [runOf(cell, 0)] };
  const typed = cell
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/^'/, '')
    .trim();
  const text = typed.replace(LETTER_FOR_ZERO, '0').replace(LETTER_FOR_ONE, '1');
  const runs: DigitRun[] = [];
  const extension = EXTENSION.exec(text);
  const end = extension ? extension.index : text.length;
  for (const match of text.slice(0, end).matchAll(RUN)) runs.push(runOf(match[0], match.index));
  return { text, letters: text !== typed, runs };
}

function runOf(typed: string, start: number): DigitRun {
  const groups: DigitGroup[] = [];
  for (const match of typed.matchAll(/\d+/g)) {
    const at = start + match.index;
    groups.push({ start: at, end: at + match[0].length, digits: match[0] });
  }
  const plus = typed.includes('+');
  const zeros = !plus && /^00[1-9]/.test(groups[0]!.digits);
  if (zeros) groups[0] = { ...groups[0]!, digits: groups[0]!.digits.slice(2) };
  const opens = typed.startsWith('(') && !typed.includes(')') ? 1 : 0;
  const closes = typed.endsWith(')') && !typed.includes('(') ? 1 : 0;
  return { start: start + opens, end: start + typed.length - closes, international: plus || zeros, groups };
}

/** Most cells: one run of digits and nothing else. */
const PLAIN = /^\+?\d[\d .-]*\d$/;
const RUN = /[+(]*\d(?:[\s.\-()\u2010-\u2015]*\d)*\)?/g;
const EXTENSION =
  /(?:\bext?\b|\bextension\b|máy lẻ|may le|số lẻ|nội bộ|\bx(?=\s?\d{1,5}\b))\.?\s*:?\s*\d{1,6}/i;
const LETTER_FOR_ZERO = /(?<=\d[\s.-]?)[oO](?=[\d\s.-]*\d|$)|(?<![\p{L}\d])[oO](?=\d)/gu;
const LETTER_FOR_ONE = /(?<=\d[.-]?)[lI](?=[\d\s.-]*\d|$)|(?<![\p{L}\d])[lI](?=\d{2})/gu;
