import type { Rect } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import type { Reliance, Write } from '../workbook/changeSet';
import { fingerprint } from '../workbook/fingerprint';
import type { LogTable } from './logTable';

/** Cells of one row of a log, by the place of their header. */
export type LogCells = ReadonlyMap<number, Cell>;

/** Writes cells of one row, one write for each run of columns beside each other. Deleted columns are left out. */
export function logWrites({ sheet, columns }: LogTable, row: number, cells: LogCells): readonly Write[] {
  const placed = [...cells]
    .flatMap(([header, cell]) => {
      const column = columns[header] ?? -1;
      return column < 0 ? [] : [{ column, cell }];
    })
    .sort((a, b) => a.column - b.column);
  const runs: { column: number; cells: Cell[] }[] = [];
  for (const { column, cell } of placed) {
    const run = runs[runs.length - 1];
    if (run && run.column + run.cells.length === column) run.cells.push(cell);
    else runs.push({ column, cells: [cell] });
  }
  return runs.map((run) => ({
    kind: 'write',
    sheet: sheet.name,
    row,
    column: run.column,
    columns: run.cells.map((cell) => [cell]),
  }));
}

/**
 * What a write into a row relies on: that the header is where it was, and that the row holds what it held. A row that
 * was blank must still be: of two people who add a row at once, the second is refused, and plans again.
 */
export function rowReliances({ sheet, headerRow, columns }: LogTable, row: number): readonly Reliance[] {
  const width = Math.max(sheet.values[0]?.length ?? 0, ...columns.map((column) => column + 1));
  const rectOf = (at: number): Rect => ({ row: at, column: 0, rows: 1, columns: width });
  return [headerRow, row].map((at) => ({
    sheet: sheet.name,
    rect: rectOf(at),
    fingerprint: fingerprint(sheet, rectOf(at)),
  }));
}
