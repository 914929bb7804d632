import { Z_95 } from './answers';

/**
 * The 97.5 % quantile of Student's t with a whole number of degrees of freedom, 1 or more; ten digits. Newton's
 * method on the finite sum of its distribution, from the expansion around the normal quantile, which alone is
 * exact enough above 200 degrees. O(min(degrees, 200)).
 *
 * Source: Abramowitz, Stegun (1964), Handbook of Mathematical Functions, 26.7.3, 26.7.4 (distribution), 26.7.5
 * (expansion); Table 26.10 has the values.
 */
export function studentQuantile975(degrees: number): number {
  if (degrees === 1) return Math.tan((Math.PI / 2) * 0.95);
  let t = expansion(Z_95, degrees);
  if (degrees > 200) return t;
  for (let round = 0; round < 50; round++) {
    const theta = Math.atan(t / Math.sqrt(degrees));
    const step = (within(theta, degrees) - 0.95) / slope(theta, degrees);
    const next = Math.sqrt(degrees) * Math.tan(theta - step);
    if (Math.abs(next - t) < 1e-12 * t) return next;
    t = next;
  }
  return t;
}

function expansion(z: number, v: number): number {
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const g4 = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160;
  return z + g1 / v + g2 / v ** 2 + g3 / v ** 3 + g4 / v ** 4;
}

/** P(|T| <= t) at theta = atan(t / sqrt(degrees)). */
function within(theta: number, degrees: number): number {
  const isOdd = degrees % 2 === 1;
  const cosine = Math.cos(theta);
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
}

/** The derivative of `within` by theta: a power of the cosine, scaled so that the whole is 1. */
function slope(theta: number, degrees: number): number {
  let scale = degrees % 2 === 1 ? 2 / Math.PI : 1;
  for (let k = degrees % 2 === 1 ? 2 : 3; k <= degrees - 1; k += 2) scale *= k / (k - 1);
  return scale * Math.cos(theta) ** (degrees - 1);
}
