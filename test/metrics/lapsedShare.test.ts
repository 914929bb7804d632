import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lapsedShare } from '../../shared/metrics/lapsedShare';
import type { DayNumber } from '../../shared/model/day';

const asDay = (day: number) => day as DayNumber;
const code = (answer: unknown) => (answer as { failure?: string }).failure;
const rows = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 45_000, max: 45_200 })), { maxLength: 40 });
/** Customer 0 buys every 10 days, 1 every 30, 2 bought once: the population's gap is 20 days. */
const customers = Object.freeze([0, 0, 0, 1, 1, 2]);
const days = Object.freeze([45_000, 45_010, 45_020, 45_000, 45_030, 45_000]);

describe('lapsedShare', () => {
  it("measures everybody by their own gap, one-time buyers by the population's", () => {
    expect(lapsedShare(customers, days, 3, asDay(45_050))).toBe(0);
    expect(lapsedShare(customers, days, 3, asDay(45_051))).toBeCloseTo(1 / 3, 12);
    expect(lapsedShare(customers, days, 3, asDay(45_060))).toBeCloseTo(1 / 3, 12);
    expect(lapsedShare(customers, days, 3, asDay(45_061))).toBeCloseTo(2 / 3, 12);
    expect(lapsedShare(customers, days, 3, asDay(45_121))).toBe(1);
  });

  it('takes another patience, and leaves out orders after the analysis day', () => {
    expect(lapsedShare(customers, days, 3, asDay(45_031), 1)).toBeCloseTo(2 / 3, 12);
    // By 45,012 customer 1 has one order and customer 0 alone has a gap, of 10 days.
    expect(lapsedShare(customers, days, 3, asDay(45_012), 1)).toBeCloseTo(2 / 3, 12);
  });

  it('says that there is nothing to measure with', () => {
    expect(code(lapsedShare([0, 1], [45_000, 45_001], 2, asDay(45_100)))).toBe('noRepeatBuyers');
    expect(code(lapsedShare([], [], 0, asDay(45_100)))).toBe('noData');
    expect(code(lapsedShare(customers, days, 3, asDay(45_100), -1))).toBe('outOfRange');
  });

  it('never falls with time or rises with patience, for any orders', () => {
    fc.assert(
      fc.property(rows, fc.nat(300), fc.nat(300), (list, early, more) => {
        const at = (day: number, gaps: number) =>
          lapsedShare(
            list.map(([customer]) => customer),
            list.map(([, day]) => day),
            5,
            asDay(day),
            gaps,
          );
        const now = at(45_200 + early, 3);
        fc.pre(typeof now === 'number');
        expect(at(45_200 + early + more, 3)).toBeGreaterThanOrEqual(now as number);
        expect(at(45_200 + early, 4)).toBeLessThanOrEqual(now as number);
      }),
    );
  });
});
