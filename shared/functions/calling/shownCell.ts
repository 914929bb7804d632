import { dayNumber, isoOfDay } from '../../model/day';
import { type Cell, isDateCell, isErrorCell } from '../../workbook/cell';

/** A cell as a sentence quotes it: long texts cut, dates as ISO text, nothing for a blank. */
export function shownCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isDateCell(cell)) return isoOfDay(dayNumber(cell.serial));
  const text = isErrorCell(cell) ? cell.error : String(cell);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 40;
