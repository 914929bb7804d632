import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rfmScores } from '../../shared/rfm/rfmScores';
import { quantileTier } from '../../shared/segments/quantileTier';

const values = fc.array(fc.option(fc.integer({ min: -5, max: 100 })), { minLength: 1, maxLength: 40 });

describe('quantileTier', () => {
  it('puts a quarter of distinct values into each of four tiers, the largest into the highest', () => {
    expect(quantileTier([10, 20, 30, 40, 50, 60, 70, 80], 4)).toEqual({
      tiers: [1, 1, 2, 2, 3, 3, 4, 4],
      thresholds: [30, 50, 70],
    });
  });

  it('is the M of RFM with five tiers, blanks being blank', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { m } = rfmScores(
          list.map(() => 1),
          list.map(() => 1),
          list,
        );
        expect(quantileTier(list).tiers).toEqual(m);
      }),
    );
  });
});
