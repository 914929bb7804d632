import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cronbachAlpha } from '../../shared/metrics/cronbachAlpha';

describe('cronbachAlpha', () => {
  it('is 1 for items that say the same, whatever their scale starts at', () => {
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 3],
        [4, 5],
      ]),
    ).toBeCloseTo(1, 12);
  });

  it('is k / (k - 1) x (1 - sum of variances / variance of sums), by hand', () => {
    // Items 2 4 3 5, 3 5 3 4, 1 4 2 5: squares 5, 2.75, 10; sums 6 13 8 14: 44.75.
    const rows = [
      [2, 3, 1],
      [4, 5, 4],
      [3, 3, 2],
      [5, 4, 5],
    ];
    expect(cronbachAlpha(rows)).toBeCloseTo(1.5 * (1 - 17.75 / 44.75), 12);
  });

  it('leaves out rows with a blank', () => {
    expect(cronbachAlpha([[1, 2], [2, 3], [4, 5], [9, null], [3]])).toBeCloseTo(1, 12);
  });

  it('needs two items, two rows and sums that differ', () => {
    expect(cronbachAlpha([[1], [2]])).toMatchObject({ failure: 'tooFewColumns' });
    expect(
      cronbachAlpha([
        [1, 2],
        [1, null],
      ]),
    ).toMatchObject({ failure: 'tooFewRows' });
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 1],
      ]),
    ).toMatchObject({ failure: 'allEqual' });
  });

  it('does not exceed 1 or mind the order of people, for any answers', () => {
    const table = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { minLength: 2 });
    fc.assert(
      fc.property(table, (rows) => {
        const alpha = cronbachAlpha(rows);
        if (typeof alpha !== 'number') return;
        expect(alpha).toBeLessThanOrEqual(1 + 1e-9);
        expect(cronbachAlpha([...rows].reverse())).toBeCloseTo(alpha, 9);
      }),
    );
  });
});
