/** One value for each customer; null, undefined and what is no finite number are blank. */
export type ScoreColumn = ArrayLike<number | null>;

export interface RfmColumns {
  readonly r: Float64Array;
  readonly f: Float64Array;
  readonly m: Float64Array;
}

/**
 * The three columns as they are scored, side by side: NaN where a value is blank, and in all three for a
 * customer with no order (orders below 1), who is compared with nobody. One entry for each customer of the
 * longest column. O(n).
 */
export function rfmColumns(recencyDays: ScoreColumn, orders: ScoreColumn, revenue: ScoreColumn): RfmColumns {
  const length = Math.max(recencyDays.length, orders.length, revenue.length);
  const [r, f, m] = [recencyDays, orders, revenue].map((column) => {
    const values = scoreValues(column, length);
    for (let i = 0; i < length; i++) if (hasNoOrder(orders[i])) values[i] = Number.NaN;
    return values;
  });
  return { r: r!, f: f!, m: m! };
}

/** A column as numbers, NaN where it is blank or not finite. O(n). */
export function scoreValues(column: ScoreColumn, length = column.length): Float64Array {
  const values = new Float64Array(length).fill(Number.NaN);
  for (let i = 0; i < column.length; i++) {
    const value = column[i];
    if (typeof value === 'number' && Number.isFinite(value)) values[i] = value;
  }
  return values;
}

function hasNoOrder(orders: number | null | undefined): boolean {
  return typeof orders === 'number' && orders < 1;
}
