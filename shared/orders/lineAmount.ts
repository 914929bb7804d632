import { type CleanTable, numberIn, statusIn } from '../intake/cleanTable';
import { discountReading } from './discount';

/**
 * The amount of a row: after returns where such a column is filled, else the amount less its returned part,
 * else quantity x unit price less discount.
 */
export function amountReader(table: CleanTable): (index: number) => number | null {
  const discount = discountReading(table.columns.get('discount')?.values ?? [], table);
  const pricesQuantity = table.columns.has('unit_price') && table.columns.has('quantity');
  return (i) => {
    const net = numberIn(table, 'net_amount', i);
    if (net !== null) return net;
    const amount = numberIn(table, 'amount', i);
    if (amount !== null) {
      const returned = numberIn(table, 'returned', i);
      return returned !== null && isMoneyReturned(table) ? amount - Math.abs(returned) : amount;
    }
    if (!pricesQuantity) return null;
    const price = numberIn(table, 'unit_price', i);
    const quantity = numberIn(table, 'quantity', i);
    return price === null || quantity === null
      ? null
      : discount(price * quantity, numberIn(table, 'discount', i));
  };
}

/** `returned` is money only where it is no count of returned orders. */
function isMoneyReturned(table: CleanTable): boolean {
  const column = table.table.columns.find((entry) => entry.field === 'returned');
  return column !== undefined && !/\b(sl|số|so|count|qty)\b/i.test(column.header);
}

/** The row has an amount cell that is no number. */
export function isUnreadable(table: CleanTable, index: number): boolean {
  return (['amount', 'net_amount'] as const).some((field) => statusIn(table, field, index) === 'suspect');
}
