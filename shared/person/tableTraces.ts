import { type CrmColumns, headerOf, MARK } from '../crm/places';
import { cellString } from '../desk/readCell';
import { namesOf } from '../intake/headerNames';
import type { Card, Column, Table } from '../intake/understanding';
import { type FieldId, fieldOf } from '../model/fields';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import type { MarkFinder } from './markFinder';
import { PHONE_FIELDS } from './personMarks';
import { type TraceList, type TraceOf, traceKey, wholeTrace } from './trace';

/** Whose a row of a table is. */
type Owner = 'theirs' | 'maybe' | 'others' | 'nobody';

/** A row that is theirs, or may be, for an export. */
export interface PersonRow {
  readonly table: Table;
  readonly row: number;
  readonly isSure: boolean;
}

/**
 * The cells of a user's table (or of a copy of it in a backup) that are the person's. A row is theirs by our id beside
 * it, by a code, a phone or an e-mail in a column of such; perhaps theirs where only the name agrees. Of a row of a
 * customer list all cells are theirs; of orders and other tables those that describe a person, the figures apart.
 * Rows that get their customer from a row above them hold nothing of the person. O(cells of the table).
 */
export function addTableTraces(
  list: TraceList,
  sheet: SheetSnapshot,
  table: Table,
  places: readonly CrmColumns[],
  finder: MarkFinder,
): readonly PersonRow[] {
  const layout = layoutOf(sheet, table, places);
  const of: TraceOf = isCustomerList(table) ? 'customer' : isOrders(table) ? 'order' : 'people';
  const isOwned = [table.owner].some((card) => card !== undefined && addCard(list, sheet, card, finder));
  for (const card of [...(table.cards ?? []), ...(table.headings ?? [])]) addCard(list, sheet, card, finder);
  const copiedDown = copiedFormulas(sheet, table);
  const rows: PersonRow[] = [];
  for (const row of table.dataRows) {
    const owner = isOwned ? 'theirs' : ownerOf(sheet, row, layout, finder);
    if (owner !== 'theirs' && owner !== 'maybe') continue;
    const isSure = owner === 'theirs';
    const key = isSure
      ? {}
      : { key: traceKey(sheet.name, row, layout.names.find((c) => finder.isName(cellAt(sheet, row, c)))!) };
    for (const { column, isPersonal } of layout.columns) {
      const isFigure = of !== 'customer' && !isPersonal;
      if (isFigure && of !== 'order') continue;
      const withFormulas = of === 'customer' && copiedDown.has(column);
      const trace = wholeTrace(sheet, row, column, finder, { of, isSure, isFigure, withFormulas, ...key });
      if (trace) list.add(trace);
    }
    for (const column of layout.ours) {
      const trace = wholeTrace(sheet, row, column, finder, { of, isSure, isFigure: false, ...key });
      if (trace) list.add(trace);
    }
    rows.push({ table, row, isSure });
  }
  return rows;
}

/**
 * Columns with a formula in more rows than one: what it says of a person goes with their row, else the row would still
 * count as a customer. A single formula may fill the column below it, so it stays.
 */
function copiedFormulas({ formulas }: SheetSnapshot, { dataRows, columns }: Table): ReadonlySet<number> {
  const isCopied = (column: number): boolean => {
    let count = 0;
    for (const row of dataRows) if (formulas[row]?.[column] && ++count > 1) return true;
    return false;
  };
  return new Set(columns.map(({ column }) => column).filter(isCopied));
}

function isCustomerList({ role, columns }: Table): boolean {
  return role === 'customers' && !columns.some(({ month }) => month !== undefined);
}

function isOrders({ role }: Table): boolean {
  return role === 'orders' || role === 'orderLines' || role === 'customers';
}

interface Layout {
  readonly columns: readonly { readonly column: number; readonly isPersonal: boolean }[];
  readonly codes: readonly number[];
  readonly contacts: readonly number[];
  readonly names: readonly number[];
  /** Our column of ids beside the table; null where there is none. */
  readonly id: number | null;
  readonly ours: readonly number[];
}

