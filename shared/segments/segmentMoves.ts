import { customerIndex } from '../metrics/customerIndex';

/** Customers and their segments on one day, side by side; a blank id or segment is not there. */
export interface SegmentsOfDay {
  readonly ids: readonly (string | number | null)[];
  readonly segments: readonly (string | null)[];
}

export interface SegmentMoves {
  /** Segments before, in the order in which they appear; null, the last, where a new customer came. */
  readonly from: readonly (string | null)[];
  /** Segments after; null, the last, where a customer is gone. */
  readonly to: readonly (string | null)[];
  /** counts[i][j]: customers who went from from[i] to to[j]; new to gone is always 0. */
  readonly counts: readonly (readonly number[])[];
  /** The same as shares of the row, 0..1; null in a row without customers. */
  readonly shares: readonly (readonly (number | null)[])[];
}

/**
 * Who moved between segments from one day to another: the transition matrix, with the customers who are new
 * and those who are gone. Both sides have the same segments in the same order, those of the first day first.
 * A customer who stands twice on a day counts with the last row. O(n + segments²).
 */
export function segmentMoves(before: SegmentsOfDay, after: SegmentsOfDay): SegmentMoves {
  const { rows } = customerIndex([...before.ids, ...after.ids]);
  const known = [...before.segments, ...after.segments].map((segment) => segment?.trim() || null);
  const segments = [...new Set(known.filter((segment) => segment !== null))];
  const placeOf = new Map(segments.map((segment, i) => [segment, i]));
  const none = segments.length;
  const customers = rows.reduce((most, row) => Math.max(most, row + 1), 0);
  const start = new Int32Array(customers).fill(none);
  const end = new Int32Array(customers).fill(none);
  rows.forEach((row, i) => {
    const isBefore = i < before.ids.length;
    const segment = (isBefore ? before.segments[i] : after.segments[i - before.ids.length])?.trim();
    if (row >= 0 && segment) (isBefore ? start : end)[row] = placeOf.get(segment)!;
  });
  const counts = Array.from({ length: none + 1 }, () => new Array<number>(none + 1).fill(0));
  for (let c = 0; c < customers; c++) if (start[c]! < none || end[c]! < none) counts[start[c]!]![end[c]!]!++;
  const labels = [...segments, null];
  return { from: labels, to: labels, counts, shares: counts.map(sharesOfRow) };
}

function sharesOfRow(row: readonly number[]): readonly (number | null)[] {
  const total = row.reduce((sum, count) => sum + count, 0);
  return row.map((count) => (total === 0 ? null : count / total));
}
