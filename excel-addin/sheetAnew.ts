import type { Change, FormatRun } from '../shared/workbook/changeSet';
import { type DefinedName, type SheetSnapshot, sheetOf } from '../shared/workbook/snapshot';
import { blockOf } from './blockOf';
import { type Known, snapshotOf } from './known';
import type { Looks, WantedLook } from './loadLooks';
import { type AskedColumn, type AskedFrame, filterOf, freezeOf, widthOf } from './sheetFrame';

/** Promised: what it takes to make a sheet of ours again. */
export interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly snapshot: SheetSnapshot;
  readonly columns: readonly AskedColumn[];
  readonly frame: AskedFrame;
}

/** The part of a removed sheet whose looks are asked for; null for an empty one. */
export function lookOfSheet(known: Known, name: string): WantedLook | null {
  const sheet = sheetOf(snapshotOf(known), name);
  const columns = sheet?.values[0]?.length ?? 0;
  if (!sheet || columns === 0) return null;
  return { sheet: name, rect: { row: 0, column: 0, rows: sheet.values.length, columns } };
}

/**
 * The changes that make a sheet again from what was read of it: cells, looks, widths, panes, filter and names. Rules
 * and charts are made by the next conversion; a sheet is removed here only where it was made by one.
 */
export function sheetAnew(
  { sheet, snapshot, columns, frame }: AskedSheet,
  looks: Looks,
  names: readonly DefinedName[],
): readonly Change[] {
  const { name } = snapshot;
  const rect = { row: 0, column: 0, rows: snapshot.values.length, columns: snapshot.values[0]?.length ?? 0 };
  const changes: Change[] = [
    {
      ...{ kind: 'createSheet', sheet: name, hidden: snapshot.hidden, position: sheet.position },
      ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor }),
    } as Change,
  ];
  if (rect.columns > 0) {
    const runs: readonly (readonly FormatRun[])[] = looks(name, rect);
    changes.push({ kind: 'write', sheet: name, row: 0, column: 0, columns: blockOf(snapshot, rect) });
    changes.push({ kind: 'restoreFormats', sheet: name, row: 0, column: 0, columns: runs });
  }
  columns.forEach((column, c) => {
    const width = widthOf(column);
    if (width !== null) changes.push({ kind: 'columnWidths', sheet: name, column: c, widths: [width] });
    if (column.range.columnHidden) {
      changes.push({ kind: 'columnsHidden', sheet: name, column: c, count: 1, hidden: true });
    }
  });
  changes.push({ kind: 'freeze', sheet: name, ...freezeOf(frame) });
  changes.push({ kind: 'filter', sheet: name, rect: filterOf(frame) });
  for (const { name: defined, ...ref } of names) {
    if (ref.sheet === name) changes.push({ kind: 'name', name: defined, ref });
  }
  return changes;
}
