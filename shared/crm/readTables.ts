import { cardCustomers } from '../customers/cardCustomers';
import type { Customer } from '../customers/customer';
import { linkBuyers } from '../customers/linkOrders';
import { PEOPLE_FIELDS, PEOPLE_ROLES, type PeopleTable, peopleTable } from '../customers/peopleTables';
import { CUSTOMER_FIELDS, readCustomers } from '../customers/readCustomers';
import { type CleanContext, type CleanTable, cleanTable } from '../intake/cleanTable';
import type { Card, Table } from '../intake/understanding';
import { type Finding, finding } from '../model/finding';
import { withoutCopiedOrders } from '../orders/copiedTables';
import { groupedRows } from '../orders/groupedRows';
import { headedOrders } from '../orders/headedOrders';
import { monthOrders, monthsOf } from '../orders/monthOrders';
import { type Buyer, isNobody } from '../orders/order';
import { ownedOrders } from '../orders/ownedOrders';
import { ORDER_FIELDS } from '../orders/readOrders';
import { withWordsOfDays } from '../orders/wordsOfDays';
import { type Snapshot, sheetOf } from '../workbook/snapshot';

/** The tables of the user's sheets, cleaned. */
export interface ReadTables {
  /** With their roles as they turned out beside each other. */
  readonly tables: readonly Table[];
  readonly lists: readonly { readonly clean: CleanTable; readonly customers: readonly Customer[] }[];
  /** Customers of forms and heads of ledgers: they have no row in a list. */
  readonly cards: readonly Customer[];
  /** As they stand, row by row: repairs and their places go by these. */
  readonly orders: readonly CleanTable[];
  readonly lines: readonly CleanTable[];
  /** The order tables as they are meant: each row with its customer, day and order, heads and sums left out. */
  readonly meant: readonly CleanTable[];
  /** Surveys, care logs, pipelines, referrals: never orders, but their rows are customers'. */
  readonly people: readonly PeopleTable[];
  readonly findings: readonly Finding[];
}

/** Cleans every table that is used, and reads the shapes that are no plain list. O(cells). */
export function readTables(snapshot: Snapshot, found: readonly Table[], context: CleanContext): ReadTables {
  const { tables, findings: copied } = withoutCopiedOrders(snapshot, found);
  const clean = (role: Table['role'], wanted: typeof ORDER_FIELDS): readonly CleanTable[] =>
    tables
      .filter((table) => table.role === role)
      .map((table) => cleanTable(sheetOf(snapshot, table.sheet)!, table, wanted, context));
  const sheetIn = ({ table }: CleanTable) => sheetOf(snapshot, table.sheet)!;
  const every = clean('customers', CUSTOMER_FIELDS).map((list) => ({
    clean: list,
    customers: readCustomers(list, sheetIn(list)),
  }));
  const { lists, copies, findings } = withoutCopies(every);
  const orders = clean('orders', ORDER_FIELDS);
  const lines = clean('orderLines', ORDER_FIELDS);
  const cards = tables.flatMap((table) => table.cards ?? []);
  const forms = cardCustomers(cards, context);
  const people = PEOPLE_ROLES.flatMap((role) => clean(role, PEOPLE_FIELDS)).map(peopleTable);
  const owners = ownersOf(orders, context);
  const grouped = orders
    .filter((table) => !isByMonth(table))
    .map((table) => groupedOrders(withWordsOfDays(sheetIn(table), table), owners));
  const plain = grouped.map((group) => group.clean);
  const counted = monthsOf(plain);
  const byMonth = [...every.map((list) => list.clean), ...orders]
    .filter(isByMonth)
    .map((table) => monthOrders(sheetIn(table), table, counted, context));
  return {
    tables: tables.map((table) => (copies.has(table) ? { ...table, role: 'orders' } : table)),
    lists,
    cards: [...forms.customers, ...owners.customers],
    orders,
    lines,
    people,
    meant: [...plain, ...byMonth.map((one) => one.clean)],
    findings: [
      ...copied,
      ...[...every.map((list) => list.clean), ...orders, ...lines].flatMap((table) => table.findings),
      ...findings,
      ...forms.findings,
      ...owners.findings,
      ...[...grouped, ...byMonth].flatMap((one) => one.findings),
    ],
  };
}

function isByMonth({ table }: CleanTable): boolean {
  return table.columns.some(({ month }) => month !== undefined);
}

type List = ReadTables['lists'][number];

/** Lists by month whose customers stand in a plain list already are read for their amounts alone. */
function withoutCopies(every: readonly List[]): {
  readonly lists: readonly List[];
  readonly copies: ReadonlySet<Table>;
  readonly findings: readonly Finding[];
} {
  const plain = every.filter((list) => !isByMonth(list.clean)).flatMap((list) => list.customers);
  const copies = new Set<Table>();
  const findings: Finding[] = [];
  for (const { clean, customers } of every) {
    if (plain.length === 0 || !isByMonth(clean)) continue;
    const known = linkBuyers(plain, customers.map(buyerOf)).filter((at) => at >= 0).length;
    if (known < COPY_SHARE * customers.length) continue;
    copies.add(clean.table);
    const { sheet } = clean.table;
    findings.push(finding('shape.monthsListed', 'info', { sheet }, { sheet, known, rows: customers.length }));
  }
  return { lists: every.filter((list) => !copies.has(list.clean.table)), copies, findings };
}

/** Of its customers, so many stand in the other list. */
const COPY_SHARE = 0.8;

/** Orders with the owner of their book, the headings and the groups that they stand in. */
function groupedOrders(table: CleanTable, owners: Owners): ReturnType<typeof groupedRows> {
  const owner = owners.of.get(table);
  const heads = (table.table.headings ?? []).map(({ row }, i) => ({
    row,
    buyer: buyerOf(owners.heads.get(table)![i]!),
  }));
  return groupedRows(headedOrders(owner === undefined ? table : ownedOrders(table, buyerOf(owner)), heads));
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
