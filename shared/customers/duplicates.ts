import { foldText } from '../intake/foldText';
import type { Customer } from './customer';

/** Two rows that share a code, a phone or an e-mail exactly. */
export interface Duplicate {
  /** The row that would stay: the earlier one. */
  readonly survivor: number;
  readonly other: number;
  readonly evidence: readonly ('code' | 'phone' | 'email' | 'name')[];
  /**
   * Their names say one person, or one of them has none: a proposal to merge. Else two people share a phone
   * (a couple, a shop's own number) or a code was used twice: shown, never proposed.
   */
  readonly isProposed: boolean;
}

/**
 * Exact duplicates, each row paired with the first row it shares a mark with. Never across two different tax
 * codes. A mark that more than MOST_SHARED rows have is a number typed for want of one, and proves nothing.
 * O(customers).
 */
export function exactDuplicates(customers: readonly Customer[]): readonly Duplicate[] {
  const found = new Map<string, { survivor: number; other: number; evidence: Set<Evidence> }>();
  for (const by of ['code', 'phone', 'email'] as const) {
    for (const group of groupsBy(customers, by)) {
      const survivor = group[0]!;
      for (const other of group.slice(1)) {
        const key = `${survivor}:${other}`;
        const pair = found.get(key) ?? { survivor, other, evidence: new Set<Evidence>() };
        pair.evidence.add(by);
        found.set(key, pair);
      }
    }
  }
  return [...found.values()]
    .filter(({ survivor, other }) => !differ(customers[survivor]!.taxCode, customers[other]!.taxCode))
    .map(({ survivor, other, evidence }): Duplicate => {
      const names = namesAgree(customers[survivor]!.name, customers[other]!.name);
      if (names === 'same') evidence.add('name');
      return { survivor, other, evidence: [...evidence], isProposed: names !== 'different' };
    })
    .sort((a, b) => a.other - b.other || a.survivor - b.survivor);
}

type Evidence = 'code' | 'phone' | 'email' | 'name';

const MOST_SHARED = 8;

function groupsBy(
  customers: readonly Customer[],
  by: 'code' | 'phone' | 'email',
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  customers.forEach((customer, i) => {
    const value = by === 'code' ? customer.code : customer[by].value;
    if (value === null) return;
    const mark = value.toLowerCase();
    const group = groups.get(mark);
    if (group) group.push(i);
    else groups.set(mark, [i]);
  });
  return [...groups.values()].filter((group) => group.length > 1 && group.length <= MOST_SHARED);
}

/**
 * The same words in any order, or all words of the shorter in the longer (a form of address, a middle name
 * left out) where the last word, the given name, is the same.
 */
function namesAgree(a: string | null, b: string | null): 'same' | 'unknown' | 'different' {
  if (a === null || b === null) return 'unknown';
  const [first, second] = [foldText(a).split(' '), foldText(b).split(' ')];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  const words = new Set(long);
  return short.every((word) => words.has(word)) ? 'same' : 'different';
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
