import { type CleanTable, dayIn, numberIn, textIn } from '../intake/cleanTable';
import { foldText } from '../intake/foldText';
import type { FieldId } from '../model/fields';

/** Who bought: what a report writes once above the orders of a customer. */
export const PERSON: readonly FieldId[] = [
  'customer_id',
  'name',
  'first_name',
  'last_name',
  'company',
  'phone',
  'email',
];
const BOUGHT: readonly FieldId[] = ['product', 'quantity', 'unit_price', 'amount', 'net_amount'];

/** What a row has, as the signs need it. */
export interface Reading {
  /** The strongest mark of its customer, '' where it names none. */
  readonly person: string;
  readonly code: string | null;
  readonly day: number | null;
  readonly product: string | null;
  readonly amount: number | null;
  readonly hasBought: boolean;
}

/** Some row names nobody, or has neither day nor code: all others stand for themselves. O(cells). */
export function hasGaps(clean: CleanTable): boolean {
  const valuesOf = (fieldIds: readonly FieldId[]) =>
    fieldIds.flatMap((field) => {
      const column = clean.columns.get(field);
      return column === undefined ? [] : [column.values];
    });
  const [people, marks] = [valuesOf(PERSON), valuesOf(['order_date', 'order_id'])];
  return clean.table.dataRows.some(
    (_, i) => !people.some((values) => values[i] !== null) || !marks.some((values) => values[i] !== null),
  );
}

/** The rows as the signs need them. O(rows). */
export function readingOf(clean: CleanTable): readonly Reading[] {
  return clean.table.dataRows.map((_, i): Reading => {
    const mark = PERSON.map((field) => textIn(clean, field, i)).find((text) => text !== null) ?? '';
    return {
      person: foldText(mark) || mark,
      code: textIn(clean, 'order_id', i),
      day: dayIn(clean, 'order_date', i),
      product: textIn(clean, 'product', i),
      amount: numberIn(clean, 'amount', i) ?? numberIn(clean, 'net_amount', i),
      hasBought: BOUGHT.some((field) => (clean.columns.get(field)?.values[i] ?? null) !== null),
    };
  });
}

/** Nothing of an order: no day, no code, no product. */
function isHead({ code, day, product }: Reading): boolean {
  return code === null && day === null && product === null;
}

/** Rows that name a customer for the rows below; none where the table also has customers beside orders. */
export function groupRows(rows: readonly Reading[], sums: ReadonlySet<number>): ReadonlySet<number> {
  const groups = new Set<number>();
  let current = '';
  let isReal = false;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (sums.has(i)) continue;
    const next = rows[i + 1];
    if (row.person !== '' && isHead(row)) {
      groups.add(i);
      current = row.person;
      isReal ||= next !== undefined && next.person === '' && !isHead(next);
    } else if (row.person === '' ? current === '' : row.person !== current) return NONE;
  }
  return isReal ? groups : NONE;
}

/** Customers that stand in the first of their rows alone. */
export function isFirstRowOnly(
  rows: readonly Reading[],
  sums: ReadonlySet<number>,
  sheetRows: readonly number[],
): boolean {
  const read = rows.flatMap((row, i) => (sums.has(i) ? [] : [{ ...row, at: sheetRows[i]! }]));
  const starts = read.flatMap(({ person }, i) => (person === '' ? [] : [i]));
  const blanks = read.length - starts.length;
  const isOnce = new Set(starts.map((i) => read[i]!.person)).size === starts.length;
  if (blanks === 0 || starts.length < 2 || starts[0] !== 0 || !isOnce) return false;
  const isApart = (i: number) => i === 0 || read[i]!.at - read[i - 1]!.at > 1;
  const endings = starts.slice(1).filter(isApart).length;
  const inner = read.filter((row, i) => row.person === '' && isApart(i)).length;
  if (endings === starts.length - 1 && inner === 0) return true;
  if (blanks < 0.3 * read.length) return false;
  const days = read.map(({ day }) => day);
  const isStart = new Set(starts);
  const inside = steps(days, (i) => !isStart.has(i));
  const across = steps(days, (i) => isStart.has(i));
  return (inside.down === 0 && across.down > 0) || (inside.up === 0 && inside.down > 0 && across.up > 0);
}

/** How often the day goes up and down, into the rows that are asked for. */
function steps(
  days: readonly (number | null)[],
  isAsked: (index: number) => boolean,
): { readonly up: number; readonly down: number } {
  let [up, down] = [0, 0];
  for (let i = 1; i < days.length; i++) {
    const [a, b] = [days[i - 1]!, days[i]!];
    if (a === null || b === null || !isAsked(i)) continue;
    if (b > a) up++;
    if (b < a) down++;
  }
  return { up, down };
}

/**
 * Rows without day, code and product whose amount is the sum of the rows since the last head or sum: of two or
 * more, and where the table has such sums or heads also of one.
 */
export function groupSums(rows: readonly Reading[]): ReadonlySet<number> {
  const sums = sumRows(rows, 2);
  return sums.size > 0 ? sumRows(rows, 1) : sums;
}

function sumRows(rows: readonly Reading[], least: number): ReadonlySet<number> {
  const sums = new Set<number>();
  let [sum, count, person] = [0, 0, ''];
  rows.forEach((row, i) => {
    if (!isHead(row)) {
      if (row.person !== '') person = row.person;
      if (row.amount === null) return;
      sum += row.amount;
      count++;
      return;
    }
    const isTheirs = row.person === '' || row.person === person || SUM_WORD.test(row.person);
    if (isTheirs && count >= least && row.amount !== null && Math.abs(sum - row.amount) < 0.5) sums.add(i);
    if (row.person !== '') person = row.person;
    [sum, count] = [0, 0];
  });
  return sums;
}

/** "Cộng chị Lan": only with the sum itself beside it. */
const SUM_WORD = /^(tong|cong|total|sub ?total|sum)\b/;
const NONE: ReadonlySet<number> = new Set();
