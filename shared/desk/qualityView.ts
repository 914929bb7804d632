import type { Snapshot } from '../workbook/snapshot';
import type { Calls } from './calls';
import type { DeskContext } from './deskContext';
import type { Needs } from './verbs';
import type { QualityView } from './views';

export const needsQuality: Needs = { sheets: ['repairs', 'todo', 'settings'], customers: true };

export function qualityView(
  _snapshot: Snapshot,
  _args: Calls['data']['args'],
  _context: DeskContext,
): QualityView {
  throw new Error('qualityView requires an implementation');
}
