import { coresOf } from '../desk/customerQuery';
import { foldText } from '../intake/foldText';
import type { Cell } from '../workbook/cell';
import type { PersonMarks } from './personMarks';
import { type Phone, phonesIn } from './phonesIn';

export type MarkKind = 'code' | 'phone' | 'email' | 'name';

/** A mark of a person in a cell's text. */
export interface MarkAt {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** Another customer has it too. */
  readonly isShared: boolean;
}

export interface MarkFinder {
  /** The marks in a cell, left to right, none over another. Dates, flags and errors hold none. */
  readonly in: (cell: Cell) => readonly MarkAt[];
  /** The text of the cell is one of the codes. */
  readonly isCode: (cell: Cell) => boolean;
  /** The cell names the person and nothing else. */
  readonly isName: (cell: Cell) => boolean;
}

/**
 * Looks for a person's marks in cells: phones in any spelling, alone or in a sentence; e-mails; names without marks
 * and case, a name of one word only where it is all of the cell; codes that have letters and digits and at least
 * three signs, as a word of their own. Other codes are too common a text: ask `isCode` where a code must stand.
 * O(length of the text); answers are kept, for tables say the same again and again.
 */
export function markFinder(marks: PersonMarks): MarkFinder {
  const phones = [...marks.phones].map((e164): Phone => ({ e164, cores: coresOf(e164) }));
  const codes = [...marks.codes].filter((code) => code.length >= 3 && /\p{L}/u.test(code) && /\d/.test(code));
  const names = [...marks.names].map((name) => name.split(' '));
  const known = new Map<string, readonly MarkAt[]>();
  const found = (text: string): readonly MarkAt[] =>
    apart([
      ...phonesIn(text, phones, marks.shared),
      ...emailsIn(text, marks),
      ...codesIn(text, codes),
      ...namesIn(text, names),
    ]);
  return {
    in(cell) {
      if (typeof cell !== 'string' && typeof cell !== 'number') return [];
      const text = String(cell);
      if (text.length < SHORTEST) return [];
      const there = known.get(text);
      if (there !== undefined) return there;
      const answer = found(text);
      if (known.size > MOST_KNOWN) known.clear();
      known.set(text, answer);
      return answer;
    },
    isCode: (cell) =>
      (typeof cell === 'string' || typeof cell === 'number') &&
      marks.codes.has(String(cell).trim().toUpperCase()),
    isName: (cell) => typeof cell === 'string' && marks.names.has(foldText(cell)),
  };
}

/** The text without the marks that are meant; '' where nothing else stands there. */
export function withoutMarks(text: string, marks: readonly MarkAt[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of marks) {
    rest += `${text.slice(at, start)}${CUT}`;
    at = end;
  }
  rest += text.slice(at);
  return /[\p{L}\p{N}]/u.test(rest) ? rest : '';
}

function emailsIn(text: string, { emails, shared }: PersonMarks): readonly MarkAt[] {
  if (emails.size === 0 || !text.includes('@')) return [];
  const small = text.toLowerCase();
  return [...emails].flatMap((email) =>
    wordsAt(small, email, /[\w.+-]/).map(
      (start): MarkAt => ({ kind: 'email', start, end: start + email.length, isShared: shared.has(email) }),
    ),
  );
}

function codesIn(text: string, codes: readonly string[]): readonly MarkAt[] {
  const upper = text.toUpperCase();
  if (upper.length !== text.length) return [];
  return codes.flatMap((code) =>
    wordsAt(upper, code, /[\p{L}\p{N}]/u).map(
      (start): MarkAt => ({ kind: 'code', start, end: start + code.length, isShared: false }),
    ),
  );
}

/** Where a word begins that is no part of a longer one. */
function wordsAt(text: string, word: string, inner: RegExp): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    // A full stop ends a word, but a dot within a longer address does not.
    const after = text[end] === '.' ? (text[end + 1] ?? '') : (text[end] ?? '');
    if (!inner.test(text[at - 1] ?? '') && !inner.test(after)) found.push(at);
  }
  return found;
}

function namesIn(text: string, names: readonly (readonly string[])[]): readonly MarkAt[] {
  if (names.length === 0 || text.length > LONGEST_TEXT || !/\p{L}/u.test(text)) return [];
  const folded = foldText(text);
  const wanted = names.filter((name) => folded.includes(name.join(' ')));
  if (wanted.length === 0) return [];
  const words = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldText(match[0]),
  }));
  return wanted.flatMap((name) => {
    if (name.length === 1 && words.length > 1) return [];
    return words.flatMap(({ start }, i): readonly MarkAt[] => {
      const isThere = name.every((part, j) => words[i + j]?.folded === part);
      return isThere ? [{ kind: 'name', start, end: words[i + name.length - 1]!.end, isShared: false }] : [];
    });
  });
}

/** Left to right; of two over each other the surer one, then the longer. */
function apart(marks: readonly MarkAt[]): readonly MarkAt[] {
  if (marks.length < 2) return marks;
  const rank = ({ kind, isShared }: MarkAt): number => (kind === 'name' ? 2 : isShared ? 1 : 0);
  const kept: MarkAt[] = [];
  const best = [...marks].sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start));
  for (const mark of best) {
    if (kept.every((other) => mark.end <= other.start || mark.start >= other.end)) kept.push(mark);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Stands where a mark was cut out of a text. */
const CUT = '…';
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A cell takes no longer text in any program that writes one by hand. */
const LONGEST_TEXT = 50_000;
const SHORTEST = 2;
const MOST_KNOWN = 200_000;
