import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activeChurn } from '../../shared/metrics/activeChurn';
import { lapsedShare } from '../../shared/metrics/lapsedShare';
import { latestDay } from '../../shared/metrics/latestDay';
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

describe('activeChurn', () => {
  it('is the share of those active at the start who are silent at the end', () => {
    // Active on 45,040: customers 0 (20 <= 30 days), 1 and 2; silent on 45,070: 0 (50 > 30) and 2 (70 > 60).
    expect(activeChurn(customers, days, 3, 30, asDay(45_070))).toBeCloseTo(2 / 3, 12);
  });

  it('leaves out customers who came within the window', () => {
    expect(activeChurn([...customers, 3, 3], [...days, 45_050, 45_070], 4, 30, asDay(45_070))).toBeCloseTo(
      activeChurn(customers, days, 3, 30, asDay(45_070)) as number,
      12,
    );
  });

  it('says so when nobody was active at the start', () => {
    expect(code(activeChurn(customers, days, 3, 100, asDay(45_050)))).toBe('noneActive');
    expect(code(activeChurn(customers, days, 3, 0, asDay(45_050)))).toBe('outOfRange');
  });

  it('is a share and does not mind the order of rows, for any orders', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 150 }), (list, window) => {
        const churn = (ordered: readonly (readonly [number, number])[]) =>
          activeChurn(
            ordered.map(([customer]) => customer),
            ordered.map(([, day]) => day),
            5,
            window,
            asDay(45_200),
          );
        const answer = churn(list);
        expect(churn([...list].reverse())).toEqual(answer);
        if (typeof answer === 'number') expect(answer >= 0 && answer <= 1).toBe(true);
      }),
    );
  });
});

describe('latestDay', () => {
  it('is the latest day without its time, and null for none', () => {
    expect(latestDay([45_000, null, 45_010.75, Number.NaN])).toBe(45_010);
    expect(latestDay([null])).toBeNull();
  });
});
