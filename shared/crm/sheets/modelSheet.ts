import { messagesIn } from '../../messages';
import type { ChartSpec } from '../../workbook/changeSet';
import type { CrmModel } from '../model';
import { modelReason } from '../modelFacts';
import type { Predicted } from '../predicted';
import { type Block, HEADER_ROW, type SheetPlan } from '../sheetPlan';
import { type CardRow, definitionRows, modelRows, testRows } from './modelCard';
import {
  CHART_ROWS,
  DECILE_COLUMN,
  DEFINITION_ROW,
  figureFormats,
  GRID_COLUMN,
  GRID_NOTE_ROW,
  headerFormats,
  PARAMETER_ROW,
  REASON_ROW,
  TABLE_ROW,
  tableFormats,
  WEEK_COLUMN,
} from './modelLook';
import {
  comparedColumns,
  DECILES,
  decileColumns,
  GRID_DAYS,
  GRID_PURCHASES,
  gridColumns,
  longestAge,
  parameterColumns,
  WEEK_ROWS,
  weekColumns,
} from './modelTables';

/**
 * The model card: figures at the left, the back-test's charts and the table of P(alive) beside them, the tables
 * behind the charts below, then parameters and definitions. Every block has its size whatever there is to say, so
 * that charts and formats stay right over refreshes.
 */
export function modelSheet(model: CrmModel, predicted: Predicted, sheet: string): SheetPlan {
  const { modelCard, crm } = messagesIn(model.settings.language);
  const { figure, value } = crm.headers.overview;
  const card = modelRows(model, predicted);
  const test = testRows(model, predicted.test);
  const testRow = HEADER_ROW + card.length + 2;
  const definitions = definitionRows(model, predicted);
  const { prediction } = predicted;
  const line = (row: number, column: number, text: string | null): Block => ({
    row,
    column,
    columns: [[text]],
  });
  return {
    id: 'model',
    tabColor: '#1F6F5C',
    freezeRows: 0,
    widths: [38, 30, 3, 12, 18, 18, 3, 12, 18, 18, 3, 30, ...GRID_DAYS.map(() => 7)],
    blocks: [
      line(REASON_ROW, 0, modelReason(predicted, model.settings.language)),
      { row: HEADER_ROW, column: 0, columns: pair(figure, value, card) },
      { row: testRow, column: 0, columns: pair(modelCard.test.title, value, test) },
      { row: TABLE_ROW, column: WEEK_COLUMN, columns: weekColumns(model, predicted) },
      { row: TABLE_ROW, column: DECILE_COLUMN, columns: decileColumns(model, predicted) },
      line(HEADER_ROW, GRID_COLUMN, modelCard.tables.grid),
      { row: HEADER_ROW + 1, column: GRID_COLUMN, columns: gridColumns(model, predicted) },
      line(
        GRID_NOTE_ROW,
        GRID_COLUMN,
        prediction && modelCard.tables.gridNote({ days: longestAge(prediction) }),
      ),
      { row: TABLE_ROW, column: GRID_COLUMN, columns: comparedColumns(model, predicted) },
      { row: PARAMETER_ROW, column: 0, columns: parameterColumns(model, predicted) },
      {
        row: DEFINITION_ROW,
        column: 0,
        columns: [
          [modelCard.tables.term, ...definitions.map(([term]) => term)],
          [modelCard.tables.meaning, ...definitions.map(([, sentence]) => sentence)],
        ],
      },
    ],
    formats: [
      ...headerFormats(testRow),
      ...figureFormats(model, [
        [HEADER_ROW + 1, card],
        [testRow + 1, test],
      ]),
      ...tableFormats(definitions.length),
    ],
    conditionalFormats: [
      {
        rect: {
          row: HEADER_ROW + 2,
          column: GRID_COLUMN + 1,
          rows: GRID_PURCHASES.length,
          columns: GRID_DAYS.length,
        },
        rule: { type: 'colorScale', low: '#FFFFFF', high: '#57BB8A' },
      },
    ],
    charts: [
      chart(model, sheet, 'weeks', 'line', WEEK_COLUMN, WEEK_ROWS),
      chart(model, sheet, 'deciles', 'column', DECILE_COLUMN, DECILES),
    ],
  };
}

function pair(head: string, value: string, rows: readonly CardRow[]): Block['columns'] {
  return [
    [head, ...rows.map((row) => row.label)],
    [value, ...rows.map((row) => row.value)],
  ];
}

/** Actual beside expected, of a table below. */
function chart(
  model: CrmModel,
  sheet: string,
  id: 'weeks' | 'deciles',
  type: ChartSpec['type'],
  column: number,
  rows: number,
): ChartSpec {
  const { tables } = messagesIn(model.settings.language).modelCard;
  const area = (offset: number): ChartSpec['at'] => {
    return { row: TABLE_ROW + 1, column: column + offset, rows, columns: 1 };
  };
  return {
    id,
    type,
    title: tables[id],
    at: { row: HEADER_ROW, column, rows: CHART_ROWS, columns: 3 },
    labels: { sheet, rect: area(0) },
    series: [
      { name: tables.actual, sheet, rect: area(1) },
      { name: tables.expected, sheet, rect: area(2) },
    ],
    valueFormat: '#,##0',
  };
}
