import { type Fit, locate } from './fit';
import type { Objective } from './numerics/bfgs';
import { retentionSum } from './numerics/retentionSum';

/**
 * BG/BB: purchases at discrete opportunities (a yearly fair, a season's box). At each of n opportunities a
 * customer who is still one buys with probability P ~ Beta(alpha, beta); before each, the customer leaves
 * with probability θ ~ Beta(gamma, delta). Letters: x = opportunities taken, tx = the last one taken (0 for
 * none), n = opportunities so far.
 * Source: Fader, Hardie, Shang (2010), "Customer-Base Analysis in a Discrete-Time Noncontractual Setting",
 * Marketing Science 29(6).
 */
export interface BgBbParameters {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly delta: number;
}

/** One row a distinct history; `counts` customers have it. */
export interface OpportunityRow {
  readonly frequency: number;
  readonly recency: number;
  readonly opportunities: number;
  readonly count: number;
}

/**
 * Maximum likelihood. Rows that are no history (x > t_x, t_x > n, not whole, no count) are not
 * counted. Cost: Σ (n − t_x + 1) a row and evaluation, some 50 evaluations.
 */
export function fitBgBb(rows: readonly OpportunityRow[]): Fit<BgBbParameters> {
  const usable = rows.filter(isOpportunityRow);
  const customers = usable.reduce((sum, row) => sum + row.count, 0);
  const objective = bgBbObjective(usable, customers);
  const found = locate(objective, STARTS, customers);
  const [alpha, beta, gamma, delta] = Array.from(found.at, Math.exp) as [number, number, number, number];
  const bought = usable.some((row) => row.frequency > 0);
  const reason = customers === 0 ? 'noCustomers' : bought ? found.reason : 'noRepeats';
  return {
    parameters: { alpha, beta, gamma, delta },
    logLikelihood: -found.value * customers,
    customers,
    converged: reason === null,
    reason,
    evaluations: found.evaluations,
    search: { at: found.at, objective, customers },
  };
}

/** ln of the likelihood of one history. */
export function bgBbLogLikelihood(p: BgBbParameters, x: number, tx: number, n: number): number {
  return historyParts(p, x, tx, n, null).log;
}

/** P(still a customer at opportunity n + 1), 0 to 1. */
export function bgBbProbabilityAlive(p: BgBbParameters, x: number, tx: number, n: number): number {
  const parts = historyParts(p, x, tx, n, null);
  return (parts.stayed * (p.delta + n)) / (p.gamma + p.delta + n);
}

/**
 * Expected purchases in the next `periods` opportunities, as a sum of positive terms, which has no
 * singular point at gamma = 1. O(periods).
 */
export function bgBbConditionalExpectation(
  p: BgBbParameters,
  periods: number,
  x: number,
  tx: number,
  n: number,
): number {
  let chance = historyParts(p, x, tx, n, null).stayed;
  let sum = 0;
  for (let j = 0; j < periods; j += 1) {
    chance *= (p.delta + n + j) / (p.gamma + p.delta + n + j);
    sum += chance;
  }
  return (sum * (p.alpha + x)) / (p.alpha + p.beta + n);
}

/**
 * Discounted expected residual transactions at n, the next opportunity discounted by one period, the
 * discount per period (0.1 = 10 %). Null for a discount of 0 where the sum has no end.
 */
export function bgBbResidualTransactions(
  p: BgBbParameters,
  discount: number,
  x: number,
  tx: number,
  n: number,
): number | null {
  const z = 1 / (1 + discount);
  const later = retentionSum(p.delta + n + 1, p.gamma + p.delta + n + 1, z);
  if (later === null) return null;
  const buys = (p.alpha + x) / (p.alpha + p.beta + n);
  return bgBbProbabilityAlive(p, x, tx, n) * buys * z * later;
}

function isOpportunityRow({ frequency: x, recency: tx, opportunities: n, count }: OpportunityRow): boolean {
  const whole = [x, tx, n].every(Number.isInteger) && n <= MOST_OPPORTUNITIES;
  return whole && x >= 0 && x <= tx && tx <= n && x > 0 === tx > 0 && count > 0 && count < Infinity;
}

