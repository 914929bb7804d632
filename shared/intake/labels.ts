import type { FieldId } from '../model/fields';
import { foldText } from './foldText';
import { namesOf } from './headerNames';

/** A text that names what stands beside or behind it, with the value where it stands in the same cell. */
export interface Labelled {
  readonly field: FieldId;
  /** '' where the value stands elsewhere. */
  readonly value: string;
  /** A colon stands behind the name: it is certainly a label. */
  readonly hasColon: boolean;
}

/**
 * "SĐT: 0912 000 101", "Họ tên", "Khách hàng: chị Lan": the field of a customer that a text names, and its
 * value. "Khách hàng" and the like mean the name, unless what follows is a code. null where the text names
 * none of CARD_FIELDS, or names them for somebody else (the shop, a bank account, staff). O(length).
 */
export function labelled(text: string): Labelled | null {
  const colon = /^([^:：]{1,40})[:：]\s*([\s\S]*)$/.exec(text.trim());
  const label = colon === null ? text.trim() : colon[1]!.trim();
  if (label === '' || label.length > 40 || OTHERS.test(foldText(label))) return null;
  const value = colon === null ? '' : colon[2]!.trim();
  const field = fieldOfLabel(label, value);
  return field === null ? null : { field, value, hasColon: colon !== null };
}

function fieldOfLabel(label: string, value: string): FieldId | null {
  if (WHOSE_NAME.test(foldText(label))) return /^[A-Za-z]{0,4}\d+$/.test(value) ? 'customer_id' : 'name';
  const found = namesOf([label]).find(({ field }) => CARD_FIELDS.has(field));
  return found?.field ?? null;
}

/** Labels that mean the person, though some of these words also head columns of codes. */
const WHOSE_NAME =
  /^(ten|ho ten|ho va ten|ten khach|ten kh|ten khach hang|khach|khach hang|kh|nguoi mua|ong ba|anh chi|customer|client|buyer|name|full name|customer name|client name)$/;

/** Somebody else's name, phone or address. */
const OTHERS =
  /\b(cua hang|shop|store|don vi|chi nhanh|nhan vien|nguoi lap|nguoi ban|ngan hang|tai khoan|hotline|nha cung cap|ncc|seller|staff|bank)\b/;

/** What a card or the head of a ledger says of a customer. */
export const CARD_FIELDS: ReadonlySet<FieldId> = new Set([
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
  'consent',
  'opt_out',
  'note',
  'zalo',
  'facebook',
  'group',
  'tier',
  'points',
  'source',
  'referrer',
  'occupation',
  'created_at',
  'total_spent',
  'order_count',
  'last_order_date',
  'debt',
  'need',
  'stage',
  'customer_type',
  'national_id',
]);
