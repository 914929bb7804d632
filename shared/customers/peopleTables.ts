import { type CleanTable, textIn } from '../intake/cleanTable';
import type { PeopleRole, Table } from '../intake/understanding';
import type { FieldId } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import { buyerIn } from '../orders/buyerOf';
import type { Buyer } from '../orders/order';
import type { Customer } from './customer';
import { ANONYMOUS_BUYER, linkBuyers } from './linkOrders';

export const PEOPLE_ROLES: readonly PeopleRole[] = ['survey', 'careLog', 'pipeline', 'referrals'];

/** What is read of surveys, care logs, pipelines and referrals: whose row it is, and who brought them. */
export const PEOPLE_FIELDS: readonly FieldId[] = [
  'customer_id',
  'name',
  'first_name',
  'last_name',
  'company',
  'phone',
  'email',
  'referrer',
];

/** The rows of a table that names customers beside other things. */
export interface PeopleTable {
  readonly table: Table;
  readonly buyers: readonly Buyer[];
  readonly referrers: readonly (string | null)[];
}

/** O(rows). */
export function peopleTable(clean: CleanTable): PeopleTable {
  return {
    table: clean.table,
    buyers: clean.table.dataRows.map((_, i) => buyerIn(clean, i)),
    referrers: clean.table.dataRows.map((_, i) => textIn(clean, 'referrer', i)),
  };
}

/** How many rows of each table belong to known customers. O(customers + rows). */
export function peopleFindings(
  customers: readonly Customer[],
  tables: readonly PeopleTable[],
): readonly Finding[] {
  return tables.map(({ table: { sheet, rect }, buyers }) => {
    const links = linkBuyers(customers, buyers);
    const known = links.filter((at) => at >= 0).length;
    const anonymous = links.filter((at) => at === ANONYMOUS_BUYER).length;
    const params = { sheet, known, anonymous, unknown: links.length - known - anonymous };
    return finding('shape.linked', 'info', { sheet, row: rect.row }, params);
  });
}

/** Customers with who brought them, from lists of referrals; what their own row says goes first. */
export function withReferrers(
  customers: readonly Customer[],
  tables: readonly PeopleTable[],
): readonly Customer[] {
  const found = new Map<number, string>();
  for (const { buyers, referrers } of tables) {
    linkBuyers(customers, buyers).forEach((at, i) => {
      const referrer = referrers[i]!;
      if (at >= 0 && referrer !== null && !found.has(at)) found.set(at, referrer);
    });
  }
  if (found.size === 0) return customers;
  return customers.map((customer, at) => {
    const referrer = customer.referrer ?? found.get(at);
    return referrer === undefined ? customer : { ...customer, referrer };
  });
}
