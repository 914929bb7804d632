import { placeOfSheet } from '../crm/places';
import type { StoredRepair } from '../crm/repairs';
import { storedRepairs } from '../crm/sheets/repairsSheet';
import { type Language, messagesIn } from '../messages';
import type { Cell } from '../workbook/cell';
import { type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import type { Calls } from './calls';
import { type CustomerRow, customerRows, numberOf } from './customerRows';
import type { DeskContext } from './deskContext';
import { duplicateView } from './duplicateView';
import { headedTable, logCell, logRows, logTable } from './logTable';
import { cellNumber, cellString } from './readCell';
import { userColumnsOf } from './userColumns';
import type { Needs } from './verbs';
import type { QualityView, RepairView } from './views';

export const needsQuality: Needs = { sheets: ['repairs', 'todo', 'settings'], customers: true };

/**
 * The state of the data as the last refresh left it: the mean quality of the customers, each column, what is
 * proposed and was decided, duplicates side by side, and whom to ask for what. Lists end after `most` entries (repairs
 * after as many of each kind), open proposals first. O(rows).
 */
export function qualityView(
  snapshot: Snapshot,
  { most }: Calls['data']['args'],
  { language }: DeskContext,
): QualityView {
  const rows = customerRows(snapshot);
  const qualities = rows.flatMap((row) => numberOf(row, 'quality') ?? []);
  const stored = storedRepairs(sheetOf(snapshot, placeOfSheet(snapshot, 'repairs') ?? ''));
  const repairs = openFirst(stored.filter(({ kind }) => kind !== 'duplicate'));
  return {
    quality: qualities.length === 0 ? null : qualities.reduce((sum, q) => sum + q, 0) / qualities.length,
    columns: columnsOf(sheetOf(snapshot, placeOfSheet(snapshot, 'todo') ?? '')),
    kinds: kindsOf(stored, language),
    repairs: firstOfEach(repairs, most).map(repairView),
    repairCount: repairs.length,
    duplicates: duplicatesOf(snapshot, rows, stored, most, language),
    toDo: toDoOf(snapshot, most),
  };
}

/** Proposals before decisions, each as they stand on the sheet. */
function openFirst(repairs: readonly StoredRepair[]): readonly StoredRepair[] {
  const isOpen = ({ status }: StoredRepair): boolean => status === 'proposed';
  return [...repairs.filter(isOpen), ...repairs.filter((repair) => !isOpen(repair))];
}

/** At most so many of each kind, so that no kind hides another. */
function firstOfEach(repairs: readonly StoredRepair[], most: number): readonly StoredRepair[] {
  const counts = new Map<string, number>();
  return repairs.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= most;
  });
}

/** By kind, those with proposals first; undone ones count as refused by the user's word. */
function kindsOf(stored: readonly StoredRepair[], language: Language): QualityView['kinds'] {
  const { repairKinds } = messagesIn(language).crm.choices;
  const ids = Object.keys(repairKinds) as readonly (keyof typeof repairKinds)[];
  return ids.flatMap((id) => {
    const own = stored.filter(({ kind }) => kind === id);
    const count = (...statuses: readonly StoredRepair['status'][]): number =>
      own.filter(({ status }) => statuses.includes(status)).length;
    if (own.length === 0) return [];
    const counts = {
      open: count('proposed'),
      accepted: count('accepted'),
      refused: count('refused', 'undone'),
    };
    return [{ id, label: repairKinds[id], ...counts }];
  });
}

function repairView({ key, kind, status, shown }: StoredRepair): RepairView {
  const text = (column: number): string => cellString(shown[column] ?? null) ?? '';
  const place = /^([A-Z]{1,3}) \((.*)\)$/s.exec(text(COLUMN));
  return {
    key,
    kind,
    status,
    sheet: text(SHEET),
    row: cellNumber(shown[ROW] ?? null),
    column: place?.[1] ?? null,
    header: place?.[2] ?? text(COLUMN),
    customer: text(CUSTOMER) || null,
    from: text(FROM),
    to: text(TO),
    why: text(WHY),
  };
}

function duplicatesOf(
  snapshot: Snapshot,
  rows: readonly CustomerRow[],
  stored: readonly StoredRepair[],
  most: number,
  language: Language,
): QualityView['duplicates'] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const columns = userColumnsOf(snapshot);
  return openFirst(stored.filter(({ kind }) => kind === 'duplicate'))
    .flatMap(({ key, status, from, to, shown }) => {
      const [other, survivor] = [byId.get(String(from)), byId.get(String(to))];
      const evidence = cellString(shown[WHY] ?? null) ?? '';
      return other && survivor ? [{ key, status, evidence, survivor, other }] : [];
    })
    .slice(0, most)
    .map((pair) => duplicateView(pair, columns, language));
}

function toDoOf(snapshot: Snapshot, most: number): QualityView['toDo'] {
  const table = logTable(snapshot, 'todo');
  if (table === null) return [];
  const toDo: QualityView['toDo'][number][] = [];
  for (const row of logRows(table)) {
    if (toDo.length >= most) break;
    const text = (column: number): string => cellString(logCell(table, row, column)) ?? '';
    if (text(0) === '') continue;
    const place = { sheet: text(5) || null, row: cellNumber(logCell(table, row, 6)) };
    toDo.push({ id: text(0), name: text(1), missing: text(3), suspect: text(4), ...place });
  }
  return toDo;
}

/** The table of columns stands right of the list of what to ask. */
function columnsOf(sheet: SheetSnapshot | undefined): QualityView['columns'] {
  const table =
    sheet === undefined
      ? null
      : headedTable(sheet, (language) => messagesIn(language).crm.headers.columnQuality, 'last');
  if (table === null) return [];
  return [...logRows(table)].flatMap((row) => {
    const cell = (column: number): Cell => logCell(table, row, column);
    const text = (column: number): string => cellString(cell(column)) ?? '';
    const count = (column: number): number => cellNumber(cell(column)) ?? 0;
    if (text(1) === '') return [];
    const names = { sheet: text(0), column: text(1), header: text(2), label: text(3) };
    const counts = { valid: count(4), repaired: count(5), suspect: count(6), missing: count(7) };
    return [{ ...names, ...counts, score: count(8) }];
  });
}

/** Columns of the Repairs sheet. */
const SHEET = 3;
const ROW = 4;
const COLUMN = 5;
const CUSTOMER = 6;
const FROM = 7;
const TO = 8;
const WHY = 9;
