import { describe, expect, it } from '@jest/globals';
import { fitGammaGamma } from '../../shared/clv/gammaGamma';
import { fitMbgNbd } from '../../shared/clv/mbgNbdLikelihood';
import { gammaDraw, randomSource } from '../../shared/clv/numerics/randomSource';
import { type Prediction, predictCustomers } from '../../shared/clv/predict';
import { MONTH_DAYS } from '../../shared/clv/predictCell';
import { findingText } from '../../shared/messages';
import { cdnowOrders, expectRelative, isoDay, itWithData } from './reference';
import { simulateCohort } from './simulate';

const SETTINGS = Object.freeze({
  end: 10_000,
  horizonMonths: 12,
  discountPerYear: 0.1,
  margin: 1,
  seed: 1,
  previous: null,
});

/** Order rows, days before the end, of a cohort that follows MBG/NBD in whole days. */
function shop(seed: number, customers: number, spend = 100) {
  const cohort = simulateCohort(seed, customers, { r: 0.9, alpha: 40, a: 0.8, b: 2 }, 700);
  const random = randomSource(seed + 1);
  const [customer, day, amount]: [number[], number[], number[]] = [[], [], []];
  cohort.frequency.forEach((x, who) => {
    const mean = (spend * 2.5) / gammaDraw(random, 3.5);
    for (let i = 0; i <= x; i += 1) {
      const within = i === 0 ? 0 : i === x ? 1 : random();
      customer.push(who);
      day.push(Math.round(SETTINGS.end - cohort.age[who]! + cohort.recency[who]! * within));
      amount.push((mean * gammaDraw(random, 5)) / 5);
    }
  });
  return Object.freeze({ customer, day, amount });
}

function expectFinite({ columns, choice }: Prediction): void {
  expect(Object.values(choice.model.parameters).every(Number.isFinite)).toBe(true);
  for (const column of Object.values(columns)) {
    for (const value of column) expect(Number.isFinite(value) && value >= 0).toBe(true);
  }
}

const codes = (prediction: Prediction) => prediction.findings.map(({ code }) => code as string);

