import { describe, expect, it } from '@jest/globals';
import { bgNbdConditionalExpectation } from '../../shared/clv/bgNbdExpectation';
import {
  continuousRate,
  discountedOverMonths,
  discountedResidual,
} from '../../shared/clv/discountedTransactions';
import { expectedOrderValue } from '../../shared/clv/gammaGamma';
import { dataRows, expectRelative, itGolden } from './reference';

const WEEKLY = Object.freeze({ r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258 });

describe('CLV of a horizon', () => {
  itGolden('clv', '12-month discounted CLV, CDNOW weekly model', ({ inputs, expected }) => {
    const [r, alpha, a, b] = inputs.bgnbd;
    const [p, q, gamma] = inputs.gammagamma;
    const rows = dataRows('cdnow_customers_summary_with_transactions.csv');
    const perYear = (1 + inputs.monthly_rate) ** 12 - 1;
    expected.first10.forEach((value: number, i: number) => {
      const [, x, tx, T, z] = rows[i]!.map(Number);
      const orders = discountedOverMonths(
        (t) => bgNbdConditionalExpectation({ r, alpha, a, b }, t, x!, tx!, T!),
        inputs.months,
        inputs.weeks_per_month,
        perYear,
      );
      expectRelative(orders * expectedOrderValue({ p, q, gamma }, x!, z!)!, value, 1e-6);
    });
  });

  it('is the same money whether the model counts days, weeks or months', () => {
    const money = [1, 7, 30.4375].map((unitDays) => {
      const p = { ...WEEKLY, alpha: (WEEKLY.alpha * 7) / unitDays };
      const [tx, T] = [(30 * 7) / unitDays, (39 * 7) / unitDays];
      return discountedOverMonths(
        (t) => bgNbdConditionalExpectation(p, t, 3, tx, T),
        12,
        30.4375 / unitDays,
        0.1,
      );
    });
    expectRelative(money[1]!, money[0]!, 1e-12);
    expectRelative(money[2]!, money[0]!, 1e-12);
  });

  it('reads a discount as per year: 10 % costs a year of even purchases about 5 %', () => {
    const even = discountedOverMonths((t) => t, 12, 1, 0.1);
    expect(even / 12).toBeGreaterThan(0.94);
    expect(even / 12).toBeLessThan(0.96);
  });

  it('ends at a century', () => {
    expect(discountedOverMonths((t) => t, Infinity, 1, 0)).toBe(1200);
  });
});

describe('discountedResidual', () => {
  it('is beyond any horizon and near a long one', () => {
    const expected = (t: number) => bgNbdConditionalExpectation(WEEKLY, t, 7, 35, 39);
    const residual = discountedResidual(expected, continuousRate(0.15, 365.25 / 7))!;
    const decades = discountedOverMonths(expected, 1200, 30.4375 / 7, 0.15);
    expect(residual).toBeGreaterThan(decades);
    expectRelative(residual, decades, 0.01);
  });
});

describe('continuousRate', () => {
  it('matches Fader-Hardie-Lee (2005): 15 % a year is 0.0027 a week', () => {
    expect(continuousRate(0.15, 52)).toBeCloseTo(0.0027, 4);
  });
});
