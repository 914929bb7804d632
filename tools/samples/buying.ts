import type { DayNumber } from '../../shared/model/day';
import { beta, exponential, gamma, type Random } from './random';
import type { SeasonalClock } from './season';

/** Orders of one customer: the first one is their beginning, the others repeat. */
export interface BuyingHistory {
  readonly days: readonly DayNumber[];
  /** What each order should be worth, in dong; the basket comes near it. */
  readonly values: readonly number[];
}

/**
 * The population that a sample is drawn from. Letters as in the papers: BG/NBD, Fader, Hardie and Lee (2005),
 * "Counting Your Customers the Easy Way", Marketing Science 24(2), section 3; gamma-gamma, Fader and Hardie
 * (2013), note 025. Time is in weeks, money in dong.
 */
export interface BuyingModel {
  readonly bgNbd: {
    readonly r: number;
    readonly alpha: number;
    readonly a: number;
    readonly b: number;
  };
  readonly gammaGamma: { readonly p: number; readonly q: number; readonly gamma: number };
}

/**
 * One customer who first buys at `start` on the shop's clock: a rate ~ gamma(r, alpha), after every repeat
 * order gone for good with a chance ~ beta(a, b); each value ~ gamma(p, nu), nu ~ gamma(q, gamma).
 */
export function buyingHistory(
  random: Random,
  clock: SeasonalClock,
  start: number,
  model: BuyingModel,
): BuyingHistory {
  const { r, alpha, a, b } = model.bgNbd;
  const { p, q, gamma: scale } = model.gammaGamma;
  const rate = gamma(random, r, alpha) / 7;
  const dropout = beta(random, a, b);
  const nu = gamma(random, q, scale);
  const days = [clock.dayAt(start)];
  const values = [gamma(random, p, nu)];
  for (let time = start + exponential(random, rate); time < clock.days; time += exponential(random, rate)) {
    days.push(clock.dayAt(time));
    values.push(gamma(random, p, nu));
    if (random() < dropout) break;
  }
  return { days, values };
}
