import { squaredDistance } from './kMeans';

/**
 * The mean silhouette of a clustering, -1..1: how much nearer points are to their own cluster than to the next
 * one. A point alone in its cluster, and every point where there is one cluster only, counts 0. Clusters are
 * numbers of 0 or more, side by side with the points. O(n² x columns).
 *
 * Source: Rousseeuw (1987), "Silhouettes: a graphical aid", Journal of Computational and Applied Mathematics 20.
 */
export function silhouette(points: readonly (readonly number[])[], clusters: ArrayLike<number>): number {
  const sizes: number[] = [];
  for (let i = 0; i < points.length; i++) sizes[clusters[i]!] = (sizes[clusters[i]!] ?? 0) + 1;
  const used = sizes.flatMap((size, c) => (size > 0 ? [c] : []));
  if (used.length < 2) return 0;
  const sums = new Float64Array(sizes.length);
  let total = 0;
  for (let i = 0; i < points.length; i++) {
    const own = clusters[i]!;
    if (sizes[own] === 1) continue;
    sums.fill(0);
    for (let j = 0; j < points.length; j++) {
      sums[clusters[j]!] = sums[clusters[j]!]! + Math.sqrt(squaredDistance(points[i]!, points[j]!));
    }
    const inside = sums[own]! / (sizes[own]! - 1);
    let outside = Number.POSITIVE_INFINITY;
    for (const c of used) if (c !== own) outside = Math.min(outside, sums[c]! / sizes[c]!);
    const larger = Math.max(inside, outside);
    if (larger > 0) total += (outside - inside) / larger;
  }
  return total / points.length;
}
