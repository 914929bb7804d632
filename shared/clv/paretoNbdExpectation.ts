import { gaussLegendre } from './numerics/gaussLegendre';
import { decaySum, logistic } from './numerics/logAddExp';
import { logLeftOdds, type ParetoParameters } from './paretoLifetime';

/**
 * The probability that a customer (x, t_x, T) is still one at T, 0 to 1.
 * Source: Schmittlein, Morrison, Colombo (1987), Management Science 33(1); its odds: paretoLifetime.ts.
 */
export function paretoNbdProbabilityAlive(p: ParetoParameters, x: number, tx: number, T: number): number {
  return logistic(-logLeftOdds(p, x, tx, T));
}

/**
 * Expected purchases in the time t after T of a customer (x, t_x, T): 0 for t <= 0, finite at s = 1.
 * Source: Fader, Hardie, note 009 "A Note on Deriving the Pareto/NBD Model" (2005).
 */
export function paretoNbdConditionalExpectation(
  p: ParetoParameters,
  t: number,
  x: number,
  tx: number,
  T: number,
): number {
  return paretoNbdProbabilityAlive(p, x, tx, T) * paretoWhileAlive(p, t, x, T);
}

/** The same of a customer who is known to be one at T. */
export function paretoWhileAlive(p: ParetoParameters, t: number, x: number, T: number): number {
  if (!(t > 0)) return 0;
  const end = p.beta + T;
  return (((p.r + x) * end) / (p.alpha + T)) * decaySum(p.s - 1, Math.log1p(t / end));
}

/** Expected repeat purchases of a new customer in the time t after the first one; note 009. */
export function paretoNbdExpectation(p: ParetoParameters, t: number): number {
  return paretoWhileAlive(p, t, 0, 0);
}

/**
 * P(at least i purchases in the next t), i = 1, 2, …, of a customer who is one at T, as countSurvival of
 * futureCounts.ts gives it for the other models: the i-th purchase must arrive before t and before the
 * customer leaves, ∫ P(stays beyond τ) · density of the i-th arrival dτ. Gauss-Legendre panels as narrow as
 * the arrivals are sharp. Cost: 20 nodes a panel times the spread of the count.
 */
export function paretoCountSurvival(
  p: ParetoParameters,
  t: number,
  x: number,
  T: number,
  least = NEGLIGIBLE,
): readonly number[] {
  if (!(t > 0)) return [];
  const [A, rate, end] = [p.r + x, p.alpha + T, p.beta + T];
  const mean = (A * t) / rate;
  const panels = 1 + Math.ceil(Math.sqrt(mean));
  const survival: number[] = [];
  for (let panel = 0; panel < panels; panel += 1) {
    const [from, to] = [t * (panel / panels) ** 2, t * ((panel + 1) / panels) ** 2];
    for (let i = 0; i < RULE.nodes.length; i += 1) {
      const tau = from + (to - from) * RULE.nodes[i]!;
      const stays = Math.exp(-p.s * Math.log1p(tau / end));
      addArrivals(survival, A, rate, tau, (to - from) * RULE.weights[i]! * stays);
    }
  }
  const last = survival.findIndex((chance) => chance < least);
  return last < 0 ? survival : survival.slice(0, last);
}

/** Adds weight · density at τ of the i-th arrival, Γ(A+i) α^A τ^(i−1) / (Γ(A) (i−1)! (α+τ)^(A+i)). */
function addArrivals(survival: number[], A: number, rate: number, tau: number, weight: number): void {
  const z = tau / (rate + tau);
  let logDensity = Math.log((weight * A) / (rate + tau)) - A * Math.log1p(tau / rate);
  let density = Math.exp(logDensity);
  for (let i = 1; i < MOST_COUNT; i += 1) {
    if (survival.length < i) survival.push(0);
    survival[i - 1]! += density;
    const ratio = ((A + i) / i) * z;
    if (ratio < 1 && density < LEFT_OUT * weight) break;
    if (density > 1e-280) {
      density *= ratio;
    } else {
      logDensity += Math.log(ratio);
      density = Math.exp(logDensity);
    }
  }
}

const RULE = gaussLegendre(20);
const NEGLIGIBLE = 1e-9;
const LEFT_OUT = 1e-13;
const MOST_COUNT = 1_000_000;
