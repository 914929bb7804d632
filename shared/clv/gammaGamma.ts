import { type Fit, locate } from './fit';
import type { Objective } from './numerics/bfgs';
import { digamma, logGamma } from './numerics/logGamma';

/**
 * The Gamma-Gamma model of money: each order of a customer is Gamma(p, ν), and ν differs by customer as
 * Gamma(q, γ). Letters: x = number of orders averaged (repeat purchase days), z = their mean value.
 *   ln L = ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln γ + (px−1) ln z + px ln x − (px+q) ln(γ+xz).
 * Source: Fader, Hardie (2013), note 025 "The Gamma-Gamma Model of Monetary Value", eq. 1a, 5.
 */
export interface GammaGammaParameters {
  readonly p: number;
  readonly q: number;
  /** In the currency of the amounts. */
  readonly gamma: number;
}

/** One element a customer: repeat purchases and their mean value. */
export interface MoneyColumns {
  readonly frequency: ArrayLike<number>;
  readonly monetary: ArrayLike<number>;
}

/**
 * Maximum likelihood over the customers with a repeat purchase and a positive mean value; the others say
 * nothing about money and are not counted. Identical amounts have no maximum (`boundary`): customers then do
 * not differ. Cost: one logarithm a customer and two gamma functions a distinct x, some 30 times.
 */
export function fitGammaGamma(columns: MoneyColumns): Fit<GammaGammaParameters> {
  const sums = moneySums(columns);
  const objective = gammaGammaObjective(sums);
  const found = locate(objective, STARTS, sums.customers);
  const [p, q, gamma] = Array.from(found.at, Math.exp) as [number, number, number];
  const reason = sums.customers === 0 ? 'noRepeats' : found.reason;
  return {
    parameters: { p, q, gamma: gamma * sums.unit },
    logLikelihood: -found.value * sums.customers - sums.customers * Math.log(sums.unit),
    customers: sums.customers,
    converged: reason === null,
    reason,
    evaluations: found.evaluations,
    search: { at: found.at, objective, customers: sums.customers },
  };
}

/**
 * The value expected of a customer's next order: between the population's mean and the customer's own, by
 * the number of orders. x = 0 gives the population's mean p·γ/(q−1). Null where the distribution has no mean
 * (p·x + q <= 1: the amounts of the cohort vary too wildly to have one).
 * Source: note 025, eq. 5; in the sense of a mean over future orders.
 */
export function expectedOrderValue(parameters: GammaGammaParameters, x: number, z: number): number | null {
  const { p, q, gamma } = parameters;
  const weight = p * x + q - 1;
  return weight > 0 ? (p * (gamma + (x > 0 ? x * z : 0))) / weight : null;
}

/** What the likelihood needs of the amounts, which are divided by their mean over customers (`unit`). */
export interface MoneySums {
  readonly customers: number;
  readonly unit: number;
  readonly orders: number;
  readonly distinctX: readonly number[];
  readonly countOfX: readonly number[];
  /** Per customer: x and x·z/unit. */
  readonly x: Float64Array;
  readonly spent: Float64Array;
  /** Σ x·ln(x·z/unit), Σ ln(z/unit). */
  readonly logSpent: number;
  readonly logMean: number;
}

export function moneySums(columns: MoneyColumns): MoneySums {
  const rows: number[] = [];
  for (let i = 0; i < columns.frequency.length; i += 1) {
    const [x, z] = [columns.frequency[i]!, columns.monetary[i]!];
    if (x > 0 && z > 0 && x < Infinity && z < Infinity) rows.push(i);
  }
  const unit = rows.length === 0 ? 1 : rows.reduce((sum, i) => sum + columns.monetary[i]!, 0) / rows.length;
  const x = Float64Array.from(rows, (i) => columns.frequency[i]!);
  const spent = Float64Array.from(rows, (i) => (columns.frequency[i]! * columns.monetary[i]!) / unit);
  const counts = new Map<number, number>();
  let [orders, logSpent, logMean] = [0, 0, 0];
  x.forEach((value, i) => {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    orders += value;
    logSpent += value * Math.log(spent[i]!);
    logMean += Math.log(spent[i]! / value);
  });
  const [distinctX, countOfX] = [[...counts.keys()], [...counts.values()]];
  return { customers: x.length, unit, orders, distinctX, countOfX, x, spent, logSpent, logMean };
}

/** The negative mean log-likelihood of the scaled amounts by (ln p, ln q, ln γ/unit), and its gradient. */
export function gammaGammaObjective(sums: MoneySums): Objective {
  return (at, gradient) => {
    if (sums.customers === 0) return 0;
    const [p, q, gamma] = Array.from(at, Math.exp) as [number, number, number];
    const slopes = new Float64Array(3);
    const value = gammaGammaValue(sums, p, q, gamma, slopes);
    gradient[0] = (-slopes[0]! * p) / sums.customers;
    gradient[1] = (-slopes[1]! * q) / sums.customers;
    gradient[2] = (-slopes[2]! * gamma) / sums.customers;
    return -value / sums.customers;
  };
}

/** The log-likelihood of the scaled amounts and its slopes by p, q, γ. */
export function gammaGammaValue(
  sums: MoneySums,
  p: number,
  q: number,
  gamma: number,
  slopes: Float64Array,
): number {
  const n = sums.customers;
  let value = n * (q * Math.log(gamma) - logGamma(q)) + p * sums.logSpent - sums.logMean;
  let slopeP = sums.logSpent;
  let slopeQ = n * (Math.log(gamma) - digamma(q));
  let slopeGamma = (n * q) / gamma;
  sums.distinctX.forEach((x, i) => {
    const count = sums.countOfX[i]!;
    const all = digamma(p * x + q);
    value += count * (logGamma(p * x + q) - logGamma(p * x));
    slopeP += count * x * (all - digamma(p * x));
    slopeQ += count * all;
  });
  for (let i = 0; i < n; i += 1) {
    const x = sums.x[i]!;
    const total = gamma + sums.spent[i]!;
    const log = Math.log(total);
    value -= (p * x + q) * log;
    slopeP -= x * log;
    slopeQ -= log;
    slopeGamma -= (p * x + q) / total;
  }
  slopes[0] = slopeP;
  slopes[1] = slopeQ;
  slopes[2] = slopeGamma;
  return value;
}

const STARTS = [
  [4, 4, 0.8],
  [1, 2, 2],
].map((start) => start.map(Math.log));
