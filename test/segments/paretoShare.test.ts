import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { paretoShare } from '../../shared/segments/paretoShare';

describe('paretoShare', () => {
  it('is 80 % for the top fifth of five customers of whom one brings 80 of 100', () => {
    expect(paretoShare([5, 80, 5, 5, 5])).toBeCloseTo(0.8, 12);
  });

  it('counts a part of a customer in part', () => {
    expect(paretoShare([60, 30, 10], 0.5)).toBeCloseTo(0.6 + 0.15, 12);
  });

  it('needs a positive total', () => {
    expect(paretoShare([])).toMatchObject({ failure: 'noData' });
    expect(paretoShare([5, -5])).toMatchObject({ failure: 'noData' });
  });

  it('runs from 0 to 1, never below the even line, and only up, for any values of 0 or more', () => {
    const list = fc.array(fc.nat(100), { minLength: 1 }).filter((found) => found.some((value) => value > 0));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(list, share, share, (found, p, q) => {
        const at = (top: number) => paretoShare(found, top) as number;
        expect(at(0)).toBe(0);
        expect(at(1)).toBeCloseTo(1, 9);
        expect(at(p)).toBeGreaterThanOrEqual(p - 1e-9);
        expect(at(Math.max(p, q))).toBeGreaterThanOrEqual(at(Math.min(p, q)) - 1e-9);
      }),
    );
  });
});
