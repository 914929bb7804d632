import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedWhileAlive, purchasesBySum } from '../../shared/clv/dropoutExpectation';
import { countSurvival } from '../../shared/clv/futureCounts';
import { expectRelative } from './reference';

/** shape A, rate, a, b, t → the closed form with 2F1 at 40 digits (mpmath), its limit at a = 1 and a + b = 1. */
const TABLE: readonly (readonly [string, number, number, number, number, number, number])[] = [
  ['an ordinary customer', 0.25, 4, 0.8, 2.5, 10, 0.4829383776825525],
  ['a = 1', 0.25, 44, 1, 2.5, 10, 0.05467119444446475],
  ['a + b = 1', 0.25, 40, 0.4, 0.6, 52, 0.259496628340408],
  ['1,000 purchases and a = 1', 1000.25, 104, 1, 1002.5, 52, 405.7283656641151],
  ['200 purchases', 200.25, 44, 0.8, 202.5, 10, 41.89413252967996],
  ['r above a + b', 70, 41, 0.5, 1.5, 39, 16.45191024675993],
  ['r above a + b and a long horizon', 70, 1, 0.5, 1.5, 39, 115.714758490757],
  ['a horizon a thousand times the rate', 0.5, 0.05, 0.9, 1.6, 52, 10.17778443831621],
  ['a and b in the hundreds', 0.5, 40, 500, 900, 52, 0.4861383050914294],
  ['a moment', 3.5, 45, 2, 3.6, 1e-6, 7.777777638888891e-8],
];

const state = (shape: number, rate: number, a: number, b: number, phase: readonly number[] = [1]) =>
  Object.freeze({ shape, rate, a, b, phase });

describe('expectedWhileAlive', () => {
  for (const [name, shape, rate, a, b, t, expected] of TABLE) {
    it(`matches mpmath at 40 digits: ${name}`, () => {
      expectRelative(expectedWhileAlive(state(shape, rate, a, b), t), expected, 1e-10);
      expectRelative(purchasesBySum(state(shape, rate, a, b), t), expected, 1e-10);
    });
  }

  it('is 0 for no time', () => {
    expect(expectedWhileAlive(state(1, 1, 1, 1), 0)).toBe(0);
    expect(expectedWhileAlive(state(1, 1, 1, 1), -1)).toBe(0);
  });

  it('agrees with the sum of positive terms, never falls with time, and stays below the purchases of one who never leaves', () => {
    const size = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        size,
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (A, rate, a, b, t) => {
          const s = state(A, rate, a, b);
          const expected = expectedWhileAlive(s, t);
          expectRelative(expected, purchasesBySum(s, t), 1e-9);
          expect(expectedWhileAlive(s, t * 1.1)).toBeGreaterThan(expected * (1 - 1e-12));
          expect(expected).toBeLessThan(((A * t) / rate) * (1 + 1e-12));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('purchasesBySum', () => {
  it('is the sum of P(at least i purchases), for regular buyers too', () => {
    for (const phase of [[1], [0.4, 0.6], [0.2, 0.3, 0.5]]) {
      const s = state(4.5, 20, 0.7, 3, phase);
      const sum = countSurvival(s, 30, 0).reduce((total, chance) => total + chance, 0);
      expectRelative(purchasesBySum(s, 30), sum, 1e-12);
    }
  });

  it('gives a regular buyer who is due more than one who has just bought', () => {
    expect(purchasesBySum(state(9, 30, 0.5, 5, [0, 1]), 5)).toBeGreaterThan(
      purchasesBySum(state(9, 30, 0.5, 5, [1, 0]), 5),
    );
  });
});
