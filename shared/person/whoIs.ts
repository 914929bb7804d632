import { type CustomerRow, customerRows, shownName, textOf } from '../desk/customerRows';
import { findCustomers } from '../desk/findCustomers';
import { userColumnsOf } from '../desk/userColumns';
import type { Snapshot } from '../workbook/snapshot';
import { marksOfText, type PersonMarks, personMarks } from './personMarks';

/** Somebody with all that they are known by. */
export interface Person {
  /** Of the row that stays after merges; null for a phone or an e-mail that is no customer's. */
  readonly id: string | null;
  readonly name: string;
  /** Their row, and the rows that were merged into it. */
  readonly rows: readonly CustomerRow[];
  readonly marks: PersonMarks;
}

export type WhoIs =
  | { readonly kind: 'one'; readonly person: Person }
  | { readonly kind: 'many'; readonly rows: readonly CustomerRow[] }
  | { readonly kind: 'none' };

/** Who is meant: by id, code, phone in any spelling, e-mail or name. O(cells of the customers). */
export function whoIs(snapshot: Snapshot, query: string): WhoIs {
  const all = customerRows(snapshot);
  const byId = personOfId(snapshot, query, all);
  if (byId !== null) return { kind: 'one', person: byId };
  const found = findCustomers(all, userColumnsOf(snapshot), query);
  if (found.rows.length > 0) {
    const [first] = found.rows;
    return found.isSure
      ? { kind: 'one', person: personOf(snapshot, first!, all) }
      : { kind: 'many', rows: found.rows };
  }
  const marks = marksOfText(query);
  if (marks === null) return { kind: 'none' };
  return { kind: 'one', person: { id: null, name: query.trim(), rows: [], marks } };
}

/** The customer of an id, or the one that they were merged into; null where nobody has it. */
export function personOfId(
  snapshot: Snapshot,
  id: string,
  all: readonly CustomerRow[] = customerRows(snapshot),
): Person | null {
  const row = all.find((one) => one.id === id);
  return row === undefined ? null : personOf(snapshot, row, all);
}

function personOf(snapshot: Snapshot, row: CustomerRow, all: readonly CustomerRow[]): Person {
  const root = textOf(row, 'merged_into') ?? row.id;
  const rows = all.filter((one) => one.id === root || textOf(one, 'merged_into') === root);
  const own = rows.some((one) => one.id === row.id) ? rows : [row];
  const main = own.find(({ id }) => id === root) ?? own[0]!;
  return { id: main.id, name: shownName(main), rows: own, marks: personMarks(snapshot, own, all) };
}
