import { cellText } from '../crm/cellText';
import { freeRoom } from '../crm/customerColumns';
import type { Customer } from '../customers/customer';
import { type Column, columnOf, type Table } from '../intake/understanding';
import type { Language } from '../messages';
import { type FieldId, fieldOf } from '../model/fields';
import { overlaps, type Rect } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import type { CellFormat, Change } from '../workbook/changeSet';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { formatOfCells } from './newSheetRows';
import { type Filling, fillingOf, isLeftBehind, isWorthNoting, rawCell, type Source } from './sourceCells';

/** Rows of a new table that go below a table of the user's, or (no table) on a sheet of their own. */
export interface Addition {
  readonly source: Source;
  /** Entries of the source's data rows. */
  readonly indices: readonly number[];
  /** The customer of the list that an entry is of: their marks stand in for those that the source does not have. */
  readonly customerOf?: (index: number) => Customer | null;
}

/** Changes that write the rows, and what became of the columns that the table does not have. */
export interface AddedRows {
  readonly changes: readonly Change[];
  /** Headers of columns with values that went into the note, and of those that found no place. */
  readonly noted: readonly string[];
  readonly leftOut: readonly string[];
}

/**
 * The first free row below a table where `count` rows fit, under our own columns too; null where something stands
 * there (a total, a note, another table, merged cells) or the sheet is protected.
 */
export function rowBelow(sheet: SheetSnapshot, table: Table, count: number): number | null {
  if (sheet.isProtected) return null;
  const row = table.rect.row + table.rect.rows;
  const width = Math.max(sheet.values[0]?.length ?? 0, table.rect.column + table.rect.columns);
  const room: Rect = { row, column: table.rect.column, rows: count, columns: width - table.rect.column };
  if (sheet.merges.some((merge) => overlaps(merge, room))) return null;
  if (sheet.tables.some(({ rect }) => overlaps(rect, room))) return null;
  for (let r = row; r < Math.min(sheet.values.length, row + count); r++) {
    for (let c = room.column; c < width; c++) if (cellAt(sheet, r, c) !== null) return null;
  }
  return row;
}

/**
 * Writes the rows from `row` on into the table's own columns. Columns that the table lacks go into its note as
 * "Header: value", or into a new note column where the one right of the table is free (it never is where our
 * columns stand); else they are named as left out. A running number goes on. O(cells).
 */
export function rowsInto(
  table: Table,
  sheet: SheetSnapshot,
  row: number,
  addition: Addition,
  language: Language,
): AddedRows {
  const { source, indices } = addition;
  const fillings = table.columns.map((column) => {
    return { column, filling: fillingOf(source, column) ?? markFilling(addition, column) };
  });
  const used = new Set(fillings.flatMap(({ filling }) => filling?.from ?? []));
  const others = source.clean.table.columns.filter(
    (column) =>
      !used.has(column.column) &&
      !isLeftBehind(column) &&
      indices.some((i) => isWorthNoting(rawCell(source, column.column, i))),
  );
  const note = columnOf(table, 'note');
  const changes = fillings.flatMap(({ column, filling }): readonly Change[] => {
    const own = filling === null ? () => null : filling.cell;
    const cells =
      column.field === 'row_no'
        ? runningNumbers(sheet, table, column, indices.length)
        : indices.map((i) => (column === note ? noteText(source, others, own(i), i, language) : own(i)));
    if (cells.every((cell) => cell === null)) return [];
    const at = { sheet: table.sheet, row, column: column.column };
    const format = formatFor(sheet, table, column, cells, language);
    const rect = { row, column: column.column, rows: cells.length, columns: 1 };
    return [
      { kind: 'write', ...at, columns: [cells] },
      ...(format === null ? [] : [{ kind: 'format', sheet: table.sheet, rect, format } as const]),
    ];
  });
  const names = others.map(({ header }) => header);
  if (note !== undefined || others.length === 0) return { changes, noted: names, leftOut: [] };
  const room = table.headerRow < 0 ? null : freeRoom(sheet, table.rect, 1);
  if (room === null || 'reason' in room) return { changes, noted: [], leftOut: names };
  const notes = indices.map((i) => noteText(source, others, null, i, language));
  const write = (at: number, cells: readonly Cell[]): Change => {
    return { kind: 'write', sheet: table.sheet, row: at, column: room.column, columns: [cells] };
  };
  const header = fieldOf('note').label[language];
  return {
    changes: [...changes, write(table.headerRow, [header]), write(row, notes)],
    noted: names,
    leftOut: [],
  };
}

function markFilling({ customerOf }: Addition, { field }: Column): Filling | null {
  const mark = field === null ? undefined : MARKS[field];
  if (customerOf === undefined || mark === undefined) return null;
  return {
    from: [],
    cell: (index) => {
      const customer = customerOf(index);
      return customer === null ? null : mark(customer);
    },
  };
}

const MARKS: Partial<Readonly<Record<FieldId, (customer: Customer) => Cell>>> = {
  customer_id: ({ code }) => code,
  name: ({ name }) => name,
  phone: ({ phone }) => phone.raw ?? phone.value,
  email: ({ email }) => email.raw ?? email.value,
};

function noteText(
  source: Source,
  others: readonly Column[],
  own: Cell,
  index: number,
  language: Language,
): Cell {
  const said = others.flatMap(({ column, header }) => {
    const cell = rawCell(source, column, index);
    return isWorthNoting(cell) ? [`${header}: ${cellText(cell, language)}`] : [];
  });
  if (said.length === 0) return own;
  return [...(isWorthNoting(own) ? [cellText(own, language)] : []), ...said]
    .join('; ')
    .slice(0, LONGEST_NOTE);
}

function runningNumbers(sheet: SheetSnapshot, table: Table, column: Column, count: number): readonly Cell[] {
  const last = cellAt(sheet, table.dataRows[table.dataRows.length - 1] ?? -1, column.column);
  return Array.from({ length: count }, (_, i) => (typeof last === 'number' ? last + 1 + i : null));
}

/** The look that the values need and that the column above has by its content: dates, texts of digits, money. */
function formatFor(
  sheet: SheetSnapshot,
  table: Table,
  column: Column,
  cells: readonly Cell[],
  language: Language,
): CellFormat | null {
  const isMoney = column.field !== null && fieldOf(column.field).type === 'money';
  const money = sheet.currencyFormats.length === 1 ? sheet.currencyFormats[0] : undefined;
  if (isMoney && money !== undefined && table.columns.filter(isMoneyColumn).length === 1) {
    return { numberFormat: money };
  }
  return formatOfCells(cells, language);
}

function isMoneyColumn({ field }: Column): boolean {
  return field !== null && fieldOf(field).type === 'money';
}

const LONGEST_NOTE = 2000;
