import { describe, expect, it } from '@jest/globals';
import { wilsonInterval } from '../../shared/metrics/wilsonInterval';

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('matches Newcombe (1998) table I, method 3, for %i of %i', (count, n, low, high) => {
    expect(wilsonInterval(count, n).low).toBeCloseTo(low, 4);
    expect(wilsonInterval(count, n).high).toBeCloseTo(high, 4);
  });
});
