import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  fitParetoNbd,
  paretoCellsLogLikelihood,
  paretoNbdLogLikelihood,
  paretoObjective,
} from '../../shared/clv/paretoNbdLikelihood';
import { purchaseCells } from '../../shared/clv/purchaseCells';
import { cdnowSummary, expectRelative, itGolden, itWithData } from './reference';
import { simulateCohort } from './simulate';

describe('fitParetoNbd', () => {
  itWithData(
    'matches the BTYD walkthrough on CDNOW: r .553 alpha 10.58 s .606 beta 11.66, LL −9595',
    ['cdnow_customers_summary.csv'],
    () => {
      const fit = fitParetoNbd(cdnowSummary());
      expect(fit.converged).toBe(true);
      expect(fit.logLikelihood).toBeGreaterThan(-9595);
      expect(fit.parameters.r).toBeCloseTo(0.553, 2);
      expectRelative(fit.parameters.alpha, 10.58, 0.005);
      expectRelative(fit.parameters.s, 0.606, 0.01);
      expectRelative(fit.parameters.beta, 11.66, 0.02);
    },
  );

  it('is at a maximum: no step of 2 % in any parameter fits better', () => {
    const cohort = simulateCohort(21, 700, { r: 0.8, alpha: 6, a: 0.9, b: 2.5 }, 40);
    const { parameters: p, logLikelihood, converged } = fitParetoNbd(cohort);
    expect(converged).toBe(true);
    for (const key of ['r', 'alpha', 's', 'beta'] as const) {
      for (const factor of [0.98, 1.02]) {
        const moved = { ...p, [key]: p[key] * factor };
        const sum = cohort.frequency.reduce(
          (total, x, i) => total + paretoNbdLogLikelihood(moved, x, cohort.recency[i]!, cohort.age[i]!),
          0,
        );
        expect(sum).toBeLessThan(logLikelihood);
      }
    }
  });
});

describe('paretoCellsLogLikelihood', () => {
  it('is the sum over the customers, in the unit of the columns', () => {
    const cohort = simulateCohort(23, 60, { r: 0.8, alpha: 6, a: 0.9, b: 2.5 }, 40);
    const p = { r: 0.7, alpha: 9, s: 0.5, beta: 13 };
    const sum = cohort.frequency.reduce(
      (total, x, i) => total + paretoNbdLogLikelihood(p, x, cohort.recency[i]!, cohort.age[i]!),
      0,
    );
    expectRelative(paretoCellsLogLikelihood(purchaseCells(cohort), p), sum, 1e-11);
  });
});

describe('paretoObjective', () => {
  it('has the gradient of its own differences', () => {
    const cells = purchaseCells(simulateCohort(22, 40, { r: 0.8, alpha: 6, a: 0.9, b: 2.5 }, 40));
    const objective = paretoObjective(cells);
    const angle = fc.double({ min: -2.5, max: 2.5, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(angle, angle, angle, angle), (theta) => {
        const gradient = new Float64Array(4);
        objective(Float64Array.from(theta), gradient);
        for (let i = 0; i < 4; i += 1) {
          const at = (by: number) =>
            objective(
              Float64Array.from(theta, (t, j) => (j === i ? t + by : t)),
              new Float64Array(4),
            );
          expectRelative(gradient[i]!, (at(1e-5) - at(-1e-5)) / 2e-5, 1e-6, 1e-7);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('paretoNbdLogLikelihood', () => {
  itGolden('paretonbd', 'per-customer', ({ inputs, expected }) => {
    for (const c of expected.customers) {
      expectRelative(paretoNbdLogLikelihood(inputs.params, c.frequency, c.recency, c.T), c.loglik, 1e-9);
    }
  });

  itGolden('paretonbd', 'numerically hard', ({ inputs, expected }) => {
    inputs.sets.forEach(([r, alpha, s, beta]: number[], i: number) => {
      const p = { r: r!, alpha: alpha!, s: s!, beta: beta! };
      for (const c of expected.customers[i]) {
        expectRelative(paretoNbdLogLikelihood(p, c.frequency, c.recency, c.T), c.loglik, 1e-9);
      }
    });
  });

  it('is smooth through alpha = beta and equal at exchanged orders of size', () => {
    const at = (beta: number) => paretoNbdLogLikelihood({ r: 0.6, alpha: 8, s: 0.7, beta }, 3, 20, 40);
    expectRelative(at(8), (at(8 - 1e-6) + at(8 + 1e-6)) / 2, 1e-12);
  });

  it('does without the integral where the last purchase is the end of observation', () => {
    const p = { r: 0.55, alpha: 10.58, s: 0.61, beta: 11.67 };
    const expected =
      Math.log(0.55) + 0.55 * Math.log(10.58) - 1.55 * Math.log(50.58) + 0.61 * Math.log(11.67 / 51.67);
    expectRelative(paretoNbdLogLikelihood(p, 1, 40, 40), expected, 1e-13);
  });
});
