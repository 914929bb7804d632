import { cellName } from '../shared/workbook/address';
import type { AddChart } from '../shared/workbook/changeSet';
import { rangeOf } from './transfer';

const TYPES = { column: 'ColumnClustered', bar: 'BarClustered', line: 'Line' } as const;

/** A chart with the series of the plan, each with its labels, over the cells that the plan gives it. */
export function addChart(context: Excel.RequestContext, { sheet, chart: spec }: AddChart): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const [first, ...others] = spec.series;
  if (first === undefined) return;
  const chart = worksheet.charts.add(TYPES[spec.type], rangeOf(context, first.sheet, first.rect), 'Columns');
  chart.name = spec.id;
  chart.title.text = spec.title;
  chart.legend.visible = spec.series.length > 1;
  chart.axes.valueAxis.numberFormat = spec.valueFormat;
  const { row, column, rows, columns } = spec.at;
  chart.setPosition(cellName(row, column), cellName(row + rows - 1, column + columns - 1));
  const labels = rangeOf(context, spec.labels.sheet, spec.labels.rect);
  const started = chart.series.getItemAt(0);
  started.name = first.name;
  started.setXAxisValues(labels);
  for (const { name, sheet: of, rect } of others) {
    const series = chart.series.add(name);
    series.setValues(rangeOf(context, of, rect));
    series.setXAxisValues(labels);
  }
}