function layoutOf(sheet: SheetSnapshot, table: Table, places: readonly CrmColumns[]): Layout {
  const isOf = (wanted: readonly FieldId[]): readonly number[] =>
    table.columns.filter((one) => wanted.includes(meaningOf(one)!)).map(({ column }) => column);
  const ours = ourColumns(sheet, table, places);
  return {
    columns: table.columns.map((one) => ({ column: one.column, isPersonal: isPersonal(meaningOf(one)) })),
    codes: isOf(['customer_id']),
    contacts: isOf([...PHONE_FIELDS, 'email']),
    names: isOf(['name', 'company']),
    ...ours,
  };
}

/** What a column holds: as it was understood, or as its header says where another column won its field. */
function meaningOf({ field, header }: Column): FieldId | null {
  return field ?? namesOf([header])[0]?.field ?? null;
}

/** Does a field describe a person, and not what was bought? */
export function isPersonal(field: FieldId | null): boolean {
  if (field === null || field === 'debt') return false;
  const { of, sensitivity } = fieldOf(field);
  return (of === 'customer' && sensitivity !== 'business') || OF_FIRMS.includes(field);
}

/** A firm of one person is that person. */
const OF_FIRMS: readonly FieldId[] = ['company', 'tax_code', 'fax', 'website', 'position'];

/** Our columns beside a table, by their anchors; in a copy, which has none, by our mark before their headers. */
function ourColumns(
  sheet: SheetSnapshot,
  table: Table,
  places: readonly CrmColumns[],
): Pick<Layout, 'id' | 'ours'> {
  if (!isCustomerList(table) && table.role !== 'customers') return { id: null, ours: [] };
  const beside = places
    .filter((place) => place.sheet === sheet.name && place.headerRow === table.headerRow)
    .map((place) => ({ place, first: Math.min(...place.columns.values()) }))
    .filter(({ first }) => first > table.rect.column)
    .sort((a, b) => a.first - b.first)[0]?.place;
  if (beside) return { id: beside.columns.get('crm_id') ?? null, ours: [...beside.columns.values()] };
  const head = sheet.values[table.headerRow] ?? [];
  const ours = head.flatMap((cell, c) =>
    typeof cell === 'string' && cell.startsWith(MARK) && c > table.rect.column ? [c] : [],
  );
  const ids = [headerOf('crm_id', 'vi'), headerOf('crm_id', 'en')];
  return { id: ours.find((c) => ids.includes(String(head[c]))) ?? null, ours };
}

function ownerOf(sheet: SheetSnapshot, row: number, layout: Layout, finder: MarkFinder): Owner {
  const id = layout.id === null ? null : cellString(cellAt(sheet, row, layout.id));
  if (id !== null) return finder.isCode(id) ? 'theirs' : 'others';
  const codes = layout.codes
    .map((column) => cellString(cellAt(sheet, row, column)))
    .filter((code) => code !== null);
  if (codes.some((code) => finder.isCode(code))) return 'theirs';
  if (codes.length > 0) return 'others';
  const marks = layout.contacts.flatMap((column) => finder.in(cellAt(sheet, row, column)));
  if (marks.some(({ kind, isShared }) => kind !== 'name' && !isShared)) return 'theirs';
  return layout.names.some((column) => finder.isName(cellAt(sheet, row, column))) ? 'maybe' : 'nobody';
}

/** A form, or the head of a ledger: all of its values where one of them is surely theirs. Answers whether it is. */
function addCard(list: TraceList, sheet: SheetSnapshot, { values }: Card, finder: MarkFinder): boolean {
  const isTheirs = values.some(({ field, cell }) => {
    if (field === 'customer_id') return finder.isCode(cell);
    return finder.in(cell).some(({ kind, isShared }) => (kind === 'phone' || kind === 'email') && !isShared);
  });
  if (!isTheirs) return false;
  for (const { row, column } of values) {
    if (row === null || column === null) continue;
    const trace = wholeTrace(sheet, row, column, finder, { of: 'people', isSure: true, isFigure: false });
    if (trace) list.add(trace);
  }
  return true;
}
