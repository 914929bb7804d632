import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomSource } from '../../shared/clv/numerics/randomSource';
import { clusterRows, type RowClusters } from '../../shared/segments/clusterRows';
import { kMeans, squaredDistance } from '../../shared/segments/kMeans';
import { silhouette } from '../../shared/segments/silhouette';
import { standardise } from '../../shared/segments/standardise';
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

describe('standardise', () => {
  it('gives every column mean 0 and deviation 1, a constant one zeros', () => {
    const { points } = standardise([
      [1, 5],
      [2, 5],
      [3, 5],
    ]);
    expect(points.map(([first]) => first)).toEqual([-Math.sqrt(1.5), 0, Math.sqrt(1.5)]);
    expect(points.map(([, second]) => second)).toEqual([0, 0, 0]);
  });

  it('takes the logarithm of a column with a long tail, not of an even one or one with negative values', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [i, 2 ** i, 2 ** i - 2]);
    expect(standardise(rows).scalings.map(({ log }) => log)).toEqual([false, true, false]);
  });
});

describe('clusterRows', () => {
  it("finds the number of heaps by itself, and says in the user's units what they are", () => {
    const answer = clusterRows(heaps(20), randomSource(SEED)) as RowClusters;
    expect(answer.profiles.map(({ customers }) => customers)).toEqual([20, 20, 20]);
    expect(answer.silhouette).toBeGreaterThan(0.8);
    expect(new Set(answer.clusters.slice(0, 20)).size).toBe(1);
    const farRight = answer.profiles[answer.clusters[20]! - 1]!;
    expect(farRight.means[0]).toBeGreaterThan(100);
    expect(farRight.means[1]).toBeLessThan(10);
  });

  it('leaves a row with a blank out, and puts all others into a cluster', () => {
    const rows = [...heaps(20), [null, 3], [Number.NaN, 3], [3]];
    const { clusters } = clusterRows(rows, randomSource(SEED), { k: 3 }) as RowClusters;
    expect(clusters.slice(60)).toEqual([null, null, null]);
    expect(clusters.slice(0, 60)).not.toContain(null);
  });

  it('refuses fewer than 30 rows, rows that are all the same, and an odd k', () => {
    expect(clusterRows(heaps(9), randomSource(SEED))).toMatchObject({
      failure: 'tooFewRows',
      params: { found: 27, needed: 30 },
    });
    expect(clusterRows(Array(40).fill([1, 2]), randomSource(SEED))).toMatchObject({ failure: 'allEqual' });
    expect(clusterRows(heaps(20), randomSource(SEED), { k: 1 })).toMatchObject({ failure: 'outOfRange' });
  });

  it('is the same for the same seed, and for other units of a column without a tail', () => {
    const rows = heaps(15);
    const answer = clusterRows(rows, randomSource(SEED)) as RowClusters;
    expect(clusterRows(rows, randomSource(SEED))).toEqual(answer);
    const inThousands = rows.map(([x, y]) => [x! * 1000, y!]);
    expect((clusterRows(inThousands, randomSource(SEED)) as RowClusters).clusters).toEqual(answer.clusters);
  });
});
