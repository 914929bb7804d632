import { placesOfColumns } from '../crm/places';
import { storedCustomers } from '../crm/storedRows';
import { formOfAddress } from '../customers/formOfAddress';
import { genderOf } from '../customers/gender';
import { foldText } from '../intake/foldText';
import { namesOf } from '../intake/headerNames';
import { type Language, messagesIn } from '../messages';
import { type DayNumber, dayNumber } from '../model/day';
import { CRM_FIELD_IDS, type CrmFieldId, crmFieldOf, type FieldId, fieldOf } from '../model/fields';
import { type Cell, isDateCell } from '../workbook/cell';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';

/** What is known of a customer whom a message goes to. */
export interface Recipient {
  readonly id: string;
  readonly name: string | null;
  readonly gender: 'female' | 'male' | null;
  /** What our column of consent says, and the user's own columns. */
  readonly consents: readonly { readonly consent: string | null; readonly optOut: Cell }[];
  readonly lastOrder: DayNumber | null;
  /** What templates may name, each folded name once, and the cells under them. */
  readonly headers: readonly string[];
  readonly cells: readonly Cell[];
}

/** The customers by their ids, read where they are asked for. O(rows) once, then O(columns) each. */
export function recipientsOf(snapshot: Snapshot): (id: string) => Recipient | null {
  const places = placesOfColumns(snapshot);
  const rows = new Map(storedCustomers(snapshot, places).map((row) => [row.id, row]));
  const layouts = new Map<string, Layout>();
  return (id) => {
    const stored = rows.get(id);
    const sheet = stored && sheetOf(snapshot, stored.sheet);
    const place = places.find((one) => one.sheet === sheet?.name && one.headerRow < stored!.row);
    if (!sheet || !place) return null;
    const key = `${place.table}@${sheet.name}`;
    const layout = layouts.get(key) ?? layoutOf(sheet, place.headerRow, place.columns);
    layouts.set(key, layout);
    return recipientOf(id, sheet, stored.row, layout, place.columns);
  };
}

interface Layout {
  readonly named: readonly { readonly name: string; readonly column: number }[];
  /** The user's columns whose headers are names of a field. */
  readonly fields: ReadonlyMap<FieldId, number>;
}

/** Our columns by their labels, the user's by their headers and by the labels of the fields that these name. */
function layoutOf(sheet: SheetSnapshot, headerRow: number, ours: ReadonlyMap<CrmFieldId, number>): Layout {
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
  return { named: [...named, ...labels], fields };
}

/** What no list should keep is put into no message. */
function isKeptBack(field: FieldId): boolean {
  return fieldOf(field).sensitivity === 'forbidden' || fieldOf(field).sensitivity === 'sensitive';
}

function recipientOf(
  id: string,
  sheet: SheetSnapshot,
  row: number,
  { named, fields }: Layout,
  ours: ReadonlyMap<CrmFieldId, number>,
): Recipient {
  const cell = (column: number | undefined): Cell =>
    column === undefined ? null : cellAt(sheet, row, column);
  const lastOrder = cell(ours.get('last_order'));
  return {
    id,
    name: textOf(cell(ours.get('clean_name'))),
    gender: genderOf(textOf(cell(fields.get('gender')))),
    consents: [
      { consent: textOf(cell(ours.get('consent'))), optOut: null },
      { consent: textOf(cell(fields.get('consent'))), optOut: cell(fields.get('opt_out')) },
    ],
    lastOrder: isDateCell(lastOrder) ? dayNumber(lastOrder.serial) : null,
    headers: named.map(({ name }) => name),
    cells: named.map(({ column }) => cell(column)),
  };
}

/** Of this occasion, by names of both languages: they come before columns of the same name. */
export interface Occasion {
  readonly reason: string;
  readonly due: DayNumber;
  readonly today: DayNumber;
  readonly language: Language;
}

/** Everything that a template may name, with its cell: ready for `mergeText`. O(columns). */
export function mergeFields(
  { name, gender, lastOrder, headers, cells }: Recipient,
  occasion: Occasion,
): { readonly headers: readonly string[]; readonly cells: readonly Cell[] } {
  const { honorific, given } = formOfAddress(name, gender);
  const isVietnamese = occasion.language === 'vi';
  const silentDays = lastOrder === null ? null : Math.max(0, occasion.today - lastOrder);
  const values = {
    given,
    fullName: name,
    addressee: isVietnamese ? [honorific, given].filter((word) => word !== null).join(' ') : given,
    honorific: isVietnamese ? honorific : null,
    reason: occasion.reason,
    due: { serial: occasion.due },
    silentDays,
  } satisfies Record<string, Cell>;
  const own = Object.entries(values).flatMap(([id, cell]) =>
    (['vi', 'en'] as const).map((language): [string, Cell] => [
      messagesIn(language).sending.fields[id as keyof typeof values],
      cell,
    ]),
  );
  const ownNames = new Set(own.map(([name]) => foldText(name)));
  const others = headers.flatMap((header, i): [string, Cell][] =>
    ownNames.has(foldText(header)) ? [] : [[header, cells[i] ?? null]],
  );
  // "Nợ" and "No" are two columns; the same text twice is one name, the first column's.
  const once = new Map([...own, ...others].reverse().map((entry) => [nameKey(entry[0]), entry]));
  const kept = [...once.values()];
  return { headers: kept.map(([header]) => header), cells: kept.map(([, cell]) => cell) };
}

function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** The words by which a message speaks to somebody: "chị", "quý khách"; '' in English. */
export function wordFor({ name, gender }: Recipient, language: Language): string {
  return language === 'vi' ? formOfAddress(name, gender).honorific : '';
}

function textOf(cell: Cell): string | null {
  if (cell === null || typeof cell === 'object') return null;
  const text = String(cell).trim();
  return text === '' ? null : text;
}
