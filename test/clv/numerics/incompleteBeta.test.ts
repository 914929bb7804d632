import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gaussLegendre } from '../../../shared/clv/numerics/gaussLegendre';
import { incompleteBeta } from '../../../shared/clv/numerics/incompleteBeta';
import { decaySum, log1pExp, logAddExp, logistic } from '../../../shared/clv/numerics/logAddExp';
import { logBeta } from '../../../shared/clv/numerics/logGamma';
import { eventMasses } from '../../../shared/clv/numerics/negativeBinomial';
import { retentionSum } from '../../../shared/clv/numerics/retentionSum';
import { cholesky, hessian, largestDeviation, solveTransposed } from '../../../shared/clv/numerics/symmetric';
import { expectRelative } from '../reference';

describe('incompleteBeta', () => {
  const of = (w: number, a: number, b: number) => incompleteBeta(w, a, b, logBeta(a, b));

  it('matches closed forms: I_w(1, b) = 1 − (1−w)^b, I_w(a, 1) = w^a, the median of a symmetric one', () => {
    for (const w of [0.001, 0.3, 0.9]) {
      expectRelative(of(w, 1, 3.5), 1 - (1 - w) ** 3.5, 1e-12);
      expectRelative(of(w, 2.5, 1), w ** 2.5, 1e-12);
    }
    expectRelative(of(0.5, 700, 700), 0.5, 1e-11);
    expect([of(0, 2, 3), of(1, 2, 3)]).toEqual([0, 1]);
  });

  it('is one minus itself from the other side', () => {
    const size = fc.double({ min: 0.05, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), size, size, (w, a, b) => {
        expect(of(w, a, b) + of(1 - w, b, a)).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('gaussLegendre', () => {
  it('integrates polynomials of degree 2n − 1 on 0..1 exactly', () => {
    const { nodes, weights } = gaussLegendre(10);
    for (const degree of [0, 1, 7, 19]) {
      const sum = nodes.reduce((total, x, i) => total + weights[i]! * x ** degree, 0);
      expectRelative(sum, 1 / (degree + 1), 1e-13);
    }
  });
});

describe('sums of exponentials', () => {
  it('neither overflow nor lose the small part', () => {
    expect(logAddExp(1000, 1000)).toBeCloseTo(1000 + Math.LN2, 12);
    expect(logAddExp(-Infinity, -3)).toBe(-3);
    expect(logAddExp(-Infinity, -Infinity)).toBe(-Infinity);
    expect(log1pExp(800)).toBe(800);
    expectRelative(log1pExp(-40), Math.exp(-40), 1e-12);
    expectRelative(logistic(-50), Math.exp(-50), 1e-12);
    expect(logistic(800)).toBe(1);
    expect(decaySum(0, 5)).toBe(5);
    expectRelative(decaySum(1e-9, 5), 5, 1e-8);
    expectRelative(decaySum(2, 5), (1 - Math.exp(-10)) / 2, 1e-14);
  });
});

describe('eventMasses', () => {
  it('adds up to 1 with the negative binomial’s mean, also where the first mass underflows', () => {
    for (const [shape, time] of [
      [0.25, 2],
      [7, 0.3],
      [3000, 4],
    ] as const) {
      const masses = eventMasses(shape, time);
      expectRelative(
        masses.reduce((sum, mass) => sum + mass, 0),
        1,
        1e-9,
      );
      expectRelative(
        masses.reduce((sum, mass, m) => sum + mass * m, 0),
        shape * time,
        1e-9,
      );
    }
  });

  it('is surely no event for no time or an argument that is no size', () => {
    for (const time of [0, -1, Number.NaN, Infinity]) expect(eventMasses(2, time)).toEqual([1]);
  });
});

describe('retentionSum', () => {
  it('is the geometric series for equal arguments and the plain sum otherwise', () => {
    expectRelative(retentionSum(3, 3, 0.9)!, 10, 1e-12);
    let [sum, term] = [0, 1];
    for (let j = 0; j < 4000; j += 1) {
      sum += term;
      term *= (0.95 * (2.5 + j)) / (4 + j);
    }
    expectRelative(retentionSum(2.5, 4, 0.95)!, sum, 1e-12);
    expect(retentionSum(2, 2.5, 1)).toBeNull();
    expect(retentionSum(2, 2.5, 0)).toBe(1);
  });
});

describe('symmetric matrices', () => {
  it('finds the curvature of a quadratic and its standard deviations', () => {
    const matrix = [Float64Array.of(4, 1), Float64Array.of(1, 3)];
    const found = hessian(
      ([x, y], gradient) => {
        gradient[0] = 4 * x! + y!;
        gradient[1] = x! + 3 * y!;
        return 0;
      },
      Float64Array.of(0.3, -2),
    );
    found.forEach((row, i) => {
      row.forEach((value, j) => {
        expectRelative(value, matrix[i]![j]!, 1e-8);
      });
    });
    expectRelative(largestDeviation(cholesky(matrix)!), Math.sqrt(4 / 11), 1e-12);
    expect([...solveTransposed(cholesky(matrix)!, Float64Array.of(0, 0))]).toEqual([0, 0]);
    expect(cholesky([Float64Array.of(1, 2), Float64Array.of(2, 1)])).toBeNull();
  });
});
