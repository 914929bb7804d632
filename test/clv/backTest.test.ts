import { describe, expect, it } from '@jest/globals';
import { backTest } from '../../shared/clv/backTest';
import { betaDraw, gammaDraw, randomSource } from '../../shared/clv/numerics/randomSource';
import { cdnowOrders, eventLog, isoDay, itWithData, type OrderRows } from './reference';

/** Orders over 700 days of customers that follow MBG/NBD and Gamma-Gamma. */
function shop(seed: number, customers: number) {
  const random = randomSource(seed);
  const [customer, day, amount]: [number[], number[], number[]] = [[], [], []];
  for (let who = 0; who < customers; who += 1) {
    const rate = gammaDraw(random, 0.8) / 35;
    const leave = betaDraw(random, 0.8, 2.2);
    const spend = 100 / gammaDraw(random, 3.5);
    let today = Math.floor(random() * 300);
    for (let here = true; here && today < 700; here = random() > leave) {
      customer.push(who);
      day.push(today);
      amount.push(spend * gammaDraw(random, 4));
      today += Math.ceil(-Math.log(random()) / rate);
    }
  }
  return Object.freeze({ customer, day, amount });
}

const SETTINGS = Object.freeze({ split: 460, end: 700, seed: 1, previous: null });

function numbered(rows: OrderRows) {
  const ids = new Map<string, number>();
  const customer = rows.customer.map((id) => {
    if (!ids.has(id)) ids.set(id, ids.size);
    return ids.get(id)!;
  });
  return { orders: { ...rows, customer }, customers: ids.size };
}

describe('backTest', () => {
  const orders = shop(5, 1200);
  const test = backTest(orders, 1200, SETTINGS);

  it('expects about what came, in all, by decile and by week, where the model is right', () => {
    expect(Math.abs(test.orders.expected / test.orders.actual - 1)).toBeLessThan(0.15);
    expect(Math.abs(test.money!.expected / test.money!.actual - 1)).toBeLessThan(0.25);
    expect(test.deciles).toHaveLength(10);
    expect(test.deciles[9]!.actual).toBeGreaterThan(test.deciles[5]!.actual);
    expect(test.weeks).toHaveLength(Math.ceil(240 / 7));
  });

  it('covers 80 % or more of the customers, whole orders allowing no less', () => {
    expect(test.orderCoverage.share!).toBeGreaterThanOrEqual(0.8);
    expect(test.moneyCoverage!.share!).toBeGreaterThanOrEqual(0.78);
  });

  it('adds up: deciles, weeks and coverage tell of the same customers and orders', () => {
    const sum = (pick: (one: { expected: number; actual: number; customers: number }) => number) =>
      test.deciles.reduce((total, one) => total + pick(one), 0);
    expect(sum((one) => one.customers)).toBe(test.orders.customers);
    expect(sum((one) => one.expected)).toBeCloseTo(test.orders.expected, 8);
    expect(sum((one) => one.actual)).toBe(test.orders.actual);
    const last = test.weeks[test.weeks.length - 1]!;
    expect(last.actual).toBe(test.orders.actual);
    expect(last.expected).toBeCloseTo(test.orders.expected, 6);
    const { inside, below, above, customers } = test.orderCoverage;
    expect(inside + below + above).toBe(customers);
  });

  it('does not see the time held back: orders after the split change no expectation', () => {
    const rows = orders.day.map((day, row) => ({ day, row })).filter(({ day }) => day <= 460);
    const cut = {
      customer: rows.map(({ row }) => orders.customer[row]!),
      day: rows.map(({ day }) => day),
      amount: rows.map(({ row }) => orders.amount[row]!),
    };
    const blind = backTest(cut, 1200, SETTINGS);
    expect(blind.orders.expected).toBe(test.orders.expected);
    expect(blind.orders.actual).toBe(0);
  });

  it('is zeros for no time, no orders, or a split before the first', () => {
    expect(backTest(orders, 1200, { ...SETTINGS, end: 460 }).orders.expected).toBe(0);
    const empty = backTest({ customer: [], day: [], amount: [] }, 0, SETTINGS);
    expect(empty).toMatchObject({ deciles: [], orders: { customers: 0, expected: 0, actual: 0 } });
    expect(backTest(orders, 1200, { ...SETTINGS, split: -5 }).orderCoverage.share).toBeNull();
  });

  itWithData(
    'covers CDNOW’s 39 held-back weeks: 80 % or more of orders and money',
    ['CDNOW_sample.txt'],
    () => {
      const { orders: rows, customers } = numbered(cdnowOrders());
      const split = isoDay('1997-09-30');
      const result = backTest(rows, customers, { split, end: isoDay('1998-06-30'), seed: 1, previous: null });
      expect(result.choice.model.id).toBe('MBG/NBD');
      expect(result.orders.customers).toBe(2349);
      expect(result.orderCoverage.share!).toBeGreaterThan(0.8);
      expect(result.moneyCoverage!.share!).toBeGreaterThan(0.8);
    },
  );

  itWithData(
    'notices that groceryElog’s customers buy regularly, and predicts them better for it',
    ['groceryElog.csv'],
    () => {
      const { orders: rows, customers } = numbered(eventLog('groceryElog.csv'));
      const settings = { split: isoDay('2006-12-31'), end: isoDay('2007-12-30'), seed: 1, previous: null };
      const result = backTest({ ...rows, amount: null }, customers, settings);
      expect(result.choice.model).toMatchObject({ id: 'MBG/CNBD-k', shape: { regularity: 2 } });
      expect(result.choice.gains.find(({ regularity }) => regularity === 2)!.gain).toBeGreaterThan(100);
      expect(result.orderCoverage.share!).toBeGreaterThan(0.8);
      expect(Math.abs(result.orders.expected / result.orders.actual - 1)).toBeLessThan(0.15);
    },
  );
});
