import { ANONYMOUS_BUYER, UNKNOWN_BUYER } from '../../customers/linkOrders';
import { messagesIn } from '../../messages';
import { civilOfDay, type DayNumber } from '../../model/day';
import { type Cell, dateCell } from '../../workbook/cell';
import type { CrmModel } from '../model';

/** Calendar months on the overview. */
export const MONTHS = 24;

export interface FigureRow {
  readonly label: string;
  readonly value: Cell;
  readonly kind: 'money' | 'day' | 'share' | 'count';
}

/** The figures, in the order in which an owner asks for them. */
export function figureRows(model: CrmModel): readonly FigureRow[] {
  const words = messagesIn(model.settings.language).crm.figures;
  const own = model.figures.filter((_, i) => model.mergedInto[i] === null);
  const buyers = own.filter((figures) => figures.orders > 0);
  const orders = own.reduce((sum, figures) => sum + figures.orders, 0);
  const counted = model.book.orders.filter((order) => order.isOrder);
  const revenue = model.book.revenue ?? sumOrNull(own.map((figures) => figures.revenue));
  const count = counted.length > 0 ? counted.length : orders;
  const { from, to } = daySpan(model);
  const row = (label: string, kind: FigureRow['kind'], value: Cell): FigureRow => ({ label, kind, value });
  return [
    row(words.analysisDay, 'day', dateCell(model.analysisDay)),
    row(words.customers, 'count', own.length),
    row(words.buyers, 'count', buyers.length),
    row(words.orders, 'count', count),
    row(words.revenue, 'money', revenue),
    row(words.aov, 'money', revenue === null || count === 0 ? null : revenue / count),
    row(words.repeatShare, 'share', share(buyers.filter((f) => f.orders > 1).length, buyers.length)),
    row(words.predicted({ months: model.settings.horizonMonths }), 'money', model.predicted?.value ?? null),
    row(words.valueAtRisk, 'money', model.predicted?.valueAtRisk ?? null),
    row(words.from, 'day', dateCell(from)),
    row(words.to, 'day', dateCell(to)),
    row(words.anonymous, 'money', revenueOf(model, ANONYMOUS_BUYER)),
    row(words.unknown, 'money', revenueOf(model, UNKNOWN_BUYER)),
    row(words.duplicates, 'count', model.duplicates.length),
    row(words.repairs, 'count', model.repairs.filter((repair) => repair.status === 'proposed').length),
    row(
      words.quality,
      'share',
      share(
        model.customers.reduce((sum, c) => sum + c.quality, 0),
        model.customers.length,
      ),
    ),
  ];
}

export function daySpan(model: CrmModel): { readonly from: DayNumber | null; readonly to: DayNumber | null } {
  let from: DayNumber | null = null;
  let to: DayNumber | null = null;
  for (const order of model.book.orders) {
    if (!order.isOrder || order.day === null) continue;
    if (from === null || order.day < from) from = order.day;
    if (to === null || order.day > to) to = order.day;
  }
  return { from, to };
}

function revenueOf(model: CrmModel, link: number): number | null {
  if (model.book.revenue === null) return null;
  return model.book.orders.reduce(
    (sum, order, i) => sum + (model.customerOf[i] === link ? (order.amount ?? 0) : 0),
    0,
  );
}

export interface MonthRow {
  /** `06/2026` */
  readonly name: string;
  readonly revenue: number | null;
  readonly orders: number;
}

/** The 24 calendar months that end with the analysis day's. */
export function monthRows(model: CrmModel): readonly MonthRow[] {
  const end = civilOfDay(model.analysisDay);
  const start = end.year * 12 + end.month - MONTHS;
  const rows = Array.from({ length: MONTHS }, (_, i) => {
    const year = Math.floor((start + i) / 12);
    const month = String(start + i - year * 12 + 1).padStart(2, '0');
    return { name: `${month}/${year}`, revenue: 0, orders: 0 };
  });
  for (const order of model.book.orders) {
    if (order.day === null) continue;
    const civil = civilOfDay(order.day);
    const row = rows[civil.year * 12 + civil.month - 1 - start];
    if (!row) continue;
    row.revenue += order.amount ?? 0;
    if (order.isOrder) row.orders++;
  }
  return model.book.revenue === null ? rows.map((row) => ({ ...row, revenue: null })) : rows;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.every((value) => value === null)
    ? null
    : values.reduce<number>((sum, v) => sum + (v ?? 0), 0);
}
