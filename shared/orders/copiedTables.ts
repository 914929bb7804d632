import type { Column, Table } from '../intake/understanding';
import { type Finding, finding } from '../model/finding';
import { type Cell, rawOf } from '../workbook/cell';
import { cellAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';

/**
 * Order tables that stand on another sheet as well: people duplicate a sheet to keep it, or gather the months on one
 * sheet. A table is a copy where each of its rows, as often as it stands there, stands in another one with the same
 * fields; of two equal ones the later is. Copies are left alone, or their money would count twice. A table of few rows,
 * without a day or an order code, of one customer's book or by months is never taken for one. O(cells of orders).
 */
export function withoutCopiedOrders(
  snapshot: Snapshot,
  tables: readonly Table[],
): { readonly tables: readonly Table[]; readonly findings: readonly Finding[] } {
  const alike = tables.filter(isPlain);
  const fields = alike.map(fieldsOf);
  const plain = alike
    // Rows are read only where another table has the same fields.
    .filter((_, i) => fields.filter((other) => other === fields[i]).length > 1)
    .map((table) => ({ table, rows: rowsOf(snapshot, table) }));
  const copies = new Map<Table, Table>();
  plain.forEach((one, i) => {
    const original = plain.find(
      (other, at) =>
        other !== one &&
        other.table.sheet !== one.table.sheet &&
        !copies.has(other.table) &&
        (other.table.dataRows.length > one.table.dataRows.length || at < i) &&
        isWithin(one.rows, other.rows),
    );
    if (original) copies.set(one.table, original.table);
  });
  if (copies.size === 0) return { tables, findings: [] };
  return {
    tables: tables.map((table) => (copies.has(table) ? { ...table, role: 'unknown' } : table)),
    findings: [...copies].map(([{ sheet, dataRows, headerRow }, original]) =>
      finding(
        'orders.copied',
        'warning',
        { sheet, row: headerRow },
        { sheet, other: original.sheet, rows: dataRows.length },
      ),
    ),
  };
}

/** Fewer may be alike by chance. */
const FEWEST_ROWS = 3;

function isPlain({ role, owner, headings, columns, dataRows }: Table): boolean {
  const names = (field: Column['field']): boolean => columns.some((column) => column.field === field);
  return (
    role === 'orders' &&
    owner === undefined &&
    headings === undefined &&
    dataRows.length >= FEWEST_ROWS &&
    (names('order_date') || names('order_id')) &&
    columns.every(({ month }) => month === undefined)
  );
}

function fieldsOf({ columns }: Table): string {
  return columns
    .flatMap(({ field }) => field ?? [])
    .sort()
    .join();
}

/** How often each row stands there: its understood cells with their fields, in the order of the fields. */
function rowsOf(snapshot: Snapshot, { sheet: name, columns, dataRows }: Table): ReadonlyMap<string, number> {
  const sheet = sheetOf(snapshot, name)!;
  const used = columns
    .filter(({ field }) => field !== null)
    .sort((a, b) => (a.field! < b.field! ? -1 : a.field! > b.field! ? 1 : a.column - b.column));
  const rows = new Map<string, number>();
  for (const row of dataRows) {
    const key = JSON.stringify(used.map(({ field, column }) => [field, shown(sheet, row, column)]));
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  return rows;
}

function shown(sheet: SheetSnapshot, row: number, column: number): Cell {
  return rawOf(cellAt(sheet, row, column));
}

function isWithin(rows: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): boolean {
  for (const [key, count] of rows) if ((others.get(key) ?? 0) < count) return false;
  return true;
}
