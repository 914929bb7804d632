/**
 * The chance that a standard normal number exceeds z, for z of 0 or more; full precision also far out. O(1).
 *
 * Source: Abramowitz, Stegun (1964), 26.2.11 (series) and 26.2.14 (continued fraction).
 */
export function normalTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let k = TERMS; k >= 1; k--) fraction = z + k / fraction;
    return density / fraction;
  }
  let term = z;
  let sum = z;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 - density * sum;
}

/** Enough for fifteen digits from z = 3 on. */
const TERMS = 100;
