import { describe, expect, it } from '@jest/globals';
import { customerIndex } from '../../shared/metrics/customerIndex';

describe('customerIndex', () => {
  it('numbers customers in the order of their first row', () => {
    const { rows, ids } = customerIndex(Object.freeze(['KH2', 'KH1', 'KH2', 'KH3']));
    expect([...rows]).toEqual([0, 1, 0, 2]);
    expect(ids).toEqual(['KH2', 'KH1', 'KH3']);
  });

  it('takes a number and its text, with spaces around, for one id', () => {
    const { rows, ids } = customerIndex([12, ' 12 ', '12', '012']);
    expect([...rows]).toEqual([0, 0, 0, 1]);
    expect(ids).toEqual([12, '012']);
  });

  it('skips and counts blanks: null, nothing, blank text, and the 0 of an empty cell', () => {
    const { rows, ids, blank } = customerIndex([null, undefined, '', '  ', 0, Number.NaN, 'a']);
    expect([...rows]).toEqual([-1, -1, -1, -1, -1, -1, 0]);
    expect(ids).toEqual(['a']);
    expect(blank).toBe(6);
  });

  it('keeps ids that are names of object members apart', () => {
    expect(customerIndex(['__proto__', 'constructor', '__proto__']).ids).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
