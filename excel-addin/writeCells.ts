import type { Rect } from '../shared/workbook/address';
import { isDateCell, type WritableCell } from '../shared/workbook/cell';
import type { Write } from '../shared/workbook/changeSet';
import { isDateFormat } from '../shared/workbook/numberFormat';
import { isNumeric, type Raw, rawOf } from './cells';
import type { ColumnFormats } from './columnFormats';
import { oneForAll } from './lookTokens';
import type { Queue } from './queue';
import { jsonBytes, rangeOf } from './transfer';

/** What one write puts into a request at most. */
const PART_BYTES = 700_000;

/**
 * Writes a block in parts of rows. Text that Excel would read as something else goes in behind a quote; numbers that
 * would become text, because the cell's format is text, go in under General and get that format back; a day in a cell
 * that would show it as a number gets a date's format.
 */
export async function writeCells(trips: Queue, change: Write, formats: ColumnFormats): Promise<void> {
  const rows = change.columns[0]?.length ?? 0;
  let row = 0;
  while (row < rows) {
    const part = partFrom(change.columns, row, rows);
    const rect = { ...rectOf(change), row: change.row + row, rows: part.length };
    const asText = textRuns(change, rect, formats);
    for (const run of asText) rangeOf(trips.context, change.sheet, run).numberFormat = oneForAll('General');
    rangeOf(trips.context, change.sheet, rect).formulas = part as Raw[][];
    for (const run of asText) rangeOf(trips.context, change.sheet, run).numberFormat = oneForAll('@');
    const dates = dateRuns(change, rect, formats);
    for (const run of dates) {
      rangeOf(trips.context, change.sheet, run).numberFormat = oneForAll(DATE_FORMAT);
      formats.set(change.sheet, run, DATE_FORMAT);
    }
    await trips.add(jsonBytes(part) + (asText.length + dates.length + 1) * 600);
    row += part.length;
  }
}

/** Day first, as the shops that this is made for write it; only where the cell had no format at all. */
const DATE_FORMAT = 'dd/mm/yyyy';

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

function rectOf({ row, column, columns }: Write): Rect {
  return { row, column, rows: columns[0]?.length ?? 0, columns: columns.length };
}

/** Where numbers would go into cells whose format is text. */
function textRuns(change: Write, part: Rect, formats: ColumnFormats): readonly Rect[] {
  return runsWhere(change, part, formats, isNumeric, (numberFormat) => numberFormat === '@');
}

/** Where days would go into cells that have no format. */
function dateRuns(change: Write, part: Rect, formats: ColumnFormats): readonly Rect[] {
  return runsWhere(
    ...([change, part, formats] as const),
    isDateCell,
    (numberFormat) => numberFormat === 'General' && !isDateFormat(numberFormat),
  );
}

/** Stretches of known format that hold a cell of a kind. */
function runsWhere(
  { sheet, row: top, column: left, columns }: Write,
  part: Rect,
  formats: ColumnFormats,
  isMeant: (cell: WritableCell) => boolean,
  hasFormat: (numberFormat: string | null) => boolean,
): readonly Rect[] {
  return columns.flatMap((cells, c) => {
    let at = part.row;
    return formats.runs(sheet, left + c, part.row, part.rows).flatMap(({ rows, numberFormat }) => {
      const from = at;
      at += rows;
      if (!hasFormat(numberFormat)) return [];
      return cells.slice(from - top, at - top).some(isMeant)
        ? [{ row: from, column: left + c, rows, columns: 1 }]
        : [];
    });
  });
}
