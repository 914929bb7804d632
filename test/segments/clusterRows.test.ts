import { describe, expect, it } from '@jest/globals';
import { randomSource } from '../../shared/clv/numerics/randomSource';
import { clusterRows, type RowClusters } from '../../shared/segments/clusterRows';

const SEED = 1;
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
