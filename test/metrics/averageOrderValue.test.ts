import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { averageOrderValue } from '../../shared/metrics/averageOrderValue';

const code = (answer: unknown) => (answer as { failure?: string }).failure;

describe('averageOrderValue', () => {
  it('nets returns, and counts neither them nor zeros and blanks as orders', () => {
    expect(averageOrderValue([100, 200, -60, 0, null, Number.NaN])).toBe(120);
  });

  it('needs an order', () => {
    expect(code(averageOrderValue([]))).toBe('noData');
    expect(code(averageOrderValue([0, -5]))).toBe('noData');
  });

  it('scales with the currency and does not mind the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 1 }), (amounts) => {
        const value = averageOrderValue(amounts);
        const back = averageOrderValue([...amounts].reverse().map((amount) => amount * 1000));
        if (typeof value !== 'number') expect(code(back)).toBe('noData');
        else expect(back).toBeCloseTo(value * 1000, 6);
      }),
    );
  });
});
