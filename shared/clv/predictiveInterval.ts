import type { GammaGammaParameters } from './gammaGamma';
import { incompleteBeta } from './numerics/incompleteBeta';
import { logBeta } from './numerics/logGamma';

/**
 * Percentiles of what a customer will buy, exactly rather than by simulation: the number of orders N has the
 * distribution of the purchase model; given N = n the sum of the orders is scale · BetaPrime(p·n, q + p·x),
 * scale = γ + x·z (sum of Gamma(p, ν) orders, ν believed to be Gamma(q + p·x, γ + x·z)). A mixture over
 * several parameter draws is the same with more parts.
 */

/** Orders: the smallest n with P(N <= n) >= level. `survival[i − 1]` = P(N >= i). O(n). */
export function countQuantile(survival: readonly number[], level: number): number {
  const beyond = 1 - level;
  let n = 0;
  while (n < survival.length && survival[n]! > beyond) n += 1;
  return n;
}

/** One part of the belief: the chance of being a customer, orders given that, and the money model. */
export interface Belief {
  readonly weight: number;
  readonly alive: number;
  readonly survival: readonly number[];
  readonly money: GammaGammaParameters;
}

/**
 * The value of a customer's orders at a level (0.1 = the 10th percentile), in the currency of the amounts;
 * 0 where no order at all is likelier than that. x, z: repeat orders and their mean value. Relative error
 * below 1e-3. Cost: some four steps with an incomplete beta function for each likely n.
 */
export function valueQuantile(beliefs: readonly Belief[], x: number, z: number, level: number): number {
  const some = beliefs.reduce((sum, one) => sum + one.weight * one.alive * (one.survival[0] ?? 0), 0);
  if (level <= 1 - some) return 0;
  const parts = partsOf(beliefs, x, z);
  const target = level - (1 - parts.reduce((sum, part) => sum + part.mass, 0));
  if (!(target > 0) || parts.length === 0) return 0;
  let at = Math.log(startingPoint(parts, target));
  let [low, high] = [at - WIDE, at + WIDE];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { below, slope } = distribution(parts, Math.exp(at));
    if (below < target) low = at;
    else high = at;
    const newton = at - (below - target) / slope;
    const inside = newton > low && newton < high;
    if (inside && Math.abs(newton - at) < SMALL_STEP) return Math.exp(newton);
    at = inside ? newton : 0.5 * (low + high);
  }
  return Math.exp(at);
}

/** n orders (a bundle of neighbouring n where there are many) with their probability. */
interface Part {
  readonly mass: number;
  readonly a: number;
  readonly b: number;
  readonly logB: number;
  readonly scale: number;
}

function partsOf(beliefs: readonly Belief[], x: number, z: number): readonly Part[] {
  const parts: Part[] = [];
  for (const { weight, alive, survival, money } of beliefs) {
    const b = money.q + money.p * x;
    const scale = money.gamma + x * z;
    for (let from = 0, to = 0; from < survival.length; from = to) {
      to = Math.min(from + 1 + Math.floor(from / SINGLE_PARTS), survival.length);
      const chance = survival[from]! - (survival[to] ?? 0);
      let orders = from + 1;
      for (let i = from + 1; i < to; i += 1) orders += (survival[i]! - (survival[to] ?? 0)) / chance;
      const mass = weight * alive * chance;
      if (!(mass > NEGLIGIBLE * weight)) continue;
      const a = money.p * orders;
      parts.push({ mass, a, b, logB: logBeta(a, b), scale });
    }
  }
  return parts;
}

/** P(value <= v, at least one order) and its slope by ln v. */
function distribution(parts: readonly Part[], v: number): { below: number; slope: number } {
  let [below, slope] = [0, 0];
  for (const { mass, a, b, logB, scale } of parts) {
    const w = v / (v + scale);
    below += mass * incompleteBeta(w, a, b, logB);
    slope += mass * Math.exp(a * Math.log(w) + b * Math.log1p(-w) - logB);
  }
  return { below, slope: Math.max(slope, 1e-300) };
}

/** About the middle of the part in which the level falls. */
function startingPoint(parts: readonly Part[], target: number): number {
  let sum = 0;
  for (const { mass, a, b, scale } of parts) {
    sum += mass;
    if (sum >= target) return (scale * a) / b;
  }
  const { a, b, scale } = parts[parts.length - 1]!;
  return (scale * a) / b;
}

/** Counts up to this stand alone; above, neighbours within an eighth of the count are one part. */
const SINGLE_PARTS = 8;
const NEGLIGIBLE = 1e-5;
/** Newton's step squares the error: what is left after this one is near 1e-7. */
const SMALL_STEP = 3e-4;
const MOST_STEPS = 60;
/** e^30 either side. */
const WIDE = 30;
