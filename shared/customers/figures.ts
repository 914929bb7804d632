import { customerTotals } from '../metrics/customerTotals';
import { numberColumn } from '../metrics/numberColumn';
import { purchaseGap } from '../metrics/purchaseGap';
import type { DayNumber } from '../model/day';
import type { Order } from '../orders/order';
import { rfmScores } from '../rfm/rfmScores';
import { type SegmentRow, segmentOf } from '../segments/segmentMap';
import type { Customer } from './customer';

/** What the orders say of one customer. Money is in the sheet's currency, unrounded. */
export interface CustomerFigures {
  readonly orders: number;
  /** null where no amounts exist. */
  readonly revenue: number | null;
  readonly firstOrder: DayNumber | null;
  readonly lastOrder: DayNumber | null;
  readonly r: number | null;
  readonly f: number | null;
  readonly m: number | null;
  /** null for a row that is merged into another, or a score outside of the user's map. */
  readonly segment: string | null;
  /** Day on which the next order is due by the customer's own gap, or the population's. */
  readonly expectedNext: DayNumber | null;
}

export interface FigureSettings {
  readonly analysisDay: DayNumber;
  readonly bins: number;
  readonly map: readonly SegmentRow[];
}

/**
 * The figures of every customer. `rootOf` sends a merged row's orders to the row that stays; a merged row has
 * no figures of its own. Where no orders exist at all, the totals that the list itself holds stand in.
 * O(orders + n log n).
 */
export function customerFigures(
  customers: readonly Customer[],
  rootOf: readonly number[],
  orders: readonly Order[],
  customerOf: readonly number[],
  settings: FigureSettings,
): readonly CustomerFigures[] {
  const base =
    orders.length > 0
      ? figuresOfOrders(customers.length, rootOf, orders, customerOf)
      : figuresOfTotals(customers, rootOf);
  const isOwn = (i: number): boolean => rootOf[i] === i;
  const recency = base.map(({ orders: n, lastOrder }, i) =>
    isOwn(i) && n > 0 && lastOrder !== null ? settings.analysisDay - lastOrder : null,
  );
  const scores = rfmScores(
    recency,
    base.map(({ orders: n }, i) => (isOwn(i) ? n : null)),
    base.map(({ orders: n, revenue }, i) => (isOwn(i) && n > 0 ? revenue : null)),
    { bins: settings.bins },
  );
  return base.map((figures, i): CustomerFigures => {
    const [r, f, m] = [scores.r[i] ?? null, scores.f[i] ?? null, scores.m[i] ?? null];
    const segment = !isOwn(i) ? null : figures.orders === 0 ? 'noOrders' : segmentOf(settings.map, r, f);
    return { ...figures, r, f, m, segment };
  });
}

type Base = Omit<CustomerFigures, 'r' | 'f' | 'm' | 'segment'>;

function figuresOfOrders(
  count: number,
  rootOf: readonly number[],
  orders: readonly Order[],
  customerOf: readonly number[],
): readonly Base[] {
  const hasAmounts = orders.some((order) => order.amount !== null);
  const owner = numberColumn(customerOf, (at) => (at < 0 ? -1 : rootOf[at]!));
  const days = numberColumn(orders, (order) => order.day ?? Number.NaN);
  const amounts = hasAmounts ? numberColumn(orders, (order) => order.amount ?? 0) : null;
  const totals = customerTotals(owner, days, amounts, count);
  const buyers = owner.map((at, i) => (orders[i]!.isOrder ? at : -1));
  const { expectedNext } = purchaseGap(buyers, days, count);
  return Array.from(
    { length: count },
    (_, i): Base => ({
      orders: totals.orders[i]!,
      revenue: hasAmounts ? totals.revenue[i]! : null,
      firstOrder: dayOrNull(totals.firstDay[i]!),
      lastOrder: dayOrNull(totals.lastDay[i]!),
      expectedNext: expectedNext[i] ?? null,
    }),
  );
}

function figuresOfTotals(customers: readonly Customer[], rootOf: readonly number[]): readonly Base[] {
  const sums = customers.map(({ totals }) => ({
    orders: ordersOf(totals),
    revenue: totals?.revenue ?? null,
    firstOrder: null,
    lastOrder: totals?.lastOrder ?? null,
    expectedNext: null,
  }));
  rootOf.forEach((root, i) => {
    if (root === i) return;
    const [from, to] = [sums[i]!, sums[root]!];
    to.orders += from.orders;
    if (from.revenue !== null) to.revenue = (to.revenue ?? 0) + from.revenue;
    to.lastOrder = later(to.lastOrder, from.lastOrder);
    sums[i] = {
      orders: 0,
      revenue: from.revenue === null ? null : 0,
      firstOrder: null,
      lastOrder: null,
      expectedNext: null,
    };
  });
  return sums;
}

/** A list that tells what was spent, or when last, but not how often, tells of one order at least. */
function ordersOf(totals: Customer['totals']): number {
  if (totals === null) return 0;
  return totals.orders ?? (totals.lastOrder !== null || (totals.revenue ?? 0) > 0 ? 1 : 0);
}

function later(a: DayNumber | null, b: DayNumber | null): DayNumber | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function dayOrNull(day: number): DayNumber | null {
  return Number.isNaN(day) ? null : (day as DayNumber);
}
