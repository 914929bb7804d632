import type { Snapshot } from '../workbook/snapshot';
import type { Calls } from './calls';
import type { DeskContext } from './deskContext';
import type { Needs } from './verbs';
import type { CustomerFound } from './views';

export const needsCustomer: Needs = { sheets: [], customers: true };

export function customerView(
  _snapshot: Snapshot,
  _args: Calls['customer']['args'],
  _context: DeskContext,
): CustomerFound {
  throw new Error('customerView requires an implementation');
}
