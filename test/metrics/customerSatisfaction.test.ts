import { describe, expect, it } from '@jest/globals';
import { customerSatisfaction } from '../../shared/metrics/customerSatisfaction';
import { wilsonInterval } from '../../shared/metrics/wilsonInterval';

describe('customerSatisfaction', () => {
  it('is the share of the two best answers, with its Wilson interval', () => {
    expect(customerSatisfaction([5, 4, 4, 3, 1])).toMatchObject({
      score: 0.6,
      n: 5,
      ...wilsonInterval(3, 5),
    });
    expect(customerSatisfaction([7, 6, 5], 7)).toMatchObject({ score: 2 / 3 });
  });

  it('skips blanks and counts zeros and what is above the scale as left out', () => {
    expect(customerSatisfaction([5, null, 0, 6])).toMatchObject({ n: 1, leftOut: 2 });
    expect(customerSatisfaction([], 5)).toMatchObject({ failure: 'noData' });
    expect(customerSatisfaction([5], 2)).toMatchObject({ failure: 'outOfRange' });
  });
});
