import type { FieldId } from '../model/fields';

/** How much a column of a field says of the table it stands in. */
export type FieldWeights = Partial<Readonly<Record<FieldId, number>>>;

/** Sum of the weights of the given fields. */
export function weightOf(sure: ReadonlySet<FieldId>, weights: FieldWeights): number {
  let sum = 0;
  for (const field of sure) sum += weights[field] ?? 0;
  return sum;
}

/** For rows that are orders: 1.5 in sum is enough. */
export const ORDER_WEIGHT: FieldWeights = {
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

/** For rows that are customers; what stands in orders as well (name, phone) weighs little. */
export const CUSTOMER_WEIGHT: FieldWeights = {
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

/** For rows that are goods, where neither person nor day stands beside: 2 in sum is enough. */
export const PRODUCT_WEIGHT: FieldWeights = {
  product: 1,
  product_code: 1,
  product_group: 1,
  unit: 1,
  unit_price: 1,
  cost: 1,
};
