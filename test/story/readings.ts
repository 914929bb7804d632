import { ourSheets } from '../../shared/crm/userSheets';
import { type Cell, rawOf } from '../../shared/workbook/cell';
import { type Snapshot, sheetOf } from '../../shared/workbook/snapshot';

export type Rows = readonly (readonly Cell[])[];
/** By the customer's code. */
export type Cells = Readonly<Record<string, Cell>>;

/** A sheet of ours by what it is for. */
export function rowsOf(snapshot: Snapshot, id: Parameters<ReturnType<typeof ourSheets>['get']>[0]): Rows {
  const sheet = sheetOf(snapshot, ourSheets(snapshot).get(id) ?? '');
  if (!sheet) throw new Error(`rowsOf requires the sheet "${id}"`);
  return trimmed(sheet.values);
}

/** Cells under one header by the code under `Mã KH`. */
export function byCode(snapshot: Snapshot, name: string, header: string): Cells {
  const { values } = sheetOf(snapshot, name)!;
  const [code, column] = [values[0]!.indexOf('Mã KH'), values[0]!.indexOf(header)];
  if (code === -1 || column === -1) throw new Error(`byCode requires the header "${header}"`);
  return Object.fromEntries(values.slice(1).map((row) => [String(row[code]), row[column] ?? null]));
}

/** Without empty rows and cells at the ends; the raw values, as some hosts have days as numbers in free cells. */
export function trimmed(rows: Rows): Rows {
  const cut = <T>(list: readonly T[], isEmpty: (one: T) => boolean): readonly T[] => {
    let length = list.length;
    while (length > 0 && isEmpty(list[length - 1]!)) length--;
    return list.slice(0, length);
  };
  return cut(
    rows.map((row) => cut(row.map(rawOf), (cell) => cell === null)),
    (row) => row.length === 0,
  ) as Rows;
}
