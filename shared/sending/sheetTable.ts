import { placeOfSheet } from '../crm/places';
import { type Language, messagesIn } from '../messages';
import { dayNumber, isoOfDay } from '../model/day';
import { type Cell, isDateCell } from '../workbook/cell';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';

/** One of our log sheets where its columns stand now: users move them, sort, and write above and beside. */
export interface SheetTable {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  /** For each of our headers its column; -1 where it is gone. */
  readonly columns: readonly number[];
  /** The header texts, in the language in which most of them stand. */
  readonly headers: readonly string[];
}

export type TableId = 'sentLog' | 'templates' | 'rules' | 'consent';

/**
 * The table under the row that has most of the sheet's headers, whatever row a sort has put it in; null where the
 * sheet or every header is gone. O(cells).
 */
export function sheetTable(snapshot: Snapshot, id: TableId): SheetTable | null {
  const sheet = sheetOf(snapshot, placeOfSheet(snapshot, id) ?? '');
  if (sheet === undefined) return null;
  let best: SheetTable | null = null;
  let most = 0;
  for (const language of ['vi', 'en'] as const) {
    const headers: readonly string[] = messagesIn(language).crm.headers[id];
    sheet.values.forEach((cells, headerRow) => {
      const texts = cells.map(trimmed);
      const columns = headers.map((header) => texts.indexOf(header));
      const count = columns.filter((column) => column >= 0).length;
      if (count > most) [best, most] = [{ sheet, headerRow, columns, headers }, count];
    });
  }
  return best;
}

/** The texts of every row but the header's, column by column of ours; dates as ISO text with the time. */
export function tableTexts({ sheet, headerRow, columns }: SheetTable): readonly TableRow[] {
  return sheet.values.flatMap((cells, row) =>
    row === headerRow
      ? []
      : [{ row, texts: columns.map((column) => (column < 0 ? '' : textOfCell(cells[column] ?? null))) }],
  );
}

export interface TableRow {
  /** 0-based */
  readonly row: number;
  readonly texts: readonly string[];
}

/** A choice as our sheets offer it, by its place in the list; -1 for another text. Case does not matter. */
export function choiceOf(text: string, choices: (language: Language) => readonly string[]): number {
  const wanted = text.toLowerCase();
  for (const language of ['vi', 'en'] as const) {
    const at = choices(language).findIndex((choice) => choice.toLowerCase() === wanted);
    if (at >= 0) return at;
  }
  return -1;
}

/** The first row below all that stands in a sheet. */
export function firstFreeRow(sheet: SheetSnapshot): number {
  let row = sheet.values.length;
  while (row > 0 && sheet.values[row - 1]!.every((_, column) => isEmpty(sheet, row - 1, column))) row--;
  return row;
}

function isEmpty(sheet: SheetSnapshot, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return (cell === null || cell === '') && (sheet.formulas[row]?.[column] ?? null) === null;
}

function trimmed(cell: Cell): string {
  return typeof cell === 'string' ? cell.normalize('NFC').trim() : '';
}

/** A host may have taken a moment for a date: it reads as it was written, 2026-11-28T09:30. */
function textOfCell(cell: Cell): string {
  if (cell === null) return '';
  if (isDateCell(cell)) return momentOf(cell.serial);
  return typeof cell === 'object' ? cell.error : String(cell).normalize('NFC').trim();
}

function momentOf(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * MINUTES_OF_DAY);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'));
  return `${isoOfDay(dayNumber(serial))}T${hour}:${minute}`;
}

const MINUTES_OF_DAY = 1440;
