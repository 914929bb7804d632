import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { silhouette } from '../../shared/segments/silhouette';

const smallPoints = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 40 });

describe('silhouette', () => {
  it('is 0.75 for the pairs 0, 1 and 4, 5 on a line, worked out by hand', () => {
    // Outer points: own pair 1, other pair (4 + 5) / 2; inner points: own 1, other (3 + 4) / 2.
    const expected = ((4.5 - 1) / 4.5 + (3.5 - 1) / 3.5) / 2;
    expect(silhouette([[0], [1], [4], [5]], [0, 0, 1, 1])).toBeCloseTo(expected, 12);
  });

  it('counts a point alone, and all points in one cluster, as 0', () => {
    expect(silhouette([[0], [1], [9]], [0, 0, 1])).toBeCloseTo(((9 - 1) / 9 + (8 - 1) / 8) / 3, 12);
    expect(silhouette([[0], [1]], [0, 0])).toBe(0);
    expect(silhouette([[1], [1], [1]], [0, 0, 1])).toBe(0);
  });

  it('lies between -1 and 1 for any clustering', () => {
    fc.assert(
      fc.property(smallPoints, fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }), (points, clusters) => {
        const value = silhouette(points, clusters);
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
