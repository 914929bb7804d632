/** What was done to a column: log1p or not, then (value - mean) / deviation. */
export interface Scaling {
  readonly log: boolean;
  readonly mean: number;
  /** Standard deviation; 0: the column is constant, and becomes 0. */
  readonly deviation: number;
}

/**
 * Columns made comparable: mean 0, standard deviation 1. A column of values of 0 or more with a long tail to
 * the right (skewness above 1: money, orders, days) is taken as log(1 + value) first, or a few large customers
 * would be the only clusters. Input: rows of equal length, finite. O(n x columns).
 */
export function standardise(rows: readonly (readonly number[])[]): {
  readonly points: readonly (readonly number[])[];
  readonly scalings: readonly Scaling[];
} {
  const width = rows[0]?.length ?? 0;
  const scalings = Array.from({ length: width }, (_, j) => scalingOf(rows.map((row) => row[j]!)));
  return { points: rows.map((row) => row.map((value, j) => scaled(value, scalings[j]!))), scalings };
}

/** Long tails begin about here; an exponential distribution has skewness 2. */
const SKEWED = 1;

function scalingOf(column: readonly number[]): Scaling {
  const plain = momentsOf(column);
  const log = plain.skewness > SKEWED && column.every((value) => value >= 0);
  const { mean, deviation } = log ? momentsOf(column.map(Math.log1p)) : plain;
  return { log, mean, deviation };
}

function scaled(value: number, { log, mean, deviation }: Scaling): number {
  return deviation === 0 ? 0 : ((log ? Math.log1p(value) : value) - mean) / deviation;
}

function momentsOf(column: readonly number[]): { mean: number; deviation: number; skewness: number } {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  let [second, third] = [0, 0];
  for (const value of column) {
    second += (value - mean) ** 2;
    third += (value - mean) ** 3;
  }
  const deviation = Math.sqrt(second / column.length);
  // Rounding leaves a constant column of large numbers a deviation of its last digits.
  if (deviation <= Math.abs(mean) * 1e-12) return { mean, deviation: 0, skewness: 0 };
  return { mean, deviation, skewness: third / column.length / deviation ** 3 };
}
