import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { messagesIn } from '../../shared/messages';
import { type Uplift, uplift } from '../../shared/metrics/uplift';

describe('uplift', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('matches Newcombe (1998) table II, method 10, for %i/%i - %i/%i', (a, m, b, n, low, high) => {
    const found = uplift(a, m, b, n) as Uplift;
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('has the p of the pooled z test: 30/200 against 20/200 is z 1.5119, p 0.1306', () => {
    const found = uplift(30, 200, 20, 200) as Uplift;
    expect(found.difference).toBeCloseTo(0.05, 12);
    expect(found.p).toBeCloseTo(0.1306, 4);
    expect(found.verdict).toBe('unclear');
  });

  it('says better, worse and unclear in both languages', () => {
    expect((uplift(56, 70, 48, 80) as Uplift).verdict).toBe('better');
    expect((uplift(48, 80, 56, 70) as Uplift).verdict).toBe('worse');
    for (const language of ['vi', 'en'] as const) {
      expect(new Set(Object.values(messagesIn(language).upliftVerdicts)).size).toBe(3);
    }
  });

  it('refuses an empty group and more buyers than customers', () => {
    expect(uplift(0, 0, 1, 2)).toMatchObject({ failure: 'zeroDivisor', params: { argument: 'treated' } });
    expect(uplift(1, 2, 3, 2)).toMatchObject({ failure: 'moreThan', params: { argument: 'controlBuyers' } });
    expect(uplift(-1, 2, 1, 2)).toMatchObject({ failure: 'outOfRange' });
  });

  it('holds the difference in its interval within -1..1, and turns about with the groups', () => {
    const group = fc
      .tuple(fc.nat(100), fc.integer({ min: 1, max: 100 }))
      .map(([a, n]) => [Math.min(a, n), n]);
    fc.assert(
      fc.property(group, group, ([a, m], [b, n]) => {
        const there = uplift(a!, m!, b!, n!) as Uplift;
        const back = uplift(b!, n!, a!, m!) as Uplift;
        expect(there.low).toBeLessThanOrEqual(there.difference + 1e-12);
        expect(there.high).toBeGreaterThanOrEqual(there.difference - 1e-12);
        expect(Math.max(Math.abs(there.low), Math.abs(there.high))).toBeLessThanOrEqual(1 + 1e-12);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.p).toBeCloseTo(there.p, 12);
        expect(there.p >= 0 && there.p <= 1).toBe(true);
      }),
    );
  });
});
