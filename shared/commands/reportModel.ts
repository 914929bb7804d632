import type { Compared, Coverage } from '../clv/backTest';
import type { CrmModel } from '../crm/model';
import { modelName, modelParameters, modelReason } from '../crm/modelFacts';
import type { ModelTest } from '../crm/modelTest';
import type { PredictedCustomer } from '../crm/predicted';
import { whyText } from '../crm/whyText';
import type { Language } from '../messages';
import { isoOfDay } from '../model/day';

/** What the report says of one customer's prediction; null throughout where there is none. */
export interface ReportPrediction {
  /** 0..1 */
  readonly pAlive: number | null;
  /** Purchase days in the horizon. */
  readonly expectedOrders: number | null;
  readonly predictedClv: number | null;
  readonly clvLow: number | null;
  readonly clvHigh: number | null;
  readonly expectedNext: string | null;
  readonly valueAtRisk: number | null;
  readonly why: string | null;
}

export interface ReportModel {
  readonly name: string;
  readonly reason: string;
  /** By the letters of the literature; times in days, money in the sheet's currency. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly customers: number;
  /** Is the estimate a maximum of the likelihood of these customers alone? */
  readonly converged: boolean;
  readonly horizonMonths: number;
  readonly backTest?: ReportBackTest;
}

export interface ReportBackTest {
  readonly model: string;
  readonly split: string;
  readonly end: string;
  /** One in so many customers took part. */
  readonly every: number;
  readonly customers: number;
  readonly orders: Compared;
  readonly money: Compared | null;
  readonly orderCoverage: Coverage;
  readonly moneyCoverage: Coverage | null;
  readonly deciles: readonly Compared[];
  readonly weeks: readonly { readonly week: number; readonly expected: number; readonly actual: number }[];
}

export function predictionOf(customer: PredictedCustomer | null, language: Language): ReportPrediction {
  return {
    pAlive: customer?.pAlive ?? null,
    expectedOrders: customer?.expectedOrders ?? null,
    predictedClv: customer?.clv ?? null,
    clvLow: customer?.low ?? null,
    clvHigh: customer?.high ?? null,
    expectedNext: customer?.next ? isoOfDay(customer.next.day) : null,
    valueAtRisk: customer?.valueAtRisk ?? null,
    why: customer === null ? null : whyText(customer, language),
  };
}

/** null where nothing could be predicted; the findings say why. */
export function modelOf({ predicted, settings }: CrmModel): ReportModel | null {
  if (!predicted?.prediction) return null;
  const { choice } = predicted.prediction;
  return {
    name: modelName(choice.model),
    reason: modelReason(predicted, settings.language),
    parameters: Object.fromEntries(modelParameters(predicted)),
    customers: choice.customers,
    converged: choice.estimator === 'maximumLikelihood',
    horizonMonths: settings.horizonMonths,
    ...(predicted.test ? { backTest: backTestOf(predicted.test) } : {}),
  };
}

function backTestOf({ result, split, end, every }: ModelTest): ReportBackTest {
  return {
    model: modelName(result.choice.model),
    split: isoOfDay(split),
    end: isoOfDay(end),
    every,
    customers: result.orders.customers,
    orders: result.orders,
    money: result.money,
    orderCoverage: result.orderCoverage,
    moneyCoverage: result.moneyCoverage,
    deciles: result.deciles,
    weeks: result.weeks,
  };
}
