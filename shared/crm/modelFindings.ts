import type { Customer } from '../customers/customer';
import type { Duplicate, DuplicateEvidence } from '../customers/duplicates';
import { ANONYMOUS_BUYER, type Links, UNKNOWN_BUYER } from '../customers/linkOrders';
import type { RowMatches } from '../customers/matchRows';
import type { CleanTable } from '../intake/cleanTable';
import { rowList } from '../intake/rowList';
import { nationalOfVietnam } from '../intake/vietnamPhone';
import { type DayNumber, isoOfDay } from '../model/day';
import { type Finding, finding } from '../model/finding';
import type { Order, OrderBook } from '../orders/order';
import type { Settings } from './settings';
import type { StoredCustomer } from './storedRows';

/** Pairs and codes are named one by one up to here; what is more is counted by the report. */
const MOST_NAMED = 20;

/** Customers whose row is no longer there. */
export function goneFindings(gone: readonly string[]): readonly Finding[] {
  if (gone.length === 0) return [];
  const ids = gone.slice(0, 5).join(', ') + (gone.length > 5 ? ', …' : '');
  return [finding('customers.gone', 'warning', {}, { count: gone.length, ids })];
}

/** What is to be said about the customers: found how, moved, sharing marks. */
export function customerFindings(
  customers: readonly Customer[],
  ids: readonly string[],
  duplicates: readonly Duplicate[],
  matches: RowMatches,
  stored: readonly StoredCustomer[],
  isDerived: boolean,
): readonly Finding[] {
  const found: Finding[] = [];
  if (isDerived && customers.length > 0)
    found.push(finding('customers.derived', 'info', {}, { count: customers.length }));
  if (stored.length > 0) {
    const fresh = matches.storedOf.filter((at) => at === -1).length;
    if (fresh > 0) found.push(finding('customers.new', 'info', {}, { count: fresh }));
    if (!isDerived && matches.moved > 0)
      found.push(finding('customers.moved', 'info', {}, { count: matches.moved }));
    for (const i of matches.doubtful.slice(0, MOST_NAMED)) {
      const place = customers[i]!.place;
      if (place) found.push(finding('customers.doubtful', 'warning', place, { row: place.row + 1 }));
    }
  }
  const shown = duplicates.filter((duplicate) => !duplicate.isProposed).slice(0, MOST_NAMED);
  for (const { survivor, other, evidence } of shown) {
    const names = `${ids[survivor]!}, ${ids[other]!}`;
    const place = customers[other]!.place ?? {};
    const shared = evidence.flatMap((by) => markOf(customers[other]!, by) ?? []);
    found.push(
      shared.length > 0
        ? finding('customers.sharedMark', 'warning', place, { ids: names, mark: shared.join(', ') })
        : finding('customers.lookAlike', 'info', place, { ids: names, marks: evidence.join(',') }),
    );
  }
  return [...found, ...codeFindings(customers, isDerived)];
}

/** What the customer shares exactly with another; null for a mere likeness. */
function markOf(customer: Customer, by: DuplicateEvidence): string | null {
  if (by === 'code' || by === 'taxCode') return customer[by];
  if (by === 'email') return customer.email.value;
  const phone = by === 'phone' ? customer.phone.value : null;
  // As a shop writes it, not as it is compared.
  return phone === null ? null : (nationalOfVietnam(phone) ?? phone);
}

function codeFindings(customers: readonly Customer[], isDerived: boolean): readonly Finding[] {
  if (isDerived) return [];
  const rows = new Map<string, number[]>();
  customers.forEach(({ code }, i) => {
    if (code === null) return;
    const list = rows.get(code);
    if (list) list.push(i);
    else rows.set(code, [i]);
  });
  return [...rows]
    .filter(([, list]) => list.length > 1)
    .slice(0, MOST_NAMED)
    .map(([code, list]) =>
      finding('customers.duplicateCode', 'warning', customers[list[1]!]!.place ?? {}, {
        code,
        count: list.length,
        rows: rowsText(list.map((at) => customers[at]!)),
      }),
    );
}

/** Rows as the user counts them: 12, 15; with their sheets where there are several. */
function rowsText(customers: readonly Customer[]): string {
  const places = customers.flatMap(({ place }) => place ?? []);
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) => {
      const rows = rowList(places.filter((place) => place.sheet === sheet).map(({ row }) => row));
      return sheets.length === 1 ? rows : `${sheet}: ${rows}`;
    })
    .join('; ');
}

/** What is to be said about the orders: left out, linked by name, unknown buyers, missing columns. */
export function orderFindings(
  book: OrderBook,
  links: Links,
  analysisDay: DayNumber,
  today: DayNumber,
  settings: Settings,
  tables: readonly CleanTable[],
): readonly Finding[] {
  const found: Finding[] = [];
  const why = settings.analysisDay !== null ? 'set' : analysisDay === today ? 'today' : 'lastOrder';
  found.push(finding('analysis.day', 'info', {}, { day: isoOfDay(analysisDay), why }));
  for (const { reason, count } of book.leftOut)
    found.push(finding('orders.leftOut', 'info', {}, { reason, count }));
  if (book.orders.length > 0 && book.revenue === null)
    found.push(finding('orders.noAmounts', 'warning', {}, {}));
  for (const { table, columns } of tables) {
    const days = columns.get('order_date')?.values ?? [];
    if (table.dataRows.length > 0 && days.every((day) => day === null)) {
      found.push(finding('orders.noDates', 'warning', { sheet: table.sheet }, { sheet: table.sheet }));
    }
  }
  if (links.byName > 0) found.push(finding('orders.byName', 'info', {}, { count: links.byName }));
  const first = links.ambiguous[0];
  if (first !== undefined) {
    const order = book.orders[first]!;
    const params = { count: links.ambiguous.length, name: order.buyer.name ?? '', row: order.row + 1 };
    found.push(finding('orders.ambiguousName', 'warning', { sheet: order.sheet, row: order.row }, params));
  }
  const linkedTo = (link: number): readonly Order[] =>
    book.orders.filter((_, i) => links.customerOf[i] === link);
  const anonymous = linkedTo(ANONYMOUS_BUYER);
  if (anonymous.length > 0) found.push(finding('orders.anonymous', 'info', {}, { count: anonymous.length }));
  const unknown = linkedTo(UNKNOWN_BUYER);
  if (unknown.length > links.ambiguous.length) {
    const buyers = new Set(
      unknown.map(({ buyer }) => buyer.code ?? buyer.phone ?? buyer.email ?? buyer.name),
    );
    const revenue = unknown.reduce((sum, order) => sum + (order.amount ?? 0), 0);
    const where = { sheet: unknown[0]!.sheet, row: unknown[0]!.row };
    found.push(
      finding('orders.unknown', 'warning', where, { count: unknown.length, buyers: buyers.size, revenue }),
    );
  }
  const future = book.orders.filter(
    (order) => order.isOrder && order.day !== null && order.day > analysisDay,
  );
  if (future.length > 0) {
    const where = { sheet: future[0]!.sheet, row: future[0]!.row };
    found.push(
      finding('orders.future', 'warning', where, { count: future.length, day: isoOfDay(analysisDay) }),
    );
  }
  return found;
}
