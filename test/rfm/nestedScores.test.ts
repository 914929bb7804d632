import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nestedScores } from '../../shared/rfm/nestedScores';
import { rfmScores } from '../../shared/rfm/rfmScores';

describe('nestedScores', () => {
  it('scores orders among customers of the same R, and revenue among those of the same R and F', () => {
    const recency = Object.freeze([1, 1, 1, 1, 50, 50, 50, 50]);
    const orders = Object.freeze([8, 8, 9, 9, 1, 1, 2, 2]);
    const revenue = Object.freeze([10, 20, 30, 40, 50, 60, 70, 80]);
    const { r, f, m } = nestedScores(recency, orders, revenue, { bins: 2 });
    expect(r).toEqual([2, 2, 2, 2, 1, 1, 1, 1]);
    expect(f).toEqual([1, 1, 2, 2, 1, 1, 2, 2]);
    expect(m).toEqual([1, 2, 1, 2, 1, 2, 1, 2]);
  });

  it('leaves the inner scores blank where an outer one is', () => {
    const { r, f, m } = nestedScores([null, 3, 4], [1, null, 2], [10, 20, null]);
    expect(r).toEqual([null, 3, 1]);
    expect(f).toEqual([null, null, 1]);
    expect(m).toEqual([null, null, null]);
  });

  it('has the R of independent scores, and equal customers score equally, for any customers', () => {
    const cell = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 60 }), (list) => {
        const columns = [0, 1, 2].map((k) => list.map((customer) => customer[k]!)) as [
          number[],
          number[],
          number[],
        ];
        const nested = nestedScores(...columns);
        expect(nested.r).toEqual(rfmScores(...columns).r);
        const seen = new Map<string, string>();
        list.forEach((customer, i) => {
          const scores = `${nested.r[i]} ${nested.f[i]} ${nested.m[i]}`;
          expect(seen.get(String(customer)) ?? scores).toBe(scores);
          seen.set(String(customer), scores);
        });
      }),
    );
  });
});
