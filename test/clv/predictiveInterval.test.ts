import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countSurvival } from '../../shared/clv/futureCounts';
import { gammaDraw, randomSource } from '../../shared/clv/numerics/randomSource';
import { type Belief, countQuantile, valueQuantile } from '../../shared/clv/predictiveInterval';
import { expectRelative } from './reference';

const MONEY = Object.freeze({ p: 6.25, q: 3.74, gamma: 15.44 });
const STATE = Object.freeze({ shape: 3.5, rate: 45, a: 0.9, b: 4.6, phase: [1] });
const BELIEF = Object.freeze({ weight: 1, alive: 0.8, survival: countSurvival(STATE, 52), money: MONEY });

describe('countQuantile', () => {
  it('is the smallest count that reaches the level', () => {
    expect(countQuantile([0.5, 0.2, 0.05], 0.1)).toBe(0);
    expect(countQuantile([0.5, 0.2, 0.05], 0.9)).toBe(2);
    expect(countQuantile([0.95, 0.92, 0.4], 0.1)).toBe(2);
    expect(countQuantile([], 0.9)).toBe(0);
  });
});

describe('valueQuantile', () => {
  it('agrees with a simulation of 40,000 customers within its error', () => {
    const random = randomSource(11);
    const values = Array.from({ length: 40000 }, () => {
      const u = random();
      let orders = 0;
      while (orders < BELIEF.survival.length && u < BELIEF.alive * BELIEF.survival[orders]!) orders += 1;
      const nu = gammaDraw(random, MONEY.q + MONEY.p * 2) / (MONEY.gamma + 2 * 30);
      return orders === 0 ? 0 : gammaDraw(random, MONEY.p * orders) / nu;
    }).sort((a, b) => a - b);
    for (const level of [0.6, 0.75, 0.9, 0.99]) {
      const quantile = valueQuantile([BELIEF], 2, 30, level);
      expect(quantile).toBeGreaterThan(0);
      const share = values.filter((v) => v <= quantile).length / values.length;
      expect(Math.abs(share - level)).toBeLessThan(0.01);
    }
  });

  it('is 0 where no order at all is likelier than the level', () => {
    expect(valueQuantile([BELIEF], 2, 30, 0.1)).toBe(0);
    expect(valueQuantile([{ ...BELIEF, alive: 0.05 }], 2, 30, 0.9)).toBe(0);
    expect(valueQuantile([{ ...BELIEF, survival: [] }], 2, 30, 0.9)).toBe(0);
    expect(valueQuantile([], 2, 30, 0.9)).toBe(0);
  });

  it('rises with the level and follows the currency', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 0.98, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (level, rate) => {
          const value = valueQuantile([BELIEF], 2, 30, level);
          expect(valueQuantile([BELIEF], 2, 30, level + 0.01)).toBeGreaterThanOrEqual(value);
          const other = [{ ...BELIEF, money: { ...MONEY, gamma: MONEY.gamma * rate } }];
          expectRelative(valueQuantile(other, 2, 30 * rate, level), value * rate, 1e-5, 1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('lies between those of its parts for a mixture of beliefs, and is the same for a belief in halves', () => {
    const half = (belief: Belief) => ({ ...belief, weight: 0.5 });
    const rich = { ...BELIEF, money: { ...MONEY, gamma: 40 } };
    const [low, high] = [valueQuantile([BELIEF], 2, 30, 0.9), valueQuantile([rich], 2, 30, 0.9)];
    const mixed = valueQuantile([half(BELIEF), half(rich)], 2, 30, 0.9);
    expect(mixed).toBeGreaterThan(low);
    expect(mixed).toBeLessThan(high);
    expectRelative(valueQuantile([half(BELIEF), half(BELIEF)], 2, 30, 0.9), low, 1e-5);
  });

  it('bundles the counts of a heavy buyer without moving the answer', () => {
    const heavy = { ...BELIEF, survival: countSurvival({ ...STATE, shape: 200, b: 300 }, 52) };
    const value = valueQuantile([heavy], 200, 30, 0.9);
    const orders = countQuantile(
      heavy.survival.map((chance) => chance * heavy.alive),
      0.9,
    );
    expectRelative(value, orders * 30, 0.1);
  });
});
