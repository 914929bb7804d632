import type { FieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import type { ColumnEvidence } from './columnEvidence';
import { dayShare, fieldFit, phoneShare } from './fieldFit';
import type { NameMatch } from './headerNames';
import { squeezedKey } from './headerText';
import { distinctShare, variesWithin } from './rowRelations';

/** A column before it is mapped: its name, the fields of that name, and what its cells show. */
export interface RawColumn {
  readonly column: number;
  /** As it stands; the two lines of a header in two rows joined. */
  readonly header: string;
  readonly matches: readonly NameMatch[];
  readonly evidence: ColumnEvidence;
}

/** What the columns together say the rows are, before single ambiguous columns are decided. */
export interface TableContext {
  readonly kind: 'order' | 'customer' | 'product' | 'none';
  /** Columns whose names leave no doubt. */
  readonly sure: ReadonlySet<FieldId>;
  /** The column that tells the rows' customers apart, null where no column is known to. */
  readonly keyColumn: number | null;
  /** Each key stands once (1) or many times; null without a key column. */
  readonly keyDistinct: number | null;
  /** Of the keys that stand several times, the share with different days (variesWithin); null: cannot be told. */
  readonly keyDays: number | null;
  /** A column of days that is, or may be, the day of the order. */
  readonly dayColumn: number | null;
}

/**
 * Reads the table as a whole: each column with one possible field speaks for orders, for customers or for a
 * product list; a key that repeats speaks for orders, a plain "Date" beside money does too. O(columns) and
 * one pass over the first rows for the key.
 */
export function tableContext(
  columns: readonly RawColumn[],
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
): TableContext {
  const sure = new Set(columns.flatMap((raw) => sureField(raw) ?? []));
  const key = keyColumnOf(columns);
  const keyDistinct = key === null ? null : distinctShare(values, rows, key.column);
  const dayColumn = columns.find((raw) => isOrderDay(raw))?.column ?? null;
  let order = weightOf(sure, ORDER_WEIGHT);
  let customer = weightOf(sure, CUSTOMER_WEIGHT);
  if (key !== null && keyDistinct !== null && rows.length >= 3) {
    const isRepeated = keyDistinct < (phoneShare(key.evidence) >= 0.5 || isCode(key) ? 0.9 : 0.8);
    if (isRepeated && dayColumn !== null) order += 2;
    if (!isRepeated && rows.length >= 10) customer += 0.7;
  }
  if (dayColumn !== null && columns.some((raw) => mayBe(raw, 'amount'))) order += 1.5;
  const hasPerson = columns.some((raw) =>
    PERSON.some((field) => mayBe(raw, field) && raw.matches.length < 3),
  );
  const product = weightOf(sure, PRODUCT_WEIGHT) + (columns.some(isProductCode) ? 1 : 0);
  return {
    kind: kindOf(order, customer, product, hasPerson || dayColumn !== null),
    sure,
    keyColumn: key?.column ?? null,
    keyDistinct,
    keyDays: key === null || dayColumn === null ? null : variesWithin(values, rows, key.column, dayColumn),
    dayColumn,
  };
}

/** A name that says "day" and not which day: only a table of orders makes it the day of the order. */
export function isPlainDay(header: string): boolean {
  return PLAIN_DAYS.has(squeezedKey(header));
}

function kindOf(
  order: number,
  customer: number,
  product: number,
  hasPersonOrDay: boolean,
): TableContext['kind'] {
  if (product >= 2 && !hasPersonOrDay) return 'product';
  if (order >= 1.5 && order > customer) return 'order';
  return customer > 0 ? 'customer' : order > 0 ? 'order' : 'none';
}

function sureField(raw: RawColumn): FieldId | null {
  const [best] = raw.matches;
  if (best === undefined || best.short || raw.matches.length > 1 || isPlainDay(raw.header)) return null;
  return fieldFit(best.field, raw.evidence) > -1 ? best.field : null;
}

function keyColumnOf(columns: readonly RawColumn[]): RawColumn | null {
  for (const field of KEYS) {
    const found = columns.find(
      (raw) =>
        mayBe(raw, field) &&
        raw.evidence.filled > 0 &&
        !raw.matches.some((match) => match.field === 'row_no'),
    );
    if (found !== undefined) return found;
  }
  return null;
}

function mayBe(raw: RawColumn, field: FieldId): boolean {
  return raw.matches.some((match) => match.field === field) && fieldFit(field, raw.evidence) >= 0;
}

function isOrderDay(raw: RawColumn): boolean {
  return raw.matches.some((match) => match.field === 'order_date') && dayShare(raw.evidence) >= 0.5;
}

function isCode(raw: RawColumn): boolean {
  return mayBe(raw, 'customer_id') && !mayBe(raw, 'name');
}

function isProductCode(raw: RawColumn): boolean {
  return raw.evidence.codes === 'product' && mayBe(raw, 'product_code') && raw.matches.length > 1;
}

function weightOf(sure: ReadonlySet<FieldId>, weights: Weights): number {
  let sum = 0;
  for (const field of sure) sum += weights[field] ?? 0;
  return sum;
}

type Weights = Partial<Readonly<Record<FieldId, number>>>;

const KEYS: readonly FieldId[] = ['customer_id', 'phone', 'email', 'name', 'company'];
const PERSON: readonly FieldId[] = [
  'customer_id',
  'name',
  'phone',
  'email',
  'birthday',
  'gender',
  'order_id',
];
const PLAIN_DAYS = new Set(['ngay', 'date', 'thoigian', 'ngaythang', 'ngaygio', 'timestamp', 'time', 'day']);

const ORDER_WEIGHT: Weights = {
  order_id: 2,
  order_date: 2,
  product: 1,
  product_code: 1,
  quantity: 1,
  unit_price: 1,
  amount: 1.5,
  net_amount: 0.5,
  discount: 0.5,
  shipping_fee: 0.5,
  tax: 0.3,
  paid: 0.5,
  returned: 0.5,
  order_status: 1,
  payment_method: 1,
  payment_status: 1,
  channel: 0.3,
};

const CUSTOMER_WEIGHT: Weights = {
  name: 0.2,
  phone: 0.2,
  email: 0.2,
  first_name: 0.3,
  last_name: 0.3,
  birthday: 1,
  gender: 1,
  age: 1,
  marital_status: 1,
  occupation: 0.7,
  income: 0.7,
  tier: 1,
  points: 1,
  group: 1,
  customer_type: 0.5,
  company: 0.4,
  tax_code: 0.5,
  industry: 1,
  source: 0.5,
  stage: 1,
  need: 0.7,
  referrer: 0.7,
  consent: 0.7,
  opt_out: 0.7,
  last_contact: 1,
  next_contact: 1,
  first_order_date: 1.5,
  last_order_date: 2,
  total_spent: 2,
  order_count: 1.5,
  position: 0.7,
};

const PRODUCT_WEIGHT: Weights = {
  product: 1,
  product_code: 1,
  product_group: 1,
  unit: 1,
  unit_price: 1,
  cost: 1,
};
