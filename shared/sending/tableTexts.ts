import type { LogTable } from '../desk/logTable';
import { dayNumber, isoOfDay } from '../model/day';
import { type Cell, isDateCell } from '../workbook/cell';

/** The texts of every row but the header's, column by column of ours; dates as ISO text with the time. */
export function tableTexts({ sheet, headerRow, columns }: LogTable): readonly TableRow[] {
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
