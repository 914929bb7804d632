import { foldKey, foldText, plainText } from './foldText';
import { honorificOf } from './honorifics';
import { isCompanyName, nameHead, splitHonorific } from './nameParts';
import { FAMILY_NAMES } from './wordLists';

/** A name taken apart for comparison, once for each customer. */
export interface NameForm {
  /** Without form of address, note in parentheses, words of a firm's legal form. */
  readonly words: readonly NameWord[];
  /** The words as one text: puts two names in order, whichever comes first. */
  readonly text: string;
  /** The word to greet by: the last one, or the first of "Lan Nguyễn". -1 for firms and where there is no word. */
  readonly given: number;
  /** Of whom the form of address is said, where it says so. */
  readonly addressed: 'female' | 'male' | null;
  /** The first word may be a form of address as well as a name ("Anh Thư"). */
  readonly mayBeAddressed: boolean;
  readonly isCompany: boolean;
  /** Typed with Vietnamese marks, so that a word without any has none. */
  readonly isMarked: boolean;
}

export interface NameWord {
  /** Folded, i for a free y. */
  readonly key: string;
  /** With its marks, the tone at the end: hoà and hòa are one, hoa is another. */
  readonly marked: string;
}

/**
 * A name as it is compared. "vợ anh Tuấn" names somebody else than it says, so it has no words. O(length); names
 * longer than 100 characters are cut there, words beyond the eighth are left out. `known` remembers words from
 * one name to the next, for lists.
 */
export function nameForm(name: string, known: Map<string, NameWord> = new Map()): NameForm {
  const plain = plainText(name.slice(0, LONGEST));
  const isCompany = isCompanyName(plain);
  const { honorific, rest } = isCompany ? { honorific: null, rest: plain } : splitHonorific(plain);
  const head = isCompany ? plain : nameHead(rest);
  const isRelation = RELATION_LETTER.test(head) && RELATION.test(foldText(head));
  const words = wordsOf(isRelation ? '' : head, isCompany, known);
  return {
    ...wordsAndGiven(words, isCompany),
    addressed: honorific === null ? null : (honorificOf(honorific)?.gender ?? null),
    mayBeAddressed: honorific === null && words.length > 1 && honorificOf(words[0]!.key) !== undefined,
    isCompany,
    isMarked: words.some(({ key, marked }) => key !== marked),
  };
}

/** The form without its first word. */
export function withoutFirst(form: NameForm): NameForm {
  return { ...form, ...wordsAndGiven(form.words.slice(1), form.isCompany), mayBeAddressed: false };
}

function wordsAndGiven(
  words: readonly NameWord[],
  isCompany: boolean,
): Pick<NameForm, 'words' | 'text' | 'given'> {
  const text = words.map(({ marked }) => marked).join(' ');
  return { words, text, given: isCompany ? -1 : givenIndex(words) };
}

function wordsOf(text: string, isCompany: boolean, known: Map<string, NameWord>): readonly NameWord[] {
  const words: NameWord[] = [];
  for (const part of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const word = known.get(part) ?? nameWord(part);
    known.set(part, word);
    if (word.key === '' || (isCompany && LEGAL_FORM.has(word.key))) continue;
    if (words.push(word) === MOST_WORDS) break;
  }
  return words;
}

function nameWord(part: string): NameWord {
  const key = foldKey(part);
  return { key, marked: key === part ? key : markedKey(part) };
}

function markedKey(word: string): string {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tone = TONE.exec(decomposed)?.[0] ?? '';
  return decomposed.replace(TONE, '').replace(FREE_Y, '$1i') + tone;
}

function givenIndex(words: readonly NameWord[]): number {
  const last = words.length - 1;
  if (last < 1) return last;
  const isTurned = COMMON_FAMILY.has(words[last]!.key) && !FAMILY_NAMES.has(words[0]!.key);
  return isTurned ? 0 : last;
}

const LONGEST = 100;
const MOST_WORDS = 8;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const FREE_Y = /^(qu|[bcdđghklmnpqrstvx]*)y$/;
/** Family names that are hardly ever given names. */
const COMMON_FAMILY: ReadonlySet<string> = new Set(
  'nguyen tran pham huynh phan vu vo dang bui do ho ngo li doan trinh truong dinh'.split(' '),
);
const RELATION_LETTER = /^[vcmbne]/i;
const RELATION =
  /^(?:vo|chong|me|bo|con|ba ngoai|ba noi|con gai|con trai|em gai|em trai|be|nha) (?:cua |anh |chi |co |chu |bac |em |be )/;
/** What a firm's name may have or leave out. A branch (chi nhánh) is a place of its own, so it stays. */
const LEGAL_FORM: ReadonlySet<string> = new Set(
  (
    'cong ti cti cty cp co phan tnhh mtv mot thanh vien dntn doanh nghiep tu nhan tm dv tmdv sx thuong mai dich vu ' +
    'san xuat va ltd limited jsc inc llc corp gmbh company'
  ).split(' '),
);
