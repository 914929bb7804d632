import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { segmentMoves } from '../../shared/segments/segmentMoves';

const before = Object.freeze({ ids: ['a', 'b', 'c', 'd'], segments: ['top', 'top', 'low', 'top'] });
const after = Object.freeze({ ids: ['b', 'a', 'd', 'e'], segments: ['low', 'top', 'low', 'mid'] });

describe('segmentMoves', () => {
  it('counts who went where, the new in the last row and the gone in the last column', () => {
    const { from, to, counts } = segmentMoves(before, after);
    expect(from).toEqual(['top', 'low', 'mid', null]);
    expect(to).toEqual(from);
    expect(counts).toEqual([
      [1, 2, 0, 0],
      [0, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 1, 0],
    ]);
  });

  it('gives shares of the row, and none in an empty one', () => {
    const { shares } = segmentMoves(before, after);
    expect(shares[0]).toEqual([1 / 3, 2 / 3, 0, 0]);
    expect(shares[2]).toEqual([null, null, null, null]);
  });

  it('takes the last of two rows of one customer, and no blank', () => {
    const { counts } = segmentMoves(
      { ids: ['a', 'a', '', 'z'], segments: ['x', 'y', 'x', ' '] },
      { ids: ['a'], segments: ['y'] },
    );
    expect(counts).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
  });

  it('is turned about when the days are, and counts every customer once', () => {
    const side = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('x', 'y', 'z')))
      .map((rows) => ({ ids: rows.map(([id]) => id), segments: rows.map(([, segment]) => segment) }));
    fc.assert(
      fc.property(side, side, (one, other) => {
        const there = segmentMoves(one, other);
        const back = segmentMoves(other, one);
        const total = there.counts.flat().reduce((sum, count) => sum + count, 0);
        expect(total).toBe(new Set([...one.ids, ...other.ids]).size);
        there.from.forEach((from, i) => {
          there.to.forEach((to, j) => {
            expect(back.counts[back.from.indexOf(to)]![back.to.indexOf(from)]).toBe(there.counts[i]![j]);
          });
        });
      }),
    );
  });
});
