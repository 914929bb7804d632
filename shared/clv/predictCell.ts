import type { ModelChoice } from './chooseModel';
import { discountedOverMonths } from './discountedTransactions';
import type { MoneyModel } from './moneyModel';
import { randomSource } from './numerics/randomSource';
import { drawMoney, drawPurchaseModels } from './parameterDraws';
import type { PredictSettings } from './predict';
import { type Belief, countQuantile, valueQuantile } from './predictiveInterval';
import { ENOUGH_CUSTOMERS } from './priors';
import { type PurchaseModel, purchaseProcess } from './purchaseProcess';

/** What is predicted of all customers with one history (x, t_x, T). */
export interface CellAnswer {
  readonly alive: number;
  readonly orders: number;
  readonly discounted: number;
  readonly ordersLow: number;
  readonly ordersHigh: number;
  readonly beliefs: readonly Belief[];
  /** The range of value for scale 1 where there is one belief: the same for all customers of the cell. */
  readonly unitRange: readonly [number, number] | null;
}

/** Predicts one history; `beliefsOf` is the cohort's believer. */
export function cellAnswer(
  beliefsOf: (x: number, tx: number, T: number) => readonly Belief[],
  model: PurchaseModel,
  settings: PredictSettings,
  x: number,
  tx: number,
  T: number,
): CellAnswer {
  const process = purchaseProcess(model);
  const horizon = horizonOf(settings);
  const alive = process.alive(x, tx, T);
  const whole = process.expectedIfAlive(horizon * MONTH_DAYS, x, tx, T);
  const discounted =
    settings.discountPerYear === 0
      ? whole
      : discountedOverMonths(
          (t) => process.expectedIfAlive(t, x, tx, T),
          horizon,
          MONTH_DAYS,
          settings.discountPerYear,
        );
  const beliefs = beliefsOf(x, tx, T);
  const survival = mixedSurvival(beliefs);
  const [only] = beliefs;
  const standard =
    only === undefined || beliefs.length > 1 ? null : [{ ...only, money: { ...only.money, gamma: 1 } }];
  return {
    alive,
    orders: alive * whole,
    discounted: alive * discounted,
    ordersLow: countQuantile(survival, LOW),
    ordersHigh: countQuantile(survival, HIGH),
    beliefs,
    unitRange: standard && [valueQuantile(standard, x, 0, LOW), valueQuantile(standard, x, 0, HIGH)],
  };
}

/** The 10th and 90th percentile of a customer's order values in the horizon, undiscounted, before the margin. */
export function valueRange(
  answer: CellAnswer,
  money: MoneyModel,
  x: number,
  z: number,
): readonly [number, number] {
  if (answer.unitRange === null) {
    return [valueQuantile(answer.beliefs, x, z, LOW), valueQuantile(answer.beliefs, x, z, HIGH)];
  }
  const scale = money.parameters.gamma + x * z;
  return [answer.unitRange[0] * scale, answer.unitRange[1] * scale];
}

/** What is believed of a customer: the fitted models, or below ENOUGH_CUSTOMERS draws around them. */
export function believer(
  choice: ModelChoice,
  money: MoneyModel | null,
  settings: PredictSettings,
): (x: number, tx: number, T: number) => readonly Belief[] {
  const horizon = horizonOf(settings) * MONTH_DAYS;
  const random = randomSource(settings.seed);
  const draws = choice.customers < ENOUGH_CUSTOMERS ? DRAWS : 1;
  const models = draws === 1 ? [choice.model] : drawPurchaseModels(choice, draws, random);
  const monies = money === null ? [] : draws === 1 ? [money.parameters] : drawMoney(money, draws, random);
  const processes = models.map(purchaseProcess);
  return (x, tx, T) =>
    processes.map((process, i) => ({
      weight: 1 / draws,
      alive: process.alive(x, tx, T),
      survival: process.countsIfAlive(horizon, x, tx, T),
      money: monies[i] ?? NO_MONEY,
    }));
}

function mixedSurvival(beliefs: readonly Belief[]): readonly number[] {
  const mixed: number[] = [];
  for (const { weight, alive, survival } of beliefs) {
    survival.forEach((chance, i) => {
      mixed[i] = (mixed[i] ?? 0) + weight * alive * chance;
    });
  }
  return mixed;
}

/** Days of a month: a twelfth of 365.25. */
export const MONTH_DAYS = 30.4375;

/** No time ahead, or a century at most. */
function horizonOf(settings: PredictSettings): number {
  return Math.min(Math.max(settings.horizonMonths, 0), 1200);
}

const LOW = 0.1;
const HIGH = 0.9;
const DRAWS = 48;
const NO_MONEY = { p: 1, q: 2, gamma: 1 };
