import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { abcClass } from '../../shared/segments/abcClass';

const values = fc.array(fc.option(fc.integer({ min: -5, max: 100 })), { minLength: 1, maxLength: 40 });

describe('abcClass', () => {
  it('gives A to the first 80 %, B to the next 15 %, and the better class to the value that crosses a line', () => {
    expect(abcClass([4, 50, 30, 10, 6])).toEqual(['C', 'A', 'A', 'B', 'B']);
    expect(abcClass([70, 20, 6, 4])).toEqual(['A', 'A', 'B', 'C']);
  });

  it('has an A even where one customer brings everything, and C for nothing, less than nothing', () => {
    expect(abcClass([100, 0, -3, null])).toEqual(['A', 'C', 'C', null]);
  });

  it('needs a positive value and shares', () => {
    expect(abcClass([0, null])).toMatchObject({ failure: 'noData' });
    expect(abcClass([1], 80)).toMatchObject({ failure: 'outOfRange' });
  });

  it('never ranks a smaller value above a larger one, keeps equals together, and does not know the currency', () => {
    fc.assert(
      fc.property(values, (list) => {
        const classes = abcClass(list);
        if (!Array.isArray(classes)) return;
        expect(abcClass(list.map((value) => (value === null ? null : value * 23_500)))).toEqual(classes);
        list.forEach((a, i) => {
          list.forEach((b, j) => {
            if (a !== null && b !== null && a >= b) expect(classes[i]! <= classes[j]!).toBe(true);
          });
        });
      }),
    );
  });
});
