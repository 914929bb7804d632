import type { FieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import type { ColumnEvidence } from './columnEvidence';
import { dayShare, fieldFit, phoneShare } from './fieldFit';
import { CUSTOMER_WEIGHT, ORDER_WEIGHT, PRODUCT_WEIGHT, weightOf } from './fieldWeights';
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
  /**
   * Columns named by a bare "Mã", "ID", "Code" …: true where the code repeats over several days, as a
   * customer's does; an order's stands once, or in rows of one day.
   */
  readonly bareCodes: ReadonlyMap<number, boolean>;
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
    bareCodes: bareCodesOf(columns, dayColumn, values, rows),
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

/** A column with a full name of a key before one that only may be one. */
function keyColumnOf(columns: readonly RawColumn[]): RawColumn | null {
  const usable = columns.filter(
    ({ evidence, matches }) => evidence.filled > 0 && !matches.some((match) => match.field === 'row_no'),
  );
  const isNamed = (raw: RawColumn, field: FieldId) =>
    raw.matches.some((match) => match.field === field && !match.short);
  for (const isFit of [isNamed, () => true]) {
    for (const field of KEYS) {
      const found = usable.find((raw) => mayBe(raw, field) && isFit(raw, field));
      if (found !== undefined) return found;
    }
  }
  return null;
}

function bareCodesOf(
  columns: readonly RawColumn[],
  dayColumn: number | null,
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
): ReadonlyMap<number, boolean> {
  const codes = new Map<number, boolean>();
  for (const { column, matches } of columns) {
    if (!matches.some((match) => match.short && match.field === 'customer_id')) continue;
    const isRepeated = (distinctShare(values, rows, column) ?? 1) < 0.9;
    const isOfOneDay = dayColumn !== null && variesWithin(values, rows, column, dayColumn) === 0;
    codes.set(column, isRepeated && !isOfOneDay);
  }
  return codes;
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
