import { type Minimum, minimise, type Objective } from './numerics/bfgs';
import { cholesky, hessian, largestDeviation } from './numerics/symmetric';

/** Why a fit did not reach a maximum inside the parameter space. */
export type FitFailure =
  /** No usable row. */
  | 'noCustomers'
  /** Nobody bought twice (or, for money: nobody repeated): the data cannot tell the parameters. */
  | 'noRepeats'
  /** The likelihood keeps rising towards an infinite or zero parameter. */
  | 'boundary'
  /** The maximum is a ridge: some parameter could be e^3 times larger or smaller with the same fit. */
  | 'flat'
  /** The search ended without a vanishing gradient. */
  | 'noMaximum';

/**
 * A maximum of a likelihood. `parameters` and `logLikelihood` are finite in every case, also where
 * `converged` is false: they are then the best point seen, and `reason` says why it is no maximum.
 */
export interface Fit<P> {
  readonly parameters: P;
  readonly logLikelihood: number;
  readonly customers: number;
  readonly converged: boolean;
  readonly reason: FitFailure | null;
  /** Likelihood evaluations, all starts together. */
  readonly evaluations: number;
  /** Logarithms of the parameters in scaled units with the likelihood there, to draw around the maximum. */
  readonly search: Search;
}

export interface Search {
  readonly at: Float64Array;
  /** The negative log-likelihood (with its penalty where there is one) and its gradient, per customer. */
  readonly objective: Objective;
  readonly customers: number;
}

export interface Located {
  readonly at: Float64Array;
  readonly value: number;
  readonly evaluations: number;
  readonly reason: FitFailure | null;
}

/**
 * Finds the lowest point of `objective` (mean per customer, in logarithmic parameters). The starts are tried
 * in turn until two agree; a second and a third cost little on a small cohort and find the
 * higher of two maxima. A start that ends at a bound is given up for the next.
 */
export function locate(
  objective: Objective,
  starts: readonly (readonly number[])[],
  customers: number,
): Located {
  let best: Minimum | null = null;
  let evaluations = 0;
  for (const start of starts) {
    const found = minimise(objective, start, { tolerance: TOLERANCE, bound: BOUND });
    evaluations += found.evaluations;
    const agreed = best !== null && Math.abs(found.value - best.value) * customers < AGREEMENT;
    if (best === null || found.value < best.value) best = found;
    if (agreed || (customers > ONE_START_ABOVE && best.stopped === null)) break;
  }
  if (best === null) throw Error('locate requires at least one start');
  return { at: best.at, value: best.value, evaluations, reason: failure(objective, best, customers) };
}

function failure(objective: Objective, found: Minimum, customers: number): FitFailure | null {
  if (found.stopped === 'bound') return 'boundary';
  if (found.stopped === 'iterations') return 'noMaximum';
  if (found.stopped === 'noProgress' && found.at.some((value) => Math.abs(value) > FAR)) return 'boundary';
  const lower = cholesky(hessian(objective, found.at).map((row) => row.map((value) => value * customers)));
  if (lower === null || largestDeviation(lower) > FLAT_DEVIATION) return 'flat';
  return found.stopped === null || steepness(objective, found) < LOOSE_TOLERANCE ? null : 'noMaximum';
}

/** A line search may stall in the last digits of the likelihood: judge by the gradient there. */
function steepness(objective: Objective, found: Minimum): number {
  const gradient = new Float64Array(found.at.length);
  objective(found.at, gradient);
  return Math.max(...gradient.map(Math.abs));
}

const TOLERANCE = 1e-7;
const LOOSE_TOLERANCE = 1e-5;
/** e^15: parameters this far from the scale of the data are at a boundary for every purpose. */
const BOUND = 15;
/** e^12: a search that stalls this far out was on its way to infinity. */
const FAR = 12;
const AGREEMENT = 1e-5;
const ONE_START_ABOVE = 5000;
const FLAT_DEVIATION = 3;
