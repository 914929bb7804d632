import { provinceOf } from '../intake/province';

/**
 * The province of each customer: today's short name ("Hồ Chí Minh") from the list's own column, else from the
 * address, else what the column says. Where fewer than half of a column's cells name a province of Vietnam, the
 * column is another country's ("CT") and stays as it is; so do addresses of which fewer than one in ten does.
 * One entry a customer in all three lists. O(length of the texts).
 */
export function customerProvinces(
  columns: readonly (string | null)[],
  addresses: readonly (string | null)[],
): readonly (string | null)[] {
  const ofColumn = provincesIn(columns, COLUMN_SHARE);
  const ofAddress = provincesIn(addresses, ADDRESS_SHARE);
  return columns.map((text, i) => ofColumn[i] ?? ofAddress[i] ?? text);
}

function provincesIn(texts: readonly (string | null)[], leastShare: number): readonly (string | null)[] {
  const known = new Map<string, string | null>();
  let filled = 0;
  let found = 0;
  const provinces = texts.map((text) => {
    if (text === null) return null;
    filled++;
    const before = known.get(text);
    const short = before === undefined ? (provinceOf(text)?.short ?? null) : before;
    if (before === undefined) known.set(text, short);
    if (short !== null) found++;
    return short;
  });
  return found >= leastShare * filled ? provinces : texts.map(() => null);
}

const COLUMN_SHARE = 0.5;
const ADDRESS_SHARE = 0.1;
