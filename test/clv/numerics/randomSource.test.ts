import { describe, expect, it } from '@jest/globals';
import { normalQuantile } from '../../../shared/clv/numerics/normalQuantile';
import { betaDraw, gammaDraw, normalDraw, randomSource } from '../../../shared/clv/numerics/randomSource';
import { expectRelative } from '../reference';

const DRAWS = 20000;

function meanAndVariance(draw: () => number): readonly [number, number] {
  const values = Array.from({ length: DRAWS }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;
  return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS];
}

describe('randomSource', () => {
  it('gives the same sequence for the same seed and another for another', () => {
    const take = (seed: number) => Array.from({ length: 5 }, randomSource(seed));
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
    expect(take(0).every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('is even: every sixteenth of the range is hit as often, within five standard errors', () => {
    const random = randomSource(42);
    const hits = new Array<number>(16).fill(0);
    for (let i = 0; i < 16 * 2000; i += 1) hits[Math.floor(random() * 16)]! += 1;
    for (const count of hits) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(2000));
  });

  it('draws normal, gamma and beta numbers with their means and variances', () => {
    const random = randomSource(3);
    const [m0, v0] = meanAndVariance(() => normalDraw(random));
    expect(Math.abs(m0)).toBeLessThan(0.03);
    expect(Math.abs(v0 - 1)).toBeLessThan(0.06);
    for (const shape of [0.3, 1, 6]) {
      const [m, v] = meanAndVariance(() => gammaDraw(random, shape));
      expect(Math.abs(m / shape - 1)).toBeLessThan(0.06);
      expect(Math.abs(v / shape - 1)).toBeLessThan(0.15);
    }
    const [m, v] = meanAndVariance(() => betaDraw(random, 0.8, 2.4));
    expect(Math.abs(m - 0.25)).toBeLessThan(0.01);
    expect(Math.abs(v / ((0.8 * 2.4) / (3.2 ** 2 * 4.2)) - 1)).toBeLessThan(0.06);
  });
});

describe('normalQuantile', () => {
  it('matches the tables: 90 %, 97.5 % and 0.1 %', () => {
    expectRelative(normalQuantile(0.9), 1.2815515655446004, 1e-8);
    expectRelative(normalQuantile(0.975), 1.959963984540054, 1e-8);
    expectRelative(normalQuantile(0.001), -3.090232306167813, 1e-8);
  });

  it('is odd about one half and infinite at the ends', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expectRelative(normalQuantile(0.01), -normalQuantile(0.99), 1e-12);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});
