import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bgNbdConditionalExpectation } from '../../shared/clv/bgNbdExpectation';
import { discountedOverMonths, discountedResidual } from '../../shared/clv/discountedTransactions';
import {
  paretoCountSurvival,
  paretoNbdConditionalExpectation,
  paretoNbdExpectation,
  paretoNbdProbabilityAlive,
  paretoWhileAlive,
} from '../../shared/clv/paretoNbdExpectation';
import { expectRelative, itGolden } from './reference';

const WALKTHROUGH = Object.freeze({ r: 0.5533971, alpha: 10.5801985, s: 0.6060625, beta: 11.6562237 });
/** The walkthrough prints its parameters rounded. */
const PRINTED = 2e-3;

describe('Pareto/NBD per customer', () => {
  it('matches the BTYD walkthrough: customer 1516, 52 weeks 25.45647, P(alive) .997874', () => {
    const [x, tx, T] = [26, 30 + 6 / 7, 31];
    expectRelative(paretoNbdConditionalExpectation(WALKTHROUGH, 52, x, tx, T), 25.45647, PRINTED);
    expectRelative(paretoNbdProbabilityAlive(WALKTHROUGH, x, tx, T), 0.997874, PRINTED);
    expectRelative(paretoNbdExpectation(WALKTHROUGH, 52), 1.473434, PRINTED);
    [0.7062289, 0.1442396, 0.02250658, 0.00309267].forEach((expected, i) => {
      expectRelative(paretoNbdConditionalExpectation(WALKTHROUGH, 52, 10 + 5 * i, 20, 39), expected, PRINTED);
    });
  });

  itGolden('paretonbd', 'BTYD walkthrough', ({ expected }) => {
    expected.expectation_0_to_9.forEach((value: number, t: number) => {
      expect(Math.abs(paretoNbdExpectation(WALKTHROUGH, t) - value)).toBeLessThan(3e-3);
    });
  });

  itGolden('paretonbd', 'per-customer', ({ inputs, expected }) => {
    for (const { frequency: x, recency: tx, T, palive, cet, dert } of expected.customers) {
      expectRelative(paretoNbdProbabilityAlive(inputs.params, x, tx, T), palive, 1e-9);
      const expectedIn = (t: number) => paretoNbdConditionalExpectation(inputs.params, t, x, tx, T);
      for (const [t, value] of Object.entries<number>(cet))
        expectRelative(expectedIn(Number(t)), value, 1e-9);
      for (const [rate, value] of Object.entries<number>(dert)) {
        expectRelative(discountedResidual(expectedIn, Number(rate))!, value, 1e-9);
      }
    }
  });

  itGolden('paretonbd', 'numerically hard', ({ inputs, expected }) => {
    inputs.sets.forEach(([r, alpha, s, beta]: number[], i: number) => {
      const p = { r: r!, alpha: alpha!, s: s!, beta: beta! };
      for (const { frequency: x, recency: tx, T, palive, cet } of expected.customers[i]) {
        expectRelative(paretoNbdProbabilityAlive(p, x, tx, T), palive, 1e-9, 1e-140);
        expectRelative(paretoNbdConditionalExpectation(p, 10, x, tx, T), cet['10'], 1e-9, 1e-140);
      }
    });
  });

  it('is finite and smooth at s = 1', () => {
    const at = (s: number) =>
      paretoNbdConditionalExpectation({ r: 0.6, alpha: 9, s, beta: 12 }, 26, 4, 20, 30);
    expectRelative(at(1), (at(1 - 1e-6) + at(1 + 1e-6)) / 2, 1e-10);
  });

  it('keeps P(alive) between 0 and 1 for a thousand purchases and any silence', () => {
    const size = fc.double({ min: 0.01, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(size, size, size, size),
        fc.integer({ min: 0, max: 1000 }),
        size,
        size,
        ([r, alpha, s, beta], x, tx, more) => {
          const span = x === 0 ? 0 : tx;
          const alive = paretoNbdProbabilityAlive({ r, alpha, s, beta }, x, span, span + more);
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThanOrEqual(1);
          const longer = paretoNbdProbabilityAlive({ r, alpha, s, beta }, x, span, span + more * 2);
          expect(longer).toBeLessThanOrEqual(alive * (1 + 1e-9));
        },
      ),
    );
  });
});

describe('paretoCountSurvival', () => {
  it('adds up to the expected purchases, for light and heavy buyers', () => {
    for (const [x, T, t] of [
      [0, 30, 26],
      [7, 39, 52],
      [300, 39, 52],
      [2, 1, 200],
    ] as const) {
      const survival = paretoCountSurvival(WALKTHROUGH, t, x, T, 0);
      const sum = survival.reduce((total, chance) => total + chance, 0);
      expectRelative(sum, paretoWhileAlive(WALKTHROUGH, t, x, T), 1e-7);
    }
  });
});

describe('discountedResidual', () => {
  itGolden('clv', 'residual lifetime value', ({ inputs, expected }) => {
    const [r, alpha, s, beta] = inputs.pnbd;
    inputs.customers.forEach(([x, tx, T]: number[], i: number) => {
      const value = discountedResidual(
        (t) => paretoNbdConditionalExpectation({ r, alpha, s, beta }, t, x!, tx!, T!),
        inputs.delta,
      );
      expectRelative(value!, expected.dert[i], 1e-9);
    });
  });

  it('is the closed form for purchases at a constant rate, and nearly so for the months of a long horizon', () => {
    expectRelative(discountedResidual((t) => 3 * t, 0.1)!, 30, 1e-12);
    const monthly = discountedOverMonths((t) => 3 * t, 1200, 1, 0.15);
    expectRelative(monthly, 3 / (1.15 ** (1 / 12) - 1), 1e-6);
  });

  it('falls with the discount and has no value without one', () => {
    const p = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    const expected = (t: number) => bgNbdConditionalExpectation(p, t, 7, 35, 39);
    const [low, high] = [discountedResidual(expected, 0.002)!, discountedResidual(expected, 0.004)!];
    expect(high).toBeLessThan(low);
    expect(discountedResidual(expected, 0)).toBeNull();
  });
});

describe('discountedOverMonths', () => {
  it('is the plain expectation without a discount, and 0 for no horizon', () => {
    expectRelative(
      discountedOverMonths((t) => Math.sqrt(t), 7.5, 30.4375, 0),
      Math.sqrt(7.5 * 30.4375),
      1e-13,
    );
    expect(discountedOverMonths((t) => t, 0, 30, 0.1)).toBe(0);
  });
});
