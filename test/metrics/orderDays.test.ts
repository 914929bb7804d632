import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { orderDays } from '../../shared/metrics/orderDays';

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 45_000, max: 45_060 })), {
  maxLength: 40,
});

describe('orderDays', () => {
  it('are ascending and distinct, day by day of each customer, whatever the order of rows', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { starts, days } = orderDays(
          list.map(([customer]) => customer),
          list.map(([, day]) => day + 0.5),
          5,
        );
        for (let c = 0; c < 5; c++) {
          const own = new Set(list.filter(([customer]) => customer === c).map(([, day]) => day));
          expect([...days.slice(starts[c], starts[c + 1])]).toEqual([...own].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('skip rows without a customer or a day', () => {
    expect([...orderDays([-1, 0, 9, 0], [45_000, Number.NaN, 45_001, 45_002], 1).days]).toEqual([45_002]);
  });
});
