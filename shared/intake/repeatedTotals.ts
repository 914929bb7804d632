import type { FieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import type { Choice, ColumnChoices } from './columnChoice';
import { isConstantWithin, repeatsSum, variesWithin } from './rowRelations';
import type { TableContext } from './tableContext';

/** Column -> whose total it repeats. */
export type RepeatedTotals = ReadonlyMap<number, 'customer' | 'order'>;

/**
 * Sums of money that are not the row's own: they never change within a customer (or an order of several
 * rows), while another sum of the same rows does, or they are exactly the sum of another column over the
 * customer's rows. Added up they would count one total many times. Where one such
 * column is found, other sums that stay the same are totals too (the customer's net sales beside their sales). A
 * constant sum without such a witness stays: two lines may well cost the same. O(COMPARED_ROWS) a column of money.
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
    .filter(({ raw, choices }) => SUMS.has(choices[0]?.field ?? 'note') && raw.evidence.max > 0)
    .map(({ raw }) => raw.column);
  const order = columns.find(({ choices }) => choices[0]?.field === 'order_id')?.raw.column ?? null;
  const check = (key: number | null, of: 'customer' | 'order', witnesses: readonly number[]) => {
    if (key === null) return;
    const share = (column: number) => variesWithin(values, rows, key, column);
    const open = () => amounts.filter((column) => !totals.has(column));
    const isSum = (column: number, other: number) => repeatsSum(values, rows, key, column, other);
    for (const column of open()) {
      const others = witnesses.filter((other) => other !== column && !totals.has(other));
      const isConstant = share(column) === 0 && others.some((other) => (share(other) ?? 0) > WITNESS_SHARE);
      if (isConstant || others.some((other) => isSum(column, other))) totals.set(column, of);
    }
    if (![...totals.values()].includes(of)) return;
    const own = witnesses.filter(
      (other) => !totals.has(other) && !isConstantWithin(values, rows, key, other),
    );
    if (own.length === 0) return;
    for (const column of open()) if (isConstantWithin(values, rows, key, column)) totals.set(column, of);
  };
  check(context.keyColumn, 'customer', named('amount', 'net_amount'));
  check(order, 'order', named('amount', 'net_amount', 'unit_price'));
  return totals;
}

/** A customer's total is what they spent; an order's total, repeated, is nothing to add up. */
export function withoutTotal(chosen: ColumnChoices, totals: RepeatedTotals): ColumnChoices {
  const of = totals.get(chosen.raw.column);
  const [first] = chosen.choices;
  if (of === undefined || first === undefined) return chosen;
  const isOfCustomer = of === 'customer' && (first.field === 'amount' || first.field === 'total_spent');
  const choices: readonly Choice[] = !isOfCustomer
    ? []
    : [{ ...first, field: 'total_spent', fit: 1, score: 1 }];
  return { ...chosen, isAmbiguous: false, choices };
}

/** Sums that a report may repeat; zeros on every row do no harm. */
const SUMS: ReadonlySet<FieldId> = new Set(['amount', 'net_amount', 'returned', 'total_spent']);

/** Share of the repeated keys in which the witness has to change. */
const WITNESS_SHARE = 0.2;
