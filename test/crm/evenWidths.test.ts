import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evenWidths } from '../../shared/crm/evenWidths';

const widths = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 40 });

function runs(list: readonly number[]): number {
  return list.filter((width, i) => i === 0 || width !== list[i - 1]).length;
}

describe('evenWidths', () => {
  it('makes neighbours alike that differ little', () => {
    expect(evenWidths([20, 22, 24, 60, 5, 6])).toEqual([24, 24, 24, 60, 6, 6]);
  });

  it('gives all columns that it suits one width, though others stand between them', () => {
    expect(evenWidths([16, 60, 16, 90, 15, 16])).toEqual([16, 60, 16, 90, 16, 16]);
  });

  it('takes the width that a new sheet has where it suits', () => {
    const even = evenWidths([10, 90, 11, 12, 90, 13]);
    expect(even.map((width) => Math.round(width * 7 + 5))).toEqual([100, 635, 100, 100, 635, 100]);
  });

  it('keeps a narrow gap narrow and changes nothing where all are alike', () => {
    expect(evenWidths([30, 3, 30])).toEqual([30, 3, 30]);
    expect(evenWidths([18, 18, 18])).toEqual([18, 18, 18]);
    expect(evenWidths([])).toEqual([]);
  });

  it('makes no column narrower, and none wider than half as much again and three characters', () => {
    fc.assert(
      fc.property(widths, (needed) => {
        const even = evenWidths(Object.freeze(needed));
        expect(even).toHaveLength(needed.length);
        even.forEach((width, i) => {
          expect(width).toBeGreaterThanOrEqual(needed[i]!);
          expect(width).toBeLessThanOrEqual(needed[i]! * 1.5 + 3);
        });
      }),
    );
  });

  it('leaves no more widths to set than there were', () => {
    fc.assert(
      fc.property(widths, (needed) => {
        const calls = (list: readonly number[]): number =>
          Math.min(
            runs(list),
            ...[...new Set(list)].map(
              (base) => 1 + list.filter((width, i) => width !== base && width !== list[i - 1]).length,
            ),
          );
        const even = evenWidths(needed);
        // The width that a new sheet has costs nothing there, and one call elsewhere.
        expect(calls(even)).toBeLessThanOrEqual(calls(needed) + (even.includes(13.57) ? 1 : 0));
      }),
    );
  });
});
