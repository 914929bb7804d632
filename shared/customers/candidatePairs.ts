import type { CustomerMarks } from './customerMarks';
import { nearPhones } from './nearPhones';

export interface Candidates {
  /** Each pair once, the earlier row first, one after the other: a0, b0, a1, b1, … */
  readonly pairs: Int32Array;
  /** How many pairs of phones are one slip apart, whatever the names. */
  readonly nearPhonePairs: number;
}

/**
 * The pairs of rows worth comparing: all others have too little in common to be told for one customer. Rows meet
 * where they share a whole name, a word of the name beside a phone one slip away, a birthday, a mailbox or an
 * address; a name that very many have only together with one of these. O(rows) but for the pairs, of which a
 * row gets MOST_IN_BLOCK at most from each meeting.
 */
export function candidatePairs(marks: readonly (CustomerMarks | null)[]): Candidates {
  const met: number[] = [];
  let nearPhonePairs = 0;
  const meet = (a: number, b: number): void => {
    if (shareWord(marks[a]!, marks[b]!)) met.push(a * marks.length + b);
  };
  nearPhones(
    marks.map((mark) => mark?.phone ?? null),
    (a, b) => {
      nearPhonePairs++;
      meet(a, b);
    },
  );
  for (const keyOf of MEETINGS) {
    for (const block of blocksBy(marks, keyOf)) {
      for (let j = 1; j < block.length; j++) for (let i = 0; i < j; i++) meet(block[i]!, block[j]!);
    }
  }
  return { pairs: distinctPairs(met, marks.length), nearPhonePairs };
}

/** From a × count + b, some of them several times. */
function distinctPairs(met: readonly number[], count: number): Int32Array {
  const sorted = Float64Array.from(met).sort();
  const pairs = new Int32Array(2 * sorted.length);
  let length = 0;
  for (let k = 0; k < sorted.length; k++) {
    const pair = sorted[k]!;
    if (k > 0 && pair === sorted[k - 1]) continue;
    pairs[length++] = Math.floor(pair / count);
    pairs[length++] = pair % count;
  }
  return pairs.slice(0, length);
}

type Key = (mark: CustomerMarks) => string | null;

const MEETINGS: readonly Key[] = [
  ({ nameKey }) => nameKey,
  ({ birthday, birthdayText }) => (birthday?.day === undefined ? null : birthdayText),
  ({ given, birthday }) =>
    birthday?.day === undefined || given === null ? null : `${given} ${birthday.day} ${birthday.month}`,
  ({ mailbox }) => mailbox,
  ({ address }) => address?.text ?? null,
  ({ nameKey, address }) => (nameKey === null || address === null ? null : `${nameKey} ${address.house}`),
  ({ nameKey, birthday }) => (nameKey === null || !birthday?.year ? null : `${nameKey} ${birthday.year}`),
];

function blocksBy(marks: readonly (CustomerMarks | null)[], keyOf: Key): readonly (readonly number[])[] {
  const blocks = new Map<string, number[]>();
  marks.forEach((mark, i) => {
    const key = mark === null ? null : keyOf(mark);
    if (key === null) return;
    const block = blocks.get(key);
    if (block) block.push(i);
    else blocks.set(key, [i]);
  });
  return [...blocks.values()].filter(({ length }) => length > 1 && length <= MOST_IN_BLOCK);
}

function shareWord(a: CustomerMarks, b: CustomerMarks): boolean {
  for (const { key } of a.name.words) {
    for (const other of b.name.words) if (other.key === key) return true;
  }
  return false;
}

const MOST_IN_BLOCK = 60;
