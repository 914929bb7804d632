import { describe, expect, it } from '@jest/globals';
import { historicClv } from '../../shared/metrics/historicClv';

const code = (answer: unknown) => (answer as { failure?: string }).failure;

describe('historicClv', () => {
  it('is the sum of a customer, returns netted, times the margin', () => {
    expect([...(historicClv([0, 1, 0, -1], [100, 50, -30, 999], 2, 0.5) as Float64Array)]).toEqual([35, 25]);
    expect(code(historicClv([], [], 0, 1.5))).toBe('outOfRange');
  });
});
