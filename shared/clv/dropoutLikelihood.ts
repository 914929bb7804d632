import { dropoutObjective } from './dropoutObjective';
import { type Fit, locate } from './fit';
import type { Pull } from './pull';
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
