import type { Snapshot } from '../workbook/snapshot';
import type { Calls } from './calls';
import type { DeskContext } from './deskContext';
import type { Needs } from './verbs';
import type { SegmentsView } from './views';

export const needsSegments: Needs = { sheets: [], customers: true };

export function segmentsView(
  _snapshot: Snapshot,
  _args: Calls['segments']['args'],
  _context: DeskContext,
): SegmentsView {
  throw new Error('segmentsView requires an implementation');
}
