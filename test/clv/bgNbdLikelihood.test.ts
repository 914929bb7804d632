import { describe, expect, it } from '@jest/globals';
import { bgNbdLogLikelihood, fitBgNbd } from '../../shared/clv/bgNbdLikelihood';
import { cdnowSummary, expectRelative, itGolden, itWithData } from './reference';
import { simulateCohort } from './simulate';

/** A fit may fall this far below the stated maximum: it moves no parameter by a tenth of its error. */
const LOG_LIKELIHOOD_LOSS = 1e-3;
const CHI_SQUARE_4_AT_99_9 = 18.47;
const TRUTH = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe('fitBgNbd', () => {
  itWithData(
    'matches Fader-Hardie-Lee (2005) table 2 on CDNOW: r .243 alpha 4.414 a .793 b 2.426',
    ['cdnow_customers_summary.csv'],
    () => {
      const fit = fitBgNbd(cdnowSummary());
      expect(fit.converged).toBe(true);
      expect(fit.logLikelihood).toBeGreaterThan(-9582.42556056736 - LOG_LIKELIHOOD_LOSS);
      expect(fit.parameters.r).toBeCloseTo(0.243, 3);
      expect(fit.parameters.alpha).toBeCloseTo(4.414, 2);
      expect(fit.parameters.a).toBeCloseTo(0.793, 3);
      expect(fit.parameters.b).toBeCloseTo(2.426, 3);
    },
  );

  it('finds the parameters that made a cohort, as near as the likelihood can tell (chi-square, 4 of freedom)', () => {
    const cohort = simulateCohort(7, 6000, TRUTH, 40, { first: 0 });
    const fit = fitBgNbd(cohort);
    const atTruth = cohort.frequency.reduce(
      (sum, x, i) => sum + bgNbdLogLikelihood(TRUTH, x, cohort.recency[i]!, cohort.age[i]!),
      0,
    );
    expect(fit.converged).toBe(true);
    expect(fit.logLikelihood).toBeGreaterThan(atTruth);
    expect(2 * (fit.logLikelihood - atTruth)).toBeLessThan(CHI_SQUARE_4_AT_99_9);
  });

  it('reports the sum of the customers’ own likelihoods', () => {
    const cohort = simulateCohort(9, 300, TRUTH, 40, { first: 0 });
    const fit = fitBgNbd(cohort);
    const sum = cohort.frequency.reduce(
      (total, x, i) => total + bgNbdLogLikelihood(fit.parameters, x, cohort.recency[i]!, cohort.age[i]!),
      0,
    );
    expectRelative(fit.logLikelihood, sum, 1e-10);
  });

  it('scales alpha alone when time is counted in days instead of weeks', () => {
    const weeks = simulateCohort(10, 800, TRUTH, 40, { first: 0 });
    const days = { ...weeks, recency: weeks.recency.map((t) => t * 7), age: weeks.age.map((t) => t * 7) };
    const [byWeek, byDay] = [fitBgNbd(weeks), fitBgNbd(days)];
    expectRelative(byDay.parameters.alpha, byWeek.parameters.alpha * 7, 1e-6);
    expectRelative(byDay.parameters.a, byWeek.parameters.a, 1e-6);
    const repeats = weeks.frequency.reduce((sum, x) => sum + x, 0);
    expectRelative(byDay.logLikelihood, byWeek.logLikelihood - repeats * Math.log(7), 1e-10);
  });
});

describe('bgNbdLogLikelihood', () => {
  itGolden('bgnbd', 'per-customer', ({ inputs, expected }) => {
    for (const c of expected.customers) {
      expectRelative(bgNbdLogLikelihood(inputs.params, c.frequency, c.recency, c.T), c.loglik, 1e-9);
    }
  });

  itGolden('bgnbd', 'numerically hard', ({ inputs, expected }) => {
    for (const c of expected.customers) {
      expectRelative(bgNbdLogLikelihood(inputs.params, c.frequency, c.recency, c.T), c.loglik, 1e-9);
    }
  });

  it('is the closed form evaluated with mpmath at 40 digits for heavy and brand-new customers', () => {
    const p = { r: 0.25, alpha: 4, a: 0.8, b: 2.5 };
    expectRelative(bgNbdLogLikelihood(p, 200, 38, 40), 100.795693092706, 1e-12);
    expectRelative(bgNbdLogLikelihood(p, 1000, 10, 100), 3254.33062145523, 1e-12);
    expectRelative(bgNbdLogLikelihood(p, 0, 0, 0.001), -0.0000624921888018392, 1e-12);
  });
});
