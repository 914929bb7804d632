import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activeChurn } from '../../shared/metrics/activeChurn';
import type { DayNumber } from '../../shared/model/day';

const asDay = (day: number) => day as DayNumber;
const code = (answer: unknown) => (answer as { failure?: string }).failure;
const rows = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 45_000, max: 45_200 })), { maxLength: 40 });
/** Customer 0 buys every 10 days, 1 every 30, 2 bought once: the population's gap is 20 days. */
const customers = Object.freeze([0, 0, 0, 1, 1, 2]);
const days = Object.freeze([45_000, 45_010, 45_020, 45_000, 45_030, 45_000]);

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
