import type { Customer } from './customer';

/**
 * The id of every customer: the one it already has, else the user's own code where it is filled and unique,
 * else `KH` and the next free number in reading order. Ids are never recomputed and never reused: `next` is
 * what the state sheet remembers of the numbers given so far.
 */
export function customerIds(
  customers: readonly Customer[],
  known: readonly (string | null)[],
  next: number,
): { readonly ids: readonly string[]; readonly next: number } {
  const uses = new Map<string, number>();
  for (const { code } of customers) if (code !== null) uses.set(code, (uses.get(code) ?? 0) + 1);
  const used = new Set(known.filter((id) => id !== null));
  const ids = customers.map((customer, i) => {
    if (known[i] !== null && known[i] !== undefined) return known[i];
    const { code } = customer;
    if (code === null || uses.get(code) !== 1 || used.has(code)) return null;
    used.add(code);
    return code;
  });
  let number = next;
  const given = ids.map((id) => {
    if (id !== null) return id;
    let fresh: string;
    do fresh = `KH${String(number++).padStart(4, '0')}`;
    while (used.has(fresh) || uses.has(fresh));
    used.add(fresh);
    return fresh;
  });
  return { ids: given, next: number };
}
