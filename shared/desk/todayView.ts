import type { Snapshot } from '../workbook/snapshot';
import type { Calls } from './calls';
import type { DeskContext } from './deskContext';
import type { Needs } from './verbs';
import type { TodayView } from './views';

export const needsToday: Needs = { sheets: [], customers: true };

export function todayView(
  _snapshot: Snapshot,
  _args: Calls['today']['args'],
  _context: DeskContext,
): TodayView {
  throw new Error('todayView requires an implementation');
}
