import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerTotals } from '../../shared/metrics/customerTotals';

const rows = fc.array(
  fc.record({
    customer: fc.integer({ min: -1, max: 5 }),
    day: fc.oneof(fc.integer({ min: 45_000, max: 45_400 }), fc.constant(Number.NaN)),
    amount: fc.integer({ min: -3, max: 9 }),
  }),
);
type Row = { customer: number; day: number; amount: number };
const totalsOf = (list: readonly Row[]) =>
  customerTotals(
    list.map((row) => row.customer),
    list.map((row) => row.day),
    list.map((row) => row.amount),
    5,
  );

describe('customerTotals', () => {
  it('counts orders, sums revenue and keeps first and last day', () => {
    const totals = customerTotals([0, 1, 0, 0], [45_010, 45_020, 45_000, 45_005], [100, 50, 200, 300], 2);
    expect([...totals.orders]).toEqual([3, 1]);
    expect([...totals.revenue]).toEqual([600, 50]);
    expect([...totals.firstDay]).toEqual([45_000, 45_020]);
    expect([...totals.lastDay]).toEqual([45_010, 45_020]);
  });

  it('lets a return subtract, and counts neither it nor a zero line as an order', () => {
    const totals = customerTotals([0, 0, 0, 1], [45_000, 45_009, 45_008, 45_001], [500, -120, 0, -80], 2);
    expect([...totals.orders]).toEqual([1, 0]);
    expect([...totals.revenue]).toEqual([380, -80]);
    expect([...totals.lastDay]).toEqual([45_000, Number.NaN]);
  });

  it('skips anonymous sales and counts every row where no amounts are given', () => {
    const totals = customerTotals([-1, 0, 7, 0], [45_000, 45_001, 45_002, 45_003], null, 1);
    expect([...totals.orders]).toEqual([2]);
    expect([...totals.lastDay]).toEqual([45_003]);
  });

  it('counts an order of an unknown day, and no amount that is not finite', () => {
    const totals = customerTotals([0, 0, 0], [Number.NaN, 45_000, 45_001], [10, Number.NaN, 5], 1);
    expect([...totals.orders]).toEqual([2]);
    expect([...totals.revenue]).toEqual([15]);
    expect([...totals.firstDay]).toEqual([45_001]);
  });

  it('gives the net amounts of orders when called with line items', () => {
    const lines = customerTotals([0, 0, 1, 1], [45_000, 45_000, 45_001, 45_001], [30, 20, 40, -40], 2);
    expect([...lines.revenue]).toEqual([50, 0]);
  });

  it('equals the sums of each customer taken alone, in any order of rows', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const totals = totalsOf(list);
        expect(totalsOf([...list].reverse())).toEqual(totals);
        for (let c = 0; c < 5; c++) {
          const own = list.filter((row) => row.customer === c);
          const days = own
            .filter((row) => row.amount > 0)
            .flatMap(({ day }) => (Number.isNaN(day) ? [] : day));
          expect(totals.orders[c]).toBe(own.filter((row) => row.amount > 0).length);
          expect(totals.revenue[c]).toBe(own.reduce((sum, row) => sum + row.amount, 0));
          expect(totals.firstDay[c]).toBe(days.length ? Math.min(...days) : Number.NaN);
          expect(totals.lastDay[c]).toBe(days.length ? Math.max(...days) : Number.NaN);
        }
      }),
    );
  });
});
