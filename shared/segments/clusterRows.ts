import type { RandomSource } from '../clv/numerics/randomSource';
import { type Failure, failure, rangeFailure } from '../metrics/failure';
import { type Clustering, kMeans, squaredDistance } from './kMeans';
import { silhouette } from './silhouette';
import { standardise } from './standardise';

export interface ClusterOptions {
  /** Number of clusters, 2..20; left out: the one of 2..8 with the highest silhouette. */
  readonly k?: number;
  /** Columns as they are, neither logarithms nor standardised. */
  readonly raw?: boolean;
}

export interface RowClusters {
  /** For each row its cluster, 1 the largest; null where the row has a blank. */
  readonly clusters: readonly (number | null)[];
  /** Customers and mean of each column, in the user's own units, cluster after cluster. */
  readonly profiles: readonly { readonly customers: number; readonly means: readonly number[] }[];
  /** Mean silhouette, -1..1: above 0.5 the clusters stand apart, below 0.25 there are hardly any. */
  readonly silhouette: number;
}

/**
 * Customers grouped by likeness: k-means on standardised columns.
 *
 * Input: one row for each customer, columns of any unit; a row with a blank (null, not finite) is left out.
 * Fewer than 30 rows that can be used, or rows that are all the same, are a failure. Output: clusters numbered
 * by size. The same random source gives the same answer. Above 1,000 rows the silhouette is measured, and above
 * 4,000 the starts are tried, on that many drawn at random; every row is then put to its nearest center.
 * O(k x n x columns) with the constants of kMeans, plus 1,000² for each k tried.
 */
export function clusterRows(
  rows: readonly (readonly (number | null)[])[],
  random: RandomSource,
  { k, raw = false }: ClusterOptions = {},
): RowClusters | Failure {
  const bad = k === undefined ? null : rangeFailure({ k: [k, 2, MOST_CLUSTERS] });
  if (bad) return bad;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const usable = rows.flatMap((row, i) => (isComplete(row, width) ? [i] : []));
  if (usable.length < LEAST_ROWS)
    return failure('tooFewRows', { argument: 'points', found: usable.length, needed: LEAST_ROWS });
  const values = usable.map((i) => rows[i] as readonly number[]);
  const points = raw ? values : standardise(values).points;
  const tried = sample(points, TRIED_ROWS, random);
  const measured = tried.slice(0, MEASURED_ROWS);
  const best = bestOf(k === undefined ? CLUSTER_COUNTS : [Math.floor(k)], tried, measured, random);
  if (best.found.centers.length < 2) return failure('allEqual', { argument: 'points' });
  const nearest = nearestOf(points, best.found.centers);
  return {
    ...numbered(rows.length, usable, values, nearest, best.found.centers.length),
    silhouette: best.score,
  };
}

/** Below this, clusters are accidents. */
const LEAST_ROWS = 30;
const MOST_CLUSTERS = 20;
const CLUSTER_COUNTS: readonly number[] = [2, 3, 4, 5, 6, 7, 8];
const TRIED_ROWS = 4000;
const MEASURED_ROWS = 1000;

function isComplete(row: readonly (number | null)[], width: number): boolean {
  return row.length === width && width > 0 && row.every((value) => value !== null && Number.isFinite(value));
}

function bestOf(
  counts: readonly number[],
  tried: readonly (readonly number[])[],
  measured: readonly (readonly number[])[],
  random: RandomSource,
): { readonly found: Clustering; readonly score: number } {
  const candidates = counts.map((k) => {
    const found = kMeans(tried, k, random);
    return { found, score: silhouette(measured, found.clusters) };
  });
  return candidates.reduce((best, one) => (one.score > best.score ? one : best));
}

/** At most `size` of the points, drawn without replacement; all of them, shuffled, where there are no more. */
function sample<T>(points: readonly T[], size: number, random: RandomSource): readonly T[] {
  const drawn = [...points];
  const count = Math.min(size, drawn.length);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (drawn.length - i));
    [drawn[i], drawn[j]] = [drawn[j]!, drawn[i]!];
  }
  return drawn.slice(0, count);
}

function nearestOf(
  points: readonly (readonly number[])[],
  centers: readonly (readonly number[])[],
): Int32Array {
  const nearest = new Int32Array(points.length);
  for (let i = 0; i < points.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < centers.length; c++) {
      const distance = squaredDistance(points[i]!, centers[c]!);
      if (distance < least) [least, nearest[i]] = [distance, c];
    }
  }
  return nearest;
}

/** Numbers from 1 by size over all rows, and the profile of each cluster. */
function numbered(
  rowCount: number,
  usable: readonly number[],
  values: readonly (readonly number[])[],
  nearest: Int32Array,
  k: number,
): Pick<RowClusters, 'clusters' | 'profiles'> {
  const members = Array.from({ length: k }, () => [] as number[]);
  nearest.forEach((cluster, i) => {
    members[cluster]!.push(i);
  });
  const bySize = members.filter((list) => list.length > 0).sort((a, b) => b.length - a.length);
  const clusters = new Array<number | null>(rowCount).fill(null);
  bySize.forEach((list, place) => {
    for (const i of list) clusters[usable[i]!] = place + 1;
  });
  const profiles = bySize.map((list) => ({
    customers: list.length,
    means: values[0]!.map((_, j) => list.reduce((sum, i) => sum + values[i]![j]!, 0) / list.length),
  }));
  return { clusters, profiles };
}
