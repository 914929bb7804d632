import { buildModel, type ModelRequest } from '../crm/buildModel';
import { type CrmColumns, columnAnchor } from '../crm/places';
import { takenBack } from '../crm/repairs';
import { ourSheets } from '../crm/userSheets';
import { type Finding, finding } from '../model/finding';
import { sentCount } from '../sending/carriedLog';
import { LAST_ROW } from '../workbook/address';
import { rememberedLook } from '../workbook/apply';
import type { Change, FormatRun } from '../workbook/changeSet';
import { type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { EMPTY_STATE, isBackupSheet, type State, stateOf } from '../workbook/state';
import { type Plan, refusal } from './plan';
import { reliances } from './update';

/**
 * Takes everything of ours away: accepted repairs are taken back where the cell still holds them, our columns
 * are emptied with their formats, rules and names, our sheets and the state go. What the user did meanwhile
 * stays, wherever they did it.
 */
export function planLeave(snapshot: Snapshot, request: ModelRequest): Plan {
  // Without its state (somebody deleted or spoilt that sheet) what is ours is still known, its looks before are not.
  const state = stateOf(snapshot) ?? (ourSheets(snapshot).size > 0 ? EMPTY_STATE : null);
  if (!state) {
    const language = request.language ?? 'vi';
    return refusal('leave', finding('leave.notManaged', 'error', {}, {}), language);
  }
  const built = buildModel(snapshot, request);
  const accepted = built.storedRepairs.filter(
    ({ status, kind }) => status === 'accepted' && kind !== 'duplicate',
  );
  const restored = takenBack(accepted, built.identified, snapshot);
  const sheets = sheetsToGo(snapshot, state);
  const names = snapshot.names.filter(({ name }) => /^sk_/.test(name));
  const changes: Change[] = [
    ...restored,
    ...built.places
      .filter(({ sheet }) => !sheets.includes(sheet))
      .flatMap((place) => columnsAway(place, sheetOf(snapshot, place.sheet)!, state)),
    ...names.map(({ name }): Change => ({ kind: 'name', name, ref: null })),
    ...sheets.map((sheet): Change => ({ kind: 'removeSheet', sheet })),
  ];
  const kept = accepted.length - restored.reduce((sum, write) => sum + write.columns[0]!.length, 0);
  const isAgain = state.journal !== null;
  const sent = isAgain ? 0 : sentCount(snapshot);
  const findings: Finding[] = [
    ...(kept > 0 && !isAgain ? [finding('leave.repairsKept', 'info', {}, { count: kept })] : []),
    ...(sent > 0 ? [finding('leave.sentGoes', 'warning', {}, { count: sent })] : []),
  ];
  return {
    changeSet: {
      command: 'leave',
      reliesOn: reliances(snapshot),
      changes,
      remembers: {},
      looks: [],
      undo: 'forget',
      userCells: restored,
    },
    findings,
    model: null,
    isRefused: false,
    language: built.model.settings.language,
  };
}

/** Ours by their anchors, those that a leave that was cut off still meant to take away, and backups. */
function sheetsToGo(snapshot: Snapshot, { journal }: State): readonly string[] {
  const begun = (journal?.inverse ?? []).flatMap((change) =>
    change.kind === 'removeSheet' ? [change.sheet] : [],
  );
  const backups = snapshot.sheets.map(({ name }) => name).filter(isBackupSheet);
  const there = (name: string): boolean => sheetOf(snapshot, name) !== undefined;
  return [...new Set([...ourSheets(snapshot).values(), ...begun.filter(there), ...backups])];
}

/** Our columns of one table emptied; formats and widths as they were before we came, no rule left. */
function columnsAway(
  { sheet, headerRow, columns, table }: CrmColumns,
  snapshot: SheetSnapshot,
  state: State,
): readonly Change[] {
  const rows = Math.max(1, snapshot.values.length - headerRow);
  return [...columns].flatMap(([field, column]): Change[] => {
    const rect = { row: headerRow, column, rows, columns: 1 };
    const reach = { ...rect, rows: LAST_ROW - headerRow };
    const look = rememberedLook(state, columnAnchor(table, field));
    return [
      { kind: 'restoreFormats', sheet, row: headerRow, column, columns: [fitted(look?.formats ?? [], rows)] },
      { kind: 'validation', sheet, rect: reach, rule: null },
      { kind: 'removeConditionalFormats', sheet, rect: reach },
      { kind: 'columnWidths', sheet, column, widths: [look?.width ?? null] },
      { kind: 'columnsHidden', sheet, column, count: 1, hidden: look?.isHidden ?? false },
      // Last: a column is known as ours by its header, should this be cut off and begun again.
      { kind: 'clear', sheet, rect },
    ];
  });
}

/** The remembered runs over as many rows as there are now; rows that came since look like the last one. */
function fitted(runs: readonly FormatRun[], rows: number): readonly FormatRun[] {
  const found: FormatRun[] = [];
  let left = rows;
  for (const run of runs) {
    if (left <= 0) break;
    found.push({ rows: Math.min(run.rows, left), token: run.token });
    left -= run.rows;
  }
  return left > 0 ? [...found, { rows: left, token: runs[runs.length - 1]?.token ?? null }] : found;
}
