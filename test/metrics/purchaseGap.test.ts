import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { purchaseGap } from '../../shared/metrics/purchaseGap';

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 45_000, max: 45_060 })), {
  maxLength: 40,
});

describe('purchaseGap', () => {
  it('is the median of the days between order days, two orders of one day being one', () => {
    const customers = Object.freeze([0, 0, 0, 0, 0]);
    const days = Object.freeze([45_000, 45_010, 45_010, 45_040, 45_052]);
    const { gapDays, expectedNext } = purchaseGap(customers, days, 1);
    expect(gapDays).toEqual([12]);
    expect(expectedNext).toEqual([45_064]);
  });

  it("falls back to the median of the customers' medians for one-time buyers", () => {
    const customers = [0, 0, 1, 1, 1, 2];
    const days = [45_000, 45_010, 45_000, 45_020, 45_040, 45_100];
    const { gapDays, populationGapDays, expectedNext } = purchaseGap(customers, days, 3);
    expect(gapDays).toEqual([10, 20, null]);
    expect(populationGapDays).toBe(15);
    expect(expectedNext).toEqual([45_020, 45_060, 45_115]);
  });

  it('expects nothing where nobody bought twice, and nothing of a customer without orders', () => {
    expect(purchaseGap([0], [45_000], 2)).toEqual({
      gapDays: [null, null],
      populationGapDays: null,
      expectedNext: [null, null],
    });
    expect(purchaseGap([0, 0], [45_000, 45_007], 2).expectedNext).toEqual([45_014, null]);
  });

  it('lies between the shortest and the longest gap, and moves with the calendar', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const customers = list.map(([customer]) => customer);
        const days = list.map(([, day]) => day);
        const gaps = purchaseGap(customers, days, 5);
        const later = purchaseGap(
          customers,
          days.map((day) => day + 1000),
          5,
        );
        expect(later.gapDays).toEqual(gaps.gapDays);
        expect(later.expectedNext).toEqual(
          gaps.expectedNext.map((day) => (day === null ? null : day + 1000)),
        );
        gaps.gapDays.forEach((gap, c) => {
          const own = days.filter((_, i) => customers[i] === c);
          expect(gap === null).toBe(new Set(own).size < 2);
          expect(gap ?? 1).toBeGreaterThanOrEqual(1);
          expect(gap ?? 0).toBeLessThanOrEqual(Math.max(0, Math.max(...own) - Math.min(...own)));
        });
      }),
    );
  });
});
