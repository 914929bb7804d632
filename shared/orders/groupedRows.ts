import type { CleanedColumn } from '../intake/cleaned';
import { type CleanTable, dayIn, numberIn, textIn } from '../intake/cleanTable';
import { foldText } from '../intake/foldText';
import type { FieldId } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import { rowList } from './rowList';

/** Who bought: what a report writes once above the orders of a customer. */
const PERSON: readonly FieldId[] = [
  'customer_id',
  'name',
  'first_name',
  'last_name',
  'company',
  'phone',
  'email',
];
const BOUGHT: readonly FieldId[] = ['product', 'quantity', 'unit_price', 'amount', 'net_amount'];

/**
 * A report in two levels as plain rows. A customer's row without day, order code and product above orders
 * without a customer (or a customer in the first of their rows alone) is given to the orders below; lines
 * without day and order code belong to the order above; rows that sum up their group are left out.
 *
 * Only where the whole table is written so: a blank customer in an ordinary list of orders stays an anonymous
 * sale. Signs of groups: rows that name a customer and nothing else; or a customer that never comes again,
 * with blanks below, and gaps before each, or days that rise inside of the groups but not from one to the next.
 * Cells stay as they are; only the reading is changed. O(rows x columns).
 */
export function groupedRows(clean: CleanTable): {
  readonly clean: CleanTable;
  readonly findings: readonly Finding[];
} {
  const rows = readingOf(clean);
  const sums = groupSums(rows);
  const groups = groupRows(rows, sums);
  const isGrouped = groups.size > 0 || isFirstRowOnly(rows, sums, clean.table.dataRows);
  const dropped = new Set([...groups, ...sums]);
  const from: number[] = [];
  const lineOf: number[] = [];
  const given: number[] = [];
  let person = -1;
  let order = -1;
  rows.forEach((row, i) => {
    if (row.person !== '') person = i;
    from.push(isGrouped && row.person === '' ? person : i);
    if (dropped.has(i)) order = -1;
    if (from[i] !== i && from[i] !== -1 && !dropped.has(i)) given.push(i);
    lineOf.push(i);
    if (dropped.has(i)) return;
    const isLine = order !== -1 && isLineOf(row, rows[order]!, rows[from[i]!] ?? row);
    if (isLine) lineOf[i] = order;
    else order = i;
  });
  const lines = lineOf.flatMap((of, i) => (of === i ? [] : [i]));
  if (dropped.size === 0 && given.length === 0 && lines.length === 0) return { clean, findings: [] };
  const people = new Set(rows.flatMap((row) => (row.person === '' ? [] : [row.person])));
  const kept = rows.flatMap((_, i) => (dropped.has(i) ? [] : [i]));
  const filled = taken(clean, kept, from, lineOf);
  return {
    clean: filled,
    findings: said(clean, people.size, { given, groups: [...groups], sums: [...sums], lines }),
  };
}

/** What a row has, as the signs need it. */
interface Reading {
  /** The strongest mark of its customer, '' where it names none. */
  readonly person: string;
  readonly code: string | null;
  readonly day: number | null;
  readonly product: string | null;
  readonly amount: number | null;
  readonly hasBought: boolean;
}

function readingOf(clean: CleanTable): readonly Reading[] {
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
function groupRows(rows: readonly Reading[], sums: ReadonlySet<number>): ReadonlySet<number> {
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
function isFirstRowOnly(
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
function groupSums(rows: readonly Reading[]): ReadonlySet<number> {
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

/** A line of the order above: something bought by nobody else, without a day and a code of its own. */
function isLineOf(row: Reading, order: Reading, buyer: Reading): boolean {
  if (!row.hasBought || row.code !== null || row.day !== null) return false;
  if (row.product === null && row.person === '' && buyer === row && order.person !== '') return false;
  const isSame = row.person === '' || row.person === order.person;
  return isSame && (order.day !== null || order.code !== null);
}

/** The kept rows, each field from its own row, its customer's or its order's. */
function taken(
  clean: CleanTable,
  kept: readonly number[],
  from: readonly number[],
  lineOf: readonly number[],
): CleanTable {
  const columns = new Map<FieldId, CleanedColumn<unknown>>();
  for (const [field, column] of clean.columns) {
    const source = (i: number): number => {
      const order = lineOf[i]!;
      if (PERSON.includes(field))
        return from[i] !== i ? from[i]! : order !== i && column.values[i] === null ? from[order]! : i;
      return field === 'order_date' || field === 'order_id' ? order : i;
    };
    const at = kept.map((i) => Math.max(0, source(i)));
    const values = kept.map((i, k) => (source(i) < 0 ? null : column.values[at[k]!]!));
    columns.set(field, { ...column, values, status: at.map((i) => column.status[i]!) });
  }
  const dataRows = kept.map((i) => clean.table.dataRows[i]!);
  return { ...clean, table: { ...clean.table, dataRows }, columns, repairs: [] };
}

function said(
  clean: CleanTable,
  customers: number,
  of: Readonly<Record<'given' | 'groups' | 'sums' | 'lines', readonly number[]>>,
): readonly Finding[] {
  const rowsOf = (indices: readonly number[]) => indices.map((i) => clean.table.dataRows[i]!);
  const where = (indices: readonly number[]) => ({ sheet: clean.table.sheet, row: rowsOf(indices)[0]! });
  const counted = (indices: readonly number[]) => ({ count: indices.length, rows: rowList(rowsOf(indices)) });
  const findings: Finding[] = [];
  if (of.given.length > 0) {
    const params = { customers, rows: of.given.length };
    findings.push(finding('shape.grouped', 'info', where(of.given), params));
  }
  if (of.groups.length > 0)
    findings.push(finding('shape.groupRows', 'info', where(of.groups), counted(of.groups)));
  if (of.sums.length > 0) findings.push(finding('shape.subtotals', 'info', where(of.sums), counted(of.sums)));
  if (of.lines.length > 0)
    findings.push(finding('shape.filledDown', 'info', where(of.lines), counted(of.lines)));
  return findings;
}

/** "Cộng chị Lan": only with the sum itself beside it. */
const SUM_WORD = /^(tong|cong|total|sub ?total|sum)\b/;
const NONE: ReadonlySet<number> = new Set();
