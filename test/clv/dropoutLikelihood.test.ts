import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dropoutLogLikelihood } from '../../shared/clv/dropoutCustomer';
import { type DropoutShape, fitDropout } from '../../shared/clv/dropoutLikelihood';
import { dropoutObjective } from '../../shared/clv/dropoutObjective';
import { purchaseCells } from '../../shared/clv/purchaseCells';
import { expectRelative } from './reference';
import { simulateCohort } from './simulate';

const SHAPES: readonly DropoutShape[] = [
  { first: 0, regularity: 1 },
  { first: 1, regularity: 1 },
  { first: 1, regularity: 2 },
  { first: 1, regularity: 5 },
];
const PULL = { centre: [0, 0, 0, 1], deviation: [1, 2, 0.5, 1] };

describe('dropoutObjective', () => {
  const cohort = Object.freeze(
    simulateCohort(3, 60, { r: 0.8, alpha: 5, a: 0.9, b: 2 }, 40, { regularity: 2 }),
  );
  const cells = purchaseCells(cohort);

  for (const shape of SHAPES) {
    it(`has the gradient of its own differences, first ${shape.first} k ${shape.regularity}`, () => {
      const angle = fc.double({ min: -2, max: 2, noNaN: true });
      fc.assert(
        fc.property(fc.tuple(angle, angle, angle, angle), fc.boolean(), (theta, withPull) => {
          const objective = dropoutObjective(cells, shape, withPull ? PULL : null);
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

    it(`is the mean of the customers' own likelihoods, first ${shape.first} k ${shape.regularity}`, () => {
      const p = { r: 0.7, alpha: 6, a: 0.5, b: 1.7 };
      const theta = Float64Array.from([p.r, p.alpha / cells.unit, p.a, p.b], Math.log);
      const mean = -dropoutObjective(cells, shape, null)(theta, new Float64Array(4));
      const sum = cohort.frequency.reduce(
        (total, x, i) =>
          total + dropoutLogLikelihood(p, shape, x, cohort.recency[i]!, cohort.age[i]!, cohort.logGaps[i]!),
        0,
      );
      expectRelative(mean * 60 - cells.repeats * Math.log(cells.unit), sum, 1e-11);
    });
  }
});

describe('fitDropout', () => {
  it('tells regular buyers from random ones by the likelihood of k', () => {
    const truth = { r: 3, alpha: 6, a: 0.6, b: 4 };
    const cells = purchaseCells(simulateCohort(5, 800, truth, 40, { regularity: 3 }));
    const levels = [1, 2, 3, 4, 5].map(
      (regularity) => fitDropout(cells, { first: 1, regularity }).logLikelihood,
    );
    expect(levels.indexOf(Math.max(...levels))).toBe(2);
    expect(levels[2]! - levels[0]!).toBeGreaterThan(50);
  });

  it('stays at the prior where there is nothing to learn', () => {
    const cells = purchaseCells({ frequency: [0], recency: [0], age: [0] });
    const fit = fitDropout(cells, SHAPES[1]!, PULL);
    expect(fit.converged).toBe(true);
    expect(Math.log(fit.parameters.r)).toBeCloseTo(0, 5);
    expect(Math.log(fit.parameters.alpha)).toBeCloseTo(0, 5);
  });
});
