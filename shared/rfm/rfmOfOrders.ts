import { customerTotals } from '../metrics/customerTotals';
import type { DayNumber } from '../model/day';
import { DEFAULT_SEGMENT_MAP, type SegmentRow, segmentOf } from '../segments/segmentMap';
import { binCount } from './quantileScores';
import { type RfmOptions, type RfmScores, type RfmThresholds, rfmScores } from './rfmScores';

export interface RfmOfOrders extends RfmScores {
  /** Days from the last order to the analysis day; null without a dated order. */
  readonly recencyDays: readonly (number | null)[];
  readonly orders: readonly number[];
  readonly revenue: readonly number[];
  readonly thresholds: RfmThresholds;
  /** An id of the map, noOrders, or null where the map has no place for the customer. */
  readonly segments: readonly (string | null)[];
}

/**
 * RFM from plain orders, the way the CRM's own columns have it: totals by customerTotals, scores by rfmScores,
 * segments by the map.
 *
 * Input: one element for each order, as for customerTotals; rows after `asOf` count, with a negative recency.
 * Segments are always read on scores of five, the map's grid, whatever number of bins is shown. One entry for
 * each customer in every column; a customer without orders has no scores. O(n log n).
 */
export function rfmOfOrders(
  customers: ArrayLike<number>,
  days: ArrayLike<number>,
  amounts: ArrayLike<number> | null,
  customerCount: number,
  asOf: DayNumber,
  options: RfmOptions & { readonly map?: readonly SegmentRow[] } = {},
): RfmOfOrders {
  const totals = customerTotals(customers, days, amounts, customerCount);
  const orders = Array.from(totals.orders);
  const recencyDays = Array.from(totals.lastDay, (last) =>
    Number.isNaN(last) ? null : asOf - Math.floor(last),
  );
  const revenue = Array.from(totals.revenue);
  const scores = rfmScores(recencyDays, orders, revenue, options);
  const onGrid =
    binCount(options.bins) === GRID ? scores : rfmScores(recencyDays, orders, revenue, { bins: GRID });
  const map: readonly SegmentRow[] = options.map ?? DEFAULT_SEGMENT_MAP;
  const segments = orders.map((count, c) =>
    count === 0 ? 'noOrders' : segmentOf(map, onGrid.r[c] ?? null, onGrid.f[c] ?? null),
  );
  return { ...scores, recencyDays, orders, revenue, segments };
}

/** The map has five scores a side. */
const GRID = 5;
