import type { AliveState } from './dropoutCustomer';
import { decaySum } from './numerics/logAddExp';
import { eventMasses } from './numerics/negativeBinomial';

/**
 * Expected purchases in the next `t` (unit of the parameters) of a customer who is still one: BG/NBD and
 * MBG/NBD (k = 1). The known closed form
 *   C/(a−1) · [1 − (rate/(rate+t))^A · 2F1(A, b; C; z)],  A = shape, C = a + b − 1, z = t/(rate + t)
 * overflows for heavy buyers and divides by zero at a = 1. By Euler's transformation it is, with
 * L = ln((rate+t)/rate),
 *   C · (1 − e^(−(a−1)L))/(a−1) − e^(−(a−1)L) · Σ_{m≥1} (C−A)_m (a)_{m−1} z^m / ((C+1)_{m−1} m!),
 * finite at a = 1 and a + b = 1 too. Where its terms cancel, the sum of positive terms in purchasesBySum
 * answers instead. Any t ≥ 0, 0 for t = 0; relative error about 1e-13; usually some ten terms.
 *
 * Sources: Fader, Hardie, Lee (2005) eq. 10; Batislam et al. (2007); NIST DLMF 15.8.1 (Euler).
 */
export function expectedWhileAlive(state: AliveState, t: number): number {
  if (!(t > 0)) return 0;
  if (state.phase.length > 1) return purchasesBySum(state, t);
  const { shape: A, rate, a, b } = state;
  const C = a + b - 1;
  const z = t / (rate + t);
  const L = Math.log1p(t / rate);
  const head = C * decaySum(a - 1, L);
  const fade = Math.exp(-(a - 1) * L);
  let term = (C - A) * z;
  let [sum, size] = [term, Math.abs(term)];
  for (let m = 1; m < SERIES_TERMS && Math.abs(term) > PRECISION * Math.abs(sum); m += 1) {
    term *= ((C - A + m) * (a + m - 1) * z) / ((C + m) * (m + 1));
    sum += term;
    size = Math.max(size, Math.abs(term));
  }
  const expected = head - fade * sum;
  const cancelled = Math.max(Math.abs(head), fade * size) > WORST_CANCELLATION * expected;
  return cancelled || !Number.isFinite(expected) ? purchasesBySum(state, t) : expected;
}

/**
 * The same by a sum of positive terms, for any k: the latent events of the next t are negative binomial,
 * floor((j + events)/k) purchases would follow from them, and the i-th happens only if the customer did not
 * leave after the i − 1 before: E[(1−p)^(i−1)] = (b)_{i−1} / (a+b)_{i−1}. Exact for k > 1, where the
 * literature approximates. Cost: the spread of the event count, k times.
 */
export function purchasesBySum(state: AliveState, t: number): number {
  const k = state.phase.length;
  return state.phase.reduce(
    (sum, share, j) => (share > 0 ? sum + share * sumFromPhase(state, t / state.rate, k, j) : sum),
    0,
  );
}

function sumFromPhase(state: AliveState, time: number, k: number, j: number): number {
  const { a, b } = state;
  let [staying, made, purchases, phase, sum] = [1, 0, 0, j, 0];
  for (const mass of eventMasses(state.shape + j, time)) {
    sum += mass * purchases;
    phase += 1;
    if (phase < k) continue;
    phase = 0;
    purchases += staying;
    staying *= (b + made) / (a + b + made);
    made += 1;
  }
  return sum;
}

const SERIES_TERMS = 200_000;
const PRECISION = 1e-17;
/** Terms this much larger than the result leave it eleven digits. */
const WORST_CANCELLATION = 1e4;
