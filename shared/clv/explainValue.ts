import type { Prediction } from './predict';

/** Why a predicted value is what it is; the sentence of each is in messages (`valueFactors`). */
export type FactorId =
  /** Still active, more (or less) likely than the average customer. */
  | 'recent'
  | 'silent'
  /** Buys more (less) often than the average customer while active. */
  | 'often'
  | 'seldom'
  /** Orders above (below) the average order. */
  | 'largeOrders'
  | 'smallOrders'
  /** One purchase only: the average order value is assumed. */
  | 'oneOrder'
  /** Watched for a short time only. */
  | 'newCustomer';

export interface ValueFactor {
  readonly factor: FactorId;
  /** What the factor multiplies the value by, against an average customer; 1 for a remark without effect. */
  readonly times: number;
  /** Days since the last purchase, for recent and silent; days watched, for newCustomer. */
  readonly days: number | null;
  /** P(alive), 0..1, for recent and silent. */
  readonly alive: number | null;
}

/**
 * The factors that raised or lowered one customer's predicted value, the strongest first, as
 *   value = P(alive) · orders while active · order value,
 * each against its mean over customers. Factors within 10 % of the average are left out. Empty where the
 * customer has no prediction. O(1) after `explainer` has taken the means, O(customers).
 */
export function explainer(prediction: Prediction): (customer: number) => readonly ValueFactor[] {
  const { columns, history } = prediction;
  const activeOrders = (i: number) => columns.orders[i]! / Math.max(columns.alive[i]!, Number.MIN_VALUE);
  const customers = columns.alive.length;
  const means = {
    alive: meanOf(customers, (i) => columns.alive[i]!),
    active: meanOf(customers, activeOrders),
    orderValue: meanOf(customers, (i) => columns.orderValue[i]!),
  };
  return (i) => {
    const alive = columns.alive[i];
    if (alive === undefined || Number.isNaN(alive)) return [];
    const silence = history.age[i]! - history.recency[i]!;
    const factors = [
      factorOf('recent', 'silent', alive / means.alive, silence, alive),
      factorOf('often', 'seldom', activeOrders(i) / means.active, null, null),
    ];
    const single = history.frequency[i] === 0;
    if (!single)
      factors.push(
        factorOf('largeOrders', 'smallOrders', columns.orderValue[i]! / means.orderValue, null, null),
      );
    const strong = factors
      .filter(({ times }) => times > 0 && Math.abs(Math.log(times)) > Math.log(NOTABLE))
      .sort((one, other) => Math.abs(Math.log(other.times)) - Math.abs(Math.log(one.times)));
    const remarks: ValueFactor[] = [];
    if (single) remarks.push({ factor: 'oneOrder', times: 1, days: null, alive: null });
    const age = history.age[i]!;
    if (age < NEW_DAYS) remarks.push({ factor: 'newCustomer', times: 1, days: age, alive: null });
    return [...strong, ...remarks];
  };
}

function factorOf(
  up: FactorId,
  down: FactorId,
  times: number,
  days: number | null,
  alive: number | null,
): ValueFactor {
  return { factor: times >= 1 ? up : down, times, days, alive };
}

function meanOf(customers: number, value: (i: number) => number): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < customers; i += 1) {
    const one = value(i);
    if (Number.isNaN(one)) continue;
    sum += one;
    count += 1;
  }
  return count > 0 ? sum / count : 0;
}

const NOTABLE = 1.1;
const NEW_DAYS = 60;
