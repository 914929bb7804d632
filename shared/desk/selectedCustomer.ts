import type { Snapshot } from '../workbook/snapshot';
import type { CustomerRow } from './customerRows';
import type { DeskContext } from './deskContext';
import { type LogTableId, logCell, logRows, logTable } from './logTable';
import { cellNumber, cellString } from './readCell';

/**
 * The customer of the row that the user is on: of a table of customers; of one of our logs, by the id that stands in
 * the row; or of an order row of the user's, as the last refresh read it. null where the row is nobody's. O(rows).
 */
export function selectedCustomer(
  snapshot: Snapshot,
  rows: readonly CustomerRow[],
  selection: DeskContext['selection'],
): CustomerRow | null {
  if (selection === null) return null;
  const own = rows.find(({ sheet, row }) => sheet.name === selection.sheet && row === selection.row);
  if (own !== undefined) return own;
  const id = idInLog(snapshot, selection) ?? idOfOrderRow(snapshot, selection);
  return id === null ? null : (rows.find((row) => row.id === id) ?? null);
}

type Selection = NonNullable<DeskContext['selection']>;

function idInLog(snapshot: Snapshot, { sheet, row }: Selection): string | null {
  for (const [log, column] of ID_COLUMNS) {
    const table = logTable(snapshot, log);
    if (table?.sheet.name === sheet && row > table.headerRow) return cellString(logCell(table, row, column));
  }
  return null;
}

/** Our Orders sheet says of each order where it stands; lines of one order below its first are not told. */
function idOfOrderRow(snapshot: Snapshot, { sheet, row }: Selection): string | null {
  const table = logTable(snapshot, 'orders');
  if (table === null) return null;
  for (const at of logRows(table)) {
    if (cellNumber(logCell(table, at, ORDERS.row)) !== row + 1) continue;
    if (cellString(logCell(table, at, ORDERS.sheet)) === sheet)
      return cellString(logCell(table, at, ORDERS.id));
  }
  return null;
}

/** The column of `crm.headers` that holds the customer's id. */
const ID_COLUMNS: readonly (readonly [LogTableId, number])[] = [
  ['orders', 2],
  ['interactions', 1],
  ['care', 1],
  ['sentLog', 2],
  ['segmentHistory', 1],
  ['todo', 0],
  ['consent', 0],
];

const ORDERS = { id: 2, sheet: 7, row: 8 } as const;
