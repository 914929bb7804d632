import { describe, expect, it } from '@jest/globals';
import type { OrderColumns } from '../../shared/clv/orderHistory';
import { predictCustomers } from '../../shared/clv/predict';
import { modelTest, testWeeks } from '../../shared/crm/modelTest';
import type { DayNumber } from '../../shared/model/day';
import { simulateShop } from '../clv/simulate';

const END = 45_730 as DayNumber;

/** A shop of so many days that ends on END, its prediction and the test of that. */
function tested(customers: number, days: number) {
  const shop = simulateShop(5, customers, days);
  return testOf({ ...shop, day: shop.day.map((day) => END - days + day) }, customers);
}

function testOf(orders: OrderColumns, customers: number) {
  const prediction = predictCustomers(Object.freeze(orders), customers, {
    end: END,
    horizonMonths: 12,
    discountPerYear: 0.1,
    margin: 1,
    seed: 1,
    previous: null,
  });
  return { prediction, test: modelTest(orders, prediction, END, 1) };
}

describe('modelTest', () => {
  it('holds the last third of the time back, in whole weeks, half a year at most', () => {
    const year = tested(230, 365);
    expect(testWeeks(year.test!)).toBe(17);
    expect(year.test!.split).toBe(END - 17 * 7);
    expect(year.test!.result.weeks).toHaveLength(17);
    expect(testWeeks(tested(230, 900).test!)).toBe(26);
  });

  it('tests everybody known at the split, and nobody else', () => {
    const { prediction, test } = tested(230, 365);
    const known = prediction.history.age.filter((age) => age >= 17 * 7).length;
    expect(test!.result.orders.customers).toBe(known);
    expect(test!.every).toBe(1);
  });

  it('compares with what really came after the split', () => {
    const { customer, day } = simulateShop(5, 230, 365);
    const { test } = tested(230, 365);
    const split = 365 - 17 * 7;
    const known = new Set(customer.filter((_, i) => day[i]! <= split));
    const later = customer.flatMap((who, i) =>
      known.has(who) && day[i]! > split ? [`${who} ${day[i]}`] : [],
    );
    expect(test!.result.orders.actual).toBe(new Set(later).size);
  });

  it('is not done on too short a time or too few customers', () => {
    expect(tested(230, 80).test).toBeNull();
    expect(tested(19, 700).test).toBeNull();
  });

  it('takes one in n of very many customers', () => {
    const customer = Array.from({ length: 12_000 }, (_, i) => i);
    const { test } = testOf(
      { customer, day: customer.map((i) => END - 200 - (i % 100)), amount: null },
      12_000,
    );
    expect(test).toMatchObject({ every: 3, result: { orders: { customers: 4000, actual: 0 } } });
  });
});
