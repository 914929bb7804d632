import { rememberedSettings } from '../crm/corrections';
import { MARK, placesOfColumns, type SheetId } from '../crm/places';
import { ourSheets } from '../crm/userSheets';
import type { Table } from '../intake/understanding';
import { understandSheets } from '../intake/understandSheets';
import { backupsOf } from '../workbook/backup';
import { type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { isBackupSheet, STATE_SHEET, stateOf } from '../workbook/state';
import { addLogTraces, addWholeRow } from './logTraces';
import { type MarkAt, type MarkFinder, markFinder } from './markFinder';
import { addTableTraces, type PersonRow } from './tableTraces';
import { partTrace, type Trace, type TraceList, traceList } from './trace';
import type { Person } from './whoIs';

/** Every trace of a person in the file. */
export interface PersonTraces {
  readonly traces: readonly Trace[];
  /** The rows of the user's tables that are theirs, or may be; none of copies. */
  readonly rows: readonly PersonRow[];
  /** Sheets whose names have a mark of theirs: only a person can rename them. */
  readonly sheetNames: readonly string[];
}

/**
 * Looks for a person in every cell: their rows in the user's tables, the rows of our sheets, and what other texts say
 * of them; in the copies of backups too, where `snapshot` has their cells. Sure are an id, a code where codes stand, a
 * phone and an e-mail that nobody else has; a name, and a phone that somebody shares, are maybes, and so is all that
 * stands on Settings, Templates and Rules, which are the shop's own words. The state sheet is not looked at: an erasure
 * leaves neither undo nor journal in it. Comments, pictures and charts are no cells and are not seen. O(cells).
 */
export function findPerson(snapshot: Snapshot, { marks, rows: own }: Person): PersonTraces {
  const finder = markFinder(marks);
  const list = traceList();
  const ours = ourSheets(snapshot);
  const oursByName = new Map([...ours].map(([id, name]) => [name, id]));
  const places = placesOfColumns(snapshot);
  const rows: PersonRow[] = [];
  for (const table of tablesOf(snapshot, [...ours.values()])) {
    const sheet = sheetOf(snapshot, table.sheet)!;
    const found = addTableTraces(list, sheet, table, places, finder);
    if (!isBackupSheet(sheet.name)) rows.push(...found);
  }
  for (const { sheet, row } of own) if (oursByName.has(sheet.name)) addWholeRow(list, sheet, row, finder);
  // A row of ours whose table was not understood any more: what we wrote into it.
  for (const { sheet, row, place } of own) addOwnCells(list, sheet, row, place.columns, finder);
  addLogTraces(list, snapshot, finder);
  for (const sheet of snapshot.sheets) {
    if (sheet.name !== STATE_SHEET) sweep(list, sheet, oursByName.get(sheet.name) ?? null, finder);
  }
  const sheetNames = snapshot.sheets
    .filter(({ name }) => !isBackupSheet(name) && !oursByName.has(name) && finder.in(name).length > 0)
    .map(({ name }) => name);
  return { traces: list.traces, rows, sheetNames };
}

/** The user's tables and those of the copies, each understood as the sheet that it was copied from. */
function tablesOf(snapshot: Snapshot, ours: readonly string[]): readonly Table[] {
  const state = stateOf(snapshot);
  const settings = rememberedSettings(state?.memory.columns);
  const copies = backupsOf(state).flatMap(({ sheets }) => sheets);
  const mapping = [
    ...settings,
    ...copies.flatMap(({ sheet, copy }) =>
      settings.filter((one) => one.sheet === sheet).map((one) => ({ ...one, sheet: copy })),
    ),
  ];
  const marked = new Map(snapshot.sheets.map((sheet) => [sheet.name, markedColumns(sheet)]));
  for (const place of placesOfColumns(snapshot)) {
    for (const column of place.columns.values()) marked.get(place.sheet)?.add(column);
  }
  return understandSheets(snapshot, {
    ignoreSheets: [...ours, STATE_SHEET],
    mapping,
    ignoreColumns: (sheet, column) => marked.get(sheet)?.has(column) ?? false,
  }).tables;
}

function markedColumns({ values }: SheetSnapshot): Set<number> {
  const found = new Set<number>();
  for (const row of values.slice(0, HEADER_ROWS)) {
    row.forEach((cell, column) => {
      if (typeof cell === 'string' && cell.startsWith(MARK)) found.add(column);
    });
  }
  return found;
}

function addOwnCells(
  list: TraceList,
  sheet: SheetSnapshot,
  row: number,
  columns: ReadonlyMap<string, number>,
  finder: MarkFinder,
): void {
  const others = new Set((sheet.values[row] ?? []).map((_, column) => column));
  for (const column of columns.values()) others.delete(column);
  const kept: TraceList = { ...list, add: (trace) => !others.has(trace.column) && list.add(trace) };
  addWholeRow(kept, sheet, row, finder);
}

/** What is left: their marks in any other text. A code there is sure on our sheets only, for other lists use such texts too. */
function sweep(list: TraceList, sheet: SheetSnapshot, id: SheetId | null, finder: MarkFinder): void {
  const isShops = id !== null && SHOPS_OWN.includes(id);
  const isSure = ({ kind, isShared }: MarkAt): boolean =>
    !isShared && !isShops && (kind === 'phone' || kind === 'email' || (kind === 'code' && id !== null));
  const isMeant = ({ kind }: MarkAt): boolean => id === null || kind !== 'name' || NAMED.includes(id);
  sheet.values.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (cell === null || (typeof cell === 'object' && !sheet.formulas[row]?.[column])) continue;
      const trace = partTrace(sheet, row, column, finder, isMeant, isSure);
      if (trace) list.add(trace);
    }
  });
}

const HEADER_ROWS = 200;

/** The shop's own words: a phone there is the shop's, though a customer may have it too. */
const SHOPS_OWN: readonly SheetId[] = ['settings', 'templates', 'rules'];

/** Sheets of ours where people write freely: a name there may be theirs. */
const NAMED: readonly SheetId[] = ['interactions', 'care', 'consent', 'requests', 'repairs'];
