import { type NameForm, nameForm } from '../intake/nameForm';
import { compareNames, SAME_NAME } from '../intake/nameSimilarity';
import type { Customer } from './customer';

/** Two rows that may be one customer. */
export interface Duplicate {
  /** The row that would stay: the earlier one. */
  readonly survivor: number;
  readonly other: number;
  readonly evidence: readonly DuplicateEvidence[];
  /**
   * Clear enough for a proposal to merge. Else two people may share a phone (a couple, a shop's own number), a
   * code was used twice, or two rows merely look alike: shown, never proposed.
   */
  readonly isProposed: boolean;
  /** Merged by the user's own word, proposed or not: `other` goes into `survivor`, earlier or later. */
  readonly isByHand?: boolean;
}

export type DuplicateEvidence = ExactMark | 'name' | Likeness;
/** Marks that are the same in both rows. */
export type ExactMark = 'code' | 'phone' | 'email' | 'taxCode';
/** What two rows have in common that share no mark exactly. */
export type Likeness = 'similarName' | 'nearPhone' | 'nearEmail' | 'birthday' | 'nearBirthday' | 'address';

/**
 * Exact duplicates: rows that share a code, a phone, an e-mail or a tax code, each paired with the first such row
 * whose name agrees, else with the first. Never across two different tax codes. They are proposed where their
 * names say one person or one of them has none. A mark that more than MOST_SHARED rows have is a number typed for
 * want of one, and proves nothing. O(customers).
 */
export function exactDuplicates(customers: readonly Customer[]): readonly Duplicate[] {
  const found = new Map<string, Found>();
  const names = namesOf(customers);
  for (const by of EXACT_MARKS) {
    for (const group of groupsBy(customers, by)) {
      for (let at = 1; at < group.length; at++) {
        const pair = partnerOf(group, at, customers, names);
        if (pair === null) continue;
        const key = `${pair.survivor}:${pair.other}`;
        const known = found.get(key) ?? { ...pair, evidence: [] };
        found.set(key, { ...known, evidence: [...known.evidence, by] });
      }
    }
  }
  return [...found.values()]
    .map(({ survivor, other, evidence, similarity }): Duplicate => {
      const isProposed = similarity === null || similarity >= SAME_NAME;
      const name =
        similarity === null || !isProposed ? [] : ([similarity === 1 ? 'name' : 'similarName'] as const);
      return { survivor, other, evidence: [...evidence, ...name], isProposed };
    })
    .sort((a, b) => a.other - b.other || a.survivor - b.survivor);
}

interface Partner {
  readonly survivor: number;
  readonly other: number;
  /** Of the names; null where one row has none. */
  readonly similarity: number | null;
}

interface Found extends Partner {
  readonly evidence: readonly ExactMark[];
}

const EXACT_MARKS = ['code', 'phone', 'email', 'taxCode'] as const;

/** A mark of more rows than this was typed for want of one. */
export const MOST_SHARED = 8;

/** The row of the group, before `at`, that it is most likely a duplicate of. */
function partnerOf(
  group: readonly number[],
  at: number,
  customers: readonly Customer[],
  names: (i: number) => NameForm | null,
): Partner | null {
  const other = group[at]!;
  let first: Partner | null = null;
  for (const survivor of group.slice(0, at)) {
    if (haveOtherTaxCodes(customers[survivor]!, customers[other]!)) continue;
    const [a, b] = [names(survivor), names(other)];
    const similarity = a === null || b === null ? null : compareNames(a, b).similarity;
    const partner = { survivor, other, similarity };
    if (similarity === null || similarity >= SAME_NAME) return partner;
    first ??= partner;
  }
  return first;
}

function groupsBy(customers: readonly Customer[], by: ExactMark): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  customers.forEach((customer, i) => {
    const value = by === 'code' || by === 'taxCode' ? customer[by] : customer[by].value;
    if (value === null) return;
    const mark = value.toLowerCase();
    const group = groups.get(mark);
    if (group) group.push(i);
    else groups.set(mark, [i]);
  });
  return [...groups.values()].filter((group) => group.length > 1 && group.length <= MOST_SHARED);
}

/** Names taken apart when they are first asked for. */
function namesOf(customers: readonly Customer[]): (i: number) => NameForm | null {
  const forms = new Map<number, NameForm | null>();
  return (i) => {
    const known = forms.get(i);
    if (known !== undefined) return known;
    const { name } = customers[i]!;
    const form = name === null ? null : nameForm(name);
    forms.set(i, form);
    return form;
  };
}

/** Two customers with tax codes that differ are never one. */
export function haveOtherTaxCodes(a: Customer, b: Customer): boolean {
  return a.taxCode !== null && b.taxCode !== null && a.taxCode !== b.taxCode;
}
