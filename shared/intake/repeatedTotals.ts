import type { FieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import type { ColumnChoices } from './columnChoice';
import { variesWithin } from './rowRelations';
import type { TableContext } from './tableContext';

/** Column -> whose total it repeats. */
export type RepeatedTotals = ReadonlyMap<number, 'customer' | 'order'>;

/**
 * Sums of money that are not the row's own: they never change within a customer (or an order of several
 * rows), while another sum of the same rows does. Added up they would count one total many times. A constant
 * sum without such a witness stays: two lines may well cost the same. O(COMPARED_ROWS) a column of money.
 */
export function repeatedTotals(
  columns: readonly ColumnChoices[],
  context: TableContext,
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
): RepeatedTotals {
  const totals = new Map<number, 'customer' | 'order'>();
  if (context.kind !== 'order') return totals;
  const named = (...ids: readonly FieldId[]) =>
    columns
      .filter(({ raw }) => raw.matches.some(({ field }) => ids.includes(field)))
      .map(({ raw }) => raw.column);
  const amounts = columns
    .filter(({ choices }) => choices[0]?.field === 'amount')
    .map(({ raw }) => raw.column);
  const order = columns.find(({ choices }) => choices[0]?.field === 'order_id')?.raw.column ?? null;
  const check = (key: number | null, of: 'customer' | 'order', witnesses: readonly number[]) => {
    if (key === null) return;
    const share = (column: number) => variesWithin(values, rows, key, column);
    for (const column of amounts) {
      if (totals.has(column) || share(column) !== 0) continue;
      if (witnesses.some((other) => other !== column && (share(other) ?? 0) > WITNESS_SHARE))
        totals.set(column, of);
    }
  };
  check(context.keyColumn, 'customer', named('amount', 'net_amount'));
  check(order, 'order', named('amount', 'net_amount', 'unit_price'));
  return totals;
}

/** Share of the repeated keys in which the witness has to change. */
const WITNESS_SHARE = 0.2;
