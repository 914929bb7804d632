import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DayNumber } from '../../shared/model/day';
import { rfmOfOrders } from '../../shared/rfm/rfmOfOrders';

const today = 46_000 as DayNumber;
const rows = fc.array(
  fc.tuple(fc.nat(7), fc.integer({ min: 45_000, max: 46_000 }), fc.integer({ min: -9, max: 99 })),
);

describe('rfmOfOrders', () => {
  const customers = Object.freeze([0, 0, 0, 0, 0, 1, 2, 3, 4, 5]);
  const days = Object.freeze([
    45_100, 45_300, 45_500, 45_700, 45_999, 45_990, 45_400, 45_200, 45_100, 45_000,
  ]);
  const amounts = Object.freeze([100, 100, 100, 100, 100, 50, 40, 30, 20, -20]);

  it('totals, scores and places every customer', () => {
    const { recencyDays, orders, revenue, r, f, m, segments } = rfmOfOrders(
      customers,
      days,
      amounts,
      6,
      today,
    );
    expect(recencyDays).toEqual([1, 10, 600, 800, 900, null]);
    expect(orders).toEqual([5, 1, 1, 1, 1, 0]);
    expect(revenue).toEqual([500, 50, 40, 30, 20, -20]);
    expect(r).toEqual([5, 4, 3, 2, 1, null]);
    expect(f).toEqual([5, 1, 1, 1, 1, null]);
    expect(m).toEqual([5, 4, 3, 2, 1, null]);
    expect(segments).toEqual([
      'champions',
      'promising',
      'aboutToSleep',
      'hibernating',
      'hibernating',
      'noOrders',
    ]);
  });

  it('reads segments on the grid of five, whatever the number of bins', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 10 }), (list, bins) => {
        const columns = [0, 1, 2].map((k) => list.map((row) => row[k]!)) as [number[], number[], number[]];
        const five = rfmOfOrders(...columns, 8, today);
        const other = rfmOfOrders(...columns, 8, today, { bins });
        expect(other.segments).toEqual(five.segments);
        expect(Math.max(0, ...other.m.map((score) => score ?? 0))).toBeLessThanOrEqual(bins);
        expect(five.segments.map((id) => id === 'noOrders')).toEqual(five.orders.map((count) => count === 0));
      }),
    );
  });

  it('takes a map of the user', () => {
    const map = [{ id: 'mua gần đây', r: [4, 5], f: [1, 5] }] as const;
    expect(rfmOfOrders(customers, days, amounts, 6, today, { map }).segments.slice(0, 3)).toEqual([
      'mua gần đây',
      'mua gần đây',
      null,
    ]);
  });
});
