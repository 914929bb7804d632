import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomSource } from '../../shared/clv/numerics/randomSource';
import { kMeans, squaredDistance } from '../../shared/segments/kMeans';
import { caseOf, dataLines, golden } from '../metrics/golden';

const SEED = 1;
const smallPoints = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 40 });
/** Three heaps of `size` points around (0, 0), (100, 0), (0, 100). */
function heaps(size: number): number[][] {
  const random = randomSource(7);
  const middles = [
    [0, 0],
    [100, 0],
    [0, 100],
  ];
  return middles.flatMap((middle) =>
    Array.from({ length: size }, () => middle.map((value) => value + random() * 10)),
  );
}

describe('kMeans', () => {
  it('finds three heaps, the largest first', () => {
    const points = [...heaps(10), [101, 1], [102, 2]];
    const { sizes, centers, clusters } = kMeans(points, 3, randomSource(SEED));
    expect(sizes).toEqual([12, 10, 10]);
    expect(centers[0]![0]).toBeGreaterThan(90);
    expect(clusters[31]).toBe(0);
  });

  it('has no more clusters than distinct points, and no empty one, on points that mostly coincide', () => {
    fc.assert(
      fc.property(smallPoints, fc.integer({ min: 1, max: 9 }), fc.nat(99), (points, k, seed) => {
        const { clusters, centers, sizes, withinSs } = kMeans(points, k, randomSource(seed));
        const distinct = new Set(points.map(String)).size;
        expect(centers.length).toBe(Math.min(k, distinct));
        expect(Math.min(...sizes)).toBeGreaterThan(0);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(points.length);
        let sum = 0;
        points.forEach((point, i) => {
          const own = squaredDistance(point, centers[clusters[i]!]!);
          sum += own;
          for (const center of centers)
            expect(own).toBeLessThanOrEqual(squaredDistance(point, center) + 1e-9);
        });
        expect(withinSs).toBeCloseTo(sum, 9);
      }),
    );
  });

  it('answers no cluster for no points', () => {
    expect(kMeans([], 3, randomSource(SEED))).toMatchObject({ centers: [], sizes: [], withinSs: 0 });
  });

  golden(
    'kmeans.json',
    'reaches the optimum of scikit-learn on Mall customers for k up to 6, from several seeds',
    (file) => {
      type Expected = {
        within_ss: Record<string, number>;
        centers_k5_sorted: number[][];
        sizes_k5_sorted: number[];
      };
      const { expected } = caseOf<object, Expected>(file, 'Mall');
      const points = dataLines('mall_customers.csv')
        .slice(1)
        .map((line) => line.split(',').slice(3, 5).map(Number));
      for (const seed of [1, 2, 3, 4, 5]) {
        for (let k = 1; k <= 6; k++) {
          const { withinSs } = kMeans(points, k, randomSource(seed));
          expect(withinSs / expected.within_ss[k]!).toBeCloseTo(1, 6);
        }
      }
      const { centers, sizes } = kMeans(points, 5, randomSource(SEED));
      const byIncome = centers.map((center, c) => [...center, sizes[c]!]).sort((a, b) => a[0]! - b[0]!);
      byIncome.forEach(([income, spending], c) => {
        expect(income).toBeCloseTo(expected.centers_k5_sorted[c]![0]!, 5);
        expect(spending).toBeCloseTo(expected.centers_k5_sorted[c]![1]!, 5);
      });
      expect([...sizes].sort((a, b) => a - b)).toEqual(expected.sizes_k5_sorted);
    },
  );
});
