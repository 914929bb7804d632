import { describe, expect, it } from '@jest/globals';
import { latestDay } from '../../shared/metrics/latestDay';

describe('latestDay', () => {
  it('is the latest day without its time, and null for none', () => {
    expect(latestDay([45_000, null, 45_010.75, Number.NaN])).toBe(45_010);
    expect(latestDay([null])).toBeNull();
  });
});
