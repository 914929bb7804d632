import type { CleanTable } from '../intake/cleanTable';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { lineKind } from './lineKind';

/**
 * Ledgers write "Trả nợ" and "Trả hàng" where the day stands: such a word becomes the row's product, or its note
 * where it has a product, so that the row is known for what it is. Other unreadable days stay as they are. O(rows).
 */
export function withWordsOfDays(sheet: SheetSnapshot, clean: CleanTable): CleanTable {
  const days = clean.columns.get('order_date');
  const at = clean.table.columns.find(({ field }) => field === 'order_date')?.column;
  if (days === undefined || at === undefined) return clean;
  const words = clean.table.dataRows.map((row, i) => {
    const cell = days.status[i] === 'suspect' ? cellAt(sheet, row, at) : null;
    return typeof cell === 'string' && lineKind(null, cell, null) !== 'sale' ? cell : null;
  });
  if (words.every((word) => word === null)) return clean;
  const columns = new Map(clean.columns);
  const put = (field: 'product' | 'note', isMeant: (i: number) => boolean): void => {
    const own = clean.columns.get(field);
    const values = words.map((word, i) => (word !== null && isMeant(i) ? word : (own?.values[i] ?? null)));
    const status = values.map((value) => (value === null ? ('missing' as const) : ('valid' as const)));
    columns.set(field, { values, status, repairs: own?.repairs ?? [], findings: own?.findings ?? [] });
  };
  const hasProduct = (i: number): boolean => (clean.columns.get('product')?.values[i] ?? null) !== null;
  put('product', (i) => !hasProduct(i));
  put('note', hasProduct);
  return { ...clean, columns };
}
