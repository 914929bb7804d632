import type { Change, ChartSpec } from '../shared/workbook/changeSet';
import type { Target } from './applyBatch';
import { rangeOf, sheetNamed } from './book';
import { DEFAULT_PIXELS, pixelsOf } from './widths';

/** Charts of our sheets: https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder */
export function applyCharts({ book, sheet }: Target, batch: readonly Change[]): void {
  const widths = new Map<number, number>();
  for (const change of batch) {
    if (change.kind === 'columnWidths')
      change.widths.forEach((width, i) => {
        widths.set(change.column + i, pixelsOf(width));
      });
  }
  for (const change of batch) {
    if (change.kind === 'removeCharts') for (const chart of sheet.getCharts()) sheet.removeChart(chart);
    if (change.kind === 'addChart') sheet.insertChart(chartOf(book, sheet, change.chart, widths));
  }
}

function chartOf(
  book: Target['book'],
  sheet: Target['sheet'],
  { type, title, at, labels, series, valueFormat }: ChartSpec,
  widths: ReadonlyMap<number, number>,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const builder = sheet.newChart();
  builder.setChartType(CHART_TYPES[type]());
  builder.addRange(rangeOf(sheetNamed(book, labels.sheet), labels.rect));
  for (const { sheet: name, rect } of series) builder.addRange(rangeOf(sheetNamed(book, name), rect));
  let width = 0;
  for (let i = 0; i < at.columns; i++) width += widths.get(at.column + i) ?? DEFAULT_PIXELS;
  builder.setNumHeaders(0).setOption('title', title).setOption('width', width);
  builder.setOption('height', at.rows * ROW_PIXELS);
  builder.setOption(type === 'bar' ? 'hAxis.format' : 'vAxis.format', valueFormat);
  series.forEach(({ name }, i) => {
    builder.setOption(`series.${i}.labelInLegend`, name);
  });
  if (series.length === 1) builder.setOption('legend.position', 'none');
  return builder.setPosition(at.row + 1, at.column + 1, 0, 0).build();
}

const CHART_TYPES = {
  column: () => Charts.ChartType.COLUMN,
  bar: () => Charts.ChartType.BAR,
  line: () => Charts.ChartType.LINE,
} as const;

const ROW_PIXELS = 21;
