import { gaussLegendre } from './numerics/gaussLegendre';

/**
 * The odds of having left under Pareto/NBD, in logarithms, with their slopes:
 *   J = ∫ from t_x to T of s/(β+τ) · ((β+T)/(β+τ))^s · ((α+T)/(α+τ))^(r+x) dτ,   odds = J : 1.
 * The papers write J as the difference of two 2F1 that overflow or cancel for heavy buyers and have a case
 * of their own at α = β; here it is an integral of a positive, falling function, taken by Gauss-Legendre
 * panels in y = ln(min(α, β) + τ), where its nearest singularity is π away. Relative error about 1e-13 for
 * x up to thousands; −Infinity for t_x = T. Cost: 10 or 20 evaluations, seldom more. Over 40 lines because
 * it is the inner loop of the fit: the value and its four slopes share every intermediate.
 * Source of J: Schmittlein, Morrison, Colombo (1987), Management Science 33(1); Fader, Hardie, note 009
 * "A Note on Deriving the Pareto/NBD Model" (2005), before its integration by 2F1.
 */
export function logLeftOdds(
  p: ParetoParameters,
  x: number,
  tx: number,
  T: number,
  slopes: Float64Array | null = null,
): number {
  const { r, alpha, s, beta } = p;
  const power = r + x;
  const low = Math.min(alpha, beta);
  const other = Math.max(alpha, beta) - low;
  const [fromLog, range] = [Math.log(low + tx), Math.log1p((T - tx) / (low + tx))];
  const [powerLow, powerOther] = alpha <= beta ? [power, s + 1] : [s + 1, power];
  const logAt = (logTau: number, logOther: number): number => (1 - powerLow) * logTau - powerOther * logOther;
  const logFirst = logAt(fromLog, Math.log(low + tx + other));
  const [logEndAlpha, logEndBeta] = [Math.log(alpha + T), Math.log(beta + T)];
  let [sum, y, last] = [0, 0, 0];
  slopes?.fill(0);
  while (y < range && last > NEGLIGIBLE_LOG) {
    const fall = steepnessAt(low + tx, y, other, powerLow, powerOther);
    const width = Math.min(range - y, WIDEST, 20 / Math.max(fall, 1e-9));
    const rule = width * (Math.abs(fall) + 1) < SMOOTH ? SHORT_RULE : LONG_RULE;
    for (let i = 0; i < rule.nodes.length; i += 1) {
      const logTau = fromLog + y + width * rule.nodes[i]!;
      const logOther = Math.log(Math.exp(logTau) + other);
      last = logAt(logTau, logOther) - logFirst;
      const mass = width * rule.weights[i]! * Math.exp(last);
      sum += mass;
      if (slopes === null) continue;
      const [logAlpha, logBeta] = alpha <= beta ? [logTau, logOther] : [logOther, logTau];
      slopes[0]! += mass * (logEndAlpha - logAlpha);
      slopes[1]! -= mass * Math.exp(-logAlpha);
      slopes[2]! += mass * (logEndBeta - logBeta);
      slopes[3]! -= mass * Math.exp(-logBeta);
    }
    y += width;
  }
  if (sum === 0) return -Infinity;
  if (slopes !== null) {
    slopes[0]! /= sum;
    slopes[1] = power * (slopes[1]! / sum + 1 / (alpha + T));
    slopes[2] = slopes[2]! / sum + 1 / s;
    slopes[3] = ((s + 1) * slopes[3]!) / sum + s / (beta + T);
  }
  return Math.log(s) + s * logEndBeta + power * logEndAlpha + logFirst + Math.log(sum);
}

/** r, α (purchase rate ~ Gamma) and s, β (rate of leaving ~ Gamma); α and β in the unit of time. */
export interface ParetoParameters {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/** How fast the logarithm of the integrand falls in y. */
function steepnessAt(start: number, y: number, other: number, powerLow: number, powerOther: number): number {
  const at = start * Math.exp(y);
  return powerLow - 1 + (powerOther * at) / (at + other);
}

const SHORT_RULE = gaussLegendre(10);
const LONG_RULE = gaussLegendre(20);
const SMOOTH = 2;
const WIDEST = 2;
/** e^−42 of the first value: below the last digit of the sum. */
const NEGLIGIBLE_LOG = -42;
