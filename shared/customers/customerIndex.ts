import { type Buyer, type BuyerMark, comparedMark } from '../orders/order';
import type { Customer } from './customer';

/** Customers by their marks, compared. */
export interface Index {
  readonly byCode: Map<string, number>;
  /** Codes without their leading zeros: a number cell loses them. */
  readonly byBareCode: Map<string, number>;
  readonly byPhone: Map<string, number>;
  readonly byEmail: Map<string, number>;
  readonly byName: Map<string, number>;
  /** By customer: a name does not make two people one whose phones or e-mails differ. */
  readonly contacts: Map<number, Pick<Customer, 'phone' | 'email'>>;
}

/** In the place of a customer: nobody has the mark. */
export const NOT_FOUND = -3;
/** In a map: several customers share the mark. */
export const SHARED = -4;

/** The customer of a buyer, NOT_FOUND or SHARED, and the mark that led there: code, phone, e-mail, else name. */
export function find(index: Index, buyer: Buyer): { readonly at: number; readonly by: BuyerMark } {
  if (buyer.code !== null) {
    const mark = comparedMark('code', buyer.code);
    const at = index.byCode.get(mark) ?? index.byBareCode.get(bareCode(mark)) ?? NOT_FOUND;
    if (at >= 0) return { at, by: 'code' };
  }
  for (const [by, map] of [
    ['phone', index.byPhone],
    ['email', index.byEmail],
  ] as const) {
    const at = buyer[by] === null ? NOT_FOUND : (map.get(comparedMark(by, buyer[by])) ?? NOT_FOUND);
    if (at >= 0) return { at, by };
  }
  if (buyer.code !== null || buyer.name === null) return { at: NOT_FOUND, by: 'name' };
  const at = index.byName.get(comparedMark('name', buyer.name)) ?? NOT_FOUND;
  const known = index.contacts.get(at);
  const isOther =
    known !== undefined && (differ(known.phone.value, buyer.phone) || differ(known.email.value, buyer.email));
  return { at: isOther ? NOT_FOUND : at, by: 'name' };
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() !== b.toLowerCase();
}

export function customerIndex(customers: readonly Customer[]): Index {
  const index = emptyIndex();
  customers.forEach((customer, at) => {
    addToIndex(index, customer, at);
  });
  return index;
}

function emptyIndex(): Index {
  return {
    byCode: new Map(),
    byBareCode: new Map(),
    byPhone: new Map(),
    byEmail: new Map(),
    byName: new Map(),
    contacts: new Map(),
  };
}

/** Exact marks of several rows lead to the first of them (the others are its duplicates); names must be unique. */
export function addToIndex(index: Index, customer: Customer, at: number): void {
  index.contacts.set(at, customer);
  if (customer.code !== null) {
    const mark = comparedMark('code', customer.code);
    addFirst(index.byCode, mark, at);
    const bare = bareCode(mark);
    index.byBareCode.set(bare, index.byBareCode.has(bare) ? SHARED : at);
  }
  if (customer.phone.value !== null) addFirst(index.byPhone, comparedMark('phone', customer.phone.value), at);
  if (customer.email.value !== null) addFirst(index.byEmail, comparedMark('email', customer.email.value), at);
  if (customer.name !== null) {
    const mark = comparedMark('name', customer.name);
    index.byName.set(mark, index.byName.has(mark) ? SHARED : at);
  }
}

function addFirst(map: Map<string, number>, mark: string, at: number): void {
  if (!map.has(mark)) map.set(mark, at);
}

function bareCode(mark: string): string {
  return /^0+\d/.test(mark) ? mark.replace(/^0+/, '') : mark;
}
