import { digitsOf } from '../desk/customerQuery';
import { parsePhone } from '../intake/parsePhone';
import type { MarkAt } from './markFinder';

/** A phone with the digits that stand in every written form of it. */
export interface Phone {
  readonly e164: string;
  readonly cores: readonly string[];
}

/** The phones in a text, in any spelling, alone or among words and other numbers. O(length). */
export function phonesIn(
  text: string,
  phones: readonly Phone[],
  shared: ReadonlySet<string>,
): readonly MarkAt[] {
  const digits = digitsOf(text);
  if (digits.length < FEWEST_DIGITS && !hasLettersForDigits(text, digits.length)) return [];
  const found = phones.flatMap(({ e164, cores }) =>
    cores.flatMap((core) =>
      digits.includes(core)
        ? placesOfDigits(text, core).map(
            (place): MarkAt => ({ kind: 'phone', ...place, isShared: shared.has(e164) }),
          )
        : [],
    ),
  );
  if (found.length > 0 || text.length > LONGEST_PHONE_CELL) return found;
  // Letters typed for digits and other oddities: as the phone column reads them.
  const read = parsePhone(text);
  const there = [read.e164, ...read.others];
  const isOne = phones.find(({ e164 }) => there.includes(e164));
  if (isOne === undefined) return [];
  return [{ kind: 'phone', start: 0, end: text.length, isShared: shared.has(isOne.e164) }];
}

/** "O9oooo1o1": enough letters that may be digits beside some that are. */
function hasLettersForDigits(text: string, digits: number): boolean {
  return (
    digits > 2 &&
    text.length <= LONGEST_PHONE_CELL &&
    digits + text.replace(/[^oOlI]/g, '').length >= FEWEST_DIGITS
  );
}

/** Where digits stand in a text with at most spaces, dots, hyphens and parentheses between them, with 0 or +84 before. */
function placesOfDigits(
  text: string,
  core: string,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const run of text.matchAll(RUN)) {
    const at: number[] = [];
    let digits = '';
    for (let i = 0; i < run[0].length; i++) {
      const code = run[0].charCodeAt(i);
      const digit = code >= FULL_WIDTH_ZERO ? code - FULL_WIDTH_ZERO : code - 48;
      if (digit < 0 || digit > 9) continue;
      digits += digit;
      at.push(run.index + i);
    }
    for (let from = digits.indexOf(core); from >= 0; from = digits.indexOf(core, from + 1)) {
      const before = PREFIXES.find((prefix) => digits.slice(0, from).endsWith(prefix)) ?? '';
      const [first, last] = [from - before.length, from + core.length - 1];
      const isHead = first === 0 || first >= FEWEST_DIGITS || at[first]! - at[first - 1]! > 1;
      const behind = digits.length - 1 - last;
      const isTail = behind === 0 || behind >= FEWEST_DIGITS || at[last + 1]! - at[last]! > 1;
      if (!isHead || !isTail) continue;
      const plus = /[+(]*$/.exec(text.slice(0, at[first]!))![0].length;
      found.push({ start: at[first]! - plus, end: at[last]! + 1 });
    }
  }
  return found;
}

const RUN = /[0-9\uff10-\uff19](?:[\s.\-()\u2010-\u2015]*[0-9\uff10-\uff19])*/g;
const PREFIXES = ['0084', '084', '840', '84', '0'];
const FULL_WIDTH_ZERO = 0xff10;
/** Fewer digits are no phone number. */
const FEWEST_DIGITS = 8;
const LONGEST_PHONE_CELL = 100;
