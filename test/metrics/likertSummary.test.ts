import { describe, expect, it } from '@jest/globals';
import { likertSummary } from '../../shared/metrics/likertSummary';

describe('likertSummary', () => {
  it('counts, shares, mean and top two', () => {
    expect(likertSummary([1, 3, 4, 5, 5, null, 6])).toEqual({
      counts: [1, 0, 1, 1, 2],
      shares: [0.2, 0, 0.2, 0.2, 0.4],
      n: 5,
      mean: 3.6,
      topTwoShare: 0.6,
      leftOut: 1,
    });
  });

  it('needs an answer and a scale', () => {
    expect(likertSummary([null])).toMatchObject({ failure: 'noData' });
    expect(likertSummary([1], 1)).toMatchObject({ failure: 'outOfRange' });
  });
});
