import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitBgNbd } from '../../shared/clv/bgNbdLikelihood';
import { customerHistory } from '../../shared/clv/customerHistory';
import { fitGammaGamma } from '../../shared/clv/gammaGamma';
import { fitMbgCnbd } from '../../shared/clv/mbgCnbdLikelihood';
import { purchaseDays } from '../../shared/clv/orderHistory';
import { fitParetoNbd } from '../../shared/clv/paretoNbdLikelihood';
import { cdnowOrders, eventLog, expectRelative, isoDay, itWithData, type OrderRows } from './reference';

const LOG_LIKELIHOOD_LOSS = 1e-3;

function orders(rows: readonly (readonly [number, number, number])[]) {
  return Object.freeze({
    customer: rows.map(([who]) => who),
    day: rows.map(([, day]) => day),
    amount: rows.map(([, , amount]) => amount),
  });
}

const daysOf = (bought: ReturnType<typeof purchaseDays>, who: number) =>
  Array.from({ length: bought.start[who + 1]! - bought.start[who]! }, (_, i) => [
    bought.day[bought.start[who]! + i]!,
    bought.amount[bought.start[who]! + i]!,
  ]);

describe('purchaseDays', () => {
  it('merges the orders of a day, drops zeros and keeps each customer apart, whatever the order of rows', () => {
    const bought = purchaseDays(
      orders([
        [1, 20, 7],
        [0, 15, 3],
        [0, 10, 5],
        [0, 15, 4],
        [0, 18, 0],
      ]),
      3,
    );
    expect(daysOf(bought, 0)).toEqual([
      [10, 5],
      [15, 7],
    ]);
    expect(daysOf(bought, 1)).toEqual([[20, 7]]);
    expect(daysOf(bought, 2)).toEqual([]);
    expect(bought.counts).toMatchObject({ rows: 5, zero: 1, merged: 1, refunds: 0 });
  });

  it('nets a refund against the latest purchases before it, and counts what found none', () => {
    const bought = purchaseDays(
      orders([
        [0, 10, 50],
        [0, 20, 30],
        [0, 25, -40],
        [0, 30, 5],
        [1, 5, -8],
        [1, 6, 20],
      ]),
      2,
    );
    expect(daysOf(bought, 0)).toEqual([
      [10, 40],
      [30, 5],
    ]);
    expect(daysOf(bought, 1)).toEqual([[6, 20]]);
    expect(bought.counts).toMatchObject({ refunds: 2, refunded: 1, refundsUnmatched: 1 });
  });

  it('counts rows after the end, without a customer, a day or an amount', () => {
    const bought = purchaseDays(
      orders([
        [0, 10, 5],
        [0, 99, 5],
        [-1, 10, 5],
        [7, 10, 5],
        [0, Number.NaN, 5],
        [0, 11, Number.NaN],
      ]),
      1,
      50,
    );
    expect(daysOf(bought, 0)).toEqual([[10, 5]]);
    expect(bought.counts).toMatchObject({ afterEnd: 1, unusable: 4 });
  });

  it('takes every row as a purchase where there is no money', () => {
    const bought = purchaseDays({ customer: [0, 0, 0], day: [3, 3, 4], amount: null }, 1);
    expect(bought.hasMoney).toBe(false);
    expect(daysOf(bought, 0)).toEqual([
      [3, 1],
      [4, 1],
    ]);
  });

  it('keeps the money: purchases add up to the rows less the refunds that found none', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: -50, max: 100 }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const bought = purchaseDays(orders(rows), 4);
        const kept = bought.amount.reduce((sum, amount) => sum + amount, 0);
        const net = rows.reduce((sum, [, , amount]) => sum + amount, 0);
        expect(kept).toBeGreaterThanOrEqual(net - 1e-9);
        if (bought.counts.refundsUnmatched === 0) expect(kept).toBeCloseTo(net, 9);
        expect(bought.amount.every((amount) => amount > 0)).toBe(true);
      }),
    );
  });
});

describe('customerHistory', () => {
  it('excludes the first purchase from frequency and monetary, and ends at the day it is told', () => {
    const bought = purchaseDays(
      orders([
        [0, 100, 10],
        [0, 110, 20],
        [0, 130, 40],
        [0, 200, 99],
      ]),
      2,
    );
    const history = customerHistory(bought, 150);
    expect([history.frequency[0], history.recency[0], history.age[0]]).toEqual([2, 30, 50]);
    expect([history.monetary[0], history.total[0]]).toEqual([30, 70]);
    expect(history.logGaps[0]).toBeCloseTo(Math.log(9.5) + Math.log(19.5), 12);
    expect(history.frequency[1]).toBeNaN();
  });

  itWithData('gives the published fits from the CDNOW transaction log', ['CDNOW_sample.txt'], () => {
    const weeks = historyInWeeks(cdnowOrders(), '1997-09-30', false);
    const bgNbd = fitBgNbd(weeks);
    expect(bgNbd.logLikelihood).toBeGreaterThan(-9582.42920667393 - LOG_LIKELIHOOD_LOSS);
    expectRelative(bgNbd.parameters.alpha, 4.41360201884138, 0.002);
    const inDays = historyInWeeks(cdnowOrders(), '1997-09-30', false, 1);
    const days = fitBgNbd(inDays);
    expect(days.logLikelihood).toBeGreaterThan(-14363.5304429028 - LOG_LIKELIHOOD_LOSS);
    expectRelative(days.parameters.alpha, 30.8952141318897, 0.002);
    const money = fitGammaGamma(historyInWeeks(cdnowOrders(), '1997-09-30', true));
    expect(money.logLikelihood).toBeGreaterThan(-4055.91769480187 - LOG_LIKELIHOOD_LOSS);
    expect(money.customers).toBe(946);
  });

  itWithData(
    'gives the published Pareto/NBD fit and the regularity of groceryElog',
    ['groceryElog.csv'],
    () => {
      const weeks = historyInWeeks(eventLog('groceryElog.csv'), '2006-12-31', false);
      const fit = fitParetoNbd(weeks);
      expect(fit.logLikelihood).toBeGreaterThan(-15782.3921378156 - LOG_LIKELIHOOD_LOSS);
      expectRelative(fit.parameters.r, 0.786436793384222, 0.005);
      expectRelative(fit.parameters.beta, 5.71778911553654, 0.005);
      const levels = [1, 2, 3].map((k) => fitMbgCnbd(weeks, k).logLikelihood);
      expect(levels[1]! - levels[0]!).toBeGreaterThan(400);
      expect(levels[1]!).toBeGreaterThan(levels[2]!);
    },
  );
});

/** `money`: whether zero rows are dropped and refunds netted; the published time fits count every day. */
function historyInWeeks(rows: OrderRows, end: string, money: boolean, unit = 7) {
  const ids = new Map<string, number>();
  const customer = rows.customer.map((id) => {
    if (!ids.has(id)) ids.set(id, ids.size);
    return ids.get(id)!;
  });
  const bought = purchaseDays(
    { customer, day: rows.day, amount: money ? rows.amount : null },
    ids.size,
    isoDay(end),
  );
  const history = customerHistory(bought, isoDay(end));
  return {
    ...history,
    recency: history.recency.map((t) => t / unit),
    age: history.age.map((t) => t / unit),
    logGaps: history.logGaps.map((sum, i) => sum - (history.frequency[i]! || 0) * Math.log(unit)),
  };
}
