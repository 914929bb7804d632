import { daysToNextOrder } from '../clv/daysToNextOrder';
import { explainer, type ValueFactor } from '../clv/explainValue';
import type { OrderColumns } from '../clv/orderHistory';
import { type Prediction, predictCustomers } from '../clv/predict';
import { MONTH_DAYS } from '../clv/predictCell';
import type { ModelId } from '../clv/purchaseProcess';
import { ANONYMOUS_BUYER } from '../customers/linkOrders';
import { numberColumn } from '../metrics/numberColumn';
import type { DayNumber } from '../model/day';
import { type Finding, finding } from '../model/finding';
import type { CrmModel } from './model';
import { type ModelTest, modelTest } from './modelTest';

/** What the value models say of a workbook. */
export interface Predicted {
  /** null: no customer has an order with a date, so there is nothing to predict from. */
  readonly prediction: Prediction | null;
  /** One entry for each customer; null for merged rows and customers without a purchase. */
  readonly customers: readonly (PredictedCustomer | null)[];
  /** Money of all customers; null without amounts. */
  readonly value: number | null;
  readonly valueAtRisk: number | null;
  /** Orders that no customer can be credited with. */
  readonly nobodys: { readonly anonymous: number; readonly unknown: number };
  readonly test: ModelTest | null;
  readonly findings: readonly Finding[];
}

/** Money is null where the orders have none. Rounded, see `significant`. */
export interface PredictedCustomer {
  /** 0..1 */
  readonly pAlive: number;
  /** In the horizon. */
  readonly expectedOrders: number;
  /** Future only: orders of the horizon, discounted, times the margin. */
  readonly clv: number | null;
  /** The 80 % interval of what the orders will really bring. */
  readonly low: number | null;
  readonly high: number | null;
  /**
   * clv · (1 − P(alive)): the part of the predicted value that belongs to the case that the customer is already
   * leaving. Small for the surely faithful and for the surely lost; largest where a call decides most.
   */
  readonly valueAtRisk: number | null;
  readonly next: NextOrder | null;
  readonly factors: readonly ValueFactor[];
}

/** By the customer's own rhythm (`gapDays` between orders) while that day is not past, else by the model. */
export interface NextOrder {
  readonly day: DayNumber;
  readonly gapDays: number | null;
}

/**
 * Predicts every customer of the model from the orders that are theirs, up to the analysis day. Deterministic:
 * one seed, and answers rounded to more digits than an estimate has, so that another host or another order of
 * rows gives the same cells. `previous` is the purchase model of the last run.
 * Cost: 100,000 customers in about two seconds, the back-test at most one more.
 */
export function predictValue(model: CrmModel, previous: ModelId | null): Predicted {
  const { settings, customers, figures, mergedInto, analysisDay } = model;
  const orders = orderColumns(model);
  const nobodys = nobodysOrders(model);
  const predictSettings = {
    end: analysisDay,
    horizonMonths: settings.horizonMonths,
    discountPerYear: settings.discountPerYear,
    margin: settings.margin,
    seed: SEED,
    previous,
  };
  const prediction = predictCustomers(orders, customers.length, predictSettings);
  if (prediction.choice.customers === 0) return nothing(model, nobodys);
  const factorsOf = explainer(prediction);
  const daysTo = daysToNextOrder(prediction, settings.horizonMonths * MONTH_DAYS);
  const predicted = figures.map(({ expectedNext, lastOrder }, i): PredictedCustomer | null => {
    const alive = prediction.columns.alive[i]!;
    if ((mergedInto[i] ?? null) !== null || Number.isNaN(alive)) return null;
    const own = prediction.history.frequency[i]! >= OWN_GAPS ? expectedNext : null;
    return {
      ...moneyOf(prediction, i),
      pAlive: round(alive, 4),
      expectedOrders: round(prediction.columns.orders[i]!, 4),
      next: nextOrder(own, lastOrder, analysisDay, () => daysTo(i)),
      factors: factorsOf(i),
    };
  });
  return {
    prediction,
    customers: predicted,
    value: sumOf(predicted.map((customer) => customer?.clv ?? null)),
    valueAtRisk: sumOf(predicted.map((customer) => customer?.valueAtRisk ?? null)),
    nobodys,
    test: modelTest(orders, prediction, analysisDay, SEED),
    findings: [...prediction.findings.filter(isAboutModel), ...moneyFindings(prediction, model)],
  };
}

/** A number with six digits that count: more than any estimate has, fewer than the noise of arithmetic reaches. */
export function significant(value: number): number {
  return Number(value.toPrecision(6));
}

/** One element an order of a known customer; without amounts only what counts as an order. */
function orderColumns({ book, customerOf }: CrmModel): OrderColumns {
  const hasMoney = book.revenue !== null;
  const rows: number[] = [];
  book.orders.forEach((order, i) => {
    if (customerOf[i]! >= 0 && (hasMoney || order.isOrder)) rows.push(i);
  });
  const column = (cell: (i: number) => number | null) => numberColumn(rows, (i) => cell(i) ?? Number.NaN);
  return {
    customer: column((i) => customerOf[i]!),
    day: column((i) => book.orders[i]!.day),
    amount: hasMoney ? column((i) => book.orders[i]!.amount) : null,
  };
}

function nobodysOrders({ book, customerOf }: CrmModel): Predicted['nobodys'] {
  let [anonymous, unknown] = [0, 0];
  book.orders.forEach(({ isOrder }, i) => {
    if (!isOrder || customerOf[i]! >= 0) return;
    if (customerOf[i] === ANONYMOUS_BUYER) anonymous++;
    else unknown++;
  });
  return { anonymous, unknown };
}

function nothing({ customers }: CrmModel, nobodys: Predicted['nobodys']): Predicted {
  return {
    prediction: null,
    customers: customers.map(() => null),
    value: null,
    valueAtRisk: null,
    nobodys,
    test: null,
    findings: [finding('clv.noOrders', 'info', {}, {})],
  };
}

function moneyOf(
  { money, columns }: Prediction,
  i: number,
): Pick<PredictedCustomer, 'clv' | 'low' | 'high' | 'valueAtRisk'> {
  if (money === null) return { clv: null, low: null, high: null, valueAtRisk: null };
  const clv = columns.value[i]!;
  return {
    clv: significant(clv),
    low: significant(columns.low[i]!),
    high: significant(columns.high[i]!),
    valueAtRisk: significant(clv * (1 - columns.alive[i]!)),
  };
}

function nextOrder(
  own: DayNumber | null,
  last: DayNumber | null,
  today: DayNumber,
  modelDays: () => number | null,
): NextOrder | null {
  if (own !== null && last !== null && own >= today) return { day: own, gapDays: own - last };
  const days = modelDays();
  return days === null ? null : { day: (today + days) as DayNumber, gapDays: null };
}

/** What was left out of the orders is said already where they were read, and on the model's sheet. */
function isAboutModel({ code }: Finding): boolean {
  return !code.startsWith('clv.rows') && code !== 'clv.refundsNetted';
}

function moneyFindings({ money }: Prediction, { book }: CrmModel): readonly Finding[] {
  if (money !== null || book.orders.length === 0) return [];
  return [finding('clv.noAmounts', 'info', {}, {})];
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : significant(known.reduce((sum, value) => sum + value, 0));
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

const SEED = 1;
/** A rhythm of one's own needs two gaps at least. */
const OWN_GAPS = 2;
