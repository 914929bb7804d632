import type { CareRuleRow } from '../care/careRule';
import type { CareCustomer, EventSources } from '../care/events/event';
import type { Settings } from '../crm/settings';
import { stageSinceOf } from '../crm/stageSince';
import { genderOf } from '../customers/gender';
import { cleanBirthdays } from '../intake/birthday';
import { cleanDays } from '../intake/cleanDays';
import { foldText, plainText } from '../intake/foldText';
import { honorificOf } from '../intake/honorifics';
import { splitHonorific } from '../intake/nameParts';
import { cleanNumbers } from '../intake/parseNumber';
import type { DayNumber } from '../model/day';
import type { Cell } from '../workbook/cell';
import { cellAt, type Snapshot } from '../workbook/snapshot';
import { type CustomerRow, dayOf, numberOf, textOf } from './customerRows';
import { cellString } from './readCell';
import { movedDown } from './segmentMoves';
import type { UserColumns } from './userColumns';

/** What every rule is asked with; columns of the user's are read once, when the first rule wants them. O(rows). */
export function careSources(
  snapshot: Snapshot,
  rows: readonly CustomerRow[],
  columnsOf: (row: CustomerRow) => UserColumns,
  { currency, leapBirthday, segmentMap }: Settings,
  today: DayNumber,
): (rule: CareRuleRow) => EventSources {
  const moves = movedDown(snapshot, segmentMap);
  const customers = rows.map((row) => customerOf(row, moves.get(row.id) ?? null));
  const read = columnReader(rows, columnsOf);
  const once = onceFor();
  const shared: Omit<EventSources, 'rule'> = {
    ...{ customers, today, leapBirthday },
    birthdays: () =>
      once('birthday', () =>
        read(
          ({ of }) => of('birthday'),
          (cells) => cleanBirthdays(cells).values,
        ),
      ),
    genders: () =>
      once('gender', () =>
        gendersOf(
          rows,
          read(({ of }) => of('gender'), texts),
        ),
      ),
    days: (field, header) =>
      once(`day ${field ?? foldText(header)}`, () =>
        read(
          ({ of, columns }) => (field !== null ? of(field) : columnNamed(columns, header)),
          (cells) => cleanDays(cells).values,
        ),
      ),
    amounts: (field) =>
      once(`amount ${field}`, () =>
        read(
          ({ of }) => of(field),
          (cells) => cleanNumbers(cells, { kind: 'money', currency }).values,
        ),
      ),
  };
  return (rule) => ({ ...shared, rule });
}

function customerOf(row: CustomerRow, moved: CareCustomer['movedDown']): CareCustomer {
  return {
    id: row.id,
    firstOrder: dayOf(row, 'first_order'),
    lastOrder: dayOf(row, 'last_order'),
    orders: numberOf(row, 'orders'),
    nextCare: dayOf(row, 'next_care'),
    expectedNext: dayOf(row, 'expected_next'),
    pAlive: numberOf(row, 'p_alive'),
    valueAtRisk: numberOf(row, 'value_at_risk'),
    stage: textOf(row, 'stage'),
    stageSince: stageSinceOf(textOf(row, 'stage_since')),
    movedDown: moved,
  };
}

type ColumnReader = <T>(
  column: (of: UserColumns) => number | null,
  clean: (cells: readonly Cell[]) => readonly (T | null)[],
) => readonly (T | null)[] | null;

/**
 * A column of the user's for all rows, cleaned table by table, for the cells of a column tell how it is written; null
 * where no table has it.
 */
function columnReader(
  rows: readonly CustomerRow[],
  columnsOf: (row: CustomerRow) => UserColumns,
): ColumnReader {
  const tables = new Map<CustomerRow['place'], number[]>();
  rows.forEach((row, at) => {
    const members = tables.get(row.place);
    if (members) members.push(at);
    else tables.set(row.place, [at]);
  });
  return <T>(
    column: (of: UserColumns) => number | null,
    clean: (cells: readonly Cell[]) => readonly (T | null)[],
  ) => {
    const values = new Array<T | null>(rows.length).fill(null);
    let isThere = false;
    for (const members of tables.values()) {
      const at = column(columnsOf(rows[members[0]!]!));
      if (at === null) continue;
      isThere = true;
      const cleaned = clean(members.map((member) => cellAt(rows[member]!.sheet, rows[member]!.row, at)));
      members.forEach((member, i) => {
        values[member] = cleaned[i] ?? null;
      });
    }
    return isThere ? values : null;
  };
}

function columnNamed(columns: UserColumns['columns'], header: string): number | null {
  const wanted = foldText(header);
  return columns.find((column) => foldText(column.header) === wanted)?.column ?? null;
}

function texts(cells: readonly Cell[]): readonly (string | null)[] {
  return cells.map(cellString);
}

/** By the column of genders, else by how the list speaks to them: "chị Lan". */
function gendersOf(
  rows: readonly CustomerRow[],
  column: readonly (string | null)[] | null,
): readonly ('female' | 'male' | null)[] {
  return rows.map((row, at) => {
    const said = genderOf(column?.[at] ?? null);
    if (said !== null) return said;
    const { honorific } = splitHonorific(plainText(textOf(row, 'clean_name') ?? ''));
    return honorific === null ? null : (honorificOf(honorific)?.gender ?? null);
  });
}

function onceFor(): <T>(key: string, make: () => T) => T {
  const made = new Map<string, unknown>();
  return <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
}
