import { cardCustomers } from '../customers/cardCustomers';
import type { Customer } from '../customers/customer';
import { CUSTOMER_FIELDS, readCustomers } from '../customers/readCustomers';
import { type CleanContext, type CleanTable, cleanTable } from '../intake/cleanTable';
import type { Card, Table } from '../intake/understanding';
import type { Finding } from '../model/finding';
import { groupedRows } from '../orders/groupedRows';
import { headedOrders } from '../orders/headedOrders';
import { type Buyer, isNobody } from '../orders/order';
import { ownedOrders } from '../orders/ownedOrders';
import { ORDER_FIELDS } from '../orders/readOrders';
import { type Snapshot, sheetOf } from '../workbook/snapshot';

/** The tables of the user's sheets, cleaned. */
export interface ReadTables {
  readonly lists: readonly { readonly clean: CleanTable; readonly customers: readonly Customer[] }[];
  /** Customers of forms and heads of ledgers: they have no row in a list. */
  readonly cards: readonly Customer[];
  /** As they stand, row by row: repairs and their places go by these. */
  readonly orders: readonly CleanTable[];
  readonly lines: readonly CleanTable[];
  /** The order tables as they are meant: each row with its customer, day and order, heads and sums left out. */
  readonly meant: readonly CleanTable[];
  readonly findings: readonly Finding[];
}

/** Cleans every table that is used, and reads the shapes that are no plain list. O(cells). */
export function readTables(snapshot: Snapshot, tables: readonly Table[], context: CleanContext): ReadTables {
  const clean = (role: Table['role'], wanted: typeof ORDER_FIELDS): readonly CleanTable[] =>
    tables
      .filter((table) => table.role === role)
      .map((table) => cleanTable(sheetOf(snapshot, table.sheet)!, table, wanted, context));
  const lists = clean('customers', CUSTOMER_FIELDS);
  const orders = clean('orders', ORDER_FIELDS);
  const lines = clean('orderLines', ORDER_FIELDS);
  const forms = cardCustomers(
    tables.flatMap(({ cards }) => cards ?? []),
    context,
  );
  const owners = ownersOf(orders, context);
  const grouped = orders.map((table) => {
    const owner = owners.of.get(table);
    const heads = (table.table.headings ?? []).map(({ row }, i) => ({
      row,
      buyer: buyerOf(owners.heads.get(table)![i]!),
    }));
    return groupedRows(headedOrders(owner === undefined ? table : ownedOrders(table, buyerOf(owner)), heads));
  });
  return {
    lists: lists.map((list) => ({
      clean: list,
      customers: readCustomers(list, sheetOf(snapshot, list.table.sheet)!),
    })),
    cards: [...forms.customers, ...owners.customers],
    orders,
    lines,
    meant: grouped.map((group) => group.clean),
    findings: [
      ...[...lists, ...orders, ...lines].flatMap((table) => table.findings),
      ...forms.findings,
      ...owners.findings,
      ...grouped.flatMap((group) => group.findings),
    ],
  };
}

interface Owners {
  readonly of: ReadonlyMap<CleanTable, Customer>;
  /** The customers of the headings inside of a table, in their order. */
  readonly heads: ReadonlyMap<CleanTable, readonly Customer[]>;
  /** Each once, though several ledgers may be theirs. */
  readonly customers: readonly Customer[];
  readonly findings: readonly Finding[];
}

function ownersOf(orders: readonly CleanTable[], context: CleanContext): Owners {
  const owned = orders.filter(({ table }) => table.owner !== undefined);
  const headed = orders.filter(({ table }) => table.headings !== undefined);
  const cards = [
    ...owned.map(({ table }): Card => table.owner!),
    ...headed.flatMap(({ table }) => table.headings!),
  ];
  const { customers, findings } = cardCustomers(cards, context);
  let at = owned.length;
  const heads = headed.map((table) => {
    const own = customers.slice(at, at + table.table.headings!.length);
    at += own.length;
    return [table, own] as const;
  });
  const once = new Map<string, Customer>();
  for (const customer of customers) {
    const buyer = buyerOf(customer);
    const mark = `${buyer.code}|${buyer.phone}|${buyer.email}|${buyer.name?.toLowerCase()}`;
    if (!isNobody(buyer) && !once.has(mark)) once.set(mark, customer);
  }
  return {
    of: new Map(owned.map((ledger, i) => [ledger, customers[i]!])),
    heads: new Map(heads),
    customers: [...once.values()],
    findings,
  };
}

function buyerOf({ code, name, phone, email }: Customer): Buyer {
  return { code, name, phone: phone.value, email: email.value };
}
