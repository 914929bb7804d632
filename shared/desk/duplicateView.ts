import { type Customer, NO_CONTACT } from '../customers/customer';
import type { CustomerFigures } from '../customers/figures';
import { genderOf } from '../customers/gender';
import { MERGED_FIELDS, type MergeValue } from '../customers/mergeCustomers';
import { type KeptField, type MergeSide, mergePreview } from '../customers/mergePreview';
import { type Language, messagesIn } from '../messages';
import { type CrmFieldId, crmFieldOf, type FieldId, fieldOf } from '../model/fields';
import { dateCell } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import { type CustomerRow, dayOf, isWord, numberOf, shownName, textOf } from './customerRows';
import { cellNumber, cellString } from './readCell';
import { shownPhone, shownValue } from './shownValue';
import type { UserColumns } from './userColumns';
import type { DuplicateView } from './views';

/** What a row of kind duplicate on the Repairs sheet says of its pair. */
export interface DuplicatePair {
  readonly key: string;
  readonly status: string;
  readonly evidence: string;
  readonly survivor: CustomerRow;
  readonly other: CustomerRow;
}

/** Two rows side by side, and what a merge of the second into the first would keep, field by field. O(fields). */
export function duplicateView(
  { key, status, evidence, survivor, other }: DuplicatePair,
  columnsOf: (row: CustomerRow) => UserColumns,
  language: Language,
): DuplicateView {
  const [a, b] = [sideOf(survivor, columnsOf(survivor)), sideOf(other, columnsOf(other))];
  const shown = (field: KeptField['field'], value: MergeValue): string => valueText(field, value, language);
  return {
    key,
    status,
    survivor: { id: survivor.id, name: shownName(survivor) },
    other: { id: other.id, name: shownName(other) },
    evidence,
    fields: mergePreview(a, b).map(({ field, kept }) => ({
      label: isCrmField(field) ? crmFieldOf(field).label[language] : fieldOf(field).label[language],
      survivor: shown(field, valueIn(a, field)),
      other: shown(field, valueIn(b, field)),
      kept: shown(field, kept),
    })),
  };
}

/** The customer as the row has them: cleaned where our columns hold the clean value, else as typed. */
function sideOf(row: CustomerRow, columns: UserColumns): MergeSide {
  const cellOf = (field: FieldId) => {
    const column = columns.of(field);
    return column === null ? null : cellAt(row.sheet, row.row, column);
  };
  const typed = (field: FieldId): string | null => {
    const cell = cellOf(field);
    return cell === null ? null : shownValue(cell, fieldOf(field).type, 'vi') || null;
  };
  const customer: Customer = {
    place: { sheet: row.sheet.name, row: row.row },
    code: cellString(cellOf('customer_id')),
    name: textOf(row, 'clean_name') ?? typed('name'),
    phone: { ...NO_CONTACT, value: textOf(row, 'clean_phone') },
    email: { ...NO_CONTACT, value: textOf(row, 'clean_email') },
    address: typed('address'),
    province: typed('province'),
    birthday: typed('birthday'),
    gender: genderOf(typed('gender')),
    taxCode: typed('tax_code'),
    debt: cellNumber(cellOf('debt')),
    owner: textOf(row, 'owner'),
    consent: consentOf(row),
    totals: null,
    quality: 0,
  };
  return { customer, figures: figuresOf(row) };
}

function consentOf(row: CustomerRow): boolean | null {
  const text = textOf(row, 'consent');
  if (text === null) return null;
  if (isWord(text, (language) => messagesIn(language).crm.choices.consent.no)) return false;
  return isWord(text, (language) => messagesIn(language).crm.choices.consent.yes) ? true : null;
}

/** null for a row that is merged already: its orders count with the other. */
function figuresOf(row: CustomerRow): CustomerFigures | null {
  const orders = numberOf(row, 'orders');
  if (orders === null) return null;
  return {
    orders,
    revenue: numberOf(row, 'revenue'),
    firstOrder: dayOf(row, 'first_order'),
    lastOrder: dayOf(row, 'last_order'),
    ...{ r: null, f: null, m: null, segment: null, expectedNext: null },
  };
}

function valueIn({ customer, figures }: MergeSide, field: KeptField['field']): MergeValue {
  switch (field) {
    case 'orders':
      return figures?.orders ?? null;
    case 'revenue':
      return figures?.revenue ?? null;
    case 'first_order':
      return figures?.firstOrder ?? null;
    case 'last_order':
      return figures?.lastOrder ?? null;
    default:
      return MERGED_FIELDS.find(([id]) => id === field)?.[1](customer) ?? null;
  }
}

function valueText(field: KeptField['field'], value: MergeValue, language: Language): string {
  if (value === null) return '';
  const { type } = isCrmField(field) ? crmFieldOf(field) : fieldOf(field);
  const { consent } = messagesIn(language).crm.choices;
  if (typeof value === 'boolean') return value ? consent.yes : consent.no;
  if (type === 'phone') return shownPhone(String(value));
  if (type === 'day' && typeof value === 'number')
    return shownValue(dateCell(value as never), type, language);
  if (field === 'gender') return messagesIn(language).views.genders[value as 'female' | 'male'];
  return shownValue(value, type, language);
}

function isCrmField(field: KeptField['field']): field is CrmFieldId {
  return field === 'orders' || field === 'revenue' || field === 'first_order' || field === 'last_order';
}
