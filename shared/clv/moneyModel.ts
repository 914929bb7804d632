import { type Fit, locate, type Search } from './fit';
import {
  fitGammaGamma,
  type GammaGammaParameters,
  gammaGammaValue,
  type MoneyColumns,
  type MoneySums,
  moneySums,
} from './gammaGamma';
import type { Objective } from './numerics/bfgs';
import { MONEY_PRIOR } from './priors';
import { pulled } from './pull';

/**
 * The Gamma-Gamma model that predictions use: maximum likelihood where enough customers repeated and the
 * amounts have a mean to speak of; else shrunken to the prior with the mean order value held at the cohort's
 * own, so that an expected order value is always finite and between the customer's mean and the cohort's.
 * Above MOST_FITTED repeaters the likelihood is that of every n-th of them.
 */
export interface MoneyModel {
  readonly parameters: GammaGammaParameters;
  readonly estimator: 'maximumLikelihood' | 'shrunken';
  readonly repeaters: number;
  /** Correlation of frequency and mean value over repeaters (the model assumes 0), null below 3 of them. */
  readonly correlation: number | null;
  /** Mean order value that the shrunken fit holds, and its relative standard error. */
  readonly mean: number;
  readonly meanError: number;
  readonly search: Search;
}

/** Null where no order has a value. `means` are all customers' mean values, for cohorts where nobody repeated. */
export function fitMoney(columns: MoneyColumns, means: ArrayLike<number>): MoneyModel | null {
  const sums = moneySums(columns);
  const { mean, meanError } = meanValue(sums, means);
  if (!(mean > 0)) return null;
  const common = { repeaters: sums.customers, correlation: moneyCorrelation(columns), mean, meanError };
  if (sums.customers >= ENOUGH_REPEATERS) {
    const fit = fitGammaGamma(sums.customers > MOST_FITTED ? thinned(sums) : columns);
    if (fit.converged && fit.parameters.q > LEAST_Q && fit.parameters.p < MOST_P) {
      return { ...common, parameters: fit.parameters, estimator: 'maximumLikelihood', search: fit.search };
    }
  }
  const fit = fitPinned(sums, mean);
  return { ...common, parameters: fit.parameters, estimator: 'shrunken', search: fit.search };
}

/** Parameters from (ln p, ln (q − 1)) with the mean order value held; above 1,000 amounts are as good as equal. */
export function pinnedParameters(logP: number, logQ1: number, mean: number): GammaGammaParameters {
  const [p, q1] = [Math.exp(Math.min(logP, MOST_LOG)), Math.exp(Math.min(logQ1, MOST_LOG))];
  return { p, q: 1 + q1, gamma: (mean * q1) / p };
}

/** Pearson's correlation of frequency and mean value over the customers with a repeat purchase. */
export function moneyCorrelation({ frequency, monetary }: MoneyColumns): number | null {
  const rows: number[] = [];
  for (let i = 0; i < frequency.length; i += 1) if (frequency[i]! > 0 && monetary[i]! > 0) rows.push(i);
  if (rows.length < 3) return null;
  const mean = (column: ArrayLike<number>) => rows.reduce((sum, i) => sum + column[i]!, 0) / rows.length;
  const [meanX, meanZ] = [mean(frequency), mean(monetary)];
  let [xx, zz, xz] = [0, 0, 0];
  for (const i of rows) {
    const [x, z] = [frequency[i]! - meanX, monetary[i]! - meanZ];
    xx += x * x;
    zz += z * z;
    xz += x * z;
  }
  return xx > 0 && zz > 0 ? xz / Math.sqrt(xx * zz) : null;
}

/**
 * Every n-th repeater: no chance, the same answer on every host. Their amounts are scaled to the mean of all, so
 * that only the shape is left to the sample.
 */
function thinned({ x, spent, unit }: MoneySums): MoneyColumns {
  const step = x.length / MOST_FITTED;
  const rows = Array.from({ length: MOST_FITTED }, (_, i) => Math.floor(i * step));
  const mean = rows.reduce((sum, i) => sum + spent[i]! / x[i]!, 0) / rows.length;
  return {
    frequency: rows.map((i) => x[i]!),
    monetary: rows.map((i) => ((spent[i]! / x[i]!) * unit) / mean),
  };
}

function fitPinned(sums: MoneySums, mean: number): Fit<GammaGammaParameters> {
  const objective = pinnedObjective(sums, mean);
  const found = locate(objective, [MONEY_PRIOR.centre], sums.customers);
  const parameters = pinnedParameters(found.at[0]!, found.at[1]!, mean);
  const customers = Math.max(sums.customers, 1);
  return {
    parameters,
    logLikelihood: -found.value * customers,
    customers: sums.customers,
    converged: found.reason === null,
    reason: found.reason,
    evaluations: found.evaluations,
    search: { at: found.at, objective, customers },
  };
}

function pinnedObjective(sums: MoneySums, mean: number): Objective {
  const scaledMean = mean / sums.unit;
  const customers = Math.max(sums.customers, 1);
  const slopes = new Float64Array(3);
  return (at, gradient) => {
    const { p, q, gamma } = pinnedParameters(at[0]!, at[1]!, scaledMean);
    if (sums.customers === 0) return pulled(MONEY_PRIOR, at, gradient, customers, 0);
    const value = -gammaGammaValue(sums, p, q, gamma, slopes) / customers;
    gradient[0] = -(slopes[0]! * p - slopes[2]! * gamma) / customers;
    gradient[1] = -(slopes[1]! * (q - 1) + slopes[2]! * gamma) / customers;
    return pulled(MONEY_PRIOR, at, gradient, customers, value);
  };
}

/** The mean over customers of their mean order value: of repeat orders, or of all where nobody repeated. */
function meanValue(sums: MoneySums, means: ArrayLike<number>): { mean: number; meanError: number } {
  const values =
    sums.customers > 0
      ? Array.from(sums.spent, (total, i) => (total / sums.x[i]!) * sums.unit)
      : Array.from(means).filter((value) => value > 0 && value < Infinity);
  const n = values.length;
  if (n === 0) return { mean: 0, meanError: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(n - 1, 1);
  const relative = n > 1 ? Math.sqrt(variance / n) / mean : 1;
  return { mean, meanError: Math.min(relative, 1) };
}

const ENOUGH_REPEATERS = 100;
const MOST_FITTED = 5000;
/** Below this the mean of the fitted distribution is ruled by its far tail. */
const LEAST_Q = 1.5;
const MOST_P = 1000;
const MOST_LOG = Math.log(MOST_P);
