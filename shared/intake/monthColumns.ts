import type { ColumnEvidence } from './columnEvidence';
import { foldText } from './foldText';
import { type MonthName, monthOf } from './monthHeader';
import type { Column } from './understanding';

/**
 * Marks the columns that hold the amounts of a month each: their names are months, each once, their cells
 * numbers or empty. Two of them with a year or the word "tháng", three where they are bare ("T1", which also is
 * a day of the week: T2 to T7 with CN are not months). A year is taken from the title or the sheet's name
 * where it stands there alone. A table with a day of order has no monthly columns. O(columns).
 */
export function withMonths(
  columns: readonly Column[],
  evidenceOf: (column: number) => ColumnEvidence | undefined,
  title: string,
): readonly Column[] {
  if (columns.some(({ field }) => field === 'order_date')) return columns;
  const named = columns.flatMap((column) => {
    const isOpen = column.field === null || column.reason === 'values';
    const month = isOpen ? monthOf(column.header) : null;
    const evidence = evidenceOf(column.column);
    const isNumbers = evidence === undefined || evidence.filled === 0 || evidence.share.number >= 0.6;
    return month !== null && isNumbers ? [{ column, month }] : [];
  });
  const months = named.map(({ month }) => month);
  const isOnce = new Set(months.map(({ year, month }) => `${year}-${month}`)).size === months.length;
  if (!isOnce || months.length < (months.some(({ isBare }) => !isBare) ? 2 : 3) || isWeek(columns, months))
    return columns;
  const year = yearIn(title);
  const found = new Map(named.map(({ column, month }) => [column.column, month]));
  return columns.map((column): Column => {
    const month = found.get(column.column);
    if (month === undefined) return column;
    const own = { year: month.year ?? year, month: month.month };
    return { ...column, field: null, reason: 'values', confidence: 0.8, month: own };
  });
}

function isWeek(columns: readonly Column[], months: readonly MonthName[]): boolean {
  const isInWeek = months.every(({ isBare, month }) => isBare && month >= 2 && month <= 7);
  return isInWeek && columns.some(({ header }) => /^(cn|chu nhat)$/.test(foldText(header)));
}

/** The only year in a text, null where there is none or several. */
function yearIn(text: string): number | null {
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  return years.size === 1 ? Number([...years][0]) : null;
}
