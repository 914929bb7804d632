import { type DayNumber, dayOfCivil } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';
import { phoneCell } from './phone';
import { MOBILE_PREFIXES } from './phonePrefixes';
import { chance, exponential, gamma, pick, type Random, randomOf, wholeNumber } from './random';
import { code } from './shopOrders';
import { type Gender, vietnameseName, withoutMarks } from './vietnameseName';

/** How large the shop is. `duplicateShare` (0..1) of the customer rows are people who stand above already. */
export interface BigShopSize {
  readonly customers: number;
  readonly orders: number;
  readonly duplicateShare: number;
}

/**
 * A shop for the benchmark. Rows are made as they are asked for, the same every time, so that 500,000 orders
 * need no more memory than three typed arrays; the truth is known before the first row is made.
 */
export interface BigShop {
  readonly customerHeader: readonly string[];
  readonly orderHeader: readonly string[];
  readonly customerRows: () => Generator<readonly Cell[]>;
  readonly orderRows: () => Generator<readonly Cell[]>;
  readonly truth: BigShopTruth;
}

export interface BigShopTruth {
  readonly today: DayNumber;
  /** Indices of customer rows (0 is the first one under the header): the earlier row and its near-copy. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly revenue: number;
  /** Customers with at least one order. */
  readonly buyers: number;
}

/**
 * `orders` orders of `customers` customers between 2024-07-01 and 2026-06-30, oldest first. Who orders how
 * often follows Pareto/NBD, given the total: rates ~ gamma(0.7), stays ~ exponential, and the orders of a
 * customer fall evenly over the stay. At most 300,000 customers, as each has a number of their own.
 */
export function bigShop(size: BigShopSize, seed = 500_000): BigShop {
  if (size.customers > 300_000) throw new Error('bigShop requires at most 300,000 customers');
  const random = randomOf(seed);
  const original = originals(random, size);
  const { customerOf, dayOf, amountOf } = drawnOrders(random, size);
  return {
    customerHeader: CUSTOMER_HEADER,
    orderHeader: ORDER_HEADER,
    customerRows: function* () {
      for (let i = 0; i < size.customers; i++) yield customerRow(seed, i, original[i]!);
    },
    orderRows: function* () {
      for (let i = 0; i < size.orders; i++) {
        const customer = code('KH', customerOf[i]! + 1, 6);
        yield [code('DH', i + 1, 7), { serial: dayOf[i]! }, customer, amountCell(i, amountOf[i]!)];
      }
    },
    truth: {
      today: (dayOf[size.orders - 1] ?? FIRST_DAY) as DayNumber,
      pairs: [...original].flatMap((of, i) => (of === i ? [] : [[of, i] as const])),
      revenue: amountOf.reduce((sum, amount) => sum + amount, 0),
      buyers: new Set(customerOf).size,
    },
  };
}

/** For each row the row of the same person: itself, or an earlier first row. */
function originals(random: Random, { customers, duplicateShare }: BigShopSize): Int32Array {
  const rows = Int32Array.from({ length: customers }, (_, i) => i);
  let wanted = Math.min(Math.round(customers * duplicateShare), customers >> 1);
  const used = new Set<number>();
  while (wanted > 0) {
    const later = wholeNumber(random, 1, customers - 1);
    const first = wholeNumber(random, 0, later - 1);
    if (used.has(later) || used.has(first)) continue;
    used.add(later);
    used.add(first);
    rows[later] = first;
    wanted--;
  }
  return rows;
}

function drawnOrders(random: Random, { customers, orders }: BigShopSize) {
  const days = LAST_DAY - FIRST_DAY + 1;
  const starts = new Float64Array(customers);
  const stays = new Float64Array(customers);
  const ends = new Float64Array(customers);
  let sum = 0;
  for (let c = 0; c < customers; c++) {
    starts[c] = random() * (days - 1);
    stays[c] = Math.min(exponential(random, 1 / 400), days - starts[c]!);
    sum += gamma(random, 0.7, 1) * (stays[c]! + 20);
    ends[c] = sum;
  }
  const unsorted = Array.from({ length: orders }, () => {
    const customer = firstAbove(ends, random() * sum);
    return { customer, day: FIRST_DAY + Math.floor(starts[customer]! + random() * stays[customer]!) };
  });
  unsorted.sort((a, b) => a.day - b.day);
  return {
    customerOf: Int32Array.from(unsorted, ({ customer }) => customer),
    dayOf: Int32Array.from(unsorted, ({ day }) => day),
    amountOf: Float64Array.from(unsorted, () => 1000 * Math.max(15, Math.round(gamma(random, 2.2, 1 / 160)))),
  };
}

/** Index of the first end above `target`. */
function firstAbove(ends: Float64Array, target: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A person is a function of the seed and the row, so a near-copy needs nobody to remember its first row. */
function customerRow(seed: number, row: number, original: number): readonly Cell[] {
  const random = randomOf(seed ^ Math.imul(original + 1, 0x9e3779b1));
  const gender = chance(random, 0.6) ? 'Nữ' : 'Nam';
  const name = vietnameseName(random, gender);
  const phone = uniquePhone(original);
  const email = chance(random, 0.5)
    ? `khach.${String(original + 1).padStart(6, '0')}@example.${pick(random, ['com', 'vn'])}`
    : null;
  const birthday = { serial: dayOfCivil(1960, 1, 1) + wholeNumber(random, 0, 16000) };
  const form = pick(random, PHONE_FORMS);
  const key = code('KH', row + 1, 6);
  if (row === original) return [key, name, phoneCell(random, form, phone, null), email, birthday, gender];
  const typed = nearName(random, name, gender);
  if (email !== null && chance(random, 0.4)) {
    return [key, typed, uniquePhone(row), email.toUpperCase(), null, gender];
  }
  return [key, typed, phoneCell(random, 'dots', phone, null), null, null, null];
}

/** Without marks, in capitals, with two letters changed over, or with a form of address. */
function nearName(random: Random, name: string, gender: Gender): string {
  const at = [...name].findIndex((_, i) => i > 0 && /^\p{L}\p{L}/u.test(name.slice(i)));
  return pick(random, [
    withoutMarks(name),
    name.toUpperCase(),
    name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2),
    `${gender === 'Nữ' ? 'chị' : 'anh'} ${name}`,
  ]);
}

/** Prefix, digit, 000, three digits: row i's number, each row another, neighbours far apart. */
function uniquePhone(row: number): string {
  const place = (row * 7919) % (30 * 10_000);
  const prefix = MOBILE_PREFIXES[place % 30]!;
  const rest = Math.floor(place / 30);
  return `${prefix}${rest % 10}000${String(Math.floor(rest / 10)).padStart(3, '0')}`;
}

/** One amount in twenty was typed as text. */
function amountCell(order: number, amount: number): Cell {
  return order % 20 === 7 ? `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}đ` : amount;
}

const FIRST_DAY = dayOfCivil(2024, 7, 1);
const LAST_DAY = dayOfCivil(2026, 6, 30);

const CUSTOMER_HEADER = ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Giới tính'];
const ORDER_HEADER = ['Mã đơn', 'Ngày mua', 'Mã KH', 'Thành tiền'];

const PHONE_FORMS = ['plain', 'plain', 'plain', 'plain', 'spaces', 'dots', 'lostZero', 'plus84'] as const;
