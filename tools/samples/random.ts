/** Uniform in [0, 1). */
export type Random = () => number;

/**
 * Numbers that look random and are the same every time for one seed: sfc32 (Chris Doty-Humphrey, PractRand),
 * its state filled from a 32-bit seed and twelve rounds thrown away. Integer arithmetic alone, so every
 * machine draws the same.
 */
export function randomOf(seed: number): Random {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9, 0x243f6a88, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** A whole number, both ends included. */
export function wholeNumber(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** The list in another order (Fisher and Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

/**
 * `size` labels in random order: each label of `counts` exactly as often as it says, `rest` for the others.
 * So a share of dirt is a count, not a chance.
 */
export function dealt<L extends string>(
  random: Random,
  size: number,
  counts: Readonly<Partial<Record<L, number>>>,
  rest: L,
): readonly L[] {
  const labels = Object.entries(counts).flatMap(([label, count]) =>
    new Array<L>(count as number).fill(label as L),
  );
  if (labels.length > size) throw new Error('dealt requires at least as many places as labels');
  return shuffled(random, [...labels, ...new Array<L>(size - labels.length).fill(rest)]);
}

/** Mean 1 / rate. */
export function exponential(random: Random, rate: number): number {
  return -Math.log(1 - random()) / rate;
}

/**
 * Mean shape / rate. Marsaglia and Tsang (2000), "A simple method for generating gamma variables", ACM TOMS
 * 26(3); shapes below 1 by their remark in section 6.
 */
export function gamma(random: Random, shape: number, rate: number): number {
  if (shape < 1) return gamma(random, shape + 1, rate) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return (d * v) / rate;
  }
}

/** Mean a / (a + b). */
export function beta(random: Random, a: number, b: number): number {
  const x = gamma(random, a, 1);
  return x / (x + gamma(random, b, 1));
}

/** Standard normal, by Marsaglia's polar method. */
function normal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
