import type { Language } from '../messages';
import { dayNumber, dmyOfDay, isoOfDay } from '../model/day';
import { type Cell, isDateCell, isErrorCell } from '../workbook/cell';

/** A cell's value as a person reads it, for texts of ours: dates in the user's order, numbers as typed. */
export function cellText(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (isDateCell(cell)) {
    const day = dayNumber(cell.serial);
    return language === 'vi' ? dmyOfDay(day) : isoOfDay(day);
  }
  return isErrorCell(cell) ? cell.error : String(cell);
}
