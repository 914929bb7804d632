import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeMap } from '../../shared/customers/mergeMap';

const proposal = (other: number, survivor: number) => ({ survivor, other });
const byHand = (other: number, survivor: number) => ({ survivor, other, isByHand: true });

describe('mergeMap', () => {
  it('leaves everybody where there is no merge', () => {
    expect(mergeMap(3, [])).toEqual({ rootOf: [0, 1, 2], mergedInto: [null, null, null] });
  });

  it('follows chains to the earliest row', () => {
    expect(mergeMap(4, [proposal(3, 2), proposal(2, 0)]).rootOf).toEqual([0, 1, 0, 0]);
    expect(mergeMap(3, [proposal(2, 0), proposal(2, 1)]).rootOf).toEqual([0, 0, 0]);
  });

  it('merges an earlier row into a later one where the user said so, and what hangs on it', () => {
    expect(mergeMap(6, [byHand(0, 5)]).mergedInto).toEqual([5, null, null, null, null, null]);
    expect(mergeMap(6, [proposal(3, 0), byHand(0, 5)]).rootOf).toEqual([5, 1, 2, 5, 4, 5]);
    expect(mergeMap(6, [byHand(3, 5), proposal(5, 1)]).rootOf).toEqual([0, 1, 2, 1, 4, 1]);
  });

  it('takes the word of the user over a proposal the other way round', () => {
    expect(mergeMap(3, [proposal(2, 0), byHand(0, 2)]).rootOf).toEqual([2, 1, 2]);
  });

  it('gives every group one row that stays, whatever the order of the merges', () => {
    const merge = fc.record({ survivor: fc.nat(7), other: fc.nat(7), isByHand: fc.boolean() });
    const merges = fc.array(
      merge.filter(({ survivor, other }) => survivor !== other),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(merges, (list) => {
        const { rootOf, mergedInto } = mergeMap(8, Object.freeze(list));
        for (const { survivor, other } of list) expect(rootOf[survivor]).toBe(rootOf[other]);
        rootOf.forEach((root, i) => {
          expect(rootOf[root]).toBe(root);
          expect(mergedInto[i]).toBe(root === i ? null : root);
        });
        expect(mergeMap(8, [...list].reverse()).rootOf).toEqual(rootOf);
      }),
    );
  });
});
