import { describe, expect, it } from '@jest/globals';
import { fitMbgNbd, mbgNbdLogLikelihood } from '../../shared/clv/mbgNbdLikelihood';
import { cdnowSummary, expectRelative, itGolden, itWithData } from './reference';
import { simulateCohort } from './simulate';

const LOG_LIKELIHOOD_LOSS = 1e-3;
const CHI_SQUARE_4_AT_99_9 = 18.47;
const TRUTH = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };

describe('fitMbgNbd', () => {
  itWithData(
    'matches BTYDplus on CDNOW: r .525 alpha 6.183 a .891 b 1.614',
    ['cdnow_customers_summary.csv'],
    () => {
      const fit = fitMbgNbd(cdnowSummary());
      expect(fit.converged).toBe(true);
      expect(fit.logLikelihood).toBeGreaterThan(-9582.1326848999 - LOG_LIKELIHOOD_LOSS);
      expect(fit.parameters.r).toBeCloseTo(0.525, 3);
      expect(fit.parameters.alpha).toBeCloseTo(6.183, 2);
      expect(fit.parameters.a).toBeCloseTo(0.891, 3);
      expect(fit.parameters.b).toBeCloseTo(1.614, 3);
    },
  );

  it('finds the parameters that made a cohort, as near as the likelihood can tell (chi-square, 4 of freedom)', () => {
    const cohort = simulateCohort(17, 6000, TRUTH, 40);
    const fit = fitMbgNbd(cohort);
    const atTruth = cohort.frequency.reduce(
      (sum, x, i) => sum + mbgNbdLogLikelihood(TRUTH, x, cohort.recency[i]!, cohort.age[i]!),
      0,
    );
    expect(fit.converged).toBe(true);
    expect(fit.logLikelihood).toBeGreaterThan(atTruth);
    expect(2 * (fit.logLikelihood - atTruth)).toBeLessThan(CHI_SQUARE_4_AT_99_9);
  });

  it('does not depend on the order of the customers', () => {
    const cohort = simulateCohort(18, 300, TRUTH, 40);
    const turned = {
      frequency: [...cohort.frequency].reverse(),
      recency: [...cohort.recency].reverse(),
      age: [...cohort.age].reverse(),
    };
    expectRelative(fitMbgNbd(turned).parameters.alpha, fitMbgNbd(cohort).parameters.alpha, 1e-6);
  });

  it('says that nobody repeated, with finite parameters', () => {
    const fit = fitMbgNbd({ frequency: [0, 0, 0], recency: [0, 0, 0], age: [10, 20, 30] });
    expect(fit).toMatchObject({ converged: false, reason: 'noRepeats', customers: 3 });
    expect(Object.values(fit.parameters).every(Number.isFinite)).toBe(true);
    expect(Number.isFinite(fit.logLikelihood)).toBe(true);
  });

  it('answers for no customer, one customer, and a last purchase at the end of observation', () => {
    expect(fitMbgNbd({ frequency: [], recency: [], age: [] }).reason).toBe('noCustomers');
    for (const [x, tx, T] of [
      [3, 20, 30],
      [3, 30, 30],
      [1, 0, 0],
    ] as const) {
      const fit = fitMbgNbd({ frequency: [x], recency: [tx], age: [T] });
      expect(fit.converged).toBe(false);
      expect([...Object.values(fit.parameters), fit.logLikelihood].every(Number.isFinite)).toBe(true);
    }
  });

  it('leaves out rows that are no purchase history', () => {
    const fit = fitMbgNbd({
      frequency: [1, -1, 1.5, Number.NaN, 1, 2],
      recency: [5, 5, 5, 5, 20, 5],
      age: [10, 10, 10, 10, 10, Number.POSITIVE_INFINITY],
    });
    expect(fit.customers).toBe(1);
  });
});

describe('mbgNbdLogLikelihood', () => {
  for (const name of ['per-customer', 'hard customers']) {
    itGolden('mbgnbd', name, ({ inputs, expected }) => {
      for (const c of expected.customers) {
        expectRelative(mbgNbdLogLikelihood(inputs.params, c.frequency, c.recency, c.T), c.loglik, 1e-9);
      }
    });
  }

  it('matches the published check of pymc-marketing: −0.41792826 and 100.7869', () => {
    const p = { r: 0.25, alpha: 4, a: 0.8, b: 2.5 };
    expect(mbgNbdLogLikelihood(p, 0, 0, 40)).toBeCloseTo(-0.41792826, 8);
    expect(mbgNbdLogLikelihood(p, 200, 38, 40)).toBeCloseTo(100.7869, 4);
  });
});
