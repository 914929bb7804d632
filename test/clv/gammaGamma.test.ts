import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  expectedOrderValue,
  fitGammaGamma,
  gammaGammaObjective,
  moneySums,
} from '../../shared/clv/gammaGamma';
import { gammaDraw, randomSource } from '../../shared/clv/numerics/randomSource';
import { dataRows, expectRelative, itGolden, itWithData } from './reference';

const LOG_LIKELIHOOD_LOSS = 1e-3;
const TRUTH = Object.freeze({ p: 6.25, q: 3.74, gamma: 15.44 });

function simulateMoney(seed: number, customers: number) {
  const random = randomSource(seed);
  const frequency = Array.from({ length: customers }, () => Math.floor(random() * 6));
  const monetary = frequency.map((x) => {
    const nu = gammaDraw(random, TRUTH.q) / TRUTH.gamma;
    return x === 0 ? 0 : gammaDraw(random, TRUTH.p * x) / nu / x;
  });
  return Object.freeze({ frequency, monetary });
}

describe('fitGammaGamma', () => {
  itWithData(
    'matches Fader-Hardie note 025 on CDNOW: p 6.25 q 3.74 gamma 15.44',
    ['cdnow_customers_summary_with_transactions.csv'],
    () => {
      const rows = dataRows('cdnow_customers_summary_with_transactions.csv');
      const fit = fitGammaGamma({
        frequency: rows.map((row) => Number(row[1])),
        monetary: rows.map((row) => Number(row[4])),
      });
      expect(fit).toMatchObject({ converged: true, customers: 946 });
      expect(fit.logLikelihood).toBeGreaterThan(-4055.92324350287 - LOG_LIKELIHOOD_LOSS);
      expectRelative(fit.parameters.p, 6.25, 0.002);
      expectRelative(fit.parameters.q, 3.74, 0.002);
      expectRelative(fit.parameters.gamma, 15.44, 0.002);
    },
  );

  it('finds about the parameters that made the amounts', () => {
    const fit = fitGammaGamma(simulateMoney(4, 4000));
    expect(fit.converged).toBe(true);
    expectRelative(fit.parameters.p, TRUTH.p, 0.15);
    expectRelative(fit.parameters.q, TRUTH.q, 0.15);
    const mean = (p: { p: number; q: number; gamma: number }) => (p.p * p.gamma) / (p.q - 1);
    expectRelative(mean(fit.parameters), mean(TRUTH), 0.05);
  });

  it('is indifferent to the currency: only gamma follows it', () => {
    const euros = simulateMoney(5, 500);
    const dong = { ...euros, monetary: euros.monetary.map((z) => z * 27000) };
    const [one, other] = [fitGammaGamma(euros), fitGammaGamma(dong)];
    expectRelative(other.parameters.gamma, one.parameters.gamma * 27000, 1e-6);
    expectRelative(other.parameters.p, one.parameters.p, 1e-6);
  });

  it('says that identical amounts have no maximum, and that nobody repeated, with finite parameters', () => {
    const same = fitGammaGamma({ frequency: [1, 2, 3, 4], monetary: [50, 50, 50, 50] });
    const none = fitGammaGamma({ frequency: [0, 0], monetary: [0, 0] });
    const one = fitGammaGamma({ frequency: [2], monetary: [70] });
    expect(same.converged).toBe(false);
    expect(one.converged).toBe(false);
    expect(none).toMatchObject({ converged: false, reason: 'noRepeats', customers: 0 });
    for (const fit of [same, none, one]) {
      expect([...Object.values(fit.parameters), fit.logLikelihood].every(Number.isFinite)).toBe(true);
    }
  });

  it('gives a ridge up after some hundred evaluations: customers who do not differ at all', () => {
    const random = randomSource(3);
    const frequency = Array.from({ length: 900 }, () => 1 + Math.floor(random() * 8));
    const monetary = frequency.map((x) => (170_000 * gammaDraw(random, 2.2 * x)) / x);
    const fit = fitGammaGamma({ frequency, monetary });
    expect(fit.evaluations).toBeLessThan(1500);
    expect(fit).toMatchObject({ converged: false, reason: 'boundary' });
    expectRelative(expectedOrderValue(fit.parameters, 0, 0)!, 2.2 * 170_000, 0.05);
  });

  it('has the gradient of its own differences', () => {
    const objective = gammaGammaObjective(moneySums(simulateMoney(6, 40)));
    const angle = fc.double({ min: -2, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(angle, angle, angle), (theta) => {
        const gradient = new Float64Array(3);
        objective(Float64Array.from(theta), gradient);
        for (let i = 0; i < 3; i += 1) {
          const at = (by: number) =>
            objective(
              Float64Array.from(theta, (t, j) => (j === i ? t + by : t)),
              new Float64Array(3),
            );
          expectRelative(gradient[i]!, (at(1e-5) - at(-1e-5)) / 2e-5, 1e-6, 1e-6);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('expectedOrderValue', () => {
  it('matches Hardie’s spreadsheet: 24.65 for two orders of 22.35, 35.2 for a one-time buyer', () => {
    expect(Math.abs(expectedOrderValue(TRUTH, 2, 22.35)! - 24.65)).toBeLessThan(0.02);
    expectRelative(expectedOrderValue(TRUTH, 0, 0)!, 35.2189781021898, 1e-13);
  });

  itGolden('gammagamma', 'expected spend', ({ inputs, expected }) => {
    const rows = dataRows('cdnow_customers_summary_with_transactions.csv');
    expected.values.forEach((value: number, i: number) => {
      expectRelative(
        expectedOrderValue(inputs.params, Number(rows[i]![1]), Number(rows[i]![4]))!,
        value,
        1e-12,
      );
    });
  });

  it('lies between the population’s mean and the customer’s own', () => {
    const money = fc.double({ min: 0.01, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), money, (x, z) => {
        const [value, mean] = [expectedOrderValue(TRUTH, x, z)!, expectedOrderValue(TRUTH, 0, 0)!];
        expect(value).toBeGreaterThanOrEqual(Math.min(z, mean) * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual(Math.max(z, mean) * (1 + 1e-12));
      }),
    );
  });

  it('has no value where the amounts have no mean (q <= 1), but has one for a customer with orders', () => {
    expect(expectedOrderValue({ p: 2, q: 1, gamma: 10 }, 0, 0)).toBeNull();
    expect(expectedOrderValue({ p: 2, q: 0.5, gamma: 10 }, 0, 0)).toBeNull();
    expect(expectedOrderValue({ p: 2, q: 0.5, gamma: 10 }, 3, 20)).toBeCloseTo(140 / 5.5, 10);
  });
});
