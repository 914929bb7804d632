import type { CleanedColumn } from '../intake/cleaned';
import type { CleanTable } from '../intake/cleanTable';
import type { FieldId } from '../model/fields';
import type { Buyer } from './order';

/** A ledger's rows with its owner as the customer of each of them. O(rows). */
export function ownedOrders(clean: CleanTable, owner: Buyer): CleanTable {
  const columns = new Map<FieldId, CleanedColumn<unknown>>(clean.columns);
  const rows = clean.table.dataRows.length;
  const put = (field: FieldId, value: string | null): void => {
    if (value === null) return;
    const status = new Array<'valid'>(rows).fill('valid');
    columns.set(field, { values: new Array<string>(rows).fill(value), status, repairs: [], findings: [] });
  };
  put('customer_id', owner.code);
  put('name', owner.name);
  put('phone', owner.phone);
  put('email', owner.email);
  return { ...clean, columns };
}
