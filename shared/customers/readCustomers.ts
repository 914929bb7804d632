import { type CleanTable, dayIn, numberIn, statusIn, textIn } from '../intake/cleanTable';
import { foldText } from '../intake/foldText';
import { birthdayText } from '../intake/parseDay';
import { columnOf } from '../intake/understanding';
import { type FieldId, fieldOf } from '../model/fields';
import { buyerName } from '../orders/readOrders';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import type { Contact, Customer, Totals } from './customer';

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
  'province',
  'birthday',
  'gender',
  'tax_code',
  'owner',
  'consent',
  'opt_out',
  'last_order_date',
  'total_spent',
  'net_amount',
  'amount',
  'order_count',
];

/** One customer for each data row of a customer list. */
export function readCustomers(clean: CleanTable, sheet: SheetSnapshot): readonly Customer[] {
  return clean.table.dataRows.map((row, i): Customer => {
    const contact = (field: FieldId): Contact => contactIn(clean, sheet, field, row, i);
    return {
      place: { sheet: clean.table.sheet, row },
      code: textIn(clean, 'customer_id', i),
      name: buyerName(clean, i),
      phone: contact('phone'),
      email: contact('email'),
      address: textIn(clean, 'address', i),
      province: textIn(clean, 'province', i),
      birthday: birthdayText(clean.columns.get('birthday')?.values[i]),
      gender: genderOf(textIn(clean, 'gender', i)),
      taxCode: textIn(clean, 'tax_code', i),
      owner: textIn(clean, 'owner', i),
      consent: consentOf(textIn(clean, 'consent', i), textIn(clean, 'opt_out', i)),
      totals: totalsIn(clean, i),
      quality: qualityOf(clean, i),
    };
  });
}

function contactIn(clean: CleanTable, sheet: SheetSnapshot, field: FieldId, row: number, i: number): Contact {
  const column = columnOf(clean.table, field);
  return {
    value: textIn(clean, field, i),
    raw: column === undefined ? null : cellAt(sheet, row, column.column),
    status: statusIn(clean, field, i) ?? 'missing',
  };
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

/** `female` or `male` from the usual words of both languages; null where the cell says something else. */
export function genderOf(text: string | null): 'female' | 'male' | null {
  if (text === null) return null;
  const folded = foldText(text);
  if (/^(nu|f|female|woman|chi|co|ba|gai)$/.test(folded)) return 'female';
  return /^(nam|m|male|man|anh|ong|chu|trai)$/.test(folded) ? 'male' : null;
}

/** A refusal wins over a consent; a blank is no consent (Law 91/2025/QH15, art. 9: silence is not consent). */
export function consentOf(consent: string | null, optOut: string | null): boolean | null {
  if (optOut !== null && isYes(optOut) === true) return false;
  return consent === null ? null : isYes(consent);
}

function isYes(text: string): boolean | null {
  const folded = foldText(text);
  if (/^(co|yes|y|true|1|x|dong y|da dong y|ok|v|subscribed|opt in)$/.test(folded)) return true;
  return /^(khong|no|n|false|0|tu choi|khong dong y|unsubscribed|opt out)$/.test(folded) ? false : null;
}

/** The share of checked cells that are there and readable (a repair counts: the value is known), over the columns that the list has. */
function qualityOf(clean: CleanTable, i: number): number {
  let sum = 0;
  let checked = 0;
  for (const field of clean.columns.keys()) {
    if (!CHECKED.includes(fieldOf(field).type)) continue;
    checked++;
    const status = statusIn(clean, field, i);
    if (status === 'valid' || status === 'repaired') sum++;
  }
  return checked === 0 ? 0 : sum / checked;
}

const CHECKED: readonly string[] = ['code', 'name', 'phone', 'email', 'birthday'];
