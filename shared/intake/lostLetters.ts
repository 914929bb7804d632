import { isBrokenUtf8 } from './misreadUtf8';

/**
 * Letters are gone that no rule brings back: "Nguy?n", "Nguy\ufffdn", UTF-8 that was misread and lost bytes. In
 * a name a question mark before or behind a word is one too ("?inh", "Th? Lan"); in other text (an address, a
 * note) only one inside a word, for people ask questions there; web addresses have theirs. O(length).
 */
export function hasLostLetters(text: string, of: 'name' | 'text'): boolean {
  if (of === 'name') return LOST_OF_NAME.test(text) || isBrokenUtf8(text);
  return (LOST_OF_TEXT.test(text) && !WEB.test(text)) || isBrokenUtf8(text);
}

const LOST_OF_NAME = /\p{L}\?\p{L}|(?:^|\s)\?{1,3}\p{L}|\p{L}\?\s+\p{L}|\ufffd/u;
const LOST_OF_TEXT = /\p{L}\?\p{Ll}|\ufffd/u;
const WEB = /:\/\/|www\.|\.(?:com|vn|net|org)\b/i;
