import { describe, expect, it } from '@jest/globals';
import { standardise } from '../../shared/segments/standardise';

describe('standardise', () => {
  it('gives every column mean 0 and deviation 1, a constant one zeros', () => {
    const { points } = standardise([
      [1, 5],
      [2, 5],
      [3, 5],
    ]);
    expect(points.map(([first]) => first)).toEqual([-Math.sqrt(1.5), 0, Math.sqrt(1.5)]);
    expect(points.map(([, second]) => second)).toEqual([0, 0, 0]);
  });

  it('takes the logarithm of a column with a long tail, not of an even one or one with negative values', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [i, 2 ** i, 2 ** i - 2]);
    expect(standardise(rows).scalings.map(({ log }) => log)).toEqual([false, true, false]);
  });
});
