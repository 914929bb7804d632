import type { Duplicate } from './duplicates';

/**
 * Where each customer's orders go: itself, or through accepted merges the row that stays at the end of the
 * chain. `mergedInto` holds the direct survivor for rows that are merged, else null.
 */
export function mergeMap(
  count: number,
  merges: readonly Pick<Duplicate, 'survivor' | 'other'>[],
): { readonly rootOf: readonly number[]; readonly mergedInto: readonly (number | null)[] } {
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
  const rootOf = parent.map((_, i) => root(i));
  return { rootOf, mergedInto: rootOf.map((at, i) => (at === i ? null : at)) };
}
