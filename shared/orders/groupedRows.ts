import type { CleanedColumn } from '../intake/cleaned';
import type { CleanTable } from '../intake/cleanTable';
import { rowList } from '../intake/rowList';
import type { FieldId } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import { groupRows, groupSums, hasGaps, isFirstRowOnly, PERSON, type Reading, readingOf } from './groupSigns';

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
  if (!hasGaps(clean)) return { clean, findings: [] };
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
