import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bgBbConditionalExpectation,
  bgBbLogLikelihood,
  bgBbProbabilityAlive,
  bgBbResidualTransactions,
  fitBgBb,
} from '../../shared/clv/bgBb';
import { expectRelative, itGolden } from './reference';

const LOG_LIKELIHOOD_LOSS = 1e-3;
const DONORS = Object.freeze({ alpha: 1.3, beta: 0.67, gamma: 0.51, delta: 2.1 });

/** All histories of n opportunities with their expected counts of `customers`. */
function expectedRows(n: number, customers: number) {
  const choose = (m: number, k: number): number =>
    k <= 0 || k >= m ? 1 : choose(m - 1, k - 1) + choose(m - 1, k);
  const rows = [];
  for (let tx = 0; tx <= n; tx += 1) {
    for (let x = tx === 0 ? 0 : 1; x <= tx; x += 1) {
      const ways = tx === 0 ? 1 : choose(tx - 1, x - 1);
      const count = customers * ways * Math.exp(bgBbLogLikelihood(DONORS, x, tx, n));
      rows.push({ frequency: x, recency: tx, opportunities: n, count });
    }
  }
  return rows;
}

describe('fitBgBb', () => {
  itGolden('bgbb', 'fit BTYD simulated annual donations', ({ inputs, expected }) => {
    const rows = inputs.recency_frequency_counts.map((row: { frequency: number }) => ({
      ...row,
      opportunities: 7,
    }));
    const fit = fitBgBb(rows);
    expect(fit.converged).toBe(true);
    expect(fit.logLikelihood).toBeGreaterThan(expected.loglik - LOG_LIKELIHOOD_LOSS);
    for (const [name, value] of Object.entries<number>(expected.params)) {
      expectRelative(fit.parameters[name as 'alpha'], value, 0.005);
    }
  });

  it('finds the parameters of a population again', () => {
    const fit = fitBgBb(expectedRows(7, 10000));
    for (const [name, value] of Object.entries(DONORS)) {
      expectRelative(fit.parameters[name as 'alpha'], value, 1e-4);
    }
  });

  it('takes cohorts of different length together and does not count what is no history', () => {
    const rows = [
      ...expectedRows(5, 3000),
      ...expectedRows(8, 2000),
      { frequency: 5, recency: 3, opportunities: 7, count: 9 },
    ];
    const fit = fitBgBb(rows);
    expect(fit.customers).toBeCloseTo(5000, 6);
    expectRelative(fit.parameters.gamma, DONORS.gamma, 1e-3);
  });

  it('says that nobody bought, or that there is nobody', () => {
    expect(fitBgBb([])).toMatchObject({ converged: false, reason: 'noCustomers' });
    const none = fitBgBb([{ frequency: 0, recency: 0, opportunities: 6, count: 20 }]);
    expect(none).toMatchObject({ converged: false, reason: 'noRepeats' });
    expect([...Object.values(none.parameters), none.logLikelihood].every(Number.isFinite)).toBe(true);
  });
});

describe('BG/BB per customer', () => {
  it('has likelihoods of all histories that add up to 1', () => {
    const sum = expectedRows(9, 1).reduce((total, row) => total + row.count, 0);
    expect(sum).toBeCloseTo(1, 12);
  });

  itGolden('bgbb', 'all 29 recency-frequency cells', ({ inputs, expected }) => {
    for (const { frequency: x, recency: tx, n, loglik, palive, cet, dert_d10 } of expected.cells) {
      expectRelative(bgBbLogLikelihood(inputs.params, x, tx, n), loglik, 1e-9);
      expectRelative(bgBbProbabilityAlive(inputs.params, x, tx, n), palive, 1e-9);
      expectRelative(bgBbConditionalExpectation(inputs.params, inputs.future, x, tx, n), cet, 1e-9);
      expectRelative(bgBbResidualTransactions(inputs.params, 0.1, x, tx, n)!, dert_d10, 1e-9);
    }
  });

  it('matches the closed form at 40 digits for a donor of one year: .0436, .0602, .0847', () => {
    expectRelative(bgBbProbabilityAlive(DONORS, 1, 1, 7), 0.0435861175630794, 1e-12);
    expectRelative(bgBbConditionalExpectation(DONORS, 6, 1, 1, 7), 0.0602067007964474, 1e-12);
    expectRelative(bgBbResidualTransactions(DONORS, 0.1, 1, 1, 7)!, 0.084652871188211, 1e-12);
  });

  it('is finite at gamma = 1, has no residual without a discount for gamma <= 1, and one above', () => {
    const at = (gamma: number) => bgBbConditionalExpectation({ ...DONORS, gamma }, 20, 3, 5, 7);
    expectRelative(at(1), (at(1 - 1e-6) + at(1 + 1e-6)) / 2, 1e-11);
    expect(bgBbResidualTransactions({ ...DONORS, gamma: 1 }, 0, 3, 5, 7)).toBeNull();
    const endless = bgBbResidualTransactions({ ...DONORS, gamma: 3 }, 0, 3, 5, 7)!;
    expectRelative(endless, bgBbConditionalExpectation({ ...DONORS, gamma: 3 }, 200000, 3, 5, 7), 1e-6);
  });

  it('keeps P(alive) within 0 and 1, 1 minus one renewal at most for a buyer of the last opportunity', () => {
    const size = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        size,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (alpha, beta, gamma, delta, tx, more) => {
          const alive = bgBbProbabilityAlive({ alpha, beta, gamma, delta }, Math.ceil(tx / 2), tx, tx + more);
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
