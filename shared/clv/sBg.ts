import { type Fit, locate } from './fit';
import type { Objective } from './numerics/bfgs';
import { retentionSum } from './numerics/retentionSum';

/**
 * sBG: contracts that are renewed or not. A customer leaves at each renewal with probability θ, which
 * differs as Beta(alpha, beta), so that retention rises as the easily lost leave first. Letters: t = period,
 * 0 before the first renewal.
 * Sources: Fader, Hardie (2007), "How to Project Customer Retention", J. Interactive Marketing 21(1); for
 * DERL Fader, Hardie (2010), "Customer-Base Valuation in a Contractual Setting", Marketing Science 29(1).
 */
export interface SbgParameters {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * Maximum likelihood from survivors per period, each cohort from period 0 (all) on, falling; counts or
 * per cent (the log-likelihood then counts that many customers). A cohort ends at its first value that is
 * not a number, is negative or rises. Nobody lost, or everybody at once: `boundary`. O(periods).
 */
export function fitSbg(cohorts: readonly (readonly number[])[]): Fit<SbgParameters> {
  const flows = cohortFlows(cohorts);
  const customers = flows.lost.reduce((sum, n) => sum + n, 0) + flows.kept.reduce((sum, n) => sum + n, 0);
  const renewed = flows.reached.some((n) => n > 0);
  const objective = sbgObjective(flows, customers);
  const found = locate(objective, STARTS, customers);
  const [alpha, beta] = Array.from(found.at, Math.exp) as [number, number];
  const reason = customers > 0 && renewed ? found.reason : 'noCustomers';
  return {
    parameters: { alpha, beta },
    logLikelihood: -found.value * customers,
    customers,
    converged: reason === null,
    reason,
    evaluations: found.evaluations,
    search: { at: found.at, objective, customers },
  };
}

/** Retention in period t >= 1: the share of those in period t − 1 who renew, (β+t−1)/(α+β+t−1). */
export function sbgRetention({ alpha, beta }: SbgParameters, period: number): number {
  return (beta + period - 1) / (alpha + beta + period - 1);
}

/** The share still a customer in period t >= 0. O(t), 1 for t = 0. */
export function sbgSurvival(parameters: SbgParameters, period: number): number {
  let share = 1;
  for (let t = 1; t <= period; t += 1) share *= sbgRetention(parameters, t);
  return share;
}

/**
 * Discounted expected residual lifetime of a customer who stands just before renewal n (n >= 1, so n − 1
 * renewals made), in payments, the one now due undiscounted; `discount` per period. Null for a discount of 0
 * where the expected lifetime has no end (alpha <= 1). Source: Fader, Hardie (2010).
 */
export function discountedResidualLifetime(
  { alpha, beta }: SbgParameters,
  renewals: number,
  discount: number,
): number | null {
  const sum = retentionSum(beta + renewals, alpha + beta + renewals, 1 / (1 + discount));
  return sum === null ? null : sbgRetention({ alpha, beta }, renewals) * sum;
}

/** The same of a new customer whose first payment is made now, undiscounted (DEL). */
export function discountedLifetime({ alpha, beta }: SbgParameters, discount: number): number | null {
  return retentionSum(beta, alpha + beta, 1 / (1 + discount));
}

interface Flows {
  /** Element t − 1: customers who reached renewal t, and who were lost there. */
  readonly reached: readonly number[];
  readonly lost: readonly number[];
  /** Customers kept to the end of their cohort's data, a cohort each. */
  readonly kept: readonly number[];
}

function cohortFlows(cohorts: readonly (readonly number[])[]): Flows {
  const [reached, lost, kept]: [number[], number[], number[]] = [[], [], []];
  for (const cohort of cohorts) {
    let t = 1;
    for (; t < cohort.length && cohort[t]! >= 0 && cohort[t]! <= cohort[t - 1]!; t += 1) {
      reached[t - 1] = (reached[t - 1] ?? 0) + cohort[t - 1]!;
      lost[t - 1] = (lost[t - 1] ?? 0) + cohort[t - 1]! - cohort[t]!;
    }
    if (t > 1) kept.push(cohort[t - 1]!);
  }
  return { reached, lost, kept };
}

/** At renewal t, lost customers count ln(α/(α+β+t−1)), renewed ones ln((β+t−1)/(α+β+t−1)). */
function sbgObjective({ reached, lost }: Flows, customers: number): Objective {
  return (at, gradient) => {
    if (!(customers > 0)) return 0;
    const [alpha, beta] = [Math.exp(at[0]!), Math.exp(at[1]!)];
    let [value, slopeAlpha, slopeBeta] = [0, 0, 0];
    reached.forEach((n, i) => {
      const gone = lost[i]!;
      const total = alpha + beta + i;
      value += gone * Math.log(alpha) + (n - gone) * Math.log(beta + i) - n * Math.log(total);
      slopeAlpha += gone / alpha - n / total;
      slopeBeta += (n - gone) / (beta + i) - n / total;
    });
    gradient[0] = (-slopeAlpha * alpha) / customers;
    gradient[1] = (-slopeBeta * beta) / customers;
    return -value / customers;
  };
}

const STARTS = [
  [1, 4],
  [0.5, 1],
].map((start) => start.map(Math.log));
