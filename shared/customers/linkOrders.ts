import { BUYER_MARKS, type Buyer, type BuyerMark, comparedMark, isNobody, type Order } from '../orders/order';
import { type Customer, NO_CONTACT } from './customer';
import { addToIndex, customerIndex, find, type Index, SHARED } from './customerIndex';

/** Links of orders to customers: an index, or one of these. */
export const ANONYMOUS_BUYER = -1;
export const UNKNOWN_BUYER = -2;

export interface Links {
  readonly customers: readonly Customer[];
  /** For each order the index of its customer, ANONYMOUS_BUYER or UNKNOWN_BUYER. */
  readonly customerOf: readonly number[];
  /** Orders linked by the name alone, because exactly one customer has it. */
  readonly byName: number;
  /** Orders whose name several customers have, and nothing else told them apart. */
  readonly ambiguous: readonly number[];
}

/**
 * Links orders to the customers of a list: by code, else phone, else e-mail, else a name that exactly one
 * customer has. An order of somebody who is not in the list stays unknown. O(orders + customers).
 */
export function linkToList(customers: readonly Customer[], orders: readonly Order[]): Links {
  const index = customerIndex(customers);
  return linked(orders, index, customers);
}

/**
 * Finds the customers in the orders themselves, besides those that are `known` (from forms) and come first.
 * Those with a code come first, then phones, e-mails and names that belong to none of them, so that the answer
 * does not depend on which order happens to stand first. `others` are customers though they bought nothing.
 */
export function customersFromOrders(
  orders: readonly Order[],
  known: readonly Customer[] = [],
  others: readonly Buyer[] = [],
): Links {
  const customers: Customer[] = [...known];
  const index = customerIndex(known);
  const buyers = [...orders.map(({ buyer }) => buyer), ...others];
  for (const by of BUYER_MARKS) {
    const seenAt = new Map<string, number>();
    for (const buyer of buyers) {
      if (buyer[by] === null || strongestMark(buyer) !== by) continue;
      const mark = comparedMark(by, buyer[by]);
      const seen = seenAt.get(mark);
      if (seen !== undefined) {
        customers[seen] = filledFrom(customers[seen]!, buyer);
        continue;
      }
      if (find(index, buyer).at >= 0) continue;
      customers.push(filledFrom(NEW_CUSTOMER, buyer));
      seenAt.set(mark, customers.length - 1);
    }
    for (const at of seenAt.values()) addToIndex(index, customers[at]!, at);
  }
  return linked(orders, index, customers);
}

/**
 * The list with the customers of forms and ledgers that are not in it: by code, phone, e-mail, or by a name that
 * one customer has who has no other phone. O(customers).
 */
export function withCards(list: readonly Customer[], cards: readonly Customer[]): readonly Customer[] {
  if (cards.length === 0) return list;
  const customers = [...list];
  const index = customerIndex(list);
  for (const card of cards) {
    const { code, name, phone, email } = card;
    const buyer: Buyer = { code, name, phone: phone.value, email: email.value };
    if (find(index, buyer).at >= 0) continue;
    addToIndex(index, card, customers.length);
    customers.push(card);
  }
  return customers;
}

/** For each buyer the index of their customer, ANONYMOUS_BUYER or UNKNOWN_BUYER. O(customers + buyers). */
export function linkBuyers(customers: readonly Customer[], buyers: readonly Buyer[]): readonly number[] {
  const index = customerIndex(customers);
  return buyers.map((buyer) => {
    if (isNobody(buyer)) return ANONYMOUS_BUYER;
    return Math.max(find(index, buyer).at, UNKNOWN_BUYER);
  });
}

function linked(orders: readonly Order[], index: Index, customers: readonly Customer[]): Links {
  let byName = 0;
  const ambiguous: number[] = [];
  const customerOf = orders.map(({ buyer }, i) => {
    if (isNobody(buyer)) return ANONYMOUS_BUYER;
    const { at, by } = find(index, buyer);
    if (at >= 0) {
      if (by === 'name') byName++;
      return at;
    }
    if (at === SHARED) ambiguous.push(i);
    return UNKNOWN_BUYER;
  });
  return { customers, customerOf, byName, ambiguous };
}

function strongestMark(buyer: Buyer): BuyerMark | null {
  for (const by of BUYER_MARKS) if (buyer[by] !== null) return by;
  return null;
}

const NEW_CUSTOMER: Customer = {
  place: null,
  code: null,
  name: null,
  phone: NO_CONTACT,
  email: NO_CONTACT,
  address: null,
  province: null,
  birthday: null,
  gender: null,
  taxCode: null,
  owner: null,
  consent: null,
  totals: null,
  quality: 0,
};

/** What was missing taken from another order of the same customer. */
function filledFrom(customer: Customer, buyer: Buyer): Customer {
  const filled: Customer = {
    ...customer,
    code: customer.code ?? buyer.code,
    name: customer.name ?? buyer.name,
    phone: customer.phone.value === null ? contactOf(buyer.phone) : customer.phone,
    email: customer.email.value === null ? contactOf(buyer.email) : customer.email,
  };
  const there = [filled.name, filled.phone.value ?? filled.email.value].filter((value) => value !== null);
  return { ...filled, quality: there.length / 2 };
}

function contactOf(value: string | null): Customer['phone'] {
  return value === null ? NO_CONTACT : { value, raw: value, status: 'valid' };
}
