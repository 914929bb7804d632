import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { netPromoterScore } from '../../shared/metrics/netPromoterScore';

const of = (count: number, value: number) => new Array<number>(count).fill(value);

describe('netPromoterScore', () => {
  it('is promoters less detractors in points, passives counting in n alone', () => {
    expect(netPromoterScore([10, 9, 8, 7, 6, 0])).toMatchObject({ score: 0, n: 6, leftOut: 0 });
    expect(netPromoterScore([9, 9, 9, 7])).toMatchObject({ score: 75, n: 4 });
  });

  it('has the adjusted-Wald interval, worked out by hand for 5 promoters, 3 passives, 2 detractors', () => {
    // n 13, p 5.75 / 13, d 2.75 / 13: 0.2308 ± 1.96 x sqrt((0.6538 - 0.0533) / 13).
    const { low, high } = netPromoterScore([...of(5, 9), ...of(3, 8), ...of(2, 3)]) as {
      low: number;
      high: number;
    };
    expect(low).toBeCloseTo(-19.05, 2);
    expect(high).toBeCloseTo(65.2, 2);
  });

  it('skips blanks, and counts what is no answer of 0..10', () => {
    expect(netPromoterScore([9, null, Number.NaN, 11, -1, 9.5])).toMatchObject({ n: 1, leftOut: 3 });
    expect(netPromoterScore([null])).toMatchObject({ failure: 'noData' });
  });

  it('stays within -100..100, shrinks its interval with n, and turns about when the answers do', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 8, 10), { minLength: 1 }), (answers) => {
        const one = netPromoterScore(answers) as { score: number; low: number; high: number };
        const many = netPromoterScore([...answers, ...answers, ...answers]) as typeof one;
        const turned = netPromoterScore(answers.map((a) => (a === 8 ? 8 : 10 - a))) as typeof one;
        expect(one.low).toBeGreaterThanOrEqual(-100);
        expect(one.high).toBeLessThanOrEqual(100);
        expect(many.score).toBeCloseTo(one.score, 9);
        expect(many.high - many.low).toBeLessThan(one.high - one.low + 1e-9);
        expect(turned.score).toBeCloseTo(-one.score, 9);
        expect(turned.low).toBeCloseTo(-one.high, 9);
      }),
    );
  });
});
