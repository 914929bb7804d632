import type { DropoutShape } from './dropoutLikelihood';
import type { Objective } from './numerics/bfgs';
import { log1pExp, logistic } from './numerics/logAddExp';
import { logGamma } from './numerics/logGamma';
import { type Pull, pulled } from './pull';
import type { PurchaseCells } from './purchaseCells';

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
  let value = k > 1 ? (k - 1) * (cells.logGaps ?? 0) - cells.repeats * logGamma(k) : 0;
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
