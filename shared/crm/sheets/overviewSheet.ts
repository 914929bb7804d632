import { messagesIn } from '../../messages';
import type { ChartSpec } from '../../workbook/changeSet';
import { dayFormat, moneyFormat } from '../displayFormats';
import type { CrmModel } from '../model';
import { segmentName } from '../segmentName';
import { segmentSums } from '../segmentSums';
import { HEADER_FORMAT, HEADER_ROW, type SheetPlan } from '../sheetPlan';
import { figureRows, MONTHS, monthRows } from './overviewFigures';

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
