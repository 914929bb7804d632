import { describe, expect, it } from '@jest/globals';
import { messagesIn } from '../../shared/messages';
import { FAILURE_ERRORS, failure, failureText, isFailure, rangeFailure } from '../../shared/metrics/failure';

describe('rangeFailure', () => {
  it('names the first number out of its range, ends being in it', () => {
    expect(rangeFailure({ margin: [1, 0, 1], discountRate: [-0.1, 0, 1], cost: [-1, 0, 1] })).toEqual({
      failure: 'outOfRange',
      params: { argument: 'discountRate', value: -0.1, low: 0, high: 1 },
    });
  });

  it('is null where all are in range, and calls NaN and infinity no numbers', () => {
    expect(rangeFailure({ cost: [0, 0, Number.POSITIVE_INFINITY] })).toBeNull();
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(rangeFailure({ cost: [value, 0, Number.POSITIVE_INFINITY] })?.failure).toBe('notANumber');
    }
  });
});

describe('failureText', () => {
  it('says an open and a closed range in both languages', () => {
    const open = failure('outOfRange', {
      argument: 'cost',
      value: -1,
      low: 0,
      high: Number.POSITIVE_INFINITY,
    });
    expect(failureText('en', open)).toBe('cost is -1, but must be 0 or more.');
    expect(failureText('vi', open)).toBe('cost đang là -1, phải từ 0 trở lên.');
    const closed = failure('outOfRange', { argument: 'margin', value: 40, low: 0, high: 1 });
    expect(failureText('en', closed)).toBe('margin is 40, but must be from 0 to 1.');
    expect(failureText('vi', closed)).toBe('margin đang là 40, phải từ 0 đến 1.');
  });

  it('names arguments as functions do', () => {
    const failed = failure('moreThan', {
      argument: 'atEnd - newCustomers',
      value: 9,
      other: 'atStart',
      limit: 5,
    });
    expect(failureText('en', failed)).toMatch(/^at_end - new_customers \(9\) is more than at_start \(5\)/);
  });

  it('has a sentence of its own in both languages for every failure', () => {
    for (const code of Object.keys(FAILURE_ERRORS) as (keyof typeof FAILURE_ERRORS)[]) {
      const params = {
        argument: 'a',
        value: 2,
        low: 0,
        high: 1,
        other: 'b',
        limit: 1,
        rows: 1,
        otherRows: 2,
      };
      const text = (language: 'vi' | 'en') => failureText(language, { failure: code, params } as never);
      expect(text('vi')).not.toBe(text('en'));
      expect(`${text('vi')} ${text('en')}`).toMatch(/\. .*\.$/);
    }
    expect(Object.keys(messagesIn('vi').failures).sort()).toEqual(Object.keys(FAILURE_ERRORS).sort());
  });
});

describe('isFailure', () => {
  it('knows a failure from a number, null and a table', () => {
    expect(isFailure(failure('noCost', {}))).toBe(true);
    for (const answer of [0, null, undefined, [1], { n: 1 }, 'failure'])
      expect(isFailure(answer)).toBe(false);
  });
});
