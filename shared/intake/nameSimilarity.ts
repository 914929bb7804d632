import { type NameForm, type NameWord, nameForm, withoutFirst } from './nameForm';
import { isOneSlip, isTransposed, jaroWinklerOfKeys } from './similarity';
import { isVietnameseSyllable } from './syllable';
import { FAMILY_NAMES } from './wordLists';

/** How two names fit together, word by word. */
export interface NameComparison {
  /** 0..1 */
  readonly similarity: number;
  /** Words that stand for each other, with how alike they are (0..1). */
  readonly shared: readonly SharedWord[];
  /** Words that stand against each other: both names have one that the other has not. */
  readonly conflicts: number;
}

export interface SharedWord {
  /** The folded words: of one name and of the other, in no order. */
  readonly keys: readonly [string, string];
  readonly similarity: number;
}

/**
 * How surely two texts name one person, by the names alone: 1 the same, 0 nothing in common; above SAME_NAME they
 * may well be the same. Order of words, forms of address, notes in parentheses and behind dashes, marks left out,
 * the place of the tone, i and y don't matter; middle and family names left out, initials ("Ng. V. An") and slips
 * of typing ("Nugyễn") take a little off. Another given name is another person, though it be one letter away:
 * Lan and Loan, Hoa and Hồng; so a slip is one only where a word is no syllable of Vietnamese. Firms are compared
 * without the words of their legal form. Symmetric; 0 where a text has no name. O(words²).
 */
export function nameSimilarity(a: string, b: string): number {
  return compareNames(nameForm(a), nameForm(b)).similarity;
}

/** From here on two names may well be one person's: "Tuấn" and "Nguyễn Văn Tuấn", not "Nguyễn Đức Tuấn". */
export const SAME_NAME = 0.84;

/** The same for names taken apart already. */
export function compareNames(one: NameForm, other: NameForm): NameComparison {
  const [a, b] = one.text <= other.text ? [one, other] : [other, one];
  const straight = aligned(a, b);
  if (a.mayBeAddressed === b.mayBeAddressed || straight.similarity === 1) return straight;
  const without = a.mayBeAddressed ? aligned(withoutFirst(a), b) : aligned(a, withoutFirst(b));
  const similarity = without.similarity * MAY_BE_ADDRESSED;
  return similarity > straight.similarity ? { ...without, similarity } : straight;
}

function aligned(a: NameForm, b: NameForm): NameComparison {
  if (a.words.length === 0 || b.words.length === 0) return NOTHING;
  const partner = partners(a, b);
  const isLeft = new Set(b.words.keys());
  const shared: SharedWord[] = [];
  let sum = 0;
  let weights = 0;
  const openOfA: number[] = [];
  for (let i = 0; i < a.words.length; i++) {
    const { at, similarity } = partner[i]!;
    if (at === -1) {
      openOfA.push(weightOf(a, i));
      continue;
    }
    isLeft.delete(at);
    const weight = (weightOf(a, i) + weightOf(b, at)) / 2;
    sum += weight * similarity;
    weights += weight;
    shared.push({ keys: [a.words[i]!.key, b.words[at]!.key], similarity });
  }
  const openOfB = [...isLeft].map((at) => weightOf(b, at));
  const conflicts = Math.min(openOfA.length, openOfB.length);
  const open = openWeight(openOfA, openOfB, a.isCompany || b.isCompany);
  const similarity = (sum / (weights + open)) * addressFactor(a, b);
  return weights === 0 ? { ...NOTHING, conflicts } : { similarity, shared, conflicts };
}

/**
 * What the words without partner weigh: one against one in full, the heavier of the two; words that one name has
 * more than the other little, for people leave middle and family names out, but a given name left out weighs.
 */
function openWeight(a: readonly number[], b: readonly number[], isCompany: boolean): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const heavy = [...many].sort((x, y) => y - x);
  let weight = 0;
  heavy.forEach((own, i) => {
    if (i < few.length) weight += Math.max(own, few[i]!);
    else weight += own === GIVEN ? GIVEN_LEFT_OUT : isCompany ? FIRM_LEFT_OUT : LEFT_OUT;
  });
  return weight;
}

interface Partner {
  readonly at: number;
  readonly similarity: number;
}

