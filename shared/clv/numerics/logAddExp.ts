/**
 * Sums of exponentials that neither overflow nor lose the small part. Every likelihood of this room is a sum
 * of "still a customer" and "left", whose logarithms may differ by thousands.
 */

/** ln(e^x + e^y); −Infinity stands for an absent part. Any finite arguments; never NaN for them. */
export function logAddExp(x: number, y: number): number {
  const high = Math.max(x, y);
  if (high === -Infinity) return -Infinity;
  return high + Math.log1p(Math.exp(-Math.abs(x - y)));
}

/** ln(1 + e^x): 0 far below zero, x far above. */
export function log1pExp(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/** 1 / (1 + e^−x), in 0..1, with full relative accuracy in the lower tail. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const odds = Math.exp(x);
  return odds / (1 + odds);
}

/**
 * (1 − e^(−kx)) / k, whose limit at k = 0 is x: the sum that the expectations share, kept whole at their
 * singular points (a = 1, s = 1).
 */
export function decaySum(k: number, x: number): number {
  return k === 0 ? x : -Math.expm1(-k * x) / k;
}
