import { type Fit, locate } from './fit';
import type { Objective } from './numerics/bfgs';
import { log1pExp, logistic } from './numerics/logAddExp';
import { logGamma } from './numerics/logGamma';
import { logLeftOdds, type ParetoParameters } from './paretoLifetime';
import { type PurchaseCells, type PurchaseColumns, purchaseCells } from './purchaseCells';

/**
 * Maximum likelihood of the Pareto/NBD model: purchases at random at a rate ~ Gamma(r, alpha) until the
 * customer leaves after a time whose rate is ~ Gamma(s, beta), bought or not.
 *   ln L = ln (r)_x + r ln α − (r+x) ln(α+T) + s ln(β/(β+T)) + ln(1 + J),   J of paretoLifetime.ts.
 * Rows, units and reasons of failure as in bgNbdLikelihood.ts; about twenty times its cost.
 * Sources: Schmittlein, Morrison, Colombo (1987); Fader, Hardie, Lee (2005), note 008 "Computing the
 * Pareto/NBD likelihood".
 */
export function fitParetoNbd(columns: PurchaseColumns): Fit<ParetoParameters> {
  const cells = purchaseCells(columns);
  return fitParetoCells(cells, starts(cells));
}

/** The same on cells from one start, which finds the maximum of every public data set, or from a known point. */
export function fitParetoCells(
  cells: PurchaseCells,
  from: readonly (readonly number[])[] = starts(cells).slice(0, 1),
): Fit<ParetoParameters> {
  const objective = paretoObjective(cells);
  const found = locate(objective, from, cells.customers);
  const [r, alpha, s, beta] = Array.from(found.at, Math.exp) as [number, number, number, number];
  const reason = cells.customers === 0 ? 'noCustomers' : cells.repeats === 0 ? 'noRepeats' : found.reason;
  return {
    parameters: { r, alpha: alpha * cells.unit, s, beta: beta * cells.unit },
    logLikelihood: -found.value * cells.customers - cells.repeats * Math.log(cells.unit),
    customers: cells.customers,
    converged: reason === null,
    reason,
    evaluations: found.evaluations,
    search: { at: found.at, objective, customers: cells.customers },
  };
}

/** The log-likelihood of all customers at given parameters, in the unit of the columns. */
export function paretoCellsLogLikelihood(
  cells: PurchaseCells,
  { r, alpha, s, beta }: ParetoParameters,
): number {
  const at = Float64Array.of(r, alpha / cells.unit, s, beta / cells.unit).map(Math.log);
  const mean = paretoObjective(cells)(at, new Float64Array(4));
  return -mean * cells.customers - cells.repeats * Math.log(cells.unit);
}

/** ln of the likelihood of one customer (x, t_x, T). */
export function paretoNbdLogLikelihood(p: ParetoParameters, x: number, tx: number, T: number): number {
  const rising = logGamma(p.r + x) - logGamma(p.r);
  const alive =
    rising - x * Math.log(p.alpha) - (p.r + x) * Math.log1p(T / p.alpha) - p.s * Math.log1p(T / p.beta);
  return alive + log1pExp(logLeftOdds(p, x, tx, T));
}

/** The negative mean log-likelihood by (ln r, ln α/unit, ln s, ln β/unit), and its gradient. */
export function paretoObjective(cells: PurchaseCells): Objective {
  const { x, weight, txIndex, TIndex, ages, recencies, atLeast, customers } = cells;
  const slopes = new Float64Array(4);
  return (at, gradient) => {
    if (customers === 0) return 0;
    const [r, alpha, s, beta] = Array.from(at, Math.exp) as [number, number, number, number];
    const p = { r, alpha, s, beta };
    let value = -cells.repeats * Math.log(alpha);
    let [slopeR, slopeAlpha, slopeS, slopeBeta] = [0, -cells.repeats / alpha, 0, 0];
    for (let i = 0; i < atLeast.length; i += 1) {
      value += atLeast[i]! * Math.log(r + i);
      slopeR += atLeast[i]! / (r + i);
    }
    for (let cell = 0; cell < x.length; cell += 1) {
      const T = ages[TIndex[cell]!]!;
      const power = r + x[cell]!;
      const [logAlpha, logBeta] = [Math.log1p(T / alpha), Math.log1p(T / beta)];
      const odds = logLeftOdds(p, x[cell]!, recencies[txIndex[cell]!]!, T, slopes);
      const left = logistic(odds);
      const w = weight[cell]!;
      value += w * (log1pExp(odds) - power * logAlpha - s * logBeta);
      slopeR += w * (left * slopes[0]! - logAlpha);
      slopeAlpha += w * (left * slopes[1]! + power * (1 / alpha - 1 / (alpha + T)));
      slopeS += w * (left * slopes[2]! - logBeta);
      slopeBeta += w * (left * slopes[3]! + s * (1 / beta - 1 / (beta + T)));
    }
    gradient[0] = (-slopeR * r) / customers;
    gradient[1] = (-slopeAlpha * alpha) / customers;
    gradient[2] = (-slopeS * s) / customers;
    gradient[3] = (-slopeBeta * beta) / customers;
    return -value / customers;
  };
}

/** Two starts; α gives the cohort's own mean rate, β a lifetime near the mean age (1 in scaled time). */
function starts(cells: PurchaseCells): readonly (readonly number[])[] {
  const rate = Math.max(cells.repeats, 0.5) / Math.max(cells.customers, 1);
  return [
    [0.6, 0.5, 0.4],
    [2, 1.5, 3],
  ].map(([r, s, beta]) => [r!, (0.6 * r!) / rate, s!, beta!].map(Math.log));
}
