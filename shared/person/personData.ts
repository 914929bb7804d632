import { headerOf, MARK, type SheetId } from '../crm/places';
import { HEADER_ROW } from '../crm/sheetPlan';
import { ourSheets } from '../crm/userSheets';
import { type DayNumber, isoOfDay } from '../model/day';
import { isBlocked } from '../sending/blockList';
import { columnName } from '../workbook/address';
import { type Cell, isBlank, isDateCell, isErrorCell } from '../workbook/cell';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { isBackupSheet } from '../workbook/state';
import { findPerson } from './findPerson';
import type { Person } from './whoIs';

/**
 * All that the workbook holds of one person, as it is given to them. This is the shape of the .json export; a number
 * stays a number, a day is ISO text. Rows and columns as the user sees them. `version` grows when a name changes its
 * meaning or goes.
 */
export interface PersonData {
  readonly format: 'so-khach person';
  readonly version: 1;
  /** ISO text. */
  readonly madeOn: string;
  readonly name: string;
  readonly knownBy: {
    readonly ids: readonly string[];
    /** E.164 */
    readonly phones: readonly string[];
    readonly emails: readonly string[];
  };
  readonly wantsNoMessages: boolean;
  /** Rows of the user's sheets and of ours that are theirs. */
  readonly rows: readonly PersonDataRow[];
  /** Rows that a name or a shared number alone ties to them. */
  readonly maybe: readonly PersonDataRow[];
  /** Cells in rows of others that mention them: the places alone, for the texts are others' too. */
  readonly mentionedIn: readonly { readonly sheet: string; readonly cell: string }[];
}

export interface PersonDataRow {
  readonly sheet: string;
  readonly row: number;
  readonly values: readonly {
    readonly column: string;
    /** '' where it has none. */
    readonly header: string;
    readonly value: string | number | boolean;
  }[];
}

/** What an export gives; pure. Copies in backups are the same data twice and are left out. O(cells). */
export function personData(snapshot: Snapshot, person: Person, today: DayNumber): PersonData {
  const { traces, rows } = findPerson(snapshot, person);
  const seen = new Set<string>();
  const placeOf = (sheet: string, row: number): string => `${row}!${sheet}`;
  const dataOf = (sheet: SheetSnapshot, row: number, headerRow: number): PersonDataRow => {
    seen.add(placeOf(sheet.name, row));
    return rowData(sheet, row, headerRow);
  };
  const own = rows.map(({ table, row, isSure }) => ({
    isSure,
    data: dataOf(sheetOf(snapshot, table.sheet)!, row, table.headerRow),
  }));
  const ours = new Map([...ourSheets(snapshot)].map(([id, name]) => [name, id]));
  const logs = traces.flatMap(({ sheet, row, isSure, of }) => {
    const id = ours.get(sheet);
    if (of !== 'log' || !isSure || id === undefined || !GIVEN.includes(id)) return [];
    return seen.has(placeOf(sheet, row)) ? [] : [dataOf(sheetOf(snapshot, sheet)!, row, HEADER_ROW)];
  });
  const mentions = traces.filter(
    ({ sheet, row, isSure }) =>
      isSure && !isBackupSheet(sheet) && !ours.has(sheet) && !seen.has(placeOf(sheet, row)),
  );
  const { codes, phones, emails } = person.marks;
  const blocked = isBlocked(snapshot);
  return {
    format: 'so-khach person',
    version: 1,
    madeOn: isoOfDay(today),
    name: person.name,
    knownBy: { ids: [...codes], phones: [...phones], emails: [...emails] },
    wantsNoMessages: [...phones, ...emails].some((mark) => blocked(mark)),
    rows: [...own.filter(({ isSure }) => isSure).map(({ data }) => data), ...logs],
    maybe: own.filter(({ isSure }) => !isSure).map(({ data }) => data),
    mentionedIn: mentions.map(({ sheet, row, column }) => ({
      sheet,
      cell: `${columnName(column)}${row + 1}`,
    })),
  };
}

function rowData(sheet: SheetSnapshot, row: number, headerRow: number): PersonDataRow {
  const width = sheet.values[0]?.length ?? 0;
  const values = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const value = plainValue(cellAt(sheet, row, column));
    const cell = headerRow < 0 ? null : cellAt(sheet, headerRow, column);
    const header = typeof cell === 'string' ? cell.trim() : '';
    if (value === null || MACHINE.includes(header)) return [];
    return [{ column: columnName(column), header: header.replace(MARK, ''), value }];
  });
  return { sheet: sheet.name, row: row + 1, values };
}

function plainValue(cell: Cell): string | number | boolean | null {
  if (cell === null || isBlank(cell) || isErrorCell(cell)) return null;
  return isDateCell(cell) ? isoOfDay(Math.floor(cell.serial) as DayNumber) : cell;
}

/** Our sheets with records of the person; the others show the same again. */
const GIVEN: readonly SheetId[] = [
  ...(['customers', 'interactions', 'care', 'sentLog', 'consent', 'segmentHistory', 'requests'] as const),
];

/** Our hash of a row, of no use to anybody. */
const MACHINE = (['vi', 'en'] as const).map((language) => headerOf('row_key', language));
