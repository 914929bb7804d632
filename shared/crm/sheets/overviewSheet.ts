import { ANONYMOUS_BUYER, UNKNOWN_BUYER } from '../../customers/linkOrders';
import { messagesIn } from '../../messages';
import { civilOfDay, type DayNumber } from '../../model/day';
import { type Cell, dateCell } from '../../workbook/cell';
import type { ChartSpec } from '../../workbook/changeSet';
import { dayFormat, moneyFormat } from '../displayFormats';
import type { CrmModel } from '../model';
import { segmentName } from '../segmentName';
import { segmentSums } from '../segmentSums';
import { HEADER_FORMAT, HEADER_ROW, type SheetPlan } from '../sheetPlan';

const MONTHS = 24;
const MONTH_COLUMN = 3;
const SEGMENT_COLUMN = 8;
const CHART_ROWS = 18;
/** The tables that the charts draw stand below them. */
const TABLE_ROW = HEADER_ROW + CHART_ROWS + 1;

/** Figures at the left, charts beside them, the tables behind the charts below. */
export function overviewSheet(model: CrmModel, sheet: string): SheetPlan {
  const { crm } = messagesIn(model.settings.language);
  const money = moneyFormat(model.settings.currency);
  const day = dayFormat(model.settings.language);
  const rows = figureRows(model);
  const months = monthRows(model);
  const segments = segmentSums(model);
  const h = crm.headers.overview;
  return {
    id: 'overview',
    tabColor: '#1F6F5C',
    freezeRows: 0,
    widths: [42, 20, 3, 16, 18, 12, 16, 3, 24, 14, 18, 14, 14, 14, 14],
    blocks: [
      {
        row: HEADER_ROW,
        column: 0,
        columns: [
          [h.figure, ...rows.map((row) => row.label)],
          [h.value, ...rows.map((row) => row.value)],
        ],
      },
      {
        row: TABLE_ROW,
        column: MONTH_COLUMN,
        columns: [
          [h.month, ...months.map((month) => month.name)],
          [h.revenue, ...months.map((month) => month.revenue)],
          [h.orders, ...months.map((month) => month.orders)],
        ],
      },
      {
        row: TABLE_ROW,
        column: SEGMENT_COLUMN,
        columns: [
          [crm.headers.segments[0]!, ...segments.map((s) => segmentName(s.id, model.settings.language))],
          [crm.headers.segments[3]!, ...segments.map((s) => s.customers)],
          [crm.headers.segments[5]!, ...segments.map((s) => s.revenue)],
        ],
      },
    ],
    formats: [
      ...[0, MONTH_COLUMN, SEGMENT_COLUMN].map((column) => ({
        rect: { row: column === 0 ? HEADER_ROW : TABLE_ROW, column, rows: 1, columns: column === 0 ? 2 : 3 },
        format: HEADER_FORMAT,
      })),
      ...rows.map((row, i) => ({
        rect: { row: HEADER_ROW + 1 + i, column: 1, rows: 1, columns: 1 },
        format: {
          numberFormat: { money, day, share: '0%', count: '#,##0' }[row.kind],
          align: 'right' as const,
        },
      })),
      { rect: area(MONTH_COLUMN, MONTHS, 1), format: { numberFormat: '@', align: 'center' as const } },
      { rect: area(MONTH_COLUMN + 1, MONTHS, 1), format: { numberFormat: money } },
      { rect: area(MONTH_COLUMN + 2, MONTHS, 1), format: { numberFormat: '#,##0' } },
      { rect: area(SEGMENT_COLUMN + 1, segments.length, 1), format: { numberFormat: '#,##0' } },
      { rect: area(SEGMENT_COLUMN + 2, segments.length, 1), format: { numberFormat: money } },
    ],
    conditionalFormats: [
      { rect: area(SEGMENT_COLUMN + 1, segments.length, 1), rule: { type: 'dataBar', color: '#A8DAB5' } },
    ],
    charts: [
      chart(sheet, 'months', 'column', crm.figures.revenueByMonth, 3, 4, MONTH_COLUMN, MONTHS, 1, money),
      chart(
        sheet,
        'customers',
        'bar',
        crm.figures.customersBySegment,
        8,
        3,
        SEGMENT_COLUMN,
        segments.length,
        1,
        '#,##0',
      ),
      chart(
        sheet,
        'revenue',
        'bar',
        crm.figures.revenueBySegment,
        11,
        4,
        SEGMENT_COLUMN,
        segments.length,
        2,
        money,
      ),
    ],
  };
}

interface FigureRow {
  readonly label: string;
  readonly value: Cell;
  readonly kind: 'money' | 'day' | 'share' | 'count';
}

/** The figures, in the order in which an owner asks for them. */
function figureRows(model: CrmModel): readonly FigureRow[] {
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

interface MonthRow {
  /** `06/2026` */
  readonly name: string;
  readonly revenue: number | null;
  readonly orders: number;
}

/** The 24 calendar months that end with the analysis day's. */
function monthRows(model: CrmModel): readonly MonthRow[] {
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

/** A chart in the row of charts, `columns` wide from `column` on, of a table below. */
function chart(
  sheet: string,
  id: string,
  type: ChartSpec['type'],
  title: string,
  column: number,
  columns: number,
  labels: number,
  count: number,
  offset: number,
  valueFormat: string,
): ChartSpec {
  return {
    id,
    type,
    title,
    at: { row: HEADER_ROW, column, rows: CHART_ROWS, columns },
    labels: { sheet, rect: area(labels, count, 1) },
    series: [{ name: title, sheet, rect: area(labels + offset, count, 1) }],
    valueFormat,
  };
}

function area(column: number, rows: number, columns: number): ChartSpec['at'] {
  return { row: TABLE_ROW + 1, column, rows, columns };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.every((value) => value === null)
    ? null
    : values.reduce<number>((sum, v) => sum + (v ?? 0), 0);
}
