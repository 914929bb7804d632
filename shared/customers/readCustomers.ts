import { askedFields, qualityScore, rowCounts } from '../intake/cellQuality';
import { type CleanTable, dayIn, numberIn, statusIn, textIn } from '../intake/cleanTable';
import { birthdayText } from '../intake/parseDay';
import { columnOf } from '../intake/understanding';
import type { FieldId } from '../model/fields';
import { buyerName } from '../orders/buyerOf';
import type { Cell } from '../workbook/cell';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { consentOf } from './consent';
import type { Contact, Customer, Totals } from './customer';
import { customerProvinces } from './customerProvinces';
import { genderOf } from './gender';

/** The fields of a customer list that are read: all that describe a customer. */
export const CUSTOMER_FIELDS: readonly FieldId[] = [
  'customer_id',
  'name',
  'first_name',
  'last_name',
  'company',
  'phone',
  'phone2',
  'email',
  'address',
  'ward',
  'district',
  'province',
  'birthday',
  'gender',
  'tax_code',
  'owner',
  'referrer',
  'debt',
  'consent',
  'opt_out',
  'last_order_date',
  'total_spent',
  'net_amount',
  'amount',
  'order_count',
  'note',
];

/** One customer for each data row of a customer list. */
export function readCustomers(clean: CleanTable, sheet: SheetSnapshot): readonly Customer[] {
  const asked = askedFields(clean);
  const texts = (field: FieldId) => clean.table.dataRows.map((_, i) => textIn(clean, field, i));
  const provinces = customerProvinces(texts('province'), texts('address'));
  return clean.table.dataRows.map((row, i): Customer => {
    const contact = (field: FieldId): Contact => contactIn(clean, sheet, field, row, i);
    return {
      place: { sheet: clean.table.sheet, row },
      code: textIn(clean, 'customer_id', i),
      name: buyerName(clean, i),
      phone: contact('phone'),
      email: contact('email'),
      address: textIn(clean, 'address', i),
      province: provinces[i]!,
      birthday: birthdayText(clean.columns.get('birthday')?.values[i]),
      gender: genderOf(textIn(clean, 'gender', i)),
      taxCode: textIn(clean, 'tax_code', i),
      referrer: textIn(clean, 'referrer', i),
      debt: numberIn(clean, 'debt', i),
      owner: textIn(clean, 'owner', i),
      consent: consentOf(textIn(clean, 'consent', i), rawIn(clean, sheet, 'opt_out', row)),
      totals: totalsIn(clean, i),
      quality: qualityScore(rowCounts(clean, asked, i)),
    };
  });
}

function contactIn(clean: CleanTable, sheet: SheetSnapshot, field: FieldId, row: number, i: number): Contact {
  return {
    value: textIn(clean, field, i),
    raw: rawIn(clean, sheet, field, row),
    status: statusIn(clean, field, i) ?? 'missing',
  };
}

function rawIn(clean: CleanTable, sheet: SheetSnapshot, field: FieldId, row: number): Cell {
  const column = columnOf(clean.table, field);
  return column === undefined ? null : cellAt(sheet, row, column.column);
}

function totalsIn(clean: CleanTable, i: number): Totals | null {
  const totals: Totals = {
    orders: numberIn(clean, 'order_count', i),
    revenue:
      numberIn(clean, 'net_amount', i) ?? numberIn(clean, 'total_spent', i) ?? numberIn(clean, 'amount', i),
    lastOrder: dayIn(clean, 'last_order_date', i),
  };
  return totals.orders === null && totals.revenue === null && totals.lastOrder === null ? null : totals;
}
