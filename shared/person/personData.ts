import { PURPOSES } from '../care/purpose';
import { headerOf, MARK, type SheetId } from '../crm/places';
import { HEADER_ROW } from '../crm/sheetPlan';
import { ourSheets } from '../crm/userSheets';
import { cellDay } from '../desk/readCell';
import type { Column, Table } from '../intake/understanding';
import { type DayNumber, isoOfDay } from '../model/day';
import { fieldOf } from '../model/fields';
import { columnName } from '../workbook/address';
import { type Cell, isBlank, isDateCell, isErrorCell } from '../workbook/cell';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { isBackupSheet } from '../workbook/state';
import { findPerson } from './findPerson';
import { refusedPurposes } from './refusedPurposes';
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
  const dataOf = (
    sheet: SheetSnapshot,
    row: number,
    headerRow: number,
    days: ReadonlySet<number> = new Set(),
  ): PersonDataRow => {
    seen.add(placeOf(sheet.name, row));
    return rowData(sheet, row, headerRow, days);
  };
  const own = rows.map(({ table, row, isSure }) => ({
    isSure,
    data: dataOf(sheetOf(snapshot, table.sheet)!, row, table.headerRow, daysIn(table)),
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
  return {
    format: 'so-khach person',
    version: 1,
    madeOn: isoOfDay(today),
    name: person.name,
    knownBy: { ids: [...codes], phones: [...phones], emails: [...emails] },
    wantsNoMessages: refusedPurposes(snapshot, person).length === PURPOSES.length,
    rows: [...own.filter(({ isSure }) => isSure).map(({ data }) => data), ...logs],
    maybe: own.filter(({ isSure }) => !isSure).map(({ data }) => data),
    mentionedIn: mentions.map(({ sheet, row, column }) => ({
      sheet,
      cell: `${columnName(column)}${row + 1}`,
    })),
  };
}

/** Columns of days: a bare number there is one. */
function daysIn({ columns }: Table): ReadonlySet<number> {
  const isDay = ({ field }: Column): boolean =>
    field !== null && ['day', 'birthday'].includes(fieldOf(field).type);
  return new Set(columns.filter(isDay).map(({ column }) => column));
}

function rowData(
  sheet: SheetSnapshot,
  row: number,
  headerRow: number,
  days: ReadonlySet<number>,
): PersonDataRow {
  const width = sheet.values[0]?.length ?? 0;
  const values = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const value = plainValue(cellAt(sheet, row, column), days.has(column));
    const cell = headerRow < 0 ? null : cellAt(sheet, headerRow, column);
    const header = typeof cell === 'string' ? cell.trim() : '';
    if (value === null || MACHINE.includes(header)) return [];
    return [{ column: columnName(column), header: header.replace(MARK, ''), value }];
  });
  return { sheet: sheet.name, row: row + 1, values };
}

function plainValue(cell: Cell, isDay: boolean): string | number | boolean | null {
  if (cell === null || isBlank(cell) || isErrorCell(cell)) return null;
  const day = isDay && typeof cell === 'number' && cell > FEWEST_OF_DAY ? cellDay(cell) : null;
  if (day !== null) return isoOfDay(day);
  return isDateCell(cell) ? isoOfDay(Math.floor(cell.serial) as DayNumber) : cell;
}

/** Our sheets with records of the person; the others show the same again. */
const GIVEN: readonly SheetId[] = [
  ...(['customers', 'interactions', 'care', 'sentLog', 'consent', 'segmentHistory', 'requests'] as const),
];

/** A smaller number in a column of birthdays is a year. */
const FEWEST_OF_DAY = 3000;

/** Our hash of a row, of no use to anybody. */
const MACHINE = (['vi', 'en'] as const).map((language) => headerOf('row_key', language));
