import { type CrmColumns, placesOfColumns } from '../crm/places';
import { storedCustomers } from '../crm/storedRows';
import { genderOf } from '../customers/gender';
import { type Birthday, cleanBirthdays } from '../intake/birthday';
import { namesOf } from '../intake/headerNames';
import { type DayNumber, dayNumber } from '../model/day';
import { CRM_FIELD_IDS, crmFieldOf, type FieldId, fieldOf } from '../model/fields';
import { type Cell, isDateCell } from '../workbook/cell';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';

/** What is known of a customer whom a message goes to. */
export interface Recipient {
  readonly id: string;
  readonly name: string | null;
  readonly gender: 'female' | 'male' | null;
  readonly born: Birthday | null;
  readonly lastOrder: DayNumber | null;
  /** What templates may name, each folded name once, and the cells under them; one list of names for all of a sheet. */
  readonly headers: readonly string[];
  readonly cells: readonly Cell[];
}

export interface Recipients {
  /** null for an id that is not there. */
  readonly of: (id: string) => Recipient | null;
  /** Somebody who is on no sheet of customers: all that a template may name is blank but the name. */
  readonly stranger: (name: string | null) => Recipient;
}

/** The customers by their ids, read where they are asked for. O(rows) once, then O(columns) each. */
export function recipientsOf(snapshot: Snapshot): Recipients {
  const places = placesOfColumns(snapshot);
  const rows = new Map(storedCustomers(snapshot, places).map((row) => [row.id, row]));
  const layouts = new Map<CrmColumns, Layout>();
  const layoutAt = (place: CrmColumns, sheet: SheetSnapshot): Layout => {
    const known = layouts.get(place) ?? layoutOf(sheet, place);
    layouts.set(place, known);
    return known;
  };
  return {
    of: (id) => {
      const stored = rows.get(id);
      const sheet = stored && sheetOf(snapshot, stored.sheet);
      const place = places.find((one) => one.sheet === sheet?.name && one.headerRow < stored!.row);
      return sheet && place ? recipientOf(id, sheet, stored.row, layoutAt(place, sheet), place) : null;
    },
    stranger: (name) => {
      const place = places[0];
      const sheet = place && sheetOf(snapshot, place.sheet);
      const headers = sheet ? layoutAt(place, sheet).headers : [];
      return { id: '', name, gender: null, born: null, lastOrder: null, headers, cells: [] };
    },
  };
}

interface Layout {
  readonly headers: readonly string[];
  /** For each header its column. */
  readonly columns: readonly number[];
  /** The user's columns whose headers are names of a field. */
  readonly fields: ReadonlyMap<FieldId, number>;
  /** By row; the whole column tells how its days are written. Read when it is first asked for. */
  readonly birthdays: () => readonly (Birthday | null)[];
}

/** Our columns by their labels, the user's by their headers and by the labels of the fields that these name. */
function layoutOf(sheet: SheetSnapshot, { headerRow, columns: ours }: CrmColumns): Layout {
  const named: { readonly name: string; readonly column: number }[] = [];
  const fields = new Map<FieldId, number>();
  const taken = new Set(ours.values());
  const labels: typeof named = [];
  (sheet.values[headerRow] ?? []).forEach((cell, column) => {
    if (typeof cell !== 'string' || cell.trim() === '' || taken.has(column)) return;
    const field = namesOf([cell])[0]?.field;
    if (field !== undefined && isKeptBack(field)) return;
    named.push({ name: cell, column });
    if (field === undefined || fields.has(field)) return;
    fields.set(field, column);
    labels.push(...Object.values(fieldOf(field).label).map((name) => ({ name, column })));
  });
  for (const id of CRM_FIELD_IDS) {
    const column = ours.get(id);
    if (column === undefined || crmFieldOf(id).hidden) continue;
    labels.unshift(...Object.values(crmFieldOf(id).label).map((name) => ({ name, column })));
  }
  const all = [...named, ...labels];
  let birthdays: readonly (Birthday | null)[] | null = null;
  return {
    headers: all.map(({ name }) => name),
    columns: all.map(({ column }) => column),
    fields,
    birthdays: () => {
      birthdays ??= birthdaysIn(sheet, headerRow, fields.get('birthday'));
      return birthdays;
    },
  };
}

function birthdaysIn(
  sheet: SheetSnapshot,
  headerRow: number,
  column: number | undefined,
): readonly (Birthday | null)[] {
  if (column === undefined) return [];
  return cleanBirthdays(sheet.values.map((_, row) => (row <= headerRow ? null : cellAt(sheet, row, column))))
    .values;
}

/** What no list should keep is put into no message. */
function isKeptBack(field: FieldId): boolean {
  return fieldOf(field).sensitivity === 'forbidden' || fieldOf(field).sensitivity === 'sensitive';
}

function recipientOf(
  id: string,
  sheet: SheetSnapshot,
  row: number,
  { headers, columns, fields, birthdays }: Layout,
  { columns: ours }: CrmColumns,
): Recipient {
  const cell = (column: number | undefined): Cell =>
    column === undefined ? null : cellAt(sheet, row, column);
  const lastOrder = cell(ours.get('last_order'));
  return {
    id,
    name: textOf(cell(ours.get('clean_name'))),
    gender: genderOf(textOf(cell(fields.get('gender')))),
    born: birthdays()[row] ?? null,
    lastOrder: isDateCell(lastOrder) ? dayNumber(lastOrder.serial) : null,
    headers,
    cells: columns.map(cell),
  };
}

function textOf(cell: Cell): string | null {
  if (cell === null || typeof cell === 'object') return null;
  const text = String(cell).trim();
  return text === '' ? null : text;
}
