import type { CleanedColumn } from '../intake/cleaned';
import type { CleanTable } from '../intake/cleanTable';
import type { FieldId } from '../model/fields';
import type { Buyer } from './order';

/**
 * Orders with the customer that stands in a heading above them: each row gets the last heading's, as far as it
 * names nobody itself. `heads` in the order of their rows. O(rows).
 */
export function headedOrders(
  clean: CleanTable,
  heads: readonly { readonly row: number; readonly buyer: Buyer }[],
): CleanTable {
  if (heads.length === 0) return clean;
  let next = 0;
  const buyers = clean.table.dataRows.map((row): Buyer | null => {
    while (next < heads.length && heads[next]!.row < row) next++;
    return heads[next - 1]?.buyer ?? null;
  });
  const columns = new Map<FieldId, CleanedColumn<unknown>>(clean.columns);
  const isNobody = (i: number): boolean =>
    NAMES.every((field) => (clean.columns.get(field)?.values[i] ?? null) === null);
  const free = clean.table.dataRows.map((_, i) => isNobody(i));
  const put = (field: FieldId, of: (buyer: Buyer) => string | null): void => {
    if (!buyers.some((buyer) => buyer !== null && of(buyer) !== null)) return;
    const own = clean.columns.get(field);
    const values = buyers.map((buyer, i) =>
      free[i] && buyer !== null ? of(buyer) : (own?.values[i] ?? null),
    );
    const status = values.map((value, i) =>
      free[i] && value !== null ? 'valid' : (own?.status[i] ?? 'missing'),
    );
    columns.set(field, { values, status, repairs: own?.repairs ?? [], findings: own?.findings ?? [] });
  };
  put('customer_id', ({ code }) => code);
  put('name', ({ name }) => name);
  put('phone', ({ phone }) => phone);
  put('email', ({ email }) => email);
  return { ...clean, columns };
}

const NAMES: readonly FieldId[] = [
  'customer_id',
  'name',
  'first_name',
  'last_name',
  'company',
  'phone',
  'email',
];
