import { describe, expect, it } from '@jest/globals';
import { customerEffort } from '../../shared/metrics/customerEffort';

describe('customerEffort', () => {
  it('is the mean with its t interval: 4, 5, 6 has 5 ± 4.303 / sqrt(3)', () => {
    const { score, low, high } = customerEffort([4, 5, 6], 10) as {
      score: number;
      low: number;
      high: number;
    };
    expect(score).toBe(5);
    expect(high - 5).toBeCloseTo(4.302653 / Math.sqrt(3), 5);
    expect(5 - low).toBeCloseTo(4.302653 / Math.sqrt(3), 5);
  });

  it('cuts the interval off at the ends of the scale; one answer tells nothing but itself', () => {
    expect(customerEffort([6, 7, 7])).toMatchObject({ high: 7 });
    expect(customerEffort([3])).toMatchObject({ score: 3, n: 1, low: 1, high: 7 });
    expect(customerEffort([3, 3])).toMatchObject({ low: 3, high: 3 });
    expect(customerEffort([null])).toMatchObject({ failure: 'noData' });
  });
});
