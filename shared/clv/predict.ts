import type { Finding } from '../model/finding';
import { chooseModel, type ModelChoice } from './chooseModel';
import { type CustomerHistory, customerHistory } from './customerHistory';
import { expectedOrderValue } from './gammaGamma';
import { fitMoney, type MoneyModel } from './moneyModel';
import { type OrderColumns, type OrderCounts, purchaseDays } from './orderHistory';
import { believer, type CellAnswer, cellAnswer, valueRange } from './predictCell';
import { predictionFindings } from './predictionFindings';
import type { ModelId } from './purchaseProcess';

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

function meanOrderValues(history: CustomerHistory): Float64Array {
  return history.total.map((total, i) => total / (history.frequency[i]! + 1));
}
