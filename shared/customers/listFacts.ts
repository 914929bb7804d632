import type { CustomerMarks } from './customerMarks';

/** How common things are in a list of customers. All in bits: 1 is every second row, 10 one in a thousand. */
export interface ListFacts {
  /** The odds that any two rows are one customer, as a logarithm: negative. */
  readonly priorBits: number;
  /** Of a folded word of a name; 0 for one that the list has not. */
  readonly rarityBits: (word: string) => number;
  /** Of a birthday as text. */
  readonly birthdayBits: (text: string) => number;
  /** What it says that two phones are one slip apart. */
  readonly nearPhoneBits: number;
}

/**
 * Counts a list. Words get the weight of their share among names, mixed with what is common in Vietnam as if
 * another PSEUDO_ROWS rows had been seen, so that a list of five people doesn't make Nguyễn rare. `nearPairs` is
 * the number of pairs of phones one slip apart. O(customers).
 */
export function listFacts(marks: readonly (CustomerMarks | null)[], nearPairs: number): ListFacts {
  const words = new Map<string, number>();
  const birthdays = new Map<string, number>();
  for (const mark of marks) {
    if (mark === null) continue;
    for (const key of new Set(mark.name.words.map((word) => word.key))) add(words, key);
    if (mark.birthdayText !== null) add(birthdays, mark.birthdayText);
  }
  const count = Math.max(1, marks.length);
  const pairs = (count * (count - 1)) / 2;
  const nearShare = (nearPairs + 1) / (pairs + 1 / NEAR_PHONE_SHARE);
  const bitsOf = new Map<string, number>();
  for (const [word, rows] of words) {
    const share = COMMON_WORDS[word] ?? OTHER_WORD;
    bitsOf.set(word, -Math.log2((rows + PSEUDO_ROWS * share) / (count + PSEUDO_ROWS)));
  }
  return {
    priorBits: Math.log2((2 * DUPLICATE_SHARE) / count),
    rarityBits: (word) => bitsOf.get(word) ?? 0,
    birthdayBits: (text) => -Math.log2(((birthdays.get(text) ?? 0) + 1) / (count + BIRTHDAYS)),
    nearPhoneBits: Math.log2(SLIP_SHARE / nearShare),
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const PSEUDO_ROWS = 200;
/** Shares of people with the word in their name: Lê Trung Hoa, "Họ và tên người Việt Nam", 2005, rounded. */
const COMMON_WORDS: Readonly<Record<string, number>> = {
  nguyen: 0.35,
  tran: 0.11,
  le: 0.095,
  pham: 0.07,
  hoang: 0.05,
  huynh: 0.05,
  phan: 0.045,
  vu: 0.04,
  vo: 0.04,
  dang: 0.02,
  bui: 0.02,
  thi: 0.35,
  van: 0.25,
};
const OTHER_WORD = 0.01;
/** Days on which customers may be born: some 45 years. */
const BIRTHDAYS = 16_000;
/** Of the rows, how many repeat another: estimates. */
const DUPLICATE_SHARE = 0.02;
/** Of two rows of one person, how many have phones one slip apart; of any two rows in lists without blocks of numbers. */
const SLIP_SHARE = 0.03;
const NEAR_PHONE_SHARE = 1e-6;
