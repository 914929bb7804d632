import type { Customer } from '../customers/customer';
import { customersFromOrders, linkToList, UNKNOWN_BUYER } from '../customers/linkOrders';
import type { CleanTable } from '../intake/cleanTable';
import { type OrderMatches, rowOrders } from './matchOrders';

/** Rows of an order table that stand for customers: each names a buyer that no list has, at first sight. */
export interface NewBuyers {
  readonly clean: CleanTable;
  readonly indices: readonly number[];
}

/**
 * The buyers of new orders who are in no list, each by the first row that names them. Linked as the workbook itself
 * links orders (code, phone, e-mail, a name that one customer has), so that afterwards every new order has its
 * customer; a name that several customers have stays doubtful and adds nobody. O(rows).
 */
export function newBuyers(
  customers: readonly Customer[],
  matches: readonly OrderMatches[],
): readonly NewBuyers[] {
  let everyone = customers;
  return matches
    .filter(({ table }) => table.table.role === 'orders')
    .map(({ table, added }) => {
      const all = rowOrders(table);
      const orders = added.map((i) => all[i]!);
      const links = linkToList(everyone, orders);
      const ambiguous = new Set(links.ambiguous);
      const open = orders.flatMap((_, k) =>
        links.customerOf[k] === UNKNOWN_BUYER && !ambiguous.has(k) ? [k] : [],
      );
      const found = customersFromOrders(open.map((k) => orders[k]!));
      const first = new Map<number, number>();
      found.customerOf.forEach((at, n) => {
        if (at >= 0 && !first.has(at)) first.set(at, added[open[n]!]!);
      });
      everyone = [...everyone, ...found.customers];
      return { clean: table, indices: [...first.values()].sort((a, b) => a - b) };
    });
}
