import { type Book, type ChartItem, nextId, type SeriesItem, type Sheet } from './book';
import { fault } from './faults';
import { hostType, type Node } from './protocol';
import type { RangeTarget } from './rangeObject';
import type { SheetTarget } from './worksheetObject';

interface Chart {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly item: ChartItem;
}

interface Series extends Chart {
  readonly series: SeriesItem;
}

export const charts: (target: SheetTarget) => Node = hostType<SheetTarget>('ChartCollection', {
  items: ({ book, sheet }) => sheet.charts.map((item) => chart({ book, sheet, item })),
  at: (target, key) => chart({ ...target, item: chartByKey(target, key) }),
  call: {
    Add: ({ book, sheet }, [type, source]) => {
      if (!['ColumnClustered', 'BarClustered', 'Line'].includes(String(type))) throw fault('InvalidArgument');
      const { sheet: of, rect } = (source as Node).target as RangeTarget;
      // Every column of the source becomes a series of its own.
      const series = Array.from({ length: rect.columns }, (_, c): SeriesItem => {
        const values = { sheet: of, rect: { ...rect, column: rect.column + c, columns: 1 } };
        return { name: `Series${c + 1}`, values, labels: null };
      });
      const item: ChartItem = {
        ...{ id: nextId(book), name: `Chart ${sheet.charts.length + 1}`, type: String(type) },
        ...{ title: '', titleVisible: false, legend: true, at: null, numberFormat: 'General', series },
      };
      sheet.charts.push(item);
      return chart({ book, sheet, item });
    },
    GetItemOrNullObject: (target, [name]) => {
      const item = target.sheet.charts.find((entry) => entry.name === name);
      return item ? chart({ ...target, item }) : null;
    },
  },
});

function chartByKey({ sheet }: SheetTarget, key: unknown): ChartItem {
  const item = sheet.charts.find(({ id, name }) => id === key || name === key);
  if (!item) throw fault('ItemNotFound');
  return item;
}

const chart: (target: Chart) => Node = hostType<Chart>('Chart', {
  id: ({ item }) => ({ Id: item.id }),
  read: { Id: ({ item }) => item.id, Name: ({ item }) => item.name },
  write: {
    Name: ({ item }, value) => {
      item.name = String(value);
    },
  },
  open: {
    Title: (target) => title(target),
    Legend: (target) => legend(target),
    Axes: (target) => axes(target),
    Series: (target) => seriesCollection(target),
  },
  call: {
    SetPosition: ({ item }, [from, to]) => {
      item.at = [String(from), String(to)];
    },
    Delete: ({ sheet, item }) => {
      sheet.charts = sheet.charts.filter((entry) => entry !== item);
    },
  },
});

const title = hostType<Chart>('ChartTitle', {
  write: {
    Text: ({ item }, value) => {
      item.title = String(value);
      item.titleVisible = true;
    },
  },
});

const legend = hostType<Chart>('ChartLegend', {
  write: {
    Visible: ({ item }, value) => {
      item.legend = value === true;
    },
  },
});

const axes = hostType<Chart>('ChartAxes', { open: { ValueAxis: (target) => valueAxis(target) } });

const valueAxis = hostType<Chart>('ChartAxis', {
  write: {
    NumberFormat: ({ item }, value) => {
      item.numberFormat = String(value);
    },
  },
});

const seriesCollection = hostType<Chart>('ChartSeriesCollection', {
  items: (target) => target.item.series.map((series) => oneSeries({ ...target, series })),
  call: {
    GetItemAt: (target, [index]) => {
      const series = target.item.series[Number(index)];
      if (!series) throw fault('InvalidArgument');
      return oneSeries({ ...target, series });
    },
    Add: (target, [name]) => {
      const series: SeriesItem = { name: String(name), values: null, labels: null };
      target.item.series.push(series);
      return oneSeries({ ...target, series });
    },
  },
});

const oneSeries: (target: Series) => Node = hostType<Series>('ChartSeries', {
  write: {
    Name: ({ series }, value) => {
      series.name = String(value);
    },
  },
  call: {
    SetValues: ({ series }, [source]) => {
      series.values = rangeOf(source);
    },
    SetXAxisValues: ({ series }, [source]) => {
      series.labels = rangeOf(source);
    },
  },
});

function rangeOf(source: unknown): { readonly sheet: Sheet; readonly rect: RangeTarget['rect'] } {
  const { sheet, rect } = (source as Node).target as RangeTarget;
  return { sheet, rect };
}
