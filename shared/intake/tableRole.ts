import type { LookupReason, UnknownReason } from '../messages/en/tables';
import type { FieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import { foldText } from './foldText';
import { ledgerOwner } from './ledgerOwner';
import { peopleRole } from './peopleRoles';
import type { TableContext } from './tableContext';
import type { Column, PeopleRole } from './understanding';

/** What a table is, and why it is not used where it is not. */
export type RoleGuess =
  | {
      readonly role: 'customers' /** Its one day of purchase is the last one. */;
      readonly hasLastPurchase: boolean;
      /** Its sums are only expected. */
      readonly isPipeline?: boolean;
    }
  | { readonly role: 'orders' /** false: no column says who bought. */; readonly hasCustomer: boolean }
  | { readonly role: 'orderLines' }
  | { readonly role: 'cards' }
  | { readonly role: PeopleRole }
  | { readonly role: 'lookup'; readonly reason: LookupReason }
  | { readonly role: 'unknown'; readonly reason: UnknownReason };

export interface RoleEvidence {
  readonly columns: readonly Column[];
  readonly context: TableContext;
  readonly hasHeader: boolean;
  /** Names down the first column and values beside them. */
  readonly isCard: boolean;
  /** Some column holds days or amounts. */
  readonly hasFigures: boolean;
  readonly sheet: string;
  /** What stands above the table, '' where nothing does. */
  readonly title: string;
  /** Rows inside name the customer of the rows below them. */
  readonly hasHeadings: boolean;
  /** Some filled cells of a column, from its top. */
  readonly cellsOf: (column: number) => readonly Cell[];
}

/**
 * The role of a table from its mapped columns. Orders: a day of order, something bought (code, product,
 * amount, quantity) or nothing but customer and day, and a customer or an order code; without both it is a
 * ledger of sales. Lines: an order code, but no day. Customers: someone, one a row, also with the day of the
 * last purchase. Lists of products, staff, suppliers and lists without people are lookups. O(columns).
 */
export function tableRole(table: RoleEvidence): RoleGuess {
  const has = (...ids: readonly FieldId[]) =>
    ids.some((id) => table.columns.some((column) => column.field === id));
  const someone = has(...SOMEONE) || (table.hasHeadings && has('order_date', 'order_id'));
  const bought = has(...BOUGHT);
  if (table.isCard) return unknown('card');
  if (!table.hasHeader) return headerless(has('order_date') && has('amount'));
  const people = peopleRole(table);
  if (people !== null)
    return people.role === 'asList'
      ? { role: 'customers', hasLastPurchase: false, isPipeline: true }
      : { role: people.role };
  const other = otherPeople(table);
  if (other !== null && !has('order_date', 'order_id')) return { role: 'lookup', reason: other };
  if (has('order_date')) {
    if (someone && !bought && isProfile(table)) return { role: 'customers', hasLastPurchase: true };
    if (someone || has('order_id'))
      return bought || isPurchaseLog(table) ? { role: 'orders', hasCustomer: someone } : { role: 'careLog' };
    if (has('product', 'product_code', 'quantity') || (bought && hasOwner(table)))
      return { role: 'orders', hasCustomer: false };
    return unknown('noPerson');
  }
  if (has('order_id') && (!someone || (bought && table.context.kind === 'order')))
    return { role: 'orderLines' };
  const isByMonth = table.columns.some(({ month }) => month !== undefined);
  if (someone && isByMonth && (table.context.keyDistinct ?? 1) < 0.9)
    return { role: 'orders', hasCustomer: true };
  if (someone)
    return isOneColumnOfWords(table) ? lookup('oneColumn') : { role: 'customers', hasLastPurchase: false };
  return nobody(table, has('product', 'product_code') || table.context.kind === 'product');
}

/** A book of days and sums is one of sales where a person stands above it. */
function hasOwner({ sheet, title }: RoleEvidence): boolean {
  return ledgerOwner(title.split(' · '), sheet, false) !== null;
}

function headerless(isClear: boolean): RoleGuess {
  return isClear ? { role: 'orders', hasCustomer: true } : unknown('noHeader');
}

function nobody(table: RoleEvidence, isOfProducts: boolean): RoleGuess {
  const filled = table.columns.filter((column) => column.header !== '').length;
  if (isOfProducts) return lookup('products');
  if (filled <= 1) return lookup('oneColumn');
  return filled <= 4 && !table.hasFigures ? lookup('noPerson') : unknown('noPerson');
}

/** Much about the person, nothing that repeats: a list of customers that knows their last day of purchase. */
function isProfile(table: RoleEvidence): boolean {
  const facts = table.columns.filter(({ field }) => field !== null && PROFILE.has(field)).length;
  return facts >= 2 && (table.context.keyDistinct ?? 1) >= 0.95;
}

/** Customer and day and nothing else that matters: each row is a purchase. Notes and plans are care, not sales. */
function isPurchaseLog({ columns, sheet, title }: RoleEvidence): boolean {
  const isOfCare =
    CARE.test(foldText(`${sheet} ${title}`)) || columns.some(({ header }) => CARE.test(foldText(header)));
  return !isOfCare && !columns.some(({ field }) => field !== null && CARE_FIELDS.has(field));
}

/** A list of names that are words of a pick-list rather than of people. */
function isOneColumnOfWords({ columns }: RoleEvidence): boolean {
  const named = columns.filter((column) => column.field !== 'row_no');
  return (
    named.length === 1 &&
    (named[0]!.field === 'name' || named[0]!.field === 'company') &&
    named[0]!.confidence < 0.98
  );
}

/** Staff and suppliers have names and phones too: the sheet's name, the title or the columns give them away. */
function otherPeople({ columns, sheet, title, context }: RoleEvidence): LookupReason | null {
  const headers = columns.map(({ header }) => foldText(header));
  if (headers.some((header) => CUSTOMER_WORDS.test(header))) return null;
  const place = foldText(`${sheet} ${title}`);
  const count = (words: RegExp) => headers.filter((header) => words.test(header)).length;
  if (context.kind !== 'product' && (SUPPLIER.test(place) || count(SUPPLIER) >= 1)) return 'suppliers';
  if (CUSTOMER_WORDS.test(place)) return null;
  const staff = count(STAFF_COLUMN);
  return staff >= 2 || (STAFF_PLACE.test(place) && columns.some(({ field }) => field !== null))
    ? 'staff'
    : null;
}

function lookup(reason: LookupReason): RoleGuess {
  return { role: 'lookup', reason };
}

function unknown(reason: UnknownReason): RoleGuess {
  return { role: 'unknown', reason };
}

const SOMEONE: readonly FieldId[] = [
  'customer_id',
  'name',
  'first_name',
  'phone',
  'email',
  'company',
  'zalo',
  'facebook',
  'tax_code',
  'card_no',
];
const BOUGHT: readonly FieldId[] = [
  'order_id',
  'amount',
  'net_amount',
  'product',
  'product_code',
  'quantity',
  'unit_price',
];
const PROFILE: ReadonlySet<FieldId> = new Set([
  'birthday',
  'gender',
  'age',
  'tier',
  'points',
  'group',
  'source',
  'stage',
  'created_at',
  'order_count',
  'total_spent',
  'customer_type',
  'next_contact',
  'consent',
]);
const CARE_FIELDS: ReadonlySet<FieldId> = new Set([
  'next_contact',
  'last_contact',
  'need',
  'csat',
  'stage',
  'note',
]);
const CARE =
  /\b(cham soc|cskh|tuong tac|lich su goi|cuoc goi|lich hen|noi dung goi|khao sat|interaction|follow up|survey|calls?)\b/;
const CUSTOMER_WORDS = /\b(khach|kh|customers?|clients?|hoi vien|thanh vien|member|lead)\b/;
const SUPPLIER = /\b(nha cung cap|ncc|suppliers?|vendors?)\b/;
const STAFF_PLACE = /\b(nhan vien|nhan su|staff|employees?|hr)\b/;
const STAFF_COLUMN =
  /^(ma nv|ma nhan vien|ten nhan vien|ten nv|ho ten nhan vien|ho ten nv|luong|luong co ban|he so luong|salary|ngay vao lam|ngay bat dau lam|hire ?date|employee( id| name)?|employeeid|staff( id| name)?|so bhxh|bhxh|ngay cong)$/;
