import type { NameWord } from '../intake/nameForm';
import { SAME_NAME } from '../intake/nameSimilarity';
import { candidatePairs } from './candidatePairs';
import type { Customer } from './customer';
import { customerMarks } from './customerMarks';
import { type Duplicate, type DuplicateEvidence, exactDuplicates, haveOtherTaxCodes } from './duplicates';
import { likeness } from './likeness';
import { listFacts } from './listFacts';

/**
 * All duplicates of a list: those that share a mark exactly (`exactDuplicates`) and those that look alike. Those
 * that look alike are proposed where the odds are at least 97 in 100, the names may be one person's and something
 * besides the name agrees; of firms the same name is enough. Where the odds are even they are shown. No chain of
 * proposals joins two tax codes. In the order of the later row. O(rows) but for the pairs of `candidatePairs`; two seconds for 50,000 customers.
 */
export function findDuplicates(customers: readonly Customer[]): readonly Duplicate[] {
  const exact = exactDuplicates(customers);
  const known = new Set(exact.map(({ survivor, other }) => `${survivor}:${other}`));
  const alike = similarDuplicates(customers).filter(
    ({ survivor, other }) => !known.has(`${survivor}:${other}`),
  );
  const joined = joinedRows(customers);
  const kept = exact.map((duplicate) => (duplicate.isProposed ? joined.join(duplicate) : duplicate));
  const proposed = alike.flatMap((duplicate) =>
    duplicate.isProposed && !joined.areOne(duplicate) ? [joined.join(duplicate)] : [],
  );
  const shown = alike.filter((duplicate) => !duplicate.isProposed && !joined.areOne(duplicate));
  return [...kept, ...proposed, ...shown].sort((a, b) => a.other - b.other || a.survivor - b.survivor);
}

/** The duplicates that look alike, the clearest first. */
export function similarDuplicates(customers: readonly Customer[]): readonly Duplicate[] {
  const known = new Map<string, NameWord>();
  const marks = customers.map((customer) => customerMarks(customer, known));
  const { pairs, nearPhonePairs } = candidatePairs(marks);
  const facts = listFacts(marks, nearPhonePairs);
  const found: { readonly bits: number; readonly duplicate: Duplicate }[] = [];
  const nameBits = marks.map(
    (mark) => mark?.name.words.reduce((sum, { key }) => sum + facts.rarityBits(key), 0) ?? 0,
  );
  for (let k = 0; k < pairs.length; k += 2) {
    const [survivor, other] = [pairs[k]!, pairs[k + 1]!];
    if (haveOtherTaxCodes(customers[survivor]!, customers[other]!)) continue;
    const most = Math.min(nameBits[survivor]!, nameBits[other]!);
    const score = likeness(marks[survivor]!, marks[other]!, facts, most);
    if (score === null || score.bits < 0 || score.similarity < SHOWN_NAME) continue;
    const { bits, similarity, evidence } = score;
    const areFirms = similarity === 1 && marks[survivor]!.name.isCompany && marks[other]!.name.isCompany;
    const isClear = similarity >= SAME_NAME && (areFirms || evidence.some(isBesideName));
    const isProposed = bits >= PROPOSED_BITS && isClear;
    found.push({ bits, duplicate: { survivor, other, evidence, isProposed } });
  }
  return found.sort((a, b) => b.bits - a.bits).map(({ duplicate }) => duplicate);
}

function isBesideName(by: DuplicateEvidence): boolean {
  return by !== 'name' && by !== 'similarName';
}

interface JoinedRows {
  readonly areOne: (duplicate: Duplicate) => boolean;
  /** The proposal, but only shown where it would join two tax codes, be it through other proposals. */
  readonly join: (duplicate: Duplicate) => Duplicate;
}

function joinedRows(customers: readonly Customer[]): JoinedRows {
  const parent = customers.map((_, i) => i);
  const taxCodes = customers.map(({ taxCode }) => taxCode);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    parent[i] = at;
    return at;
  };
  return {
    areOne: ({ survivor, other }) => root(survivor) === root(other),
    join: (duplicate) => {
      const [a, b] = [root(duplicate.survivor), root(duplicate.other)];
      const [codeOfA, codeOfB] = [taxCodes[a] ?? null, taxCodes[b] ?? null];
      if (codeOfA !== null && codeOfB !== null && codeOfA !== codeOfB) {
        return { ...duplicate, isProposed: false };
      }
      parent[b] = a;
      taxCodes[a] = codeOfA ?? codeOfB;
      return duplicate;
    },
  };
}

const PROPOSED_BITS = 5;
const SHOWN_NAME = 0.7;
