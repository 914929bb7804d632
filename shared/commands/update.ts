import { type Built, buildModel, type ModelRequest } from '../crm/buildModel';
import { type CustomerTarget, freeRoom, installColumns, refreshColumns } from '../crm/customerColumns';
import type { CrmModel } from '../crm/model';
import { goneFindings } from '../crm/modelFindings';
import { isColumnAnchor, type SheetId } from '../crm/places';
import { acceptedWrites, takenBack } from '../crm/repairs';
import { HEADER_ROW, type SheetPlan, sheetChanges, sheetName } from '../crm/sheetPlan';
import { type HistoryMoves, historyMoves, historySheet } from '../crm/sheets/historySheet';
import { LOG_SHEETS, logSheet } from '../crm/sheets/logSheets';
import { modelSheet } from '../crm/sheets/modelSheet';
import { ordersSheet } from '../crm/sheets/ordersSheet';
import { overviewSheet } from '../crm/sheets/overviewSheet';
import { repairsSheet } from '../crm/sheets/repairsSheet';
import { segmentsSheet } from '../crm/sheets/segmentsSheet';
import { settingsSheet } from '../crm/sheets/settingsSheet';
import { todoSheet } from '../crm/sheets/todoSheet';
import { rememberedModel, withPrediction } from '../crm/withPrediction';
import type { Table } from '../intake/understanding';
import { CRM_FIELD_IDS, crmFieldOf } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import type { Change, ChangeSet, Reliance } from '../workbook/changeSet';
import { fingerprint } from '../workbook/fingerprint';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { STATE_SHEET } from '../workbook/state';
import type { Plan } from './plan';

/**
 * The one planner behind convert, refresh, repairs and set: the workbook as it should be, less the workbook as
 * it is. Where nothing differs the change set is empty, so doing it twice changes nothing.
 */
export function planUpdate(snapshot: Snapshot, command: string, request: ModelRequest): Plan {
  const unpredicted = buildModel(snapshot, request);
  const { language } = unpredicted.model.settings;
  if (unpredicted.model.customers.length === 0 && unpredicted.model.book.orders.length === 0) {
    const { model } = unpredicted;
    const none = finding('workbook.noCustomers', 'error', {}, {});
    return { ...emptyPlan(command), findings: [...model.findings, none], model, isRefused: true, language };
  }
  const built = withPrediction(unpredicted, snapshot);
  const { model } = built;
  const customers = customerChanges(built, snapshot);
  const historyThere = sheetOf(snapshot, sheetName(snapshot, 'segmentHistory', language));
  const moves = historyMoves(model, historyThere);
  const changes = [
    ...acceptedWrites(model.repairs, snapshot),
    ...takenBack(
      built.storedRepairs.filter(({ status }) => status === 'undone'),
      built.identified,
      snapshot,
    ),
    ...customers.changes,
    ...ourSheetChanges(built, moves, snapshot),
  ];
  return {
    changeSet: {
      command,
      reliesOn: reliances(snapshot),
      changes,
      remembers: { nextCustomer: built.nextCustomer, ...rememberedModel(model) },
      looks: looksOf(changes, snapshot),
      undo: 'keep',
    },
    findings: [...model.findings, ...customers.findings, ...goneFindings(moves.gone)],
    model,
    isRefused: false,
    language,
  };
}

function emptyPlan(command: string): { readonly changeSet: ChangeSet } {
  return { changeSet: { command, reliesOn: [], changes: [], remembers: {}, looks: [], undo: 'none' } };
}

/** Every sheet that was read, but not the machine's own. */
export function reliances(snapshot: Snapshot): readonly Reliance[] {
  return snapshot.sheets
    .filter((sheet) => sheet.name !== STATE_SHEET)
    .map((sheet) => ({ sheet: sheet.name, rect: null, fingerprint: fingerprint(sheet, null) }));
}

/** The columns that get an anchor of ours in a sheet of the user's, from the header row down. */
function looksOf(changes: readonly Change[], snapshot: Snapshot): ChangeSet['looks'] {
  return changes.flatMap((change) => {
    if (change.kind !== 'name' || change.ref === null || !isColumnAnchor(change.name)) return [];
    const sheet = sheetOf(snapshot, change.ref.sheet);
    if (!sheet || snapshot.names.some(({ name }) => name === change.name)) return [];
    const rows = Math.max(1, sheet.values.length - change.ref.rect.row);
    return [{ key: change.name, sheet: sheet.name, rect: { ...change.ref.rect, rows } }];
  });
}

interface Changes {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/** Our columns at the right of each customer list; a sheet of their own for customers of no list, or without room. */
function customerChanges(built: Built, snapshot: Snapshot): Changes {
  const { model, places } = built;
  const changes: Change[] = [];
  const findings: Finding[] = [];
  const derived = new Set<number>();
  const lists = model.tables.filter((table) => table.role === 'customers');
  const numbers = new Set(places.map((place) => place.table));
  const listed = new Set<number>();
  for (const table of lists) {
    const members = customersIn(model, table);
    for (const member of members) listed.add(member);
    const place = places.find((p) => p.sheet === table.sheet && p.headerRow === table.headerRow);
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

function customersIn(model: CrmModel, table: Table): readonly number[] {
  const rows = new Set(table.dataRows);
  return model.customers.flatMap(({ place }, i) =>
    place?.sheet === table.sheet && rows.has(place.row) ? [i] : [],
  );
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

/** The sheets that we add, in the order of their tabs. */
function ourSheetChanges(built: Built, moves: HistoryMoves, snapshot: Snapshot): readonly Change[] {
  const { model } = built;
  const { language } = model.settings;
  const named = (id: SheetId): string => sheetName(snapshot, id, language);
  const changes: Change[] = [];
  const put = (plan: SheetPlan): void => {
    changes.push(...sheetChanges(plan, named(plan.id), snapshot, language));
  };
  put(overviewSheet(model, named('overview')));
  put(segmentsSheet(model));
  if (model.predicted) put(modelSheet(model, model.predicted, named('model')));
  if (model.book.orders.length > 0) put(ordersSheet(model));
  put(repairsSheet(model, built.storedRepairs));
  put(todoSheet(model));
  for (const id of LOG_SHEETS) put(logSheet(id, language));
  put(historySheet(model, moves));
  put(settingsSheet(model));
  return changes;
}
