import type { Fit } from './fit';
import { locate } from './fit';
import type { Objective } from './numerics/bfgs';
import { log1pExp, logistic } from './numerics/logAddExp';
import type { PurchaseCells } from './purchaseCells';

/**
 * The likelihood shared by BG/NBD, MBG/NBD and MBG/CNBD-k: while a customer, gaps between purchases are
 * Erlang-k with a rate λ; λ differs by customer as Gamma(r, α); after a purchase the customer leaves with
 * probability p, which differs as Beta(a, b). k = 1 is the Poisson process of the first two. In BG/NBD the
 * first purchase is not followed by a chance to leave, in the two MBG models it is.
 *
 * With c = 1 (MBG) or 0 (BG), u = (T − t_x)/(α + T), W = Σ_{j<k} (r + kx)_j u^j / j!:
 *   L = Π gap^(k−1) / (k−1)!^x · (r)_{kx} · (b)_{x+c} / (a+b)_{x+c} · α^r · (α+T)^−(r+kx) ·
 *       [ W + a / (b+x+c−1) · ((α+T)/(α+t_x))^(r+kx) ],  the last term absent for c = 0, x = 0.
 * As x is whole, (r)_n is a running sum of logarithms: no gamma function in the value, no digamma in the
 * gradient. Sources: Fader, Hardie, Lee (2005), Marketing Science 24(2), eq. 6; Batislam, Denizel,
 * Filiztekin (2007), IJRM 24(3); Platzer, Reutterer (2016), Marketing Science 35(5) and Reutterer, Platzer,
 * Schröder (2021), IJRM 38(1), for k > 1.
 */
export interface DropoutParameters {
  readonly r: number;
  /** In the unit of time of the columns; of a latent event, k of which make a purchase. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export interface DropoutShape {
  /** Whether the first purchase can be the last: 1 in the MBG models, 0 in BG/NBD. */
  readonly first: 0 | 1;
  /** k, 1 for purchases at random. */
  readonly regularity: number;
}

/** A pull on the logarithmic parameters of a fit: half the squared distance in standard deviations. */
export interface Pull {
  readonly centre: readonly number[];
  readonly deviation: readonly number[];
}

/**
 * Unpenalised maximum likelihood, or with `pull` the maximum of likelihood times prior; `start` (log
 * parameters in the unit of the cells) replaces the built-in starts. The reported log-likelihood never
 * contains the pull.
 */
export function fitDropout(
  cells: PurchaseCells,
  shape: DropoutShape,
  pull: Pull | null = null,
  start: readonly number[] | null = null,
): Fit<DropoutParameters> {
  const objective = dropoutObjective(cells, shape, pull);
  const found = locate(objective, start === null ? startsFor(cells, shape) : [start], cells.customers);
  const [r, alpha, a, b] = Array.from(found.at, Math.exp) as [number, number, number, number];
  const scaled = dropoutObjective(cells, shape, null)(found.at, new Float64Array(4)) * cells.customers;
  const reason = cells.customers === 0 ? 'noCustomers' : cells.repeats === 0 ? 'noRepeats' : found.reason;
  return {
    parameters: { r, alpha: alpha * cells.unit, a, b },
    logLikelihood: -scaled - cells.repeats * Math.log(cells.unit),
    customers: cells.customers,
    converged: pull === null ? reason === null : found.reason === null,
    reason: pull === null ? reason : found.reason,
    evaluations: found.evaluations,
    search: { at: found.at, objective, customers: cells.customers },
  };
}

/** The negative mean log-likelihood of the cells, by (ln r, ln α/unit, ln a, ln b), and its gradient. */
export function dropoutObjective(cells: PurchaseCells, shape: DropoutShape, pull: Pull | null): Objective {
  const logAges = new Float64Array(cells.ages.length);
  const logRecencies = new Float64Array(cells.recencies.length);
  const logChance = new Float64Array(cells.atLeast.length + 1);
  return (at, gradient) => {
    const [r, alpha, a, b] = Array.from(at, Math.exp) as [number, number, number, number];
    if (cells.customers === 0) return pulled(pull, at, gradient, 1, 0);
    cells.ages.forEach((T, i) => {
      logAges[i] = Math.log1p(T / alpha);
    });
    cells.recencies.forEach((tx, i) => {
      logRecencies[i] = Math.log1p(tx / alpha);
    });
    for (let x = 0; x < logChance.length; x += 1) logChance[x] = Math.log(a / (b + x + shape.first - 1));
    const slopes = { r: 0, alpha: 0, a: 0, b: 0 };
    const value =
      countPart(cells, shape, r, alpha, a, b, slopes) +
      timePart(cells, shape, r, alpha, a, b, { logAges, logRecencies, logChance }, slopes);
    gradient[0] = (-slopes.r * r) / cells.customers;
    gradient[1] = (-slopes.alpha * alpha) / cells.customers;
    gradient[2] = (-slopes.a * a) / cells.customers;
    gradient[3] = (-slopes.b * b) / cells.customers;
    return pulled(pull, at, gradient, cells.customers, -value / cells.customers);
  };
}

