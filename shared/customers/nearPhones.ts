/**
 * Pairs of different phone numbers that one slip parts: one digit other, or two neighbours changed over, in the
 * last nine digits (a country code is no slip). `phones` are E.164 texts, null or text that is none for rows to
 * leave out. Each pair once, the earlier row first. Numbers that differ in one digit agree in all others, so rows
 * are grouped by what is left without it: O(rows × 9) but for the pairs themselves.
 */
export function nearPhones(phones: readonly (string | null)[], visit: (a: number, b: number) => void): void {
  const rows: number[] = [];
  const numbers: number[] = [];
  phones.forEach((phone, i) => {
    if (phone === null || !/^\+\d{9,15}$/.test(phone)) return;
    rows.push(i);
    numbers.push(Number(phone.slice(1)));
  });
  const found = (a: number, b: number): void => visit(rows[a]!, rows[b]!);
  for (let place = 0, unit = 1; place < LAST_DIGITS; place++, unit *= 10) {
    const digits = numbers.map((number) => Math.floor(number / unit) % 10);
    visitPairs(numbers, (n) => numbers[n]! - digits[n]! * unit, found);
    if (place === LAST_DIGITS - 1) break;
    const next = numbers.map((number) => Math.floor(number / (unit * 10)) % 10);
    const risenBy = (n: number): number => Math.max(0, digits[n]! - next[n]!) * 9 * unit;
    visitPairs(numbers, (n) => numbers[n]! + risenBy(n), found);
  }
}

/** Visits the pairs of different numbers that have one key, by way of the last row of each key. */
function visitPairs(
  numbers: readonly number[],
  keyOf: (n: number) => number,
  visit: (a: number, b: number) => void,
): void {
  const bits = Math.ceil(Math.log2(2 * numbers.length + 2));
  const mask = 2 ** bits - 1;
  // Open addressing, for a Map of so many large numbers makes an object of each. A row plus one; 0 is a free place.
  const lastOf = new Int32Array(mask + 1);
  const keys = new Float64Array(mask + 1);
  const before = new Int32Array(numbers.length);
  for (let n = 0; n < numbers.length; n++) {
    const key = keyOf(n);
    let place = Math.imul(key % SPREAD_OVER, SPREAD_BY) >>> (32 - bits);
    while (lastOf[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
    const last = lastOf[place]! - 1;
    before[n] = last;
    lastOf[place] = n + 1;
    keys[place] = key;
    for (let m = last, steps = 0; m !== -1 && steps < MOST_ROWS; m = before[m]!, steps++) {
      if (numbers[m] !== numbers[n]) visit(m, n);
    }
  }
}

/** A prime below 2^31, and Fibonacci hashing's factor (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD_OVER = 2_147_483_647;
const SPREAD_BY = 0x9e3779b1;
const LAST_DIGITS = 9;
/** Ten numbers share a key; more rows than this have a number that was typed for want of one. */
const MOST_ROWS = 40;
