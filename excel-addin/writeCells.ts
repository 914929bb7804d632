import type { Rect } from '../shared/workbook/address';
import { isDateCell, type WritableCell } from '../shared/workbook/cell';
import type { Write } from '../shared/workbook/changeSet';
import { isNumeric, type Raw, rawOf } from './cells';
import type { ColumnFormats } from './columnFormats';
import { oneForAll } from './lookTokens';
import type { Queue } from './queue';
import { jsonBytes, rangeOf } from './transfer';

/** What one write puts into a request at most. */
const PART_BYTES = 700_000;

/**
 * A day in a cell without a format of its own would show as a number: it gets this one, day first as the shops that
 * this is made for write it. No user types it so, which tells these cells again when something else is put back.
 */
const DAY_FORMAT = 'dd/mm/yyyy;;;@';

/**
 * Writes a block in parts of rows. Text that Excel would read as something else goes in behind a quote; numbers that
 * would become text, because the cell's format is text, go in under General and get that format back.
 */
export async function writeCells(trips: Queue, change: Write, formats: ColumnFormats): Promise<void> {
  const { sheet, columns } = change;
  const rows = columns[0]?.length ?? 0;
  let row = 0;
  while (row < rows) {
    const part = partFrom(columns, row, rows);
    const rect = { row: change.row + row, column: change.column, rows: part.length, columns: columns.length };
    const asText = runsOf(change, rect, formats, '@', isNumeric);
    // Empty cells between days may have their format: a column of days with gaps stays one stretch.
    const days = stretchesOf(change, rect, formats, 'General', isDateCell, (cell) => cell === null);
    const noDays = stretchesOf(
      change,
      rect,
      formats,
      DAY_FORMAT,
      (cell) => !isDateCell(cell),
      () => false,
    );
    const put = (numberFormat: string, rects: readonly Rect[]): void => {
      for (const run of rects) rangeOf(trips.context, sheet, run).numberFormat = oneForAll(numberFormat);
    };
    put('General', [...asText, ...noDays]);
    rangeOf(trips.context, sheet, rect).formulas = part as Raw[][];
    put('@', asText);
    put(DAY_FORMAT, days);
    for (const run of noDays) formats.set(sheet, run, 'General');
    for (const run of days) formats.set(sheet, run, DAY_FORMAT);
    await trips.add(jsonBytes(part) + (2 * asText.length + days.length + noDays.length + 1) * 600);
    row += part.length;
  }
}

/** The next rows of a block, up to the bytes of a part; at least one. */
function partFrom(columns: Write['columns'], from: number, rows: number): readonly (readonly Raw[])[] {
  const part: Raw[][] = [];
  let bytes = 0;
  for (let r = from; r < rows; r++) {
    const cells = columns.map((column) => rawOf(column[r] ?? null));
    bytes += jsonBytes([cells]);
    if (part.length > 0 && bytes > PART_BYTES) break;
    part.push(cells);
  }
  return part;
}

type IsMeant = (cell: WritableCell) => boolean;

/** Stretches of a number format within a part, by column, that hold any cell of a kind. */
function runsOf(
  { sheet, row: top, column: left, columns }: Write,
  part: Rect,
  formats: ColumnFormats,
  numberFormat: string,
  isMeant: IsMeant,
): readonly Rect[] {
  return columns.flatMap((cells, c) => {
    let at = part.row;
    return formats.runs(sheet, left + c, part.row, part.rows).flatMap((run) => {
      const from = at;
      at += run.rows;
      if (run.numberFormat !== numberFormat || !cells.slice(from - top, at - top).some(isMeant)) return [];
      return [{ row: from, column: left + c, rows: run.rows, columns: 1 }];
    });
  });
}

/** The cells of a kind, in stretches that may hold some others within, where the number format is that one. */
function stretchesOf(
  change: Write,
  part: Rect,
  formats: ColumnFormats,
  numberFormat: string,
  isMeant: IsMeant,
  mayBeWithin: IsMeant,
): readonly Rect[] {
  return runsOf(change, part, formats, numberFormat, isMeant).flatMap((run) => {
    const cells = change.columns[run.column - change.column]!;
    const found: { row: number; column: number; rows: number; columns: number }[] = [];
    let isOpen = false;
    for (let row = run.row; row < run.row + run.rows; row++) {
      const cell = cells[row - change.row]!;
      if (!isMeant(cell)) {
        isOpen = isOpen && mayBeWithin(cell);
        continue;
      }
      const last = found[found.length - 1];
      if (last && isOpen) last.rows = row - last.row + 1;
      else found.push({ row, column: run.column, rows: 1, columns: 1 });
      isOpen = true;
    }
    return found;
  });
}
