import { type CleanTable, textIn } from '../intake/cleanTable';
import { exactKey } from '../intake/headerText';
import { type Column, columnOf } from '../intake/understanding';
import type { DayNumber } from '../model/day';
import { type FieldId, type FieldType, fieldOf } from '../model/fields';
import { buyerName } from '../orders/buyerOf';
import { amountReader } from '../orders/lineAmount';
import { type Cell, dateCell, isBlank } from '../workbook/cell';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';

/** A table of the new file with the sheet it stands in. */
export interface Source {
  readonly clean: CleanTable;
  readonly sheet: SheetSnapshot;
}

/** How one column of a table is filled: from which columns of the source, and the cell of each entry. */
export interface Filling {
  readonly from: readonly number[];
  readonly cell: (index: number) => Cell;
}

/**
 * What goes into a column of a table: the source's column of the same field, or of the same header where neither
 * has a field; a name put together or taken apart; an amount after returns or quantity times price for the plain
 * one. Values go as they came, but text that was read as a date or a number is written as one, for the other
 * column may read the same text otherwise. null where the source has nothing for it.
 */
export function fillingOf(source: Source, target: Column): Filling | null {
  const { clean } = source;
  if (target.field === null) return byHeader(source, target);
  const own = columnOf(clean.table, target.field);
  if (own !== undefined) return columnFilling(source, own, target);
  return (
    valueFilling(source, target.field) ??
    nameFilling(source, target.field) ??
    amountFilling(source, target.field)
  );
}

/** Data that must not be carried along: passwords, ID and card numbers, devices; and the count of rows. */
export function isLeftBehind(column: Column): boolean {
  if (column.field === null) return false;
  const { sensitivity } = fieldOf(column.field);
  return sensitivity === 'forbidden' || column.field === 'device' || column.field === 'row_no';
}

export function rawCell({ clean, sheet }: Source, column: number, index: number): Cell {
  return cellAt(sheet, clean.table.dataRows[index]!, column);
}

function byHeader(source: Source, target: Column): Filling | null {
  const key = exactKey(target.header);
  if (key === '') return null;
  const own = source.clean.table.columns.find(
    ({ field, header }) => field === null && exactKey(header) === key,
  );
  return own === undefined
    ? null
    : { from: [own.column], cell: (index) => rawCell(source, own.column, index) };
}

function columnFilling(source: Source, own: Column, target: Column): Filling {
  const field = own.field!;
  const values = source.clean.columns.get(field)?.values;
  const { type } = fieldOf(field);
  const factor = (own.factor ?? 1) / (target.factor ?? 1);
  const cell = (index: number): Cell => {
    const raw = rawCell(source, own.column, index);
    const value = values?.[index] ?? null;
    if (isBlank(raw)) return cellOfValue(value, type);
    if (typeof value !== 'number') return raw;
    if (type === 'day') return typeof raw === 'object' ? raw : cellOfValue(value, type);
    if (!NUMBERS.has(type)) return raw;
    if (factor !== 1 && type === 'money') return value * factor;
    return typeof raw === 'string' ? value : raw;
  };
  return { from: [own.column], cell };
}

/** A field without a column of its own: the customer of a ledger, known from above it. */
function valueFilling({ clean }: Source, field: FieldId): Filling | null {
  const values = clean.columns.get(field)?.values;
  if (values === undefined) return null;
  return { from: [], cell: (index) => cellOfValue(values[index] ?? null, fieldOf(field).type) };
}

function cellOfValue(value: unknown, type: FieldType): Cell {
  if (typeof value === 'number') return type === 'day' ? dateCell(value as DayNumber) : value;
  return typeof value === 'string' ? value : null;
}

function nameFilling(source: Source, field: FieldId): Filling | null {
  const { clean } = source;
  const columnsOf = (...fields: readonly FieldId[]): readonly number[] =>
    fields.flatMap((one) => columnOf(clean.table, one)?.column ?? []);
  if (field === 'name') {
    const from = columnsOf('first_name', 'last_name');
    return from.length === 0 ? null : { from, cell: (index) => buyerName(clean, index) };
  }
  if (field !== 'first_name' && field !== 'last_name') return null;
  const from = columnsOf('name');
  const cell = (index: number): Cell => {
    const words = (textIn(clean, 'name', index) ?? '').split(' ');
    const part = field === 'first_name' ? words.slice(-1) : words.slice(0, -1);
    return part.join(' ') || null;
  };
  return from.length === 0 ? null : { from, cell };
}

function amountFilling({ clean }: Source, field: FieldId): Filling | null {
  if (field !== 'amount') return null;
  const from = AMOUNTS.flatMap((one) => columnOf(clean.table, one)?.column ?? []);
  const amountOf = amountReader(clean);
  return from.length === 0 ? null : { from: from.slice(0, 1), cell: (index) => amountOf(index) };
}

/** A cell in words, for a note. */
export function isWorthNoting(cell: Cell): boolean {
  return !isBlank(cell) && (typeof cell !== 'object' || cell === null || !('error' in cell));
}

const NUMBERS: ReadonlySet<FieldType> = new Set(['money', 'number', 'share', 'score']);
const AMOUNTS: readonly FieldId[] = ['net_amount', 'unit_price'];
