/**
 * A number of each item, as a typed array. O(n); several times as fast as Float64Array.from, which asks an iterator for
 * each element.
 */
export function numberColumn<T>(items: readonly T[], numberOf: (item: T) => number): Float64Array {
  const column = new Float64Array(items.length);
  for (let i = 0; i < items.length; i++) column[i] = numberOf(items[i]!);
  return column;
}
