import { type CleanTable, dayIn, textIn } from '../intake/cleanTable';
import type { DayNumber } from '../model/day';
import type { FieldId } from '../model/fields';
import { buyerReader } from './buyerOf';
import { amountReader, isUnreadable } from './lineAmount';
import { type LineKind, lineKind } from './lineKind';
import { BUYER_MARKS, type Buyer, comparedMark, isNobody, type LeftOutReason, type OrderBook } from './order';

/** The fields of order tables that are read; the others stay the user's own business. */
export const ORDER_FIELDS: readonly FieldId[] = [
  'order_id',
  'order_date',
  'customer_id',
  'name',
  'first_name',
  'last_name',
  'company',
  'phone',
  'email',
  'amount',
  'net_amount',
  'returned',
  'quantity',
  'unit_price',
  'discount',
  'order_status',
  'product',
  'note',
];

/**
 * Orders from order tables (an order or a line a row) and from tables of lines that carry only the order's
 * code. An order is a distinct code (and buyer), else a row. Revenue sums all lines that are sales or returns;
 * an order counts where its net amount is positive, or where no amounts exist at all. O(rows).
 *
 * Where the order table has no amount of its own the amount is the sum of the lines of its code.
 */
export function readOrders(orderTables: readonly CleanTable[], lineTables: readonly CleanTable[]): OrderBook {
  const lineSums = sumByCode(lineTables);
  const book = new Map<string, OrderDraft>();
  const counts = new Map<LeftOutReason, number>();
  for (const table of orderTables) gather(table, lineSums, book, counts);
  return finished([...book.values()], counts);
}

interface OrderDraft {
  readonly code: string | null;
  readonly buyer: Buyer;
  readonly sheet: string;
  readonly row: number;
  day: DayNumber | null;
  amount: number | null;
  lines: number;
  /** Set when all lines are read. */
  isOrder: boolean;
}

/** Adds the table's rows to the orders they belong to. */
function gather(
  table: CleanTable,
  lineSums: ReadonlyMap<string, LineSum>,
  book: Map<string, OrderDraft>,
  counts: Map<LeftOutReason, number>,
): void {
  const amountOf = amountReader(table);
  const buyerOf = buyerReader(table);
  const rows = table.table.dataRows;
  const firstKeys = new Map<string, string>();
  for (let i = 0; i < rows.length; i++) {
    const kind = kindOf(table, i);
    if (kind === 'debt') {
      count(counts, 'debt');
      continue;
    }
    const code = textIn(table, 'order_id', i);
    const own = amountOf(i);
    const lines = own === null && code !== null ? lineSums.get(code) : undefined;
    const amount = signed(own ?? lines?.amount ?? null, kind);
    if (kind === 'cancelled' && (amount === null || amount >= 0)) {
      count(counts, 'cancelled');
      continue;
    }
    if (amount === null && isUnreadable(table, i)) count(counts, 'unreadable');
    const buyer = buyerOf(i);
    const day = dayIn(table, 'order_date', i);
    if (code === null && amount === null && day === null && isNobody(buyer)) continue;
    const key = orderKey(table, i, code, buyer, firstKeys, book);
    const draft = book.get(key);
    if (!draft) {
      const sheet = table.table.sheet;
      const count = lines?.lines ?? 1;
      book.set(key, { code, buyer, sheet, row: rows[i]!, day, amount, lines: count, isOrder: false });
      continue;
    }
    draft.day = draft.day ?? day;
    draft.lines++;
    if (own !== null) draft.amount = (draft.amount ?? 0) + (amount ?? 0);
  }
}

function finished(drafts: readonly OrderDraft[], counts: Map<LeftOutReason, number>): OrderBook {
  const hasAmounts = drafts.some((draft) => draft.amount !== null);
  let revenue = 0;
  for (const draft of drafts) {
    const isOrder = hasAmounts ? draft.amount !== null && draft.amount > 0 : true;
    draft.isOrder = isOrder;
    revenue += draft.amount ?? 0;
    if (draft.amount !== null && !isOrder) count(counts, draft.amount === 0 ? 'zero' : 'returned');
    if (isOrder && draft.day === null) count(counts, 'noDate');
  }
  return {
    orders: drafts,
    revenue: hasAmounts ? revenue : null,
    leftOut: [...counts].map(([reason, n]) => ({ reason, count: n })),
  };
}

interface LineSum {
  amount: number | null;
  lines: number;
}

function sumByCode(tables: readonly CleanTable[]): ReadonlyMap<string, LineSum> {
  const sums = new Map<string, LineSum>();
  for (const table of tables) {
    const amountOf = amountReader(table);
    for (let i = 0; i < table.table.dataRows.length; i++) {
      const code = textIn(table, 'order_id', i);
      if (code === null) continue;
      const kind = kindOf(table, i);
      const amount = kind === 'debt' || kind === 'cancelled' ? null : signed(amountOf(i), kind);
      const sum = sums.get(code) ?? { amount: null, lines: 0 };
      if (amount !== null) sum.amount = (sum.amount ?? 0) + amount;
      sum.lines++;
      sums.set(code, sum);
    }
  }
  return sums;
}

function kindOf(table: CleanTable, index: number): LineKind {
  return lineKind(
    textIn(table, 'order_status', index),
    textIn(table, 'product', index),
    textIn(table, 'note', index),
  );
}

function signed(amount: number | null, kind: LineKind): number | null {
  return kind === 'returned' && amount !== null && amount > 0 ? -amount : amount;
}

/**
 * Code and buyer, of a code's first buyer the code alone, for most have no other; a line that names no buyer belongs to
 * the first order of its code.
 */
function orderKey(
  table: CleanTable,
  index: number,
  code: string | null,
  buyer: Buyer,
  firstKeys: Map<string, string>,
  book: ReadonlyMap<string, OrderDraft>,
): string {
  if (code === null) return `${table.table.sheet}\u0000${table.table.dataRows[index]}\u0000${index}`;
  const first = firstKeys.get(code);
  if (first !== undefined && isNobody(buyer)) return first;
  const own = book.get(code)?.buyer ?? buyer;
  const isOwn = own === buyer || buyerKey(own) === buyerKey(buyer);
  const key = isOwn ? code : `${code}\u0000${buyerKey(buyer)}`;
  if (first === undefined) firstKeys.set(code, key);
  return key;
}

/** The buyer's strongest mark. */
function buyerKey(buyer: Buyer): string {
  for (const by of BUYER_MARKS) if (buyer[by] !== null) return comparedMark(by, buyer[by]);
  return '';
}

function count(counts: Map<LeftOutReason, number>, reason: LeftOutReason): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}
