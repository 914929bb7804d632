import type { Customer } from '../customers/customer';
import { ANONYMOUS_BUYER, linkToList } from '../customers/linkOrders';
import { type CleanTable, dayIn, numberIn, textIn } from '../intake/cleanTable';
import { foldText } from '../intake/foldText';
import { buyerIn } from '../orders/buyerOf';
import { amountReader } from '../orders/lineAmount';
import type { Order } from '../orders/order';

/** The rows of one table of the new file that are in no table of the workbook, and what was said of the others. */
export interface OrderMatches {
  readonly table: CleanTable;
  /** Entries of the table's data rows, in order. */
  readonly added: readonly number[];
  /** Orders (codes; rows where there are none). */
  readonly counts: { readonly added: number; readonly same: number; readonly changed: number };
  readonly changed: readonly ChangedOrder[];
}

/** An order of the same code with another total. */
export interface ChangedOrder {
  readonly code: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Its first row in the new file. */
  readonly row: number;
}

/**
 * Tells which rows of the new tables are new: by order code where both sides have codes, all rows of a code
 * together; else by day, customer, amount, product and quantity, as often as the same stands in the workbook.
 * Tables are compared with those of the same role. O(rows).
 */
export function matchOrders(
  known: readonly CleanTable[],
  incoming: readonly CleanTable[],
  customers: readonly Customer[],
): readonly OrderMatches[] {
  const seen = new Map<CleanTable['table']['role'], Seen>();
  const seenOf = (role: CleanTable['table']['role']): Seen => {
    const found =
      seen.get(role) ??
      seenIn(
        known.filter(({ table }) => table.role === role),
        customers,
      );
    seen.set(role, found);
    return found;
  };
  return incoming.map((table) => {
    const there = seenOf(table.table.role);
    const matches = matchTable(table, there, customers);
    for (const [code, amount] of codeSums(table)) if (!there.codes.has(code)) there.codes.set(code, amount);
    return matches;
  });
}

interface Seen {
  readonly codes: Map<string, number | null>;
  readonly hasCodes: boolean;
  /** How often a row without a code stands there. */
  readonly rows: Map<string, number>;
}

function seenIn(tables: readonly CleanTable[], customers: readonly Customer[]): Seen {
  const codes = new Map<string, number | null>();
  const rows = new Map<string, number>();
  for (const table of tables) {
    for (const [code, amount] of codeSums(table)) codes.set(code, sum(codes.get(code) ?? null, amount));
    for (const key of rowKeys(table, customers)) rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  return { codes, hasCodes: codes.size > 0, rows };
}

function matchTable(table: CleanTable, seen: Seen, customers: readonly Customer[]): OrderMatches {
  const added: number[] = [];
  const changed: ChangedOrder[] = [];
  const counts = { added: 0, same: 0, changed: 0 };
  const sums = codeSums(table);
  const keys = rowKeys(table, customers);
  const known = new Map<string, boolean>();
  const wasEmpty = !seen.hasCodes && seen.rows.size === 0;
  table.table.dataRows.forEach((row, i) => {
    const code = codeAt(table, i);
    if (code !== null && (seen.hasCodes || wasEmpty)) {
      const isFirst = !known.has(code);
      if (isFirst) known.set(code, seen.codes.has(code));
      if (!known.get(code)) {
        added.push(i);
        if (isFirst) counts.added++;
      } else if (isFirst) {
        const [before, after] = [seen.codes.get(code) ?? null, sums.get(code) ?? null];
        if (isSameAmount(before, after)) counts.same++;
        else {
          counts.changed++;
          changed.push({ code: textIn(table, 'order_id', i)!, before, after, row });
        }
      }
      return;
    }
    const left = seen.rows.get(keys[i]!) ?? 0;
    if (left > 0) {
      seen.rows.set(keys[i]!, left - 1);
      counts.same++;
    } else {
      added.push(i);
      counts.added++;
    }
  });
  return { table, added, counts, changed };
}

/** Each row as an order of its own that has nothing but its buyer: to find whose it is. */
export function rowOrders(table: CleanTable): readonly Order[] {
  const { sheet, dataRows } = table.table;
  return dataRows.map((row, i) => {
    const buyer = buyerIn(table, i);
    return { code: null, day: null, amount: null, lines: 1, isOrder: true, buyer, sheet, row };
  });
}

/** Upper case, and without the leading zeros that number cells lose. */
function codeAt(table: CleanTable, i: number): string | null {
  const code = textIn(table, 'order_id', i);
  return code === null ? null : code.toUpperCase().replace(/^0+(?=\d+$)/, '');
}

function codeSums(table: CleanTable): ReadonlyMap<string, number | null> {
  const amountOf = amountReader(table);
  const sums = new Map<string, number | null>();
  table.table.dataRows.forEach((_, i) => {
    const code = codeAt(table, i);
    if (code !== null) sums.set(code, sum(sums.get(code) ?? null, amountOf(i)));
  });
  return sums;
}

function sum(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

/** An amount that one of the sides does not have is no difference. */
function isSameAmount(a: number | null, b: number | null): boolean {
  return a === null || b === null || Math.abs(a - b) < 0.005;
}

/** Day, customer, amount, product, quantity. The customer as the list knows them, whatever marks the row has. */
function rowKeys(table: CleanTable, customers: readonly Customer[]): readonly string[] {
  const amountOf = amountReader(table);
  const buyers = rowOrders(table);
  const { customerOf } = linkToList(customers, buyers);
  return buyers.map(({ buyer }, i) => {
    const at = customerOf[i]!;
    const own = buyer.code ?? buyer.phone ?? buyer.email ?? foldText(buyer.name ?? '');
    const who = at >= 0 ? `#${at}` : at === ANONYMOUS_BUYER ? '' : own;
    const product = foldText(textIn(table, 'product', i) ?? '');
    const parts = [dayIn(table, 'order_date', i), who, amountOf(i), product, numberIn(table, 'quantity', i)];
    return parts.map((part) => part ?? '').join('\u0000');
  });
}
