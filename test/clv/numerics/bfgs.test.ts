import { describe, expect, it } from '@jest/globals';
import { minimise, type Objective } from '../../../shared/clv/numerics/bfgs';

const OPTIONS = { tolerance: 1e-9, bound: 50 };

const rosenbrock: Objective = ([x, y], gradient) => {
  gradient[0] = -400 * x! * (y! - x! * x!) - 2 * (1 - x!);
  gradient[1] = 200 * (y! - x! * x!);
  return 100 * (y! - x! * x!) ** 2 + (1 - x!) ** 2;
};

describe('minimise', () => {
  it('finds the minimum of the Rosenbrock valley at (1, 1)', () => {
    const found = minimise(rosenbrock, [-1.2, 1], OPTIONS);
    expect(found.stopped).toBeNull();
    expect(found.at[0]).toBeCloseTo(1, 8);
    expect(found.at[1]).toBeCloseTo(1, 8);
    expect(found.evaluations).toBeLessThan(80);
  });

  it('finds the minimum of a badly scaled quadratic', () => {
    const found = minimise(
      ([x, y], gradient) => {
        gradient[0] = 2e4 * (x! - 3);
        gradient[1] = 2e-2 * (y! + 7);
        return 1e4 * (x! - 3) ** 2 + 1e-2 * (y! + 7) ** 2;
      },
      [0, 0],
      OPTIONS,
    );
    expect(found.at[0]).toBeCloseTo(3, 7);
    expect(found.at[1]).toBeCloseTo(-7, 6);
  });

  it('says that a slope without end leads to the bound', () => {
    const found = minimise(
      ([x], gradient) => {
        gradient[0] = -1;
        return -x!;
      },
      [0],
      OPTIONS,
    );
    expect(found.stopped).toBe('bound');
    expect(Number.isFinite(found.at[0]!)).toBe(true);
  });

  it('treats NaN and Infinity as walls', () => {
    const found = minimise(
      ([x], gradient) => {
        gradient[0] = x! > 2 ? Number.NaN : 2 * (x! - 1.9);
        return x! > 2 ? Number.NaN : (x! - 1.9) ** 2;
      },
      [-8],
      OPTIONS,
    );
    expect(found.at[0]).toBeCloseTo(1.9, 6);
  });

  it('ends with a reason where the gradient is wrong', () => {
    const found = minimise(
      ([x], gradient) => {
        gradient[0] = -2 * x!;
        return x! * x!;
      },
      [3],
      OPTIONS,
    );
    expect(found.stopped).toBe('noProgress');
  });
});
