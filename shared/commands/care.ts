import type { Action } from '../desk/calls';
import type { DeskContext } from '../desk/deskContext';
import type { Needs } from '../desk/verbs';
import type { Snapshot } from '../workbook/snapshot';
import type { Plan } from './plan';

export type CareAction = Extract<Action, { readonly kind: 'care' }>;

export const needsCare: Needs = { sheets: ['care', 'interactions', 'settings'], customers: true };

export function planCare(_snapshot: Snapshot, _args: CareAction, _context: DeskContext): Plan {
  throw new Error('planCare requires an implementation');
}