/** For each word of `a` its word in `b`: first those with the same letters, then the others, best first come. */
function partners(a: NameForm, b: NameForm): readonly Partner[] {
  const found: (Partner | undefined)[] = a.words.map(() => undefined);
  const taken = b.words.map(() => false);
  const take = (i: number, at: number, similarity: number): void => {
    found[i] = { at, similarity };
    taken[at] = true;
  };
  const areMarked = a.isMarked && b.isMarked;
  a.words.forEach((word, i) => {
    const at = b.words.findIndex(({ key }, j) => !taken[j] && key === word.key);
    if (at !== -1)
      take(i, at, areMarked ? sameLetters(word, b.words[at]!, i === a.given || at === b.given) : 1);
  });
  a.words.forEach((word, i) => {
    if (found[i]) return;
    let best = -1;
    let most = 0;
    b.words.forEach((other, j) => {
      const similarity = taken[j] ? 0 : wordSimilarity(word.key, other.key, i === 0 && j === 0);
      if (similarity > most) [best, most] = [j, similarity];
    });
    if (best !== -1) take(i, best, most);
  });
  return found.map((partner) => partner ?? { at: -1, similarity: 0 });
}

/** Two words with the same letters, their marks compared: hỏi and ngã are mixed up in half of the country. */
function sameLetters(a: NameWord, b: NameWord, isGiven: boolean): number {
  if (a.marked === b.marked) return 1;
  if (a.marked.replace('\u0309', '\u0303') === b.marked.replace('\u0309', '\u0303')) return ONE_TONE;
  if (a.key === a.marked || b.key === b.marked) return isGiven ? MARKS_LEFT_OUT_OF_GIVEN : MARKS_LEFT_OUT;
  return OTHER_MARKS;
}

function wordSimilarity(a: string, b: string, areFirst: boolean): number {
  if (INITIAL.test(a) && b.startsWith(a)) return BY_INITIAL;
  if (INITIAL.test(b) && a.startsWith(b)) return BY_INITIAL;
  const shortest = Math.min(a.length, b.length);
  if (shortest < 2 || a.length + b.length < 5 || Math.abs(a.length - b.length) > 2) return 0;
  const [isWordA, isWordB] = [isVietnameseSyllable(a), isVietnameseSyllable(b)];
  if (isWordA && isWordB) return areFirst && isSlipOfFamily(a, b) ? SLIP : 0;
  if (isOneSlip(a, b)) return isWordA || isWordB || shortest >= 5 || isTransposed(a, b) ? SLIP : 0;
  return shortest >= 6 && !isWordA && !isWordB && jaroWinklerOfKeys(a, b) >= ALIKE ? SLIP : 0;
}

/** Both are syllables, but only one is a family name: "Nguyn", "Hoagn", "Biu". */
function isSlipOfFamily(a: string, b: string): boolean {
  if (FAMILY_NAMES.has(a) === FAMILY_NAMES.has(b)) return false;
  return isTransposed(a, b) || (Math.min(a.length, b.length) >= 5 && isOneSlip(a, b));
}

/** "anh Hà" and "chị Hà" are two people. */
function addressFactor(a: NameForm, b: NameForm): number {
  if (a.isCompany !== b.isCompany) return ONE_IS_FIRM;
  return a.addressed !== null && b.addressed !== null && a.addressed !== b.addressed ? OTHER_GENDER : 1;
}

function weightOf(form: NameForm, at: number): number {
  return at === form.given ? GIVEN : 1;
}

const NOTHING: NameComparison = { similarity: 0, shared: [], conflicts: 0 };
const INITIAL = /^(?:[a-z]|[bcdfghklmnpqrstvx]{2,3})$/;

/** Set by judgement on the cases of the tests; each is what a word or name keeps of its weight. */
const GIVEN = 2;
const LEFT_OUT = 0.08;
const GIVEN_LEFT_OUT = 1.5;
const FIRM_LEFT_OUT = 0.6;
const ONE_TONE = 0.97;
const MARKS_LEFT_OUT = 0.95;
const MARKS_LEFT_OUT_OF_GIVEN = 0.8;
const OTHER_MARKS = 0.6;
const BY_INITIAL = 0.85;
const SLIP = 0.88;
const ALIKE = 0.94;
const MAY_BE_ADDRESSED = 0.9;
const OTHER_GENDER = 0.5;
const ONE_IS_FIRM = 0.8;
