import { LAST_ROW, type Rect } from '../shared/workbook/address';
import type { FormatCells, RestoreFormats } from '../shared/workbook/changeSet';
import type { ColumnFormats } from './columnFormats';
import { putLook, restoreLook } from './lookTokens';
import type { Queue } from './queue';
import { rangeOf } from './transfer';

const SMALL = 500;

/**
 * Formats a rectangle. One that reaches to the end of the sheet formats its whole columns, as a million formatted
 * cells would make the file large and the used range endless; the rows above it are headers of ours and text anyway.
 */
export function putFormat(
  trips: Queue,
  { sheet, rect, format }: FormatCells,
  formats: ColumnFormats,
): Promise<void> {
  const whole = rect.row + rect.rows >= LAST_ROW ? { ...rect, row: 0, rows: LAST_ROW } : rect;
  putLook(rangeOf(trips.context, sheet, whole), format);
  if (format.numberFormat !== undefined) formats.set(sheet, whole, format.numberFormat);
  return trips.add(2 * SMALL);
}

export async function restoreFormats(
  trips: Queue,
  { sheet, row, column, columns }: RestoreFormats,
  formats: ColumnFormats,
): Promise<void> {
  for (const { rect, token } of rectsOf(row, column, columns)) {
    const numberFormat = restoreLook(rangeOf(trips.context, sheet, rect), token);
    formats.set(sheet, rect, numberFormat);
    await trips.add(3 * SMALL);
  }
}

/** Columns side by side with the same runs go together. */
function rectsOf(
  row: number,
  column: number,
  columns: RestoreFormats['columns'],
): readonly { readonly rect: Rect; readonly token: string | null }[] {
  const found: { rect: Rect; token: string | null }[] = [];
  let c = 0;
  while (c < columns.length) {
    let width = 1;
    while (c + width < columns.length && isSame(columns[c]!, columns[c + width]!)) width++;
    let at = row;
    for (const { rows, token } of columns[c]!) {
      if (rows > 0) found.push({ rect: { row: at, column: column + c, rows, columns: width }, token });
      at += rows;
    }
    c += width;
  }
  return found;
}

function isSame(a: RestoreFormats['columns'][number], b: RestoreFormats['columns'][number]): boolean {
  return a.length === b.length && a.every((run, i) => run.rows === b[i]!.rows && run.token === b[i]!.token);
}
