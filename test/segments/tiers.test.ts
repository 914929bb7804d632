import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rfmScores } from '../../shared/rfm/rfmScores';
import { abcClass } from '../../shared/segments/abcClass';
import { paretoShare } from '../../shared/segments/paretoShare';
import { quantileTier } from '../../shared/segments/quantileTier';

const values = fc.array(fc.option(fc.integer({ min: -5, max: 100 })), { minLength: 1, maxLength: 40 });

describe('quantileTier', () => {
  it('puts a quarter of distinct values into each of four tiers, the largest into the highest', () => {
    expect(quantileTier([10, 20, 30, 40, 50, 60, 70, 80], 4)).toEqual({
      tiers: [1, 1, 2, 2, 3, 3, 4, 4],
      thresholds: [30, 50, 70],
    });
  });

  it('is the M of RFM with five tiers, blanks being blank', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { m } = rfmScores(
          list.map(() => 1),
          list.map(() => 1),
          list,
        );
        expect(quantileTier(list).tiers).toEqual(m);
      }),
    );
  });
});

describe('abcClass', () => {
  it('gives A to the first 80 %, B to the next 15 %, and the better class to the value that crosses a line', () => {
    expect(abcClass([4, 50, 30, 10, 6])).toEqual(['C', 'A', 'A', 'B', 'B']);
    expect(abcClass([70, 20, 6, 4])).toEqual(['A', 'A', 'B', 'C']);
  });

  it('has an A even where one customer brings everything, and C for nothing, less than nothing', () => {
    expect(abcClass([100, 0, -3, null])).toEqual(['A', 'C', 'C', null]);
  });

  it('needs a positive value and shares', () => {
    expect(abcClass([0, null])).toMatchObject({ failure: 'noData' });
    expect(abcClass([1], 80)).toMatchObject({ failure: 'outOfRange' });
  });

  it('never ranks a smaller value above a larger one, keeps equals together, and does not know the currency', () => {
    fc.assert(
      fc.property(values, (list) => {
        const classes = abcClass(list);
        if (!Array.isArray(classes)) return;
        expect(abcClass(list.map((value) => (value === null ? null : value * 23_500)))).toEqual(classes);
        list.forEach((a, i) => {
          list.forEach((b, j) => {
            if (a !== null && b !== null && a >= b) expect(classes[i]! <= classes[j]!).toBe(true);
          });
        });
      }),
    );
  });
});

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
