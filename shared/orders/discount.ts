import type { CleanTable } from '../intake/cleanTable';

/**
 * How a discount column is meant: a share (all values 0..1), a percentage (the header or the cells say %, all
 * values up to 100), else money off. Answers with the price after the discount.
 */
export function discountReading(
  values: readonly unknown[],
  table: CleanTable,
): (price: number, discount: number | null) => number {
  let largest = 0;
  for (const value of values) if (typeof value === 'number' && value > largest) largest = value;
  const header = table.table.columns.find((column) => column.field === 'discount')?.header ?? '';
  if (largest <= 1) return (price, discount) => price * (1 - (discount ?? 0));
  if (largest <= 100 && /%|phần trăm|percent/i.test(header)) {
    return (price, discount) => price * (1 - (discount ?? 0) / 100);
  }
  return (price, discount) => price - (discount ?? 0);
}
