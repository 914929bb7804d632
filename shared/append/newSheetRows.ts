import { dayFormat } from '../crm/displayFormats';
import type { Language } from '../messages';
import { type Cell, isDateCell } from '../workbook/cell';
import type { CellFormat, Change } from '../workbook/changeSet';
import type { Addition } from './appendRows';
import { fillingOf, isLeftBehind, rawCell } from './sourceCells';

/** A new sheet with the source's own columns, without those that should not be kept. O(cells). */
export function rowsOnNewSheet(
  name: string,
  { source, indices }: Addition,
  language: Language,
): readonly Change[] {
  const kept = source.clean.table.columns.filter((column) => !isLeftBehind(column));
  const columns = kept.map((column): readonly Cell[] => {
    const filling = fillingOf(source, column);
    const cell = (i: number): Cell => filling?.cell(i) ?? rawCell(source, column.column, i);
    return [column.header, ...indices.map(cell)];
  });
  const formats = columns.flatMap((cells, c): readonly Change[] => {
    const format = formatOfCells(cells.slice(1), language);
    const rect = { row: 1, column: c, rows: indices.length, columns: 1 };
    return format === null ? [] : [{ kind: 'format', sheet: name, rect, format }];
  });
  return [
    { kind: 'createSheet', sheet: name, hidden: false },
    { kind: 'write', sheet: name, row: 0, column: 0, columns },
    {
      kind: 'format',
      sheet: name,
      rect: { row: 0, column: 0, rows: 1, columns: kept.length },
      format: { bold: true },
    },
    ...formats,
    { kind: 'columnWidths', sheet: name, column: 0, widths: kept.map(() => 18) },
  ];
}

/** The format that cells of a column need to be read as they are: dates, and digits that are text. */
export function formatOfCells(cells: readonly Cell[], language: Language): CellFormat | null {
  if (cells.some(isDateCell)) return { numberFormat: dayFormat(language) };
  return cells.some((cell) => typeof cell === 'string' && /^[+0]\d+$/.test(cell))
    ? { numberFormat: '@' }
    : null;
}
