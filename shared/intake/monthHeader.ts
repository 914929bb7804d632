import { civilOfDay, dayNumber } from '../model/day';
import { type Cell, isDateCell } from '../workbook/cell';
import { foldText } from './foldText';
import type { Month } from './understanding';

/** A column's name as a month, and how sure that is. */
export interface MonthName extends Month {
  /** "T2": also a day of the week, a size, a code. */
  readonly isBare: boolean;
}

/**
 * The month that a column's name says: "T1/2025", "Tháng 1", "Thg 01.25", "01/2025", "2025-01", "Jan 2025",
 * "Doanh số tháng 3", "01/01/2025" (a date cell shown as a month). null for anything else. O(length).
 */
export function monthOf(text: string): MonthName | null {
  if (text.length > 40) return null;
  const folded = foldText(text).replace(LEAD, '');
  for (const [pattern, order] of PATTERNS) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const [first, second] = [match[1]!, match[2]];
    const monthText = order === 'ym' ? second! : first;
    const yearText = order === 'ym' ? first : second;
    const month = MONTHS.get(monthText.slice(0, 3)) ?? Number(monthText);
    const year = yearText === undefined ? null : fullYear(yearText);
    if (!Number.isInteger(month) || month < 1 || month > 12 || year === undefined) return null;
    return { year, month, isBare: /^t ?\d{1,2}$/.test(folded) };
  }
  return null;
}

/** Date cells of one day in consecutive months, at least three: the names of monthly columns. */
export function areMonthDates(cells: readonly (Cell | undefined)[]): boolean {
  const days = cells.filter(isDateCell).map(({ serial }) => civilOfDay(dayNumber(serial)));
  if (days.length < 3) return false;
  return days.every(({ year, month, day }, i) => {
    const before = days[i - 1];
    return (
      before === undefined || (day === before.day && 12 * (year - before.year) + month - before.month === 1)
    );
  });
}

/** "25" is 2025; undefined where it is no year of a shop. */
function fullYear(text: string): number | undefined {
  const year = text.length === 2 ? 2000 + Number(text) : Number(text);
  return year >= 1990 && year <= 2100 ? year : undefined;
}

const LEAD =
  /^(doanh so|doanh thu|ds|dt|tien|so tien|ban hang|mua|sales|revenue|amount|thanh tien) (?=t|j|f|m|a|s|o|n|d|\d)/;
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Folded texts, marks between figures gone; year first or month first. */
const PATTERNS: readonly (readonly [RegExp, 'my' | 'ym'])[] = [
  [/^(?:thang|thg|th|t|month) ?(\d{1,2})(?: (?:nam )?(\d{4}|\d{2}))?$/, 'my'],
  [/^(?:nam )?(\d{4}) (?:thang|thg|th|t|month) ?(\d{1,2})$/, 'ym'],
  [new RegExp(`^${NAME}(?: (\\d{4}|\\d{2}))?$`), 'my'],
  [new RegExp(`^(\\d{4}) ${NAME}$`), 'ym'],
  [/^(?:0?1 )?(\d{1,2}) (\d{4})$/, 'my'],
  [/^(\d{4}) (\d{1,2})(?: 0?1)?$/, 'ym'],
];
const MONTHS: ReadonlyMap<string, number> = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, i) => [name, i + 1]),
);
