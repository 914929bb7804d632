import { describe, expect, it } from '@jest/globals';
import { conversionRate, costPer, returnOnAdSpend } from '../../shared/metrics/campaignRatios';

const code = (answer: unknown) => (answer as { failure?: string }).failure;

describe('campaign ratios', () => {
  it('are revenue / cost, cost / count, converted / total', () => {
    expect(returnOnAdSpend(8_000_000, 2_000_000)).toBe(4);
    expect(costPer(2_000_000, 400)).toBe(5000);
    expect(conversionRate(30, 400)).toBe(0.075);
  });

  it('say so where there is nothing to divide by, or more converted than there were', () => {
    expect(code(returnOnAdSpend(1, 0))).toBe('noCost');
    expect(code(costPer(1, 0))).toBe('zeroDivisor');
    expect(code(conversionRate(0, 0))).toBe('zeroDivisor');
    expect(code(conversionRate(2, 1))).toBe('moreThan');
  });
});
