/**
 * The middle of the values (the mean of the two middle ones of an even count), whatever their order; null for
 * none. NaN is not allowed. O(n log n); the input stays as it is.
 */
export function median(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
