import type { Table } from '../intake/understanding';
import { CRM_FIELD_IDS, crmFieldOf } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import type { Change } from '../workbook/changeSet';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import type { Built } from './buildModel';
import type { CustomerTarget } from './columnLook';
import { freeRoom, installColumns, refreshColumns } from './customerColumns';
import type { CrmModel } from './model';
import type { CrmColumns } from './places';
import { HEADER_ROW, type SheetPlan, sheetChanges, sheetName } from './sheetPlan';

interface Changes {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/**
 * Our columns at the right of each customer list; a sheet of their own for customers of no list, or without room. The
 * customers of the lists come first in the model, row by row.
 */
export function customerChanges(built: Built, snapshot: Snapshot): Changes {
  const { model, places } = built;
  const changes: Change[] = [];
  const findings: Finding[] = [];
  const derived = new Set<number>();
  const lists = model.tables.filter((table) => table.role === 'customers');
  const numbers = new Set(places.map((place) => place.table));
  const listed = new Set<number>();
  for (const table of lists) {
    const members = table.dataRows.map((_, i) => listed.size + i);
    for (const member of members) listed.add(member);
    const place = places.find((p) => p.sheet === table.sheet && isOwnPlace(p, table, lists));
    const sheet = sheetOf(snapshot, table.sheet)!;
    if (place) {
      const target = { ...targetOf(model, table, members), table: place.table };
      changes.push(...refreshColumns(model, target, place, snapshot, sheet));
      findings.push(...missingColumns(place.columns, model));
      continue;
    }
    const room = freeRoom(sheet, table.rect, CRM_FIELD_IDS.length);
    if ('reason' in room) {
      for (const member of members) derived.add(member);
      findings.push(
        finding('customers.noRoom', 'info', { sheet: table.sheet }, { sheet: table.sheet, why: room.reason }),
      );
      continue;
    }
    let number = 1;
    while (numbers.has(number)) number++;
    numbers.add(number);
    changes.push(
      ...installColumns(
        model,
        { ...targetOf(model, table, members), table: number },
        room.column,
        sheet.validations,
      ),
    );
  }
  for (let i = 0; i < model.customers.length; i++) if (!listed.has(i)) derived.add(i);
  if (derived.size > 0) changes.push(...derivedSheet(built, snapshot, [...derived]));
  return { changes, findings };
}

/** Our columns stand in the list's rows; where lists stand beside each other, right behind it. */
function isOwnPlace(place: CrmColumns, table: Table, lists: readonly Table[]): boolean {
  if (place.headerRow !== table.headerRow) return false;
  const beside = lists.filter(
    ({ sheet, headerRow }) => sheet === table.sheet && headerRow === table.headerRow,
  );
  if (beside.length === 1) return true;
  const first = Math.min(...place.columns.values());
  const left = beside.filter(({ rect }) => rect.column < first);
  return left[left.length - 1] === table;
}

function targetOf(model: CrmModel, table: Table, members: readonly number[]): Omit<CustomerTarget, 'table'> {
  return {
    sheet: table.sheet,
    headerRow: table.headerRow,
    lastRow: table.rect.row + table.rect.rows - 1,
    rowOf: new Map(members.map((i) => [i, model.customers[i]!.place!.row])),
  };
}

/** The table number of the derived sheet: no list of the user's has it. */
const DERIVED_TABLE = 0;

/** Customers on a sheet of ours: rows that stand there keep their place, new ones follow. */
function derivedSheet(built: Built, snapshot: Snapshot, members: readonly number[]): readonly Change[] {
  const { model } = built;
  const { language } = model.settings;
  const name = sheetName(snapshot, 'customers', language);
  const place = built.places.find((entry) => entry.sheet === name);
  const rowOf = new Map<number, number>();
  let last = place?.headerRow ?? HEADER_ROW;
  for (const i of members) {
    const at = built.matches.storedOf[i]!;
    const stored = at === -1 ? undefined : built.stored[at];
    if (!stored || stored.sheet !== name) continue;
    rowOf.set(i, stored.row);
    last = Math.max(last, stored.row);
  }
  for (const i of members) if (!rowOf.has(i)) rowOf.set(i, ++last);
  const target: CustomerTarget = {
    sheet: name,
    table: DERIVED_TABLE,
    headerRow: place?.headerRow ?? HEADER_ROW,
    lastRow: last,
    rowOf,
  };
  const existing = sheetOf(snapshot, name);
  if (existing && place) return refreshColumns(model, target, place, snapshot, existing);
  const plan: SheetPlan = {
    id: 'customers',
    tabColor: '#3C78D8',
    blocks: [],
    widths: [],
    freezeRows: HEADER_ROW + 1,
    formats: [],
  };
  const filter: Change = {
    kind: 'filter',
    sheet: name,
    rect: { row: HEADER_ROW, column: 0, rows: last - HEADER_ROW + 1, columns: CRM_FIELD_IDS.length },
  };
  const isAllNew = !existing;
  return [
    ...(isAllNew ? sheetChanges(plan, name, snapshot, language) : []),
    ...installColumns(model, target, 0),
    ...(isAllNew ? [filter] : []),
  ];
}

function missingColumns(columns: ReadonlyMap<string, number>, model: CrmModel): readonly Finding[] {
  const missing = CRM_FIELD_IDS.filter((field) => !columns.has(field));
  if (missing.length === 0) return [];
  const names = missing.map((field) => crmFieldOf(field).label[model.settings.language]).join(', ');
  return [finding('columns.missing', 'warning', {}, { columns: names })];
}
