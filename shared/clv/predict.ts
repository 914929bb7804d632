import type { Finding } from '../model/finding';
import { chooseModel, type ModelChoice } from './chooseModel';
import { discountedOverMonths } from './discountedTransactions';
import { expectedOrderValue } from './gammaGamma';
import { fitMoney, type MoneyModel } from './moneyModel';
import { randomSource } from './numerics/randomSource';
import {
  type CustomerHistory,
  customerHistory,
  type OrderColumns,
  type OrderCounts,
  purchaseDays,
} from './orderHistory';
import { drawMoney, drawPurchaseModels } from './parameterDraws';
import { predictionFindings } from './predictionFindings';
import { type Belief, countQuantile, valueQuantile } from './predictiveInterval';
import { ENOUGH_CUSTOMERS } from './priors';
import { type ModelId, type PurchaseModel, purchaseProcess } from './purchaseProcess';

export interface PredictSettings {
  /** The analysis day; later rows are left out. */
  readonly end: number;
  readonly horizonMonths: number;
  /** 0.1 = 10 %. */
  readonly discountPerYear: number;
  /** Share of revenue that stays, 0..1. */
  readonly margin: number;
  readonly seed: number;
  /** The model of the last run, which stays unless another is clearly better. */
  readonly previous: ModelId | null;
}

/**
 * One element a customer; NaN in all where the customer has no purchase, in the money columns where the
 * orders have none. `value` is the future only: the expected orders of the horizon, discounted at month
 * ends, times the expected order value times the margin. low and high are the 10th and 90th percentile of
 * what the customer will really bring: orders are whole, so low is mostly 0, and the mean may lie above high
 * where a purchase is rare.
 */
export interface PredictedColumns {
  readonly alive: Float64Array;
  readonly orders: Float64Array;
  readonly ordersLow: Float64Array;
  readonly ordersHigh: Float64Array;
  readonly orderValue: Float64Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface Prediction {
  readonly columns: PredictedColumns;
  readonly choice: ModelChoice;
  readonly money: MoneyModel | null;
  readonly history: CustomerHistory;
  readonly counts: OrderCounts;
  /** What was chosen, cleaned and doubted, to be said to the user. */
  readonly findings: readonly Finding[];
}

/**
 * Predicted value of every customer from the order rows: cleans and counts (orderHistory.ts), chooses and
 * fits the models (chooseModel.ts, moneyModel.ts), predicts by distinct history. Never fails: a cohort that
 * says nothing gets the priors, and the findings say so. Deterministic for a seed.
 * Cost: 100,000 customers in about a second.
 */
export function predictCustomers(
  orders: OrderColumns,
  customers: number,
  settings: PredictSettings,
): Prediction {
  const purchases = purchaseDays(orders, customers, settings.end);
  const history = customerHistory(purchases, settings.end);
  const choice = chooseModel(history, settings.previous);
  const money = purchases.hasMoney ? fitMoney(history, meanOrderValues(history)) : null;
  const columns = predictedColumns(history, choice, money, settings);
  const { counts } = purchases;
  return { columns, choice, money, history, counts, findings: predictionFindings(choice, money, counts) };
}

/** Days of a month and of the horizon: a month is 30.4375 days. */
export const MONTH_DAYS = 30.4375;

function predictedColumns(
  history: CustomerHistory,
  choice: ModelChoice,
  money: MoneyModel | null,
  settings: PredictSettings,
): PredictedColumns {
  const customers = history.frequency.length;
  const column = () => new Float64Array(customers).fill(Number.NaN);
  const out = {
    alive: column(),
    orders: column(),
    ordersLow: column(),
    ordersHigh: column(),
    orderValue: column(),
    value: column(),
    low: column(),
    high: column(),
  };
  const beliefsOf = believer(choice, money, settings);
  const known: (CellAnswer | undefined)[] = [];
  for (let i = 0; i < customers; i += 1) {
    const cell = choice.cells.cellOf[i]!;
    if (cell < 0) continue;
    const [x, z] = [history.frequency[i]!, history.monetary[i]!];
    known[cell] ??= cellAnswer(beliefsOf, choice.model, settings, x, history.recency[i]!, history.age[i]!);
    const answer = known[cell]!;
    out.alive[i] = answer.alive;
    out.orders[i] = answer.orders;
    out.ordersLow[i] = answer.ordersLow;
    out.ordersHigh[i] = answer.ordersHigh;
    if (money === null) continue;
    const each = expectedOrderValue(money.parameters, x, z) ?? money.mean;
    const [low, high] = valueRange(answer, money, x, z);
    const factor = settings.margin * (answer.orders > 0 ? answer.discounted / answer.orders : 1);
    out.orderValue[i] = each;
    out.value[i] = answer.discounted * each * settings.margin;
    out.low[i] = low * factor;
    out.high[i] = high * factor;
  }
  return out;
}

interface CellAnswer {
  readonly alive: number;
  readonly orders: number;
  readonly discounted: number;
  readonly ordersLow: number;
  readonly ordersHigh: number;
  readonly beliefs: readonly Belief[];
  /** The range of value for scale 1 where there is one belief: the same for all customers of the cell. */
  readonly unitRange: readonly [number, number] | null;
}

function cellAnswer(
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

function valueRange(answer: CellAnswer, money: MoneyModel, x: number, z: number): readonly [number, number] {
  if (answer.unitRange === null) {
    return [valueQuantile(answer.beliefs, x, z, LOW), valueQuantile(answer.beliefs, x, z, HIGH)];
  }
  const scale = money.parameters.gamma + x * z;
  return [answer.unitRange[0] * scale, answer.unitRange[1] * scale];
}

/** What is believed of a customer: the fitted models, or below ENOUGH_CUSTOMERS draws around them. */
function believer(
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

function meanOrderValues(history: CustomerHistory): Float64Array {
  return history.total.map((total, i) => total / (history.frequency[i]! + 1));
}

/** No time ahead, or a century at most. */
function horizonOf(settings: PredictSettings): number {
  return Math.min(Math.max(settings.horizonMonths, 0), 1200);
}

const LOW = 0.1;
const HIGH = 0.9;
const DRAWS = 48;
const NO_MONEY = { p: 1, q: 2, gamma: 1 };
