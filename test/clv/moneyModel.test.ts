import { describe, expect, it } from '@jest/globals';
import { expectedOrderValue, fitGammaGamma } from '../../shared/clv/gammaGamma';
import { fitMoney, moneyCorrelation, pinnedParameters } from '../../shared/clv/moneyModel';
import { gammaDraw, randomSource } from '../../shared/clv/numerics/randomSource';
import { expectRelative } from './reference';

function money(customers: number, amount: (random: () => number) => number) {
  const random = randomSource(77);
  const frequency = Array.from({ length: customers }, (_, i) => 1 + (i % 4));
  return Object.freeze({ frequency, monetary: frequency.map(() => amount(random)) });
}

const nextValue = (model: ReturnType<typeof fitMoney>, x: number, z: number) =>
  expectedOrderValue(model!.parameters, x, z)!;

describe('fitMoney', () => {
  it('is the maximum-likelihood Gamma-Gamma model for many repeaters', () => {
    const columns = money(500, (random) => (20 * gammaDraw(random, 8)) / gammaDraw(random, 4));
    expect(fitMoney(columns, [])).toMatchObject({ estimator: 'maximumLikelihood', repeaters: 500 });
  });

  it('holds the cohort’s own mean for a few repeaters, and moves towards the customer’s with orders', () => {
    const columns = money(8, (random) => 100 * gammaDraw(random, 3));
    const model = fitMoney(columns, []);
    const mean = columns.monetary.reduce((sum, z) => sum + z, 0) / 8;
    expect(model).toMatchObject({ estimator: 'shrunken', repeaters: 8 });
    expectRelative(nextValue(model, 0, 0), mean, 1e-9);
    const values = [1, 3, 10, 100].map((x) => nextValue(model, x, 3 * mean));
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    expect(values[0]!).toBeGreaterThan(mean);
    expect(values[3]!).toBeLessThan(3 * mean);
  });

  it('is near the truth where it looks at some of very many repeaters only', () => {
    const random = randomSource(78);
    const frequency = Array.from({ length: 12_000 }, () => 1 + Math.floor(random() * 4));
    const monetary = frequency.map((x) => (20 * gammaDraw(random, 8 * x)) / x / gammaDraw(random, 4));
    const columns = Object.freeze({ frequency, monetary });
    const some = fitMoney(columns, []);
    const all = fitGammaGamma(columns).parameters;
    expect(some).toMatchObject({ estimator: 'maximumLikelihood', repeaters: 12_000 });
    for (const [x, z] of [
      [0, 0],
      [1, 20],
      [4, 120],
    ] as const) {
      expectRelative(nextValue(some, x, z), expectedOrderValue(all, x, z)!, 0.03);
    }
  });

  it('gives the one amount back where all orders are the same', () => {
    for (const customers of [5, 300]) {
      const model = fitMoney(
        money(customers, () => 50),
        [],
      );
      expect(model?.estimator).toBe('shrunken');
      expectRelative(nextValue(model, 0, 0), 50, 1e-6);
      expectRelative(nextValue(model, 3, 50), 50, 1e-6);
    }
  });

  it('stays finite where amounts have no mean to speak of (q <= 1)', () => {
    const wild = money(400, (random) => 10 * random() ** -1.6);
    const model = fitMoney(wild, []);
    expect(model?.estimator).toBe('shrunken');
    expect(Number.isFinite(nextValue(model, 0, 0))).toBe(true);
  });

  it('takes the mean of all orders where nobody repeated, and has no model without any value', () => {
    const none = { frequency: [0, 0], monetary: [0, 0] };
    expectRelative(nextValue(fitMoney(none, [20, 40]), 0, 0), 30, 1e-9);
    expect(fitMoney(none, [0, Number.NaN])).toBeNull();
  });
});

describe('moneyCorrelation', () => {
  it('is Pearson’s over repeaters, null for fewer than three of them or without spread', () => {
    expect(moneyCorrelation({ frequency: [1, 2, 3, 0], monetary: [10, 20, 30, 99] })).toBeCloseTo(1, 12);
    expect(moneyCorrelation({ frequency: [1, 2, 3], monetary: [30, 20, 10] })).toBeCloseTo(-1, 12);
    expect(moneyCorrelation({ frequency: [1, 2], monetary: [30, 20] })).toBeNull();
    expect(moneyCorrelation({ frequency: [2, 2, 2], monetary: [1, 2, 3] })).toBeNull();
  });
});

describe('pinnedParameters', () => {
  it('has the mean it was given', () => {
    expectRelative(expectedOrderValue(pinnedParameters(1.2, -0.5, 250), 0, 0)!, 250, 1e-12);
  });
});
