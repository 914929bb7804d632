import { Z_95 } from './answers';

/**
 * The Wilson score interval of a share at 95 %: where the true share lies when `count` of `n` were seen.
 * n of 1 or more, 0 <= count <= n. Always within 0..1, exactly 0 or 1 at the ends that were seen.
 *
 * Source: Wilson (1927); equation of Newcombe (1998), "Two-sided confidence intervals for the single
 * proportion", Statistics in Medicine 17, method 3.
 */
export function wilsonInterval(count: number, n: number): { readonly low: number; readonly high: number } {
  const z2 = Z_95 ** 2;
  const middle = 2 * count + z2;
  const spread = Z_95 * Math.sqrt(z2 + 4 * count * (1 - count / n));
  const whole = 2 * (n + z2);
  return {
    low: count === 0 ? 0 : (middle - spread) / whole,
    high: count === n ? 1 : (middle + spread) / whole,
  };
}
