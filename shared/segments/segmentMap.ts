/** Stable names of the default segments: sheets and settings keep these, messages/ has the words. */
export type SegmentId =
  | 'champions'
  | 'loyal'
  | 'potentialLoyal'
  | 'newCustomers'
  | 'promising'
  | 'needAttention'
  | 'aboutToSleep'
  | 'atRisk'
  | 'cantLose'
  | 'hibernating';

/** The customer is known, but has not bought. */
export type NoOrders = 'noOrders';

/** A rectangle of R and F scores, both ends included. A segment may have several rows. */
export interface SegmentRow<Id extends string = string> {
  readonly id: Id;
  readonly r: readonly [number, number];
  readonly f: readonly [number, number];
}

/** The segments from the best customers to those nearly gone, with noOrders last: the order of our sheets. */
export const SEGMENT_ORDER: readonly (SegmentId | NoOrders)[] = [
  'champions',
  'loyal',
  'potentialLoyal',
  'newCustomers',
  'promising',
  'needAttention',
  'aboutToSleep',
  'atRisk',
  'cantLose',
  'hibernating',
  'noOrders',
];

/**
 * Ten segments on R and F of five scores each; every cell of the 5 x 5 grid is in exactly one, M is left out.
 * Source: SaadAbdElGhaffar/customer-segmentation-rfm-kmeans, utils/rfm_analysis.py (the map on R and F that
 * most notebooks use). Other published maps leave gaps or overlap.
 */
export const DEFAULT_SEGMENT_MAP: readonly SegmentRow<SegmentId>[] = [
  { id: 'champions', r: [5, 5], f: [4, 5] },
  { id: 'loyal', r: [3, 4], f: [4, 5] },
  { id: 'potentialLoyal', r: [4, 5], f: [2, 3] },
  { id: 'newCustomers', r: [5, 5], f: [1, 1] },
  { id: 'promising', r: [4, 4], f: [1, 1] },
  { id: 'needAttention', r: [3, 3], f: [3, 3] },
  { id: 'aboutToSleep', r: [3, 3], f: [1, 2] },
  { id: 'atRisk', r: [1, 2], f: [3, 4] },
  { id: 'cantLose', r: [1, 2], f: [5, 5] },
  { id: 'hibernating', r: [1, 2], f: [1, 2] },
];

/** Whether nobody changed the map: rows of a sheet are other objects. O(rows). */
export function isDefaultMap(map: readonly SegmentRow[]): boolean {
  const text = (rows: readonly SegmentRow[]): string =>
    rows.map(({ id, r, f }) => [id, ...r, ...f].join(' ')).join(', ');
  return text(map) === text(DEFAULT_SEGMENT_MAP);
}

/**
 * The segment of a customer by the first row of the map that holds both scores. No score at all is a customer
 * without orders; one score missing, or a cell that the map leaves out, is null. The scores
 * are of the map's own grid, 1..5 for the default one. O(rows).
 */
export function segmentOf<Id extends string>(
  map: readonly SegmentRow<Id>[],
  r: number | null,
  f: number | null,
): Id | NoOrders | null {
  if (r === null && f === null) return 'noOrders';
  if (r === null || f === null) return null;
  return map.find((row) => holds(row, r, f))?.id ?? null;
}

/** A cell of the grid and the segments that claim it: none, or more than one. */
export interface MapFault<Id extends string = string> {
  readonly r: number;
  readonly f: number;
  readonly ids: readonly Id[];
}

/**
 * What is wrong with a map that a user has edited: the cells that no segment holds and the cells that two
 * hold (a segment may hold a cell by two of its own rows). Best cells first; both empty: the map is sound.
 * O(bins² x rows).
 */
export function segmentMapFaults<Id extends string>(
  map: readonly SegmentRow<Id>[],
  bins = 5,
): { readonly gaps: readonly MapFault<Id>[]; readonly overlaps: readonly MapFault<Id>[] } {
  const gaps: MapFault<Id>[] = [];
  const overlaps: MapFault<Id>[] = [];
  for (let r = bins; r >= 1; r--) {
    for (let f = bins; f >= 1; f--) {
      const ids = [...new Set(map.filter((row) => holds(row, r, f)).map((row) => row.id))];
      if (ids.length === 0) gaps.push({ r, f, ids });
      if (ids.length > 1) overlaps.push({ r, f, ids });
    }
  }
  return { gaps, overlaps };
}

function holds(row: SegmentRow, r: number, f: number): boolean {
  return r >= row.r[0] && r <= row.r[1] && f >= row.f[0] && f <= row.f[1];
}
