import type { Duplicate } from './duplicates';

type Merge = Pick<Duplicate, 'survivor' | 'other' | 'isByHand'>;

/**
 * Where each customer's orders go: itself, or through accepted merges the row that stays of all that hang
 * together. That is the earliest row that is merged into no other; where a merge made by hand contradicts a
 * proposal, the one by hand decides. `mergedInto` holds the row that stays for rows that are merged, else null.
 * O(rows + merges).
 */
export function mergeMap(
  count: number,
  merges: readonly Merge[],
): { readonly rootOf: readonly number[]; readonly mergedInto: readonly (number | null)[] } {
  const groupOf = groups(count, merges);
  const others = new Set(merges.map(({ other }) => other));
  const byHand = merges.filter(({ isByHand }) => isByHand);
  const othersByHand = new Set(byHand.map(({ other }) => other));
  const survivorsByHand = byHand.map(({ survivor }) => survivor).sort((a, b) => a - b);
  const rootOfGroup = new Map<number, number>();
  const offer = (i: number): void => {
    const group = groupOf[i]!;
    if (!rootOfGroup.has(group)) rootOfGroup.set(group, i);
  };
  for (const { survivor } of [...merges].sort((a, b) => a.survivor - b.survivor)) {
    if (!others.has(survivor)) offer(survivor);
  }
  for (const survivor of survivorsByHand) if (!othersByHand.has(survivor)) offer(survivor);
  const rootOf = groupOf.map((group) => rootOfGroup.get(group) ?? group);
  return { rootOf, mergedInto: rootOf.map((at, i) => (at === i ? null : at)) };
}

/** For each row the earliest of those that hang together with it. */
function groups(count: number, merges: readonly Merge[]): readonly number[] {
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    parent[i] = at;
    return at;
  };
  for (const { survivor, other } of merges) {
    const [a, b] = [root(survivor), root(other)];
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  return parent.map((_, i) => root(i));
}
