import type { Understanding } from '../intake/understanding';
import { type ColumnSetting, understandSheets } from '../intake/understandSheets';
import type { Snapshot } from '../workbook/snapshot';
import { isMachineSheet } from '../workbook/state';
import { copiedLists, copyFinding } from './copiedLists';
import { placeOfSheet, placesOfColumns, SHEET_IDS, type SheetId } from './places';

/** Our sheets that are there, with their names in this workbook. */
export function ourSheets(snapshot: Snapshot): ReadonlyMap<SheetId, string> {
  const found = new Map<SheetId, string>();
  for (const id of SHEET_IDS) {
    const name = placeOfSheet(snapshot, id);
    if (name !== null) found.set(id, name);
  }
  return found;
}

/**
 * The user's sheets without ours (the state and backups included), and their tables without our columns. A list that
 * was duplicated together with our columns is left out, and said.
 */
export function understandUserSheets(snapshot: Snapshot, mapping: readonly ColumnSetting[]): Understanding {
  const columns = new Map<string, Set<number>>();
  const places = placesOfColumns(snapshot);
  for (const place of places) {
    const set = columns.get(place.sheet) ?? new Set<number>();
    for (const column of place.columns.values()) set.add(column);
    columns.set(place.sheet, set);
  }
  const machine = snapshot.sheets.map(({ name }) => name).filter(isMachineSheet);
  const own = new Set([...ourSheets(snapshot).values(), ...machine]);
  const copies = copiedLists(snapshot, places, own);
  const { tables, findings } = understandSheets(snapshot, {
    ignoreSheets: [...own, ...copies.map(({ sheet }) => sheet)],
    mapping,
    ignoreColumns: (sheet, column) => columns.get(sheet)?.has(column) ?? false,
  });
  return { tables, findings: [...findings, ...copies.map(copyFinding)] };
}
