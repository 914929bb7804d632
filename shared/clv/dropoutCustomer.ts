import type { DropoutParameters, DropoutShape } from './dropoutLikelihood';
import { log1pExp, logistic } from './numerics/logAddExp';
import { logGamma } from './numerics/logGamma';

/**
 * One customer under the models of dropoutLikelihood.ts (letters there): the likelihood, the probability of
 * still being a customer, and what is believed of the rates given that.
 */

/** ln L(x, t_x, T); `logGaps` = Σ ln gap, needed for k > 1. O(k). */
export function dropoutLogLikelihood(
  parameters: DropoutParameters,
  shape: DropoutShape,
  x: number,
  tx: number,
  T: number,
  logGaps = 0,
): number {
  const { r, alpha, a, b } = parameters;
  const k = shape.regularity;
  const n = x + shape.first;
  const timing = (k - 1) * logGaps - x * logGamma(k) + risingLog(r, k * x) - k * x * Math.log(alpha);
  const leaving = risingLog(b, n) - risingLog(a + b, n) - (r + k * x) * Math.log1p(T / alpha);
  const logW = Math.log(waitingSum(r + k * x, (T - tx) / (alpha + T), k));
  return timing + leaving + logW + log1pExp(leftLogOdds(parameters, shape, x, tx, T));
}

/**
 * The probability of still being a customer at T: 1 for every one-time buyer in BG/NBD (its first purchase
 * is not followed by a chance to leave), below 1 in the MBG models. 0 to 1, never NaN.
 */
export function dropoutAlive(
  parameters: DropoutParameters,
  shape: DropoutShape,
  x: number,
  tx: number,
  T: number,
): number {
  return logistic(-leftLogOdds(parameters, shape, x, tx, T));
}

/** What is believed of a customer who is still one: the input of futureCounts.ts and dropoutExpectation.ts. */
export interface AliveState {
  /** λ | latent state j is Gamma(shape + j, rate). */
  readonly shape: number;
  readonly rate: number;
  /** p is Beta(a, b). */
  readonly a: number;
  readonly b: number;
  /** Probability of j latent events since the last purchase; one element, 1, for k = 1. */
  readonly phase: readonly number[];
}

export function aliveState(
  parameters: DropoutParameters,
  shape: DropoutShape,
  x: number,
  tx: number,
  T: number,
): AliveState {
  const { r, alpha, a, b } = parameters;
  const k = shape.regularity;
  const power = r + k * x;
  const terms = waitingTerms(power, (T - tx) / (alpha + T), k);
  const sum = terms.reduce((total, term) => total + term, 0);
  return {
    shape: power,
    rate: alpha + T,
    a,
    b: b + x + shape.first,
    phase: terms.map((term) => term / sum),
  };
}

/** ln of the odds of having left, −Infinity where that is impossible (BG/NBD, x = 0). */
function leftLogOdds(
  parameters: DropoutParameters,
  shape: DropoutShape,
  x: number,
  tx: number,
  T: number,
): number {
  if (x === 0 && shape.first === 0) return -Infinity;
  const { r, alpha, a, b } = parameters;
  const power = r + shape.regularity * x;
  const silence = power * Math.log1p((T - tx) / (alpha + tx));
  const logW = Math.log(waitingSum(power, (T - tx) / (alpha + T), shape.regularity));
  return Math.log(a / (b + x + shape.first - 1)) + silence - logW;
}

/** (power)_j u^j / j! for j < k. */
function waitingTerms(power: number, u: number, k: number): readonly number[] {
  const terms = [1];
  for (let j = 1; j < k; j += 1) terms.push((terms[j - 1]! * (power + j - 1) * u) / j);
  return terms;
}

function waitingSum(power: number, u: number, k: number): number {
  return k === 1 ? 1 : waitingTerms(power, u, k).reduce((sum, term) => sum + term, 0);
}

/** ln (z)_n = Σ_{i<n} ln(z + i): a sum while it is short, gamma functions above. */
function risingLog(z: number, n: number): number {
  if (n > 64) return logGamma(z + n) - logGamma(z);
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += Math.log(z + i);
  return sum;
}