function bgBbObjective(rows: readonly OpportunityRow[], customers: number): Objective {
  const slopes = new Float64Array(4);
  return (at, gradient) => {
    if (customers === 0) return 0;
    const [alpha, beta, gamma, delta] = Array.from(at, Math.exp) as [number, number, number, number];
    const p = { alpha, beta, gamma, delta };
    let value = 0;
    for (const row of rows) {
      const share = row.count / customers;
      value -= share * historyParts(p, row.frequency, row.recency, row.opportunities, slopes).log;
      for (let i = 0; i < 4; i += 1) gradient[i]! -= share * slopes[i]! * Math.exp(at[i]!);
    }
    return value;
  };
}

/**
 * The parts of the likelihood: leaving after m = t_x … n − 1 opportunities, or not within n (m = n). Each part is
 *   B(α+x, β+m−x)/B(α, β) · B(γ+[m<n], δ+m)/B(γ, δ), written with x, m whole as running products, so that
 * value and slopes need neither gamma function nor digamma. `stayed` is the share of the last part.
 */
function historyParts(
  p: BgBbParameters,
  x: number,
  tx: number,
  n: number,
  slopes: Float64Array | null,
): { readonly log: number; readonly stayed: number } {
  const { alpha, beta, gamma, delta } = p;
  const first = firstPart(p, x, tx);
  let [stays, sum] = [1, 0];
  let buying = { beta: 0, both: 0 };
  let staying = { delta: 0, both: 0 };
  const mean = new Float64Array(4);
  for (let m = tx; m <= n; m += 1) {
    const leaves = m < n;
    const total = gamma + delta + m;
    const part = leaves ? (stays * gamma) / total : stays;
    sum += part;
    mean[0]! += part * -buying.both;
    mean[1]! += part * (buying.beta - buying.both);
    mean[2]! += part * ((leaves ? 1 / gamma - 1 / total : 0) - staying.both);
    mean[3]! += part * (staying.delta - staying.both - (leaves ? 1 / total : 0));
    if (!leaves) break;
    const misses = alpha + beta + m;
    stays *= ((beta + m - x) / misses) * ((delta + m) / total);
    buying = { beta: buying.beta + 1 / (beta + m - x), both: buying.both + 1 / misses };
    staying = { delta: staying.delta + 1 / (delta + m), both: staying.both + 1 / total };
  }
  slopes?.forEach((_, i) => {
    slopes[i] = first.slopes[i]! + mean[i]! / sum;
  });
  return { log: first.log + Math.log(sum), stayed: stays / sum };
}

/** ln of B(α+x, β+t_x−x)/B(α, β) · B(γ, δ+t_x)/B(γ, δ) and its slopes. */
function firstPart(
  p: BgBbParameters,
  x: number,
  tx: number,
): { readonly log: number; readonly slopes: Float64Array } {
  const slopes = new Float64Array(4);
  let log = 0;
  for (let i = 0; i < tx; i += 1) {
    const [own, at] = i < x ? [p.alpha + i, 0] : [p.beta + i - x, 1];
    log += Math.log((own / (p.alpha + p.beta + i)) * ((p.delta + i) / (p.gamma + p.delta + i)));
    slopes[at]! += 1 / own;
    slopes[0]! -= 1 / (p.alpha + p.beta + i);
    slopes[1]! -= 1 / (p.alpha + p.beta + i);
    slopes[3]! += 1 / (p.delta + i) - 1 / (p.gamma + p.delta + i);
    slopes[2]! -= 1 / (p.gamma + p.delta + i);
  }
  return { log, slopes };
}

const STARTS = [
  [1, 1, 0.5, 3],
  [0.5, 2, 1, 5],
  [2, 1, 0.3, 1],
].map((start) => start.map(Math.log));
const MOST_OPPORTUNITIES = 10_000;
