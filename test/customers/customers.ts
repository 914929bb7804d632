import { type Customer, NO_CONTACT } from '../../shared/customers/customer';
import { dayOfCivil } from '../../shared/model/day';

/** A customer of whom only these things are known; phones as `0912000101`. */
export function customer(known: {
  readonly code?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly birthday?: string;
  readonly gender?: string;
  readonly taxCode?: string;
  readonly consent?: boolean;
  readonly revenue?: number;
  readonly orders?: number;
  readonly lastOrder?: readonly [number, number, number];
}): Customer {
  const contact = (value: string | undefined): Customer['phone'] =>
    value === undefined ? NO_CONTACT : { value, raw: value, status: 'valid' };
  const { lastOrder, revenue = null, orders = null } = known;
  const last = lastOrder === undefined ? null : dayOfCivil(...lastOrder);
  return Object.freeze({
    place: null,
    code: known.code ?? null,
    name: known.name ?? null,
    phone: contact(known.phone?.replace(/^0/, '+84')),
    email: contact(known.email),
    address: known.address ?? null,
    province: null,
    birthday: known.birthday ?? null,
    gender: known.gender ?? null,
    taxCode: known.taxCode ?? null,
    owner: null,
    consent: known.consent ?? null,
    totals:
      revenue === null && orders === null && last === null ? null : { revenue, orders, lastOrder: last },
    quality: 1,
  });
}
