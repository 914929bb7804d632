import type { CellFormat } from '../../workbook/changeSet';
import { dayFormat, moneyFormat } from '../displayFormats';
import type { CrmModel } from '../model';
import { HEADER_FORMAT, HEADER_ROW, NOTE_FORMAT, type SheetPlan } from '../sheetPlan';
import type { CardRow } from './modelCard';
import { COMPARED_ROWS, DECILES, GRID_DAYS, GRID_PURCHASES, PARAMETER_ROWS, WEEK_ROWS } from './modelTables';

/** Where the blocks of the model's sheet stand, and how they look. */
export const REASON_ROW = HEADER_ROW - 1;
export const WEEK_COLUMN = 3;
export const DECILE_COLUMN = 7;
export const GRID_COLUMN = 11;
export const GRID_NOTE_ROW = HEADER_ROW + GRID_PURCHASES.length + 2;
export const CHART_ROWS = 18;
/** The tables that the charts draw stand below them. */
export const TABLE_ROW = HEADER_ROW + CHART_ROWS + 1;
export const PARAMETER_ROW = TABLE_ROW + WEEK_ROWS + 3;
export const DEFINITION_ROW = PARAMETER_ROW + PARAMETER_ROWS + 2;

type Formats = SheetPlan['formats'];

export function headerFormats(testRow: number): Formats {
  const head = (row: number, column: number, columns: number): Formats[number] => {
    return { rect: { row, column, rows: 1, columns }, format: HEADER_FORMAT };
  };
  const look = (row: number, column: number, format: CellFormat): Formats[number] => {
    return { rect: { row, column, rows: 1, columns: 1 }, format };
  };
  return [
    head(HEADER_ROW, 0, 2),
    head(testRow, 0, 2),
    head(TABLE_ROW, WEEK_COLUMN, 3),
    head(TABLE_ROW, DECILE_COLUMN, 3),
    head(HEADER_ROW + 1, GRID_COLUMN, GRID_DAYS.length + 1),
    head(TABLE_ROW, GRID_COLUMN, 3),
    head(PARAMETER_ROW, 0, 2),
    head(DEFINITION_ROW, 0, 2),
    {
      rect: { row: HEADER_ROW + 1, column: GRID_COLUMN + 1, rows: 1, columns: GRID_DAYS.length },
      format: { align: 'center' },
    },
    look(HEADER_ROW, GRID_COLUMN, { bold: true, size: 13, color: '#333333' }),
    look(GRID_NOTE_ROW, GRID_COLUMN, NOTE_FORMAT),
  ];
}

/** Each figure of the card in its own format. */
export function figureFormats(
  model: CrmModel,
  cards: readonly (readonly [number, readonly CardRow[]])[],
): Formats {
  const { language, currency } = model.settings;
  const formats = {
    text: '@',
    count: '#,##0',
    decimal: '#,##0.0',
    share: '0%',
    money: moneyFormat(currency),
    day: dayFormat(language),
  };
  return cards.flatMap(([top, rows]) =>
    rows.map(({ kind }, i) => ({
      rect: { row: top + i, column: 1, rows: 1, columns: 1 },
      format: { numberFormat: formats[kind], align: 'right' as const },
    })),
  );
}

export function tableFormats(definitions: number): Formats {
  const body = (column: number, rows: number, columns: number, format: CellFormat): Formats[number] => {
    return { rect: { row: TABLE_ROW + 1, column, rows, columns }, format };
  };
  const grid = { row: HEADER_ROW + 2, column: GRID_COLUMN + 1, columns: GRID_DAYS.length };
  const terms = { column: 0, columns: 1 };
  return [
    body(WEEK_COLUMN, WEEK_ROWS, 1, { align: 'center' }),
    body(WEEK_COLUMN + 1, WEEK_ROWS, 2, { numberFormat: '#,##0' }),
    body(DECILE_COLUMN, DECILES, 1, { align: 'center' }),
    body(DECILE_COLUMN + 1, DECILES, 2, { numberFormat: '#,##0' }),
    body(GRID_COLUMN + 1, COMPARED_ROWS, 1, { numberFormat: '#,##0.0' }),
    body(GRID_COLUMN + 2, COMPARED_ROWS, 1, { align: 'center' }),
    { rect: { ...grid, rows: GRID_PURCHASES.length }, format: { numberFormat: '0%', align: 'center' } },
    { rect: { ...grid, column: GRID_COLUMN, columns: 1, rows: GRID_PURCHASES.length }, format: CORNER },
    {
      rect: { row: PARAMETER_ROW + 1, column: 1, rows: PARAMETER_ROWS, columns: 1 },
      format: { numberFormat: '#,##0.000', align: 'right' },
    },
    { rect: { ...terms, row: PARAMETER_ROW + 1, rows: PARAMETER_ROWS }, format: { bold: true } },
    { rect: { ...terms, row: DEFINITION_ROW + 1, rows: definitions }, format: { bold: true } },
  ];
}

const CORNER: CellFormat = { bold: true, align: 'center' };
