import { type FieldId, fieldOf, type MergeRule } from '../model/fields';
import type { Contact, Customer } from './customer';

/** What a customer's field can hold where it is merged. */
export type MergeValue = string | number | boolean | null;

/** The fields of a customer that a merge carries over; the field table says how. */
export const MERGED_FIELDS = [
  ['name', (customer) => customer.name],
  ['phone', (customer) => customer.phone.value],
  ['email', (customer) => customer.email.value],
  ['address', (customer) => customer.address],
  ['province', (customer) => customer.province],
  ['birthday', (customer) => customer.birthday],
  ['gender', (customer) => customer.gender],
  ['tax_code', (customer) => customer.taxCode],
  ['owner', (customer) => customer.owner],
  ['consent', (customer) => customer.consent],
  ['debt', (customer) => customer.debt ?? null],
] as const satisfies readonly (readonly [FieldId, (customer: Customer) => MergeValue])[];

/**
 * What stays of two values. first: the survivor's, blank or not; filled: the survivor's, else the other's;
 * latest, earliest, sum of numbers; union: both texts; strictest: a refusal wins over a consent, either over a
 * blank; computed: nothing, for it is computed anew.
 */
export function mergeValue(rule: MergeRule, survivor: MergeValue, other: MergeValue): MergeValue {
  if (rule === 'computed') return null;
  if (rule === 'first') return survivor;
  if (survivor === null || other === null) return survivor ?? other;
  if (rule === 'strictest') return survivor === true ? other : survivor;
  if (rule === 'union') return survivor === other ? survivor : `${survivor}, ${other}`;
  if (typeof survivor !== 'number' || typeof other !== 'number') return survivor;
  if (rule === 'sum') return survivor + other;
  if (rule === 'latest') return Math.max(survivor, other);
  return rule === 'earliest' ? Math.min(survivor, other) : survivor;
}

/** The survivor with what the other adds to it. Its row, code, totals and quality stay its own. */
export function mergeCustomers(survivor: Customer, other: Customer): Customer {
  const merged = <T extends MergeValue>(field: FieldId, a: T, b: T): T =>
    mergeValue(fieldOf(field).merge, a, b) as T;
  const contact = (field: FieldId, a: Contact, b: Contact): Contact =>
    merged(field, a.value, b.value) === a.value ? a : b;
  return {
    ...survivor,
    name: merged('name', survivor.name, other.name),
    phone: contact('phone', survivor.phone, other.phone),
    email: contact('email', survivor.email, other.email),
    address: merged('address', survivor.address, other.address),
    province: merged('province', survivor.province, other.province),
    birthday: merged('birthday', survivor.birthday, other.birthday),
    gender: merged('gender', survivor.gender, other.gender),
    taxCode: merged('tax_code', survivor.taxCode, other.taxCode),
    owner: merged('owner', survivor.owner, other.owner),
    consent: merged('consent', survivor.consent, other.consent),
    debt: merged('debt', survivor.debt ?? null, other.debt ?? null),
  };
}

/**
 * All customers after their merges: a row that stays has what the rows merged into it add, in reading order; a
 * merged row stays as it is. `rootOf` as of `mergeMap`. O(customers).
 */
export function mergedCustomers(
  customers: readonly Customer[],
  rootOf: readonly number[],
): readonly Customer[] {
  const merged = [...customers];
  rootOf.forEach((root, i) => {
    if (root !== i) merged[root] = mergeCustomers(merged[root]!, customers[i]!);
  });
  return merged;
}
