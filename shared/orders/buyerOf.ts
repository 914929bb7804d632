import { type CleanTable, textIn } from '../intake/cleanTable';
import type { FieldId } from '../model/fields';
import type { Buyer } from './order';

/** Who bought, by what the row says. */
export function buyerIn(table: CleanTable, index: number): Buyer {
  return {
    code: textIn(table, 'customer_id', index),
    name: buyerName(table, index),
    phone: textIn(table, 'phone', index),
    email: textIn(table, 'email', index),
  };
}

/** As buyerIn; rows that say a customer's code and nothing else share one buyer, for a large shop has many. */
export function buyerReader(table: CleanTable): (index: number) => Buyer {
  const byCode = new Map<string | null, Buyer>();
  return (index) => {
    const buyer = buyerIn(table, index);
    if (buyer.name !== null || buyer.phone !== null || buyer.email !== null) return buyer;
    const known = byCode.get(buyer.code) ?? buyer;
    byCode.set(buyer.code, known);
    return known;
  };
}

/** The full name, else family and given name together, else the company. */
export function buyerName(table: CleanTable, index: number): string | null {
  const name = textIn(table, 'name', index);
  if (name !== null) return name;
  const given = textIn(table, 'first_name', index);
  const family = textIn(table, 'last_name', index);
  if (given !== null || family !== null) {
    const parts = isWesternOrder(table) ? [given, family] : [family, given];
    return parts.filter((part) => part !== null).join(' ');
  }
  return textIn(table, 'company', index);
}

/** Given name before family name, where the columns stand so. */
function isWesternOrder(table: CleanTable): boolean {
  const at = (field: FieldId): number => table.table.columns.findIndex((column) => column.field === field);
  return at('first_name') < at('last_name');
}
