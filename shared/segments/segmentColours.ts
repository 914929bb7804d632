import type { NoOrders, SegmentId } from './segmentMap';

/**
 * A light fill for each segment, `#rrggbb`, for cells with black text (contrast above 10:1) and for charts:
 * greens are good customers, blues are new, ambers cool down, reds are leaving, greys are gone.
 */
export const SEGMENT_COLOURS: Readonly<Record<SegmentId | NoOrders, string>> = {
  champions: '#a8dab5',
  loyal: '#ceead6',
  potentialLoyal: '#d7f0ef',
  newCustomers: '#c6dafc',
  promising: '#e3edfd',
  needAttention: '#fef0c3',
  aboutToSleep: '#fde3b0',
  atRisk: '#fad2cf',
  cantLose: '#f6aea9',
  hibernating: '#dadce0',
  noOrders: '#f1f3f4',
};
