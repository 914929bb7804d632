import type { Book, Filter, RangeOf, Sheet } from './book';

/** All that a test compares of a workbook before and after: content and looks of every sheet, names, settings. */
export function pictureOf(of: Book, leftOut: (name: string) => boolean = () => false): unknown {
  return JSON.parse(
    JSON.stringify({
      sheets: of.sheets.filter(({ name }) => !leftOut(name)).map(pictureOfSheet),
      names: [...of.names.values()].map(({ name, ref, visible }) => ({ name, visible, ref: place(ref) })),
      settings: [...of.settings],
      calculationMode: of.calculationMode,
    }),
  );
}

function pictureOfSheet({ id: _, cells, charts, ...look }: Sheet): unknown {
  return {
    ...look,
    cells: filledRows(cells),
    formats: [...look.formats].filter(([, runs]) => runs.length > 0).sort(([a], [b]) => a - b),
    widths: [...look.widths],
    hiddenColumns: [...look.hiddenColumns],
    tables: look.tables.map((table) => ({ ...table, id: '', filter: criteria(table.filter) })),
    conditionalFormats: look.conditionalFormats.map((item) => ({ ...item, id: '' })),
    charts: charts.map((chart) => ({
      ...chart,
      id: '',
      series: chart.series.map(({ name, values, labels }) => [name, place(values), place(labels)]),
    })),
    filter: criteria(look.filter),
  };
}

function criteria(filter: Filter | null): unknown {
  return filter && { rect: filter.rect, criteria: [...filter.criteria] };
}

function place(ref: RangeOf | null): unknown {
  return ref && { sheet: ref.sheet.name, rect: ref.rect };
}

function filledRows(cells: Sheet['cells']): unknown {
  return cells.flatMap((row, r) => {
    const filled = (row ?? []).flatMap((cell, c) => (cell === undefined ? [] : [[c, cell]]));
    return filled.length === 0 ? [] : [[r, filled]];
  });
}