describe('predictCustomers', () => {
  const orders = shop(6, 400);
  const prediction = predictCustomers(orders, 400, SETTINGS);

  it('gives every customer finite figures, a chance within 0 and 1, and a range in order', () => {
    expectFinite(prediction);
    const { alive, ordersLow, ordersHigh, low, high } = prediction.columns;
    alive.forEach((share, i) => {
      expect(share).toBeLessThanOrEqual(1);
      expect(ordersLow[i]!).toBeLessThanOrEqual(ordersHigh[i]!);
      expect(low[i]!).toBeLessThanOrEqual(high[i]!);
    });
  });

  it('is orders times order value, discounted: a little below their product', () => {
    const { orders: count, orderValue, value } = prediction.columns;
    count.forEach((n, i) => {
      expect(value[i]!).toBeLessThanOrEqual(n * orderValue[i]!);
      expect(value[i]!).toBeGreaterThan(0.9 * n * orderValue[i]!);
    });
  });

  it('uses the unpenalised fits from 200 customers on', () => {
    const { history, choice, money } = prediction;
    expect(choice.model.id).toBe('MBG/NBD');
    expectRelative(choice.logLikelihood, fitMbgNbd(history).logLikelihood, 1e-9);
    expectRelative(money!.parameters.p, fitGammaGamma(history).parameters.p, 1e-9);
  });

  it('multiplies with the margin and the currency, and stays the same in all else', () => {
    const half = predictCustomers(orders, 400, { ...SETTINGS, margin: 0.5 }).columns;
    const dong = predictCustomers(
      { ...orders, amount: orders.amount.map((v) => v * 27000) },
      400,
      SETTINGS,
    ).columns;
    for (let i = 0; i < 400; i += 7) {
      expectRelative(half.value[i]!, prediction.columns.value[i]! * 0.5, 1e-12);
      expectRelative(half.high[i]!, prediction.columns.high[i]! * 0.5, 1e-9);
      expectRelative(dong.value[i]!, prediction.columns.value[i]! * 27000, 1e-5);
      expectRelative(dong.alive[i]!, prediction.columns.alive[i]!, 1e-12);
    }
  });

  it('does not depend on the order of the rows', () => {
    const turned = {
      customer: [...orders.customer].reverse(),
      day: [...orders.day].reverse(),
      amount: [...orders.amount].reverse(),
    };
    const other = predictCustomers(turned, 400, SETTINGS).columns;
    for (let i = 0; i < 400; i += 7) expectRelative(other.value[i]!, prediction.columns.value[i]!, 1e-6);
  });

  it('has nothing to expect in no time', () => {
    const { columns } = predictCustomers(orders, 400, { ...SETTINGS, horizonMonths: 0 });
    expect(Math.max(...columns.orders, ...columns.value, ...columns.high)).toBe(0);
  });

  it('is the same for the same seed and nearly so for another, below 200 customers', () => {
    const small = shop(2, 40);
    const [one, again] = [1, 1].map((seed) => predictCustomers(small, 40, { ...SETTINGS, seed }).columns);
    const other = predictCustomers(small, 40, { ...SETTINGS, seed: 2 }).columns;
    expect(again).toEqual(one);
    expect(other.high).not.toEqual(one!.high);
    expect(other.value).toEqual(one!.value);
  });

  it('widens the ranges of a small cohort by what is not known of its parameters', () => {
    const small = predictCustomers(shop(3, 25), 25, SETTINGS);
    expect(small.choice.estimator).toBe('shrunken');
    expect(codes(small)).toContain('clv.shrunken');
    expectFinite(small);
  });

  it('survives every degenerate cohort with finite figures', () => {
    const row = (...rows: readonly (readonly [number, number, number])[]) => ({
      customer: rows.map(([who]) => who),
      day: rows.map(([, day]) => day),
      amount: rows.map(([, , amount]) => amount),
    });
    const end = SETTINGS.end;
    expectFinite(predictCustomers(row([0, end - 50, 10]), 1, SETTINGS));
    expectFinite(predictCustomers(row([0, end, 10], [1, end, 20]), 2, SETTINGS));
    expectFinite(predictCustomers(row([0, end - 90, 10], [0, end, 10]), 1, SETTINGS));
    const alike = Array.from(
      { length: 60 },
      (_, i) => [Math.floor(i / 3), end - 10 - 30 * (i % 3), 50] as const,
    );
    expectFinite(predictCustomers(row(...alike), 20, SETTINGS));
    const once = Array.from({ length: 250 }, (_, i) => [i, end - i, 5 + i] as const);
    const onlyOnce = predictCustomers(row(...once), 250, SETTINGS);
    expectFinite(onlyOnce);
    expect(codes(onlyOnce)).toContain('clv.noMaximum');
    expect(codes(predictCustomers(row([0, end, 10]), 1, SETTINGS))).toContain('clv.priorOnly');
  });

  it('leaves a customer without a purchase blank, and all money blank where there is none', () => {
    const { columns } = predictCustomers({ customer: [0], day: [9900], amount: null }, 2, SETTINGS);
    expect(columns.alive[1]).toBeNaN();
    expect(columns.orders[0]).toBeGreaterThan(0);
    expect(columns.value[0]).toBeNaN();
    expect(predictCustomers({ customer: [], day: [], amount: [] }, 0, SETTINGS).columns.alive).toHaveLength(
      0,
    );
  });

  it('reports money that goes with frequency, and every kind of row it left out', () => {
    const frequent = shop(4, 300);
    const counts = new Map<number, number>();
    for (const who of frequent.customer) counts.set(who, (counts.get(who) ?? 0) + 1);
    const amount = frequent.customer.map((who) => 10 * counts.get(who)! ** 2);
    const rows = {
      customer: [...frequent.customer, 0, 1, 0, -1],
      day: [...frequent.day, SETTINGS.end + 5, SETTINGS.end, SETTINGS.end, 3],
      amount: [...amount, 9, 0, -1, 9],
    };
    const prediction = predictCustomers(rows, 300, SETTINGS);
    expect(codes(prediction)).toEqual(
      expect.arrayContaining([
        'clv.moneyCorrelated',
        'clv.rowsAfterEnd',
        'clv.rowsZero',
        'clv.refundsNetted',
        'clv.rowsUnusable',
      ]),
    );
    for (const { code, params } of prediction.findings) {
      for (const language of ['en', 'vi'] as const) {
        const text = findingText(language, code, params as Readonly<Record<string, unknown>>);
        expect(text).not.toMatch(/undefined|NaN|null/);
        expect(text.length).toBeGreaterThan(20);
      }
    }
  });

  itWithData(
    'never gives the published wrong CLV of CDNOW (a weekly model read as daily)',
    ['CDNOW_sample.txt'],
    () => {
      const rows = cdnowOrders();
      const customer = rows.customer.map((id) => Number(id) - 1);
      const { columns } = predictCustomers({ ...rows, customer }, 2357, {
        ...SETTINGS,
        end: isoDay('1997-09-30'),
        discountPerYear: 1.01 ** 12 - 1,
      });
      const [right, wrong] = [36.2785, 140.0962];
      expect(Math.abs(columns.value[0]! - right)).toBeLessThan(3);
      expect(Math.abs(columns.value[0]! - wrong)).toBeGreaterThan(50);
      expect(MONTH_DAYS).toBe(365.25 / 12);
    },
  );
});
