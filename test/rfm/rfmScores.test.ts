import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { combinedScore } from '../../shared/rfm/combinedScore';
import { quantileThresholds, scoresByThresholds } from '../../shared/rfm/quantileScores';
import { rfmScores } from '../../shared/rfm/rfmScores';
import { thresholdScores } from '../../shared/rfm/thresholdScores';

const one = Object.freeze([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
const tenDays = Object.freeze([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
const customers = fc.array(
  fc.record({
    recency: fc.option(fc.integer({ min: -3, max: 40 })),
    orders: fc.option(fc.integer({ min: 0, max: 6 })),
    revenue: fc.option(fc.integer({ min: -50, max: 500 })),
  }),
  { maxLength: 60 },
);
type Customer = { recency: number | null; orders: number | null; revenue: number | null };
const scored = (list: readonly Customer[], bins = 5, money = 1) =>
  rfmScores(
    list.map((c) => c.recency),
    list.map((c) => c.orders),
    list.map((c) => (c.revenue === null ? null : c.revenue * money)),
    { bins },
  );

describe('rfmScores', () => {
  it('gives two of ten distinct customers each score, the most recent the highest', () => {
    expect(rfmScores(tenDays, one, one).r).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(rfmScores(one, one, tenDays).m).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('gives everybody 1 when all are equal, and says that no other score is reached', () => {
    const { f, thresholds } = rfmScores(tenDays, one, one);
    expect(new Set(f)).toEqual(new Set([1]));
    expect(thresholds.f).toEqual([null, null, null, null]);
  });

  it('leaves scores empty rather than tear equal customers apart: half with one order are all F = 1', () => {
    const orders = Object.freeze([1, 1, 1, 1, 1, 2, 2, 3, 4, 9]);
    const { f, thresholds } = rfmScores(tenDays, orders, one);
    expect(f).toEqual([1, 1, 1, 1, 1, 3, 3, 4, 5, 5]);
    expect(thresholds.f).toEqual([2, 2, 3, 4]);
  });

  it('scores a blank value null in its own dimension and counts it nowhere', () => {
    const { r, f, m } = rfmScores([1, null, 3], [2, 3, null], [undefined as never, 10, 20]);
    expect(r).toEqual([3, null, 1]);
    expect(f).toEqual([1, 3, null]);
    expect(m).toEqual([null, 1, 3]);
  });

  it('scores a customer with zero orders in no dimension', () => {
    const { r, f, m } = rfmScores([5, 9], [0, 2], [0, 100]);
    expect([r[0], f[0], m[0]]).toEqual([null, null, null]);
    expect([r[1], f[1], m[1]]).toEqual([1, 1, 1]);
  });

  it('answers empty columns for none', () => {
    expect(rfmScores([], [], [])).toMatchObject({ r: [], f: [], m: [] });
  });

  it('takes one bin for everybody and five where the number of bins is none', () => {
    expect(rfmScores(tenDays, one, one, { bins: 1 }).r).toEqual(one);
    expect(Math.max(...(rfmScores(tenDays, one, one, { bins: Number.NaN }).r as number[]))).toBe(5);
  });

  it('is 1 + floor(bins x share strictly worse), counted one by one, for any customers and bins', () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: 1, max: 11 }), (list, bins) => {
        const buyers = list.filter((c) => c.orders === null || c.orders > 0);
        const { r, f, m } = scored(list, bins);
        list.forEach((c, i) => {
          const share = (own: number | null, all: readonly (number | null)[], sign: number) => {
            if (own === null || c.orders === 0) return null;
            const known = all.filter((value) => value !== null);
            const worse = known.filter((value) => sign * value < sign * own).length;
            return 1 + Math.floor((bins * worse) / known.length);
          };
          expect(r[i]).toBe(
            share(
              c.recency,
              buyers.map((b) => b.recency),
              -1,
            ),
          );
          expect(f[i]).toBe(
            share(
              c.orders,
              buyers.map((b) => b.orders),
              1,
            ),
          );
          expect(m[i]).toBe(
            share(
              c.revenue,
              buyers.map((b) => b.revenue),
              1,
            ),
          );
        });
      }),
    );
  });

  it('does not depend on the order of the customers or on the currency', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const forth = scored(list);
        const back = scored([...list].reverse(), 5, 23_500);
        expect([...back.r].reverse()).toEqual(forth.r);
        expect([...back.f].reverse()).toEqual(forth.f);
        expect([...back.m].reverse()).toEqual(forth.m);
      }),
    );
  });

  it('gives its own scores back from its thresholds', () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: 2, max: 10 }), (list, bins) => {
        const { thresholds, ...scores } = scored(list, bins);
        const again = thresholdScores(
          list.map((c) => c.recency),
          list.map((c) => c.orders),
          list.map((c) => c.revenue),
          thresholds,
        );
        expect(again).toEqual(scores);
      }),
    );
  });
});

describe('thresholdScores', () => {
  it('counts a value that equals a threshold as reached, on both ends', () => {
    const thresholds = { r: [365, 180, 90, 30], f: [2, 3, 5, 10], m: [1e6, 5e6] };
    const { r, f, m } = thresholdScores(
      [30, 31, 365, 366],
      [1, 2, 9, 10],
      [999_999, 1e6, 5e6, -1],
      thresholds,
    );
    expect(r).toEqual([5, 4, 2, 1]);
    expect(f).toEqual([1, 2, 4, 5]);
    expect(m).toEqual([1, 2, 3, 1]);
  });
});

describe('scoresByThresholds', () => {
  it('turned round is the rule "share at or below": 6 - score of the worst end, for any values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 50 }), (list) => {
        const values = Float64Array.from(list);
        const low = scoresByThresholds(values, 'low', quantileThresholds(values, 'low', 5));
        list.forEach((value, i) => {
          const atOrBelow = list.filter((other) => other <= value).length;
          expect(6 - low[i]!).toBe(Math.ceil((5 * atOrBelow) / list.length));
        });
      }),
    );
  });
});

describe('combinedScore', () => {
  it('is 543 for R 5, F 4, M 3 and null where a score is blank', () => {
    expect(combinedScore(5, 4, 3)).toBe(543);
    expect(combinedScore(5, null, 3)).toBeNull();
  });
});