interface Slopes {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** What depends on x alone: (r)_{kx} · α^−kx, (b)_{x+c} / (a+b)_{x+c}, and the constant of the gaps. */
function countPart(
  cells: PurchaseCells,
  shape: DropoutShape,
  r: number,
  alpha: number,
  a: number,
  b: number,
  slopes: Slopes,
): number {
  const k = shape.regularity;
  const steps = cells.atLeast.length;
  let value = k > 1 ? (k - 1) * (cells.logGaps ?? 0) - cells.repeats * logFactorial(k - 1) : 0;
  value -= k * cells.repeats * Math.log(alpha);
  slopes.alpha -= (k * cells.repeats) / alpha;
  for (let i = 0; i < steps * k; i += 1) {
    const n = cells.atLeast[Math.floor(i / k)]!;
    value += n * Math.log(r + i);
    slopes.r += n / (r + i);
  }
  for (let i = 0; i < steps + shape.first; i += 1) {
    const n = i < shape.first ? cells.customers : cells.atLeast[i - shape.first]!;
    value += n * Math.log((b + i) / (a + b + i));
    slopes.a -= n / (a + b + i);
    slopes.b += n / (b + i) - n / (a + b + i);
  }
  return value;
}

interface LogTables {
  /** ln(1 + T/α), ln(1 + t_x/α) by distinct time; ln(a/(b+x+c−1)) by x. */
  readonly logAges: Float64Array;
  readonly logRecencies: Float64Array;
  readonly logChance: Float64Array;
}

/**
 * What depends on the times: (1+T/α)^−(r+kx) · [W + e^D]. One exponential and one logarithm a cell for k = 1.
 * Over 40 lines because it is the inner loop: the value and its four slopes share every intermediate.
 */
function timePart(
  cells: PurchaseCells,
  shape: DropoutShape,
  r: number,
  alpha: number,
  a: number,
  b: number,
  tables: LogTables,
  slopes: Slopes,
): number {
  const { x, weight, txIndex, TIndex, ages, recencies } = cells;
  const { logAges, logRecencies, logChance } = tables;
  const k = shape.regularity;
  let [value, slopeR, slopeAlpha, slopeA, slopeB] = [0, 0, 0, 0, 0];
  for (let cell = 0; cell < x.length; cell += 1) {
    const w = weight[cell]!;
    const power = r + k * x[cell]!;
    const logAge = logAges[TIndex[cell]!]!;
    const end = alpha + ages[TIndex[cell]!]!;
    value -= w * power * logAge;
    slopeR -= w * logAge;
    slopeAlpha += w * power * (1 / alpha - 1 / end);
    if (x[cell] === 0 && shape.first === 0) continue;
    const last = alpha + recencies[txIndex[cell]!]!;
    const silence = logAge - logRecencies[txIndex[cell]!]!;
    let logW = 0;
    let [waitR, waitAlpha] = [0, 0];
    if (k > 1) {
      const u = (end - last) / end;
      let [term, termR, sum, sumR, sumJ] = [1, 0, 1, 0, 0];
      for (let j = 1; j < k; j += 1) {
        term *= ((power + j - 1) * u) / j;
        termR += 1 / (power + j - 1);
        sum += term;
        sumR += term * termR;
        sumJ += term * j;
      }
      logW = Math.log(sum);
      waitR = sumR / sum;
      waitAlpha = -sumJ / sum / end;
    }
    const odds = logChance[x[cell]!]! + power * silence - logW;
    const left = logistic(odds);
    value += w * (logW + log1pExp(odds));
    slopeR += w * ((1 - left) * waitR + left * silence);
    slopeAlpha += w * ((1 - left) * waitAlpha + left * power * (1 / end - 1 / last));
    slopeA += (w * left) / a;
    slopeB -= (w * left) / (b + x[cell]! + shape.first - 1);
  }
  slopes.r += slopeR;
  slopes.alpha += slopeAlpha;
  slopes.a += slopeA;
  slopes.b += slopeB;
  return value;
}

function pulled(
  pull: Pull | null,
  at: Float64Array,
  gradient: Float64Array,
  customers: number,
  value: number,
): number {
  if (pull === null) return value;
  let sum = value;
  at.forEach((theta, i) => {
    const off = (theta - pull.centre[i]!) / pull.deviation[i]!;
    sum += (0.5 * off * off) / customers;
    gradient[i]! += off / pull.deviation[i]! / customers;
  });
  return sum;
}

/** Three starts over the range of published fits; α is set so that the mean purchase rate is the cohort's. */
function startsFor(cells: PurchaseCells, shape: DropoutShape): readonly (readonly number[])[] {
  const rate = Math.max(cells.repeats, 0.5) / Math.max(cells.customers, 1);
  const k = shape.regularity;
  return [
    [0.5, 1, 2],
    [0.3, 0.3, 1],
    [2 * k, 2, 10],
  ].map(([r, a, b]) => [r!, (0.6 * r!) / rate / k, a!, b!].map(Math.log));
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let i = 2; i <= n; i += 1) sum += Math.log(i);
  return sum;
}
