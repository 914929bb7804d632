import type { Language } from '../../messages';
import { type Cell, isErrorCell } from '../../workbook/cell';
import { type Fault, fault } from './fault';
import { shownCell } from './shownCell';

/** The words of an `options` text: "en, noheader, r=30/90". A word without = has the value ''. */
export interface Options {
  has(word: string): boolean;
  valueOf(word: string): string | undefined;
}

export interface ReadOptions {
  readonly options: Options;
  /** The language of the answer where it is asked for; null: nothing is said. */
  readonly language: Language | null;
  readonly hasHeader: boolean;
}

/** Reads the options text; blank, 0 and left out mean none. A word that is not allowed is a fault. */
export function readOptions(
  cell: Cell | undefined,
  argument: string,
  allows: readonly string[],
): ReadOptions | Fault {
  const words = new Map<string, string>();
  const text = cell === undefined || cell === null || cell === 0 ? '' : cell;
  const known = [...COMMON, ...allows];
  if (isErrorCell(text)) return fault('errorCell', { argument, row: null, error: text.error });
  if (typeof text !== 'string') {
    return fault('unknownOption', { argument, text: shownCell(text), options: known.join(', ') });
  }
  for (const part of text.split(',')) {
    const [word, value] = split(part);
    if (word === '') continue;
    if (!known.includes(word)) {
      return fault('unknownOption', { argument, text: shownCell(part.trim()), options: known.join(', ') });
    }
    words.set(word, value);
  }
  return {
    options: { has: (word) => words.has(word), valueOf: (word) => words.get(word) },
    language: words.has('en') ? 'en' : words.has('vi') ? 'vi' : null,
    hasHeader: !words.has('noheader'),
  };
}

function split(part: string): readonly [string, string] {
  const at = part.indexOf('=');
  const word = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
  return [word, at < 0 ? '' : part.slice(at + 1).trim()];
}

const COMMON: readonly string[] = ['en', 'vi', 'noheader'];
