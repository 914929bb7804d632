import { describe, expect, it } from '@jest/globals';
import { grossRevenueRetention, netRevenueRetention } from '../../shared/metrics/revenueRetention';

const code = (answer: unknown) => (answer as { failure?: string }).failure;

describe('revenue retention', () => {
  it('counts losses as positive numbers, and expansion in the net alone', () => {
    expect(grossRevenueRetention(1000, 50, 100)).toBe(0.85);
    expect(netRevenueRetention(1000, 250, 50, 100)).toBe(1.1);
  });

  it('refuses losses above the start, negative losses and a start of 0', () => {
    expect(code(grossRevenueRetention(100, 60, 50))).toBe('moreThan');
    expect(code(grossRevenueRetention(100, -60, 50))).toBe('outOfRange');
    expect(code(netRevenueRetention(0, 1, 0, 0))).toBe('zeroDivisor');
  });
});
