import { placeOfSheet, type SheetId } from '../crm/places';
import { HEADER_ROW } from '../crm/sheetPlan';
import { messagesIn } from '../messages';
import { type Finding, finding } from '../model/finding';
import { type Cell, isBlank } from '../workbook/cell';
import { cellAt, formulaAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';

/** The sheets of ours that are tables of rows, by the names that `crm.headers` has for their columns. */
export type LogTableId = Extract<
  SheetId,
  | ('orders' | 'interactions' | 'care' | 'sentLog' | 'segmentHistory')
  | ('templates' | 'rules' | 'consent' | 'todo' | 'requests')
>;

/** Such a table where it stands now: users insert, move and delete columns of our sheets too. */
export interface LogTable {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  /** For each of our headers, in their order, its column; -1 where it was deleted. */
  readonly columns: readonly number[];
  /** The header texts, in the language in which most of them stand. */
  readonly headers: readonly string[];
}

/**
 * Found by the header texts, of whichever language they are; null where the sheet or its header row is gone.
 * `anyRow`: also where a sort has put the header far down. O(rows looked at).
 */
export function logTable(snapshot: Snapshot, id: LogTableId, anyRow = false): LogTable | null {
  const sheet = sheetOf(snapshot, placeOfSheet(snapshot, id) ?? '');
  if (sheet === undefined) return null;
  const rows = anyRow ? sheet.values.length : ROWS_LOOKED_AT;
  return headedTable(sheet, (language) => messagesIn(language).crm.headers[id], 'first', rows);
}

/**
 * The table under the row that has most of the header texts. Where a text stands twice in that row, the `first` or
 * the `last` is meant: tables may stand beside each other.
 */
export function headedTable(
  sheet: SheetSnapshot,
  headersIn: (language: 'vi' | 'en') => readonly string[],
  which: 'first' | 'last',
  rowsLookedAt = ROWS_LOOKED_AT,
): LogTable | null {
  let best: LogTable | null = null;
  let bestCount = 0;
  const languages = [headersIn('vi'), headersIn('en')];
  for (let row = 0; row < Math.min(sheet.values.length, rowsLookedAt); row++) {
    const texts = sheet.values[row]!.map(headerText);
    for (const headers of languages) {
      const columns = headers.map((header) =>
        which === 'first' ? texts.indexOf(header) : texts.lastIndexOf(header),
      );
      const count = columns.filter((column) => column >= 0).length;
      if (count > bestCount) [best, bestCount] = [{ sheet, headerRow: row, columns, headers }, count];
    }
  }
  return bestCount >= FEWEST_HEADERS ? best : null;
}

/** A cell of one of our columns; null where the column was deleted. */
export function logCell({ sheet, columns }: LogTable, row: number, column: number): Cell {
  const at = columns[column] ?? -1;
  return at < 0 ? null : cellAt(sheet, row, at);
}

/** What to say where a column that can't be done without was deleted; null where all are there. */
export function missingColumn(
  { sheet, headerRow, columns, headers }: LogTable,
  wanted: readonly number[],
): Finding | null {
  const header = wanted.find((one) => (columns[one] ?? -1) < 0);
  if (header === undefined) return null;
  const params = { sheet: sheet.name, row: headerRow + 1, column: headers[header]! };
  return finding('desk.noColumn', 'error', { sheet: sheet.name, row: headerRow }, params);
}

/** The rows below the header. */
export function* logRows({ sheet, headerRow }: LogTable): Generator<number> {
  for (let row = headerRow + 1; row < sheet.values.length; row++) yield row;
}

/** The first row below everything that stands in the sheet, formulas without a result too. */
export function nextRow({ sheet, headerRow }: LogTable): number {
  const isFree = (row: number): boolean =>
    sheet.values[row]!.every((cell, column) => isBlank(cell) && formulaAt(sheet, row, column) === null);
  let row = sheet.values.length - 1;
  while (row > headerRow && isFree(row)) row--;
  return row + 1;
}

function headerText(cell: Cell): string {
  return typeof cell === 'string' ? cell.normalize('NFC').trim() : '';
}

/** As users write above a header: our header stands in row 4 (HEADER_ROW), or lower where rows were inserted. */
const ROWS_LOOKED_AT = HEADER_ROW + 20;
const FEWEST_HEADERS = 3;
