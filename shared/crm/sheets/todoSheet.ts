import { messagesIn } from '../../messages';
import { type FieldId, fieldOf } from '../../model/fields';
import { cellName, columnName } from '../../workbook/address';
import type { Cell } from '../../workbook/cell';
import { moneyFormat } from '../displayFormats';
import type { CrmModel } from '../model';
import { type ColumnQuality, toDoList } from '../quality';
import { FIRST_ROW, HEADER_FORMAT, HEADER_ROW, NOTE_FORMAT, type SheetPlan } from '../sheetPlan';

/** The most customers on the sheet; the others are counted. */
export const MOST_TO_DO = 1000;

/** Where the table of columns begins, right of the list. */
const COLUMN_TABLE = 8;

/** Who to ask for what, the most valuable customers first, and beside it the state of each column. */
export function todoSheet(model: CrmModel): SheetPlan {
  const { language, currency } = model.settings;
  const { crm } = messagesIn(language);
  const toDo = toDoList(model.quality, model.figures, model.mergedInto, MOST_TO_DO);
  const rows = toDo.customers.map((i) => toDoRow(model, i));
  const columnRows = model.quality.columns.map((column) => columnRow(model, column));
  const table = (
    head: readonly string[],
    cells: readonly (readonly Cell[])[],
  ): readonly (readonly Cell[])[] => head.map((title, c) => [title, ...cells.map((row) => row[c] ?? null)]);
  const more = toDo.others === 0 ? null : crm.todo.others({ count: toDo.others });
  const head = (column: number, columns: number) => ({
    rect: { row: HEADER_ROW, column, rows: 1, columns },
    format: HEADER_FORMAT,
  });
  return {
    id: 'todo',
    tabColor: '#E8A33D',
    freezeRows: FIRST_ROW,
    filterRow: HEADER_ROW,
    widths: [14, 26, 16, 34, 44, 18, 8, 3, 18, 8, 22, 20, 10, 10, 10, 10, 10],
    blocks: [
      {
        row: HEADER_ROW,
        column: 0,
        isTable: true,
        columns: table(crm.headers.todo, rows),
        formats: [
          { numberFormat: '@' },
          null,
          { numberFormat: moneyFormat(currency) },
          null,
          null,
          null,
          null,
        ],
      },
      {
        row: HEADER_ROW,
        column: COLUMN_TABLE,
        isTable: true,
        columns: table(crm.headers.columnQuality, columnRows),
        formats: [null, null, null, null, null, null, null, null, { numberFormat: '0%' }],
      },
      { row: MORE_ROW, column: 0, columns: [[more]] },
    ],
    formats: [
      head(0, crm.headers.todo.length),
      head(COLUMN_TABLE, crm.headers.columnQuality.length),
      { rect: { row: MORE_ROW, column: 0, rows: 1, columns: 1 }, format: NOTE_FORMAT },
    ],
    conditionalFormats: [
      {
        rect: { row: FIRST_ROW, column: COLUMN_TABLE + 8, rows: LONG, columns: 1 },
        rule: { type: 'numberBelow', limit: 0.5, fill: '#FAD2CF', color: '#202124' },
      },
    ],
  };
}

const MORE_ROW = 2;
const LONG = 1000;

function toDoRow(model: CrmModel, i: number): readonly Cell[] {
  const { language } = model.settings;
  const customer = model.customers[i]!;
  const { missing, suspect } = model.quality.rows[i]!;
  const label = (field: FieldId): string => fieldOf(field).label[language];
  const doubtful = suspect.map((field) => {
    const column = columnOfField(model, customer.place?.sheet ?? null, field);
    const at = column === null || customer.place === null ? '' : ` (${cellName(customer.place.row, column)})`;
    return label(field) + at;
  });
  return [
    model.ids[i]!,
    customer.name,
    model.figures[i]!.revenue,
    missing.map(label).join(', ') || null,
    doubtful.join(', ') || null,
    customer.place?.sheet ?? null,
    customer.place === null ? null : customer.place.row + 1,
  ];
}

function columnOfField(model: CrmModel, sheet: string | null, field: FieldId): number | null {
  return (
    model.quality.columns.find((entry) => entry.sheet === sheet && entry.field === field)?.column ?? null
  );
}

function columnRow(model: CrmModel, entry: ColumnQuality): readonly Cell[] {
  const { sheet, column, header, field, valid, repaired, suspect, missing, score } = entry;
  const known = fieldOf(field).label[model.settings.language];
  return [
    sheet,
    columnName(column),
    header,
    known,
    valid,
    repaired,
    suspect,
    missing,
    Math.round(100 * score) / 100,
  ];
}
