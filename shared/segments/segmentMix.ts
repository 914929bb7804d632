import type { TenureBand } from '../metrics/tenureBand';
import type { NoOrders, SegmentId } from './segmentMap';

/** The pairs of segment and tenure that have a name of their own. */
export type MixId = 'activeNewcomer' | 'lastingTop' | 'fadingNewcomer' | 'fadingVeteran';

export type SegmentLevel = 'top' | 'middle' | 'low' | 'none';

/** How much a segment is worth keeping warm: top buys often and lately, low is silent. */
export const SEGMENT_LEVELS: Readonly<Record<SegmentId | NoOrders, SegmentLevel>> = {
  champions: 'top',
  loyal: 'top',
  potentialLoyal: 'middle',
  newCustomers: 'middle',
  promising: 'middle',
  needAttention: 'middle',
  aboutToSleep: 'low',
  atRisk: 'low',
  cantLose: 'low',
  hibernating: 'low',
  noOrders: 'none',
};

/**
 * The named mix of an RFM segment and a tenure: top with the youngest band is the highly active newcomer, top
 * with the oldest the lasting regular, low with them the newcomer who does not come back and the old customer
 * who slips away. Every other pair has no name (null) and is told by its two words. O(1).
 */
export function segmentMix(segment: SegmentId | NoOrders, tenure: TenureBand): MixId | null {
  const level = SEGMENT_LEVELS[segment];
  if (level !== 'top' && level !== 'low') return null;
  if (tenure.fromMonths === 0) return level === 'top' ? 'activeNewcomer' : 'fadingNewcomer';
  if (tenure.toMonths === null) return level === 'top' ? 'lastingTop' : 'fadingVeteran';
  return null;
}
