import { foldText } from './foldText';

/**
 * Jaro-Winkler similarity of two texts as people read them (folded: no case, marks, punctuation): 0 nothing in
 * common, 1 the same. Jaro: a third each of the matching letters' share in both texts and of those in order;
 * letters match within half the longer length. Winkler: up to four first letters in common add a tenth each of
 * what is missing, above 0.7. A text without letters and digits is like nothing, itself included. Symmetric.
 * O(length of a × length of b). Sources: Jaro (1989), JASA 84(406), p. 414-420; Winkler (1990), Proceedings of
 * the Section on Survey Research Methods, ASA, p. 354-359, and the Census Bureau's strcmp95 for the 0.7.
 */
export function jaroWinkler(a: string, b: string): number {
  return jaroWinklerOfKeys(foldText(a), foldText(b));
}

/** The same for texts that are folded already. */
export function jaroWinklerOfKeys(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const similarity = jaro(a, b);
  if (similarity <= BOOSTED_ABOVE) return similarity;
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return similarity + prefix * PREFIX_SCALE * (1 - similarity);
}

function jaro(a: string, b: string): number {
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const matchOfB = new Int32Array(b.length).fill(-1);
  const matched: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (matchOfB[j] !== -1 || a[i] !== b[j]) continue;
      matchOfB[j] = i;
      matched.push(a[i]!);
      break;
    }
  }
  const count = matched.length;
  if (count === 0) return 0;
  let at = 0;
  let outOfOrder = 0;
  for (let j = 0; j < b.length; j++) if (matchOfB[j] !== -1 && b[j] !== matched[at++]) outOfOrder++;
  return (count / a.length + count / b.length + (count - outOfOrder / 2) / count) / 3;
}

/**
 * Whether one slip of typing parts two texts: a letter or digit changed, left out or put in, or two neighbours
 * changed over (Damerau 1964, CACM 7(3): four of five misspellings). false for equal texts. O(length).
 */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return isTurned(short, long, i);
}

/** Whether two neighbours are changed over and all else is the same. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  return isTurned(a, b, i);
}

function isTurned(a: string, b: string, at: number): boolean {
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Winkler's constants. */
const BOOSTED_ABOVE = 0.7;
const LONGEST_PREFIX = 4;
const PREFIX_SCALE = 0.1;
