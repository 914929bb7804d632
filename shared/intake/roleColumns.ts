import { fieldOf } from '../model/fields';
import type { SheetSnapshot } from '../workbook/snapshot';
import { unitFactor } from './headerText';
import { isReferred, isReferrer } from './peopleRoles';
import type { RoleGuess } from './tableRole';
import type { Column } from './understanding';

/**
 * The columns of a table once its role is known: what a name means in that role, units of money from the header
 * or the title, and how many cells are merged over several rows. O(columns + merges).
 */
export function columnsOfRole(
  columns: readonly Column[],
  role: RoleGuess,
  title: string,
  sheet: SheetSnapshot,
  rows: readonly number[],
): readonly Column[] {
  const meant = withLastPurchase(withExpected(withReferred(columns, role), role), role);
  return withMerges(withUnits(meant, title), sheet, rows);
}

/** In a list of referrals the customer is the one who was brought, and money is a reward. */
function withReferred(columns: readonly Column[], role: RoleGuess): readonly Column[] {
  if (role.role !== 'referrals') return columns;
  const found = (isNamed: (header: string) => boolean): Column | undefined =>
    columns.find(({ field, header }) => (field === null || field === 'referrer') && isNamed(header));
  const brought = columns.find(({ field }) => field === 'customer_id') ?? found(isReferred);
  const referrer = found((header) => isReferrer(header) && header !== brought?.header);
  return columns.map((column): Column => {
    const field = column === brought ? 'customer_id' : column === referrer ? 'referrer' : null;
    return field === null || field === column.field
      ? column
      : { ...column, field, confidence: 0.6, reason: 'values' };
  });
}

/** Where sales are only hoped for, a plain "Giá trị" is no money spent. */
function withExpected(columns: readonly Column[], role: RoleGuess): readonly Column[] {
  if (role.role !== 'pipeline' && !(role.role === 'customers' && role.isPipeline === true)) return columns;
  return columns.map((column) =>
    column.field === 'amount' || column.field === 'net_amount' || column.field === 'order_date'
      ? { ...column, field: null, confidence: 0, reason: 'none' }
      : column,
  );
}

/** In a list of customers the one day of purchase is the last one. */
function withLastPurchase(columns: readonly Column[], role: RoleGuess): readonly Column[] {
  if (role.role !== 'customers' || !role.hasLastPurchase) return columns;
  if (columns.some((column) => column.field === 'last_order_date')) return columns;
  return columns.map((column) =>
    column.field === 'order_date'
      ? { ...column, field: 'last_order_date', reason: 'values', confidence: 0.6 }
      : column,
  );
}

/** The unit of money that the header, or a line above the table, names. */
function withUnits(columns: readonly Column[], title: string): readonly Column[] {
  const ofAll = unitFactor(title);
  return columns.map((column) => {
    if (column.field === null || fieldOf(column.field).type !== 'money') return column;
    const own = unitFactor(column.header);
    const factor = own === 1 ? ofAll : own;
    return factor === 1 ? column : { ...column, factor };
  });
}

/** Marks columns with cells that are merged over several data rows. */
function withMerges(
  columns: readonly Column[],
  sheet: SheetSnapshot,
  rows: readonly number[],
): readonly Column[] {
  const counts = new Map<number, number>();
  const [first, last] = [rows[0] ?? 0, rows[rows.length - 1] ?? -1];
  for (const { row, column, rows: height } of sheet.merges) {
    if (height > 1 && row >= first && row < last) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return counts.size === 0
    ? columns
    : columns.map((column) => {
        const mergedCells = counts.get(column.column);
        return mergedCells === undefined ? column : { ...column, mergedCells };
      });
}
