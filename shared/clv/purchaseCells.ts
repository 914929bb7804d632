/**
 * What the purchase models know of a customer, and customers that are alike put together.
 *
 * Letters, here and in every file of this room: x = frequency, repeat purchase days (the first purchase is
 * not counted); t_x (code: tx) = recency, time from the first to the last purchase; T = age, time from the
 * first purchase to the end of observation.
 */

/** One element a customer, in the same order in each column; times in one unit of the caller's choice. */
export interface PurchaseColumns {
  readonly frequency: ArrayLike<number>;
  readonly recency: ArrayLike<number>;
  readonly age: ArrayLike<number>;
  /** Sum over the customer's repeat purchases of ln(time since the purchase before), for the regular models. */
  readonly logGaps?: ArrayLike<number>;
}

/**
 * The distinct (x, t_x, T) of a cohort with their multiplicities: the likelihood of 2,357 customers costs
 * about a thousand evaluations. Times are divided by `unit`, the mean age, so that a fit meets numbers near 1.
 */
export interface PurchaseCells {
  readonly customers: number;
  /** Rows that are no purchase history: not finite, negative, a broken frequency, recency above age. */
  readonly leftOut: number;
  /** The cell of each row of the columns; −1 where the row was left out. */
  readonly cellOf: Int32Array;
  readonly x: Int32Array;
  readonly weight: Float64Array;
  /** Index into `recencies` and `ages`: one logarithm a distinct time, not one a cell. */
  readonly txIndex: Int32Array;
  readonly TIndex: Int32Array;
  /** Distinct times over `unit`. */
  readonly recencies: Float64Array;
  readonly ages: Float64Array;
  readonly unit: number;
  /** atLeast[i] customers have x > i; its length is the highest x. */
  readonly atLeast: Float64Array;
  readonly repeats: number;
  /** Sum of ln(gap / unit) over all repeats, or null where the columns have no gaps. */
  readonly logGaps: number | null;
}

/** Cost: three map look-ups a row, one pass (over 40 lines for that). `rows` restricts the cohort to some rows (default: all). */
export function purchaseCells(columns: PurchaseColumns, rows?: ArrayLike<number>): PurchaseCells {
  const { frequency, recency, age } = columns;
  const count = rows === undefined ? frequency.length : rows.length;
  const cellOf = new Int32Array(count).fill(-1);
  const [times, spans, seen] = [distinct(), distinct(), distinct()];
  const tally = { x: [] as number[], tx: [] as number[], T: [] as number[], weight: [] as number[] };
  let [customers, ageSum, logGaps] = [0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    const row = rows === undefined ? i : rows[i]!;
    const [x, tx, T] = [frequency[row]!, recency[row]!, age[row]!];
    if (!isHistory(x, tx, T)) continue;
    const txIndex = spans.indexOf(x === 0 ? 0 : Math.min(tx, T));
    const TIndex = times.indexOf(T);
    const cell = seen.indexOf((x * MOST_DISTINCT + txIndex) * MOST_DISTINCT + TIndex);
    if (cell === tally.x.length) {
      tally.x.push(x);
      tally.tx.push(txIndex);
      tally.T.push(TIndex);
      tally.weight.push(0);
    }
    tally.weight[cell]! += 1;
    cellOf[i] = cell;
    customers += 1;
    ageSum += T;
    if (columns.logGaps !== undefined && x > 0) logGaps += columns.logGaps[row]!;
  }
  const unit = ageSum > 0 ? ageSum / customers : 1;
  const x = Int32Array.from(tally.x);
  const weight = Float64Array.from(tally.weight);
  const atLeast = exceedances(x, weight);
  const repeats = atLeast.reduce((sum, n) => sum + n, 0);
  return {
    customers,
    leftOut: count - customers,
    cellOf,
    x,
    weight,
    txIndex: Int32Array.from(tally.tx),
    TIndex: Int32Array.from(tally.T),
    recencies: Float64Array.from(spans.values, (t) => t / unit),
    ages: Float64Array.from(times.values, (t) => t / unit),
    unit,
    atLeast,
    repeats,
    logGaps: columns.logGaps === undefined ? null : logGaps - repeats * Math.log(unit),
  };
}

/** The cells of `most` of the usable rows, every n-th of them: no chance, the same answer on every host. */
export function sampleCells(columns: PurchaseColumns, cells: PurchaseCells, most: number): PurchaseCells {
  const usable: number[] = [];
  cells.cellOf.forEach((cell, row) => {
    if (cell >= 0) usable.push(row);
  });
  const step = usable.length / most;
  const rows = Array.from({ length: most }, (_, i) => usable[Math.floor(i * step)]!);
  return purchaseCells(columns, rows);
}

/**
 * A frequency is a whole number up to a million; the last purchase is after the first where there is a repeat
 * (purchases of one moment are one purchase), and not after the end of observation.
 */
export function isHistory(x: number, tx: number, T: number): boolean {
  const whole = Number.isInteger(x) && x >= 0 && x <= 1e6;
  return whole && (x === 0 ? tx >= 0 : tx > 0) && T >= 0 && tx <= T * ROUNDING && T < Infinity;
}

interface Distinct {
  readonly values: number[];
  indexOf(value: number): number;
}

function distinct(): Distinct {
  const places = new Map<number, number>();
  const values: number[] = [];
  return {
    values,
    indexOf(value) {
      const known = places.get(value);
      if (known !== undefined) return known;
      places.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}

function exceedances(x: Int32Array, weight: Float64Array): Float64Array {
  const atLeast = new Float64Array(x.reduce((high, value) => Math.max(high, value), 0));
  x.forEach((value, cell) => {
    if (value > 0) atLeast[value - 1]! += weight[cell]!;
  });
  for (let i = atLeast.length - 2; i >= 0; i -= 1) atLeast[i]! += atLeast[i + 1]!;
  return atLeast;
}

/** More distinct times than this would make keys collide above 2^53; a century has 36,525 days. */
const MOST_DISTINCT = 94906;
/** Recency and age rounded apart in the last digits are the same moment. */
const ROUNDING = 1 + 1e-9;
