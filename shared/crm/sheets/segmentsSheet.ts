import { messagesIn } from '../../messages';
import { SEGMENT_COLOURS } from '../../segments/segmentColours';
import { isDefaultMap } from '../../segments/segmentMap';
import type { Cell } from '../../workbook/cell';
import { moneyFormat } from '../displayFormats';
import type { CrmModel } from '../model';
import { segmentAdvice, segmentName } from '../segmentName';
import { segmentSums } from '../segmentSums';
import { FIRST_ROW, HEADER_FORMAT, HEADER_ROW, NOTE_FORMAT, type SheetPlan } from '../sheetPlan';

/** The segments with counts, money and advice; below them the R x F grid with counts. */
export function segmentsSheet(model: CrmModel): SheetPlan {
  const { language, currency, bins } = model.settings;
  const { crm, views } = messagesIn(language);
  const mapNote = isDefaultMap(model.settings.segmentMap) ? crm.figures.defaultMap : views.map.own;
  const sums = segmentSums(model);
  const customers = sums.reduce((sum, s) => sum + s.customers, 0);
  const revenue = sums.reduce((sum, s) => sum + s.revenue, 0);
  const spans = (id: string, of: 'r' | 'f'): string =>
    model.settings.segmentMap
      .filter((row) => row.id === id)
      .map((row) => (row[of][0] === row[of][1] ? `${row[of][0]}` : `${row[of][0]}–${row[of][1]}`))
      .join(', ');
  const gridRow = FIRST_ROW + sums.length + 3;
  const column = (header: number, cell: (s: (typeof sums)[number]) => Cell): readonly Cell[] => [
    crm.headers.segments[header]!,
    ...sums.map(cell),
  ];
  return {
    id: 'segments',
    tabColor: '#1F6F5C',
    freezeRows: FIRST_ROW,
    widths: [24, 8, 8, 12, 10, 18, 12, 16, 18, 80],
    blocks: [
      {
        row: HEADER_ROW,
        column: 0,
        columns: [
          column(0, (s) => segmentName(s.id, language)),
          column(1, (s) => spans(s.id, 'r')),
          column(2, (s) => spans(s.id, 'f')),
          column(3, (s) => s.customers),
          column(4, (s) => (customers === 0 ? null : s.customers / customers)),
          column(5, (s) => s.revenue),
          column(6, (s) => (revenue === 0 ? null : s.revenue / revenue)),
          column(7, (s) => (s.orders === 0 ? null : s.revenue / s.orders)),
          column(8, (s) => s.predicted),
          column(9, (s) => segmentAdvice(s.id, language)),
        ],
      },
      { row: gridRow - 1, column: 0, columns: [[crm.figures.grid]] },
      { row: gridRow, column: 0, columns: gridColumns(model) },
      { row: gridRow + bins + 2, column: 0, columns: [[mapNote]] },
    ],
    formats: [
      { rect: { row: HEADER_ROW, column: 0, rows: 1, columns: 10 }, format: HEADER_FORMAT },
      ...[4, 6].map((c) => ({ rect: below(c, sums.length), format: { numberFormat: '0.0%' } })),
      ...[5, 7, 8].map((c) => ({
        rect: below(c, sums.length),
        format: { numberFormat: moneyFormat(currency) },
      })),
      ...[1, 2].map((c) => ({ rect: below(c, sums.length), format: { align: 'center' as const } })),
      ...sums.map((s, i) => ({
        rect: { row: FIRST_ROW + i, column: 0, rows: 1, columns: 1 },
        format: { fill: colourOf(s.id), bold: true },
      })),
      { rect: { row: gridRow - 1, column: 0, rows: 1, columns: 1 }, format: { bold: true } },
      { rect: { row: gridRow, column: 0, rows: 1, columns: bins + 1 }, format: HEADER_FORMAT },
      {
        rect: { row: gridRow + 1, column: 0, rows: bins, columns: 1 },
        format: { bold: true, align: 'center' as const },
      },
      { rect: { row: gridRow + bins + 2, column: 0, rows: 1, columns: 1 }, format: NOTE_FORMAT },
    ],
    conditionalFormats: [
      {
        rect: { row: gridRow + 1, column: 1, rows: bins, columns: bins },
        rule: { type: 'colorScale', low: '#FFFFFF', high: '#57BB8A' },
      },
    ],
  };
}

/** Best recency on top, frequency rising to the right. */
function gridColumns(model: CrmModel): readonly (readonly Cell[])[] {
  const { bins, language } = model.settings;
  const scores = Array.from({ length: bins }, (_, i) => bins - i);
  const counts = new Map<string, number>();
  for (const { r, f } of model.figures) {
    if (r !== null && f !== null) counts.set(`${r}:${f}`, (counts.get(`${r}:${f}`) ?? 0) + 1);
  }
  const corner = messagesIn(language).crm.figures.gridCorner;
  const columns = scores.map((_, i): readonly Cell[] => [
    `F ${i + 1}`,
    ...scores.map((r) => counts.get(`${r}:${i + 1}`) ?? 0),
  ]);
  return [[corner, ...scores.map((r) => `R ${r}`)], ...columns];
}

function below(column: number, rows: number): { row: number; column: number; rows: number; columns: number } {
  return { row: FIRST_ROW, column, rows, columns: 1 };
}

function colourOf(id: string): string {
  const colours: Readonly<Record<string, string>> = SEGMENT_COLOURS;
  return colours[id] ?? '#FFFFFF';
}
