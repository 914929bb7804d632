import type { Plan } from '../commands/plan';
import { findingOf } from '../commands/report';
import { cellText } from '../crm/cellText';
import { isColumnAnchor, MARK } from '../crm/places';
import { ourSheets } from '../crm/userSheets';
import { messagesIn } from '../messages';
import { columnName } from '../workbook/address';
import { isFormulaCell } from '../workbook/cell';
import type { Change } from '../workbook/changeSet';
import { cellAt, formulaAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { isMachineSheet } from '../workbook/state';
import type { CellChange, Preview } from './calls';

const MOST_CELLS = 50;

/** What a plan would do, in sentences. O(cells of the changes). */
export function previewOf(plan: Plan, snapshot: Snapshot): Preview {
  const { changes } = plan.changeSet;
  const cells = plan.isRefused ? [] : changedCells(plan, snapshot);
  const findings = plan.findings.map((entry) => findingOf(entry, plan.language));
  const isEmpty = plan.isRefused || changes.length === 0;
  return {
    will: isEmpty ? [] : willOf(plan, snapshot, cells.length),
    wont: plan.isRefused ? [] : wontOf(plan, snapshot, cells.length),
    cells: cells.slice(0, MOST_CELLS),
    cellCount: cells.length,
    findings,
    isRefused: plan.isRefused,
    isEmpty,
  };
}

function willOf(plan: Plan, snapshot: Snapshot, cellCount: number): readonly string[] {
  const say = messagesIn(plan.language).desk.preview;
  const { changes } = plan.changeSet;
  const added = changes.flatMap((change) =>
    change.kind === 'createSheet' && !change.hidden ? [change.sheet] : [],
  );
  const removed = changes.flatMap((change) =>
    change.kind === 'removeSheet' && !isMachineSheet(change.sheet) ? [change.sheet] : [],
  );
  const updated = updatedCells(plan, snapshot, new Set(added)) - cellCount;
  return [
    ...[...columnsAdded(changes, snapshot, added)].map(([sheet, count]) => say.addsColumns({ sheet, count })),
    ...(added.length > 0 ? [say.addsSheets({ count: added.length, names: quoted(added) })] : []),
    ...(updated > 0 ? [say.updatesCells({ count: updated })] : []),
    ...(cellCount > 0 ? [say.changesCells({ count: cellCount })] : []),
    ...[...columnsRemoved(changes, snapshot, removed)].map(([sheet, count]) =>
      say.removesColumns({ sheet, count }),
    ),
    ...(removed.length > 0 ? [say.removesSheets({ count: removed.length, names: quoted(removed) })] : []),
  ];
}

function wontOf(plan: Plan, snapshot: Snapshot, cellCount: number): readonly string[] {
  const say = messagesIn(plan.language).desk.preview;
  if (cellCount > 0) return [say.keepsOthers, say.keepsOrder];
  const ours = new Set(ourSheets(snapshot).values());
  const own = snapshot.sheets.filter(({ name }) => !ours.has(name) && !isMachineSheet(name));
  const cells = own.reduce((sum, sheet) => sum + ownCells(sheet, snapshot), 0);
  return [say.keepsCells({ cells, sheets: own.length }), say.keepsOrder];
}

/** Filled cells of a sheet of the user's, less those of the columns that we put there. */
function ownCells({ name, values }: SheetSnapshot, { names }: Snapshot): number {
  const ours = new Set(
    names
      .filter((anchor) => anchor.sheet === name && isColumnAnchor(anchor.name))
      .map(({ rect }) => rect.column),
  );
  let count = 0;
  for (const row of values) {
    row.forEach((cell, column) => {
      if (cell !== null && !ours.has(column)) count++;
    });
  }
  return count;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

/** Columns that get an anchor now, by sheet of the user's. */
function columnsAdded(
  changes: readonly Change[],
  snapshot: Snapshot,
  added: readonly string[],
): ReadonlyMap<string, number> {
  const known = new Set(snapshot.names.map(({ name }) => name));
  const counts = new Map<string, number>();
  for (const change of changes) {
    if (change.kind !== 'name' || change.ref === null) continue;
    const { sheet } = change.ref;
    if (!isColumnAnchor(change.name) || known.has(change.name) || added.includes(sheet)) continue;
    counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  return counts;
}

function columnsRemoved(
  changes: readonly Change[],
  snapshot: Snapshot,
  removed: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const change of changes) {
    if (change.kind !== 'name' || change.ref !== null || !isColumnAnchor(change.name)) continue;
    const sheet = snapshot.names.find(({ name }) => name === change.name)?.sheet;
    if (sheet === undefined || removed.includes(sheet)) continue;
    counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  return counts;
}

/** Filled or emptied cells of writes into sheets that are there. */
function updatedCells(plan: Plan, snapshot: Snapshot, added: ReadonlySet<string>): number {
  const installed = new Set<string>();
  let count = 0;
  for (const change of plan.changeSet.changes) {
    if (change.kind !== 'write' || added.has(change.sheet) || isMachineSheet(change.sheet)) continue;
    const sheet = sheetOf(snapshot, change.sheet);
    const head = change.columns[0]?.[0];
    const isNew =
      typeof head === 'string' &&
      head.startsWith(MARK) &&
      sheet &&
      cellAt(sheet, change.row, change.column) === null;
    if (isNew) {
      installed.add(change.sheet);
      continue;
    }
    for (const cells of change.columns) count += cells.length;
  }
  return count;
}

/** The user's cells that change, in the order of the changes. */
function changedCells({ changeSet, language }: Plan, snapshot: Snapshot): readonly CellChange[] {
  const found: CellChange[] = [];
  for (const { sheet: name, row, column, columns } of changeSet.userCells ?? []) {
    const sheet = sheetOf(snapshot, name);
    if (!sheet) continue;
    columns.forEach((cells, c) => {
      cells.forEach((cell, r) => {
        const from =
          formulaAt(sheet, row + r, column + c) ?? cellText(cellAt(sheet, row + r, column + c), language);
        const to = isFormulaCell(cell) ? cell.formula : cellText(cell, language);
        found.push({ sheet: name, row: row + r + 1, column: columnName(column + c), from, to });
      });
    });
  }
  return found;
}
