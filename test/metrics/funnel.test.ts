import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FunnelStage, funnel } from '../../shared/metrics/funnel';

describe('funnel', () => {
  it('gives the conversion of each step, from the top, and the drop', () => {
    expect(funnel([1000, 400, 100])).toEqual([
      { count: 1000, fromPrevious: null, fromTop: 1, drop: null },
      { count: 400, fromPrevious: 0.4, fromTop: 0.4, drop: 600 },
      { count: 100, fromPrevious: 0.25, fromTop: 0.1, drop: 300 },
    ]);
  });

  it('has no conversion out of an empty stage, and takes blanks for 0', () => {
    expect(funnel([0, 5])).toEqual([
      { count: 0, fromPrevious: null, fromTop: null, drop: null },
      { count: 5, fromPrevious: null, fromTop: null, drop: -5 },
    ]);
    expect(funnel([10, null])).toMatchObject([{}, { count: 0, fromPrevious: 0, drop: 10 }]);
    expect(funnel([])).toMatchObject({ failure: 'noData' });
  });

  it('multiplies its steps to the conversion from the top', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }), (counts) => {
        const stages = funnel(counts) as readonly FunnelStage[];
        const product = stages.reduce((all, stage) => all * (stage.fromPrevious ?? 1), 1);
        expect(stages[stages.length - 1]!.fromTop! / product).toBeCloseTo(1, 9);
      }),
    );
  });
});
