import type { Action } from '../desk/calls';
import type { DeskContext } from '../desk/deskContext';
import { finding } from '../model/finding';
import { requestChanges } from '../person/requests';
import { personOfId } from '../person/whoIs';
import type { Snapshot } from '../workbook/snapshot';
import { fewCells, type Plan, refusal } from './plan';

export type RequestAction = Extract<Action, { readonly kind: 'request' }>;

/** One row on the Requests sheet, or the day on the open one; one undo. Refused for a customer that is not there. */
export function planRequest(snapshot: Snapshot, args: RequestAction, context: DeskContext): Plan {
  const { language, today, user } = context;
  const person = personOfId(snapshot, args.id);
  if (person === null) {
    return refusal('request', finding('desk.unknownCustomer', 'error', {}, { id: args.id }), language);
  }
  const { what: kind, how, isDone } = args;
  const asked = { id: person.id!, kind, how: how.trim(), note: '', today, by: user, isDone };
  const { reliesOn, changes } = requestChanges(snapshot, asked, language);
  return fewCells('request', reliesOn, changes, language);
}
