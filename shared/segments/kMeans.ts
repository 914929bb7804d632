import type { RandomSource } from '../clv/numerics/randomSource';

export interface Clustering {
  /** For each point the place of its cluster in `centers`. */
  readonly clusters: Int32Array;
  /** Largest cluster first. */
  readonly centers: readonly (readonly number[])[];
  readonly sizes: readonly number[];
  /** Sum of squared distances of the points to their centers. */
  readonly withinSs: number;
}

/**
 * k-means: the best of several starts by k-means++, each followed to its end. Points that coincide are safe:
 * there are never more clusters than distinct points, and a cluster that runs empty takes the point farthest
 * from its center.
 *
 * Input: points of equal length, finite, in comparable units (standardise); k of 1 or more. The same random
 * source gives the same answer. No points give no cluster. O(starts x rounds x n x k x columns).
 *
 * Source: Arthur, Vassilvitskii (2007), "k-means++: The Advantages of Careful Seeding"; Lloyd (1982).
 */
export function kMeans(
  points: readonly (readonly number[])[],
  k: number,
  random: RandomSource,
  starts = startsFor(points.length),
): Clustering {
  let best: Clustering | null = null;
  for (let start = 0; start < starts; start++) {
    const found = lloyd(points, seeds(points, k, random));
    if (best === null || found.withinSs < best.withinSs) best = found;
    if (best.centers.length <= 1) break;
  }
  return largestFirst(best!);
}

/** Many starts where they cost little: 100 reach the optimum of a published table of 200 points up to k = 6. */
function startsFor(points: number): number {
  return Math.max(10, Math.min(100, Math.floor(20_000 / points)));
}

/** Lloyd's rounds end by themselves; this only guards against rounding. */
const MOST_ROUNDS = 300;

/** Points chosen with chances that grow with the squared distance to those chosen already. */
function seeds(points: readonly (readonly number[])[], k: number, random: RandomSource): number[][] {
  if (points.length === 0) return [];
  const centers = [[...points[Math.floor(random() * points.length)]!]];
  const distances = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  while (centers.length < k) {
    let total = 0;
    for (let i = 0; i < points.length; i++) {
      distances[i] = Math.min(distances[i]!, squaredDistance(points[i]!, centers[centers.length - 1]!));
      total += distances[i]!;
    }
    if (!(total > 0)) break;
    let left = random() * total;
    let chosen = -1;
    for (let i = 0; i < points.length && left >= 0; i++) {
      if (distances[i] === 0) continue;
      chosen = i;
      left -= distances[i]!;
    }
    centers.push([...points[chosen]!]);
  }
  return centers;
}

/** Moves points to their nearest center and centers to their points' mean until nothing moves. */
function lloyd(points: readonly (readonly number[])[], centers: number[][]): Clustering {
  const clusters = new Int32Array(points.length).fill(-1);
  const sizes = new Array<number>(centers.length).fill(0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!assign(points, centers, clusters)) break;
    moveCenters(points, centers, clusters, sizes);
  }
  let withinSs = 0;
  points.forEach((point, i) => {
    withinSs += squaredDistance(point, centers[clusters[i]!]!);
  });
  return { clusters, centers, sizes, withinSs };
}

function assign(
  points: readonly (readonly number[])[],
  centers: readonly (readonly number[])[],
  clusters: Int32Array,
): boolean {
  let moved = false;
  for (let i = 0; i < points.length; i++) {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < centers.length; c++) {
      const distance = squaredDistance(points[i]!, centers[c]!);
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    if (clusters[i] !== nearest) moved = true;
    clusters[i] = nearest;
  }
  return moved;
}

function moveCenters(
  points: readonly (readonly number[])[],
  centers: number[][],
  clusters: Int32Array,
  sizes: number[],
): void {
  const before = centers.map((center) => [...center]);
  sizes.fill(0);
  for (const center of centers) center.fill(0);
  for (let i = 0; i < points.length; i++) {
    const center = centers[clusters[i]!]!;
    sizes[clusters[i]!]!++;
    for (let j = 0; j < center.length; j++) center[j] = center[j]! + points[i]![j]!;
  }
  for (let c = 0; c < centers.length; c++) {
    if (sizes[c] === 0) centers[c] = [...points[farthest(points, before, clusters)]!];
    else for (let j = 0; j < centers[c]!.length; j++) centers[c]![j] = centers[c]![j]! / sizes[c]!;
  }
}

function farthest(
  points: readonly (readonly number[])[],
  centers: readonly (readonly number[])[],
  clusters: Int32Array,
): number {
  let found = 0;
  let most = -1;
  for (let i = 0; i < points.length; i++) {
    const distance = squaredDistance(points[i]!, centers[clusters[i]!]!);
    if (distance > most) {
      most = distance;
      found = i;
    }
  }
  return found;
}

/** Clusters numbered by size; of equal sizes, by their centers, so that the numbers are the same every time. */
function largestFirst(found: Clustering): Clustering {
  const order = found.centers.map((_, c) => c).filter((c) => found.sizes[c]! > 0);
  order.sort((a, b) => found.sizes[b]! - found.sizes[a]! || compare(found.centers[a]!, found.centers[b]!));
  const placeOf = new Map(order.map((c, place) => [c, place]));
  return {
    clusters: found.clusters.map((c) => placeOf.get(c) ?? 0),
    centers: order.map((c) => found.centers[c]!),
    sizes: order.map((c) => found.sizes[c]!),
    withinSs: found.withinSs,
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, j) => value !== b[j]);
  return at < 0 ? 0 : b[at]! - a[at]!;
}

export function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j]! - b[j]!) ** 2;
  return sum;
}
