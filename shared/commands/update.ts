import { type Built, buildModel, type ModelRequest } from '../crm/buildModel';
import { customerChanges } from '../crm/customerTables';
import type { CrmModel } from '../crm/model';
import { goneFindings } from '../crm/modelFindings';
import { isColumnAnchor, placeOfSheet, placesOfColumns, type SheetId } from '../crm/places';
import { acceptedWrites, takenBack } from '../crm/repairs';
import { type SheetPlan, sheetChanges, sheetName } from '../crm/sheetPlan';
import { type HistoryMoves, historyMoves, historySheet } from '../crm/sheets/historySheet';
import { LOG_SHEETS, logSheet } from '../crm/sheets/logSheets';
import { modelSheet } from '../crm/sheets/modelSheet';
import { ordersSheet } from '../crm/sheets/ordersSheet';
import { overviewSheet } from '../crm/sheets/overviewSheet';
import { repairsSheet } from '../crm/sheets/repairsSheet';
import { ruleResultChanges } from '../crm/sheets/rulesSheet';
import { segmentsSheet } from '../crm/sheets/segmentsSheet';
import { settingsSheet } from '../crm/sheets/settingsSheet';
import { todoSheet } from '../crm/sheets/todoSheet';
import { rememberedModel, withPrediction } from '../crm/withPrediction';
import type { TableRole } from '../intake/understanding';
import type { DayNumber } from '../model/day';
import { type Finding, finding } from '../model/finding';
import { expiredAddresses } from '../sending/expiredAddresses';
import type { Change, ChangeSet, Reliance, Write } from '../workbook/changeSet';
import { fingerprint } from '../workbook/fingerprint';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { snapshotWith } from '../workbook/snapshotWith';
import { isMachineSheet, isStateSheet, isStateSheetBegun, STATE_SHEET } from '../workbook/state';
import { controlRows } from './controlRows';
import type { Plan } from './plan';

/**
 * The one planner behind convert, refresh, repairs and set: the workbook as it should be, less the workbook as
 * it is. Where nothing differs the change set is empty, so doing it twice changes nothing.
 */
export function planUpdate(snapshot: Snapshot, command: string, request: ModelRequest): Plan {
  const built = buildModel(snapshot, request);
  const undone = built.storedRepairs.filter(({ status }) => status === 'undone');
  const back = takenBack(undone, built.identified, snapshot);
  if (back.length === 0) return planOn(snapshot, built, command, snapshot, [], request.today);
  // What is taken back changes what there is to understand: the plan is made on the sheets as they will be.
  const after = snapshotWith(snapshot, back);
  return planOn(after, buildModel(after, request), command, snapshot, back, request.today);
}

/** The plan on `snapshot`, which is `before` with the writes of `back`. */
function planOn(
  snapshot: Snapshot,
  unpredicted: Built,
  command: string,
  before: Snapshot,
  back: readonly Write[],
  today: DayNumber,
): Plan {
  const { language } = unpredicted.model.settings;
  if (unpredicted.refusal !== null) {
    const { model, refusal } = unpredicted;
    return { ...emptyPlan(command), findings: [refusal], model, isRefused: true, language };
  }
  if (isStateSheetTaken(snapshot)) {
    const taken = finding('workbook.stateTaken', 'error', { sheet: STATE_SHEET }, { sheet: STATE_SHEET });
    return { ...emptyPlan(command), findings: [taken], model: unpredicted.model, isRefused: true, language };
  }
  if (unpredicted.model.customers.length === 0 && unpredicted.model.book.orders.length === 0) {
    const { model } = unpredicted;
    const findings = [...model.findings, nobody(model)];
    return { ...emptyPlan(command), findings, model, isRefused: true, language };
  }
  const built = withPrediction(unpredicted, snapshot);
  const { model } = built;
  const customers = customerChanges(built, snapshot);
  const historyThere = sheetOf(snapshot, sheetName(snapshot, 'segmentHistory', language));
  const moves = historyMoves(model, historyThere);
  const accepted = acceptedWrites(model.repairs, snapshot);
  const refreshed = [...back, ...accepted, ...customers.changes, ...ourSheetChanges(built, moves, snapshot)];
  const control =
    model.settings.holdout > 0 ? controlRows(snapshotWith(before, refreshed), today, language) : [];
  const expired = expiredAddresses(snapshot, today, model.settings.logMonths);
  const changes = [...refreshed, ...control, ...expired];
  return {
    changeSet: {
      command,
      reliesOn: reliances(before),
      changes,
      remembers: {
        nextCustomer: built.nextCustomer,
        ...(built.columns.length === 0 ? {} : { columns: built.columns.map((column) => ({ ...column })) }),
        ...rememberedModel(model),
      },
      looks: looksOf(changes, snapshot),
      undo: 'keep',
      userCells: [...back, ...accepted],
    },
    findings: [...model.findings, ...customers.findings, ...goneFindings(moves.gone)],
    model,
    isRefused: false,
    language,
  };
}

/** Has the user a sheet of that name? One of ours that was spoilt stands beside our other things, and is made anew. */
function isStateSheetTaken(snapshot: Snapshot): boolean {
  const sheet = sheetOf(snapshot, STATE_SHEET);
  if (sheet === undefined || isStateSheet(sheet) || isStateSheetBegun(sheet)) return false;
  return placesOfColumns(snapshot).length === 0 && placeOfSheet(snapshot, 'settings') === null;
}

/** Why there is nobody to make a CRM of: no table was found, or one that waits for its first row. */
function nobody({ tables }: CrmModel): Finding {
  const empty = tables.find(({ role, dataRows }) => OF_CUSTOMERS.includes(role) && dataRows.length === 0);
  if (!empty) return finding('workbook.noCustomers', 'error', {}, {});
  const { sheet, headerRow } = empty;
  return finding('workbook.noRows', 'error', { sheet, row: headerRow }, { sheet, row: headerRow + 1 });
}

const OF_CUSTOMERS: readonly TableRole[] = ['customers', 'orders', 'orderLines', 'cards'];

function emptyPlan(command: string): { readonly changeSet: ChangeSet } {
  return { changeSet: { command, reliesOn: [], changes: [], remembers: {}, looks: [], undo: 'none' } };
}

/** Every sheet that was read, but not the machine's own, nor backups. */
export function reliances(snapshot: Snapshot): readonly Reliance[] {
  return snapshot.sheets
    .filter((sheet) => !isMachineSheet(sheet.name))
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
  for (const id of LOG_SHEETS) put(logSheet(id, language, sheetOf(snapshot, named(id)) === undefined));
  changes.push(...ruleResultChanges(model, snapshot));
  put(historySheet(model, moves));
  put(settingsSheet(model));
  return changes;
}
