import type { Action } from '../desk/calls';
import type { DeskContext } from '../desk/deskContext';
import type { Needs } from '../desk/verbs';
import type { Snapshot } from '../workbook/snapshot';
import type { Plan } from './plan';

export type NoteAction = Extract<Action, { readonly kind: 'note' }>;

export const needsNote: Needs = { sheets: ['interactions', 'settings'], customers: true };

export function planNote(_snapshot: Snapshot, _args: NoteAction, _context: DeskContext): Plan {
  throw new Error('planNote requires an implementation');
}
