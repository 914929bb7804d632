import type { DropoutParameters } from '../../shared/clv/dropoutLikelihood';
import { betaDraw, gammaDraw, randomSource } from '../../shared/clv/numerics/randomSource';

export interface SimulatedCohort {
  readonly frequency: number[];
  readonly recency: number[];
  readonly age: number[];
  readonly logGaps: number[];
  /** Repeat purchases in the hold-out after the age. */
  readonly later: number[];
}

/**
 * Customers that follow the model exactly: ages spread over the last third of `span`, purchases with Erlang-k
 * gaps, a chance to leave after every purchase (the first one too where `first` is 1).
 */
export function simulateCohort(
  seed: number,
  customers: number,
  truth: DropoutParameters,
  span: number,
  options: { readonly first?: 0 | 1; readonly regularity?: number; readonly holdout?: number } = {},
): SimulatedCohort {
  const { first = 1, regularity = 1, holdout = 0 } = options;
  const random = randomSource(seed);
  const cohort: SimulatedCohort = { frequency: [], recency: [], age: [], logGaps: [], later: [] };
  for (let i = 0; i < customers; i += 1) {
    const rate = gammaDraw(random, truth.r) / truth.alpha;
    const leave = betaDraw(random, truth.a, truth.b);
    const age = span * (1 - random() / 3);
    let [x, tx, later, logGaps, time] = [0, 0, 0, 0, 0];
    let here = first === 0 || random() > leave;
    while (here) {
      const gap = gammaDraw(random, regularity) / rate;
      time += gap;
      if (time > age + holdout) break;
      if (time > age) {
        later += 1;
      } else {
        x += 1;
        tx = time;
        logGaps += Math.log(gap);
      }
      here = random() > leave;
    }
    cohort.frequency.push(x);
    cohort.recency.push(tx);
    cohort.age.push(age);
    cohort.logGaps.push(logGaps);
    cohort.later.push(later);
  }
  return cohort;
}

export interface SimulatedShop {
  readonly customer: readonly number[];
  readonly day: readonly number[];
  readonly amount: readonly number[];
}

/** Order rows of customers that follow MBG/NBD and Gamma-Gamma, the first ones spread over half of the time. */
export function simulateShop(seed: number, customers: number, end: number): SimulatedShop {
  const random = randomSource(seed);
  const shop = { customer: [] as number[], day: [] as number[], amount: [] as number[] };
  for (let who = 0; who < customers; who += 1) {
    const rate = gammaDraw(random, 0.9) / 40;
    const leave = betaDraw(random, 0.8, 2.4);
    const spend = 200_000 / gammaDraw(random, 3.5);
    let today = Math.floor((random() * end) / 2);
    for (let here = true; here && today <= end; here = random() > leave) {
      shop.customer.push(who);
      shop.day.push(today);
      shop.amount.push(Math.ceil(spend * gammaDraw(random, 4)));
      today += Math.ceil(gammaDraw(random, 1) / rate);
    }
  }
  return shop;
}
