import { foldText } from '../intake/foldText';

/** Compares many texts with one, all as foldText has them. Each question is about the text that was read last. */
export interface TextMatcher {
  readonly read: (text: string) => void;
  /** The whole text is the query. */
  readonly isSame: () => boolean;
  /** Each word of the query begins a word of the text. */
  readonly hasWords: () => boolean;
  /** The query stands somewhere in it. */
  readonly hasPart: () => boolean;
}

/**
 * A matcher for `query`. Folding by normalisation makes several strings of each text; here letters are looked up
 * one by one in a table made by foldText itself, and nothing is made of them, which is ten times as fast. Texts with
 * letters that the table does not have take foldText's way, so the answers are always the same. '' matches nothing.
 */
export function textMatcher(query: string): TextMatcher {
  const whole = codesOf(foldText(query));
  const words = foldText(query).split(' ').map(codesOf);
  const table = foldTable();
  const buffer = new Uint16Array(LONGEST);
  let length = 0;
  const standsAt = (at: number, codes: Uint16Array): boolean => {
    if (at + codes.length > length) return false;
    for (let i = 0; i < codes.length; i++) if (buffer[at + i] !== codes[i]) return false;
    return true;
  };
  const hasWord = (word: Uint16Array): boolean => {
    for (let at = 0; at < length; at++) {
      if ((at === 0 || buffer[at - 1] === SPACE) && standsAt(at, word)) return true;
    }
    return false;
  };
  return {
    read: (text) => {
      length = foldInto(buffer, text, table);
    },
    isSame: () => whole.length > 0 && length === whole.length && standsAt(0, whole),
    hasWords: () => whole.length > 0 && words.every(hasWord),
    hasPart: () => {
      if (whole.length === 0) return false;
      for (let at = 0; at + whole.length <= length; at++) if (standsAt(at, whole)) return true;
      return false;
    },
  };
}

/** Writes the folded text and answers its length; what is longer than the buffer is cut off. */
function foldInto(buffer: Uint16Array, text: string, table: Uint16Array): number {
  let length = 0;
  let isBetween = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = code < table.length ? table[code]! : UNKNOWN;
    if (folded === UNKNOWN) return copyInto(buffer, foldText(text));
    if (folded === NOTHING) continue;
    if (folded === SPACE) {
      isBetween = length > 0;
      continue;
    }
    if (length + 2 > buffer.length) break;
    if (isBetween) buffer[length++] = SPACE;
    isBetween = false;
    buffer[length++] = folded;
  }
  return length;
}

function copyInto(buffer: Uint16Array, folded: string): number {
  const length = Math.min(folded.length, buffer.length);
  for (let i = 0; i < length; i++) buffer[i] = folded.charCodeAt(i);
  return length;
}

/** What foldText makes of each letter between two others, for those that Vietnamese and its neighbours use. */
function foldTable(): Uint16Array {
  const table = new Uint16Array(0x1f00).fill(UNKNOWN);
  for (const [from, to] of LETTERS) {
    for (let code = from; code <= to; code++) {
      const folded = foldText(`a${String.fromCharCode(code)}a`);
      if (folded === 'aa') table[code] = NOTHING;
      else if (folded === 'a a') table[code] = SPACE;
      else if (folded.length === 3 && folded[1] !== ' ') table[code] = folded.charCodeAt(1);
    }
  }
  return table;
}

function codesOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

const NOTHING = 0;
const SPACE = 0x20;
const UNKNOWN = 0xffff;
/** Longer cells are no names: their beginning is compared. */
const LONGEST = 1000;
/** ASCII and Latin; combining marks; Latin with Vietnamese marks. */
const LETTERS = [
  [0x00, 0x24f],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
] as const;
