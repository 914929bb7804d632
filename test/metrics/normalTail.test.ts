import { describe, expect, it } from '@jest/globals';
import { normalTail } from '../../shared/metrics/normalTail';

describe('normalTail', () => {
  it.each([
    [0, 0.5],
    [1, 0.15865525393145707],
    [1.959963984540054, 0.025],
    [3, 0.0013498980316300957],
    [5, 2.866515718791939e-7],
    [10, 7.61985302416052e-24],
  ])('is at %p %p, as tables of the normal distribution have it', (z, tail) => {
    expect(normalTail(z) / tail).toBeCloseTo(1, 10);
  });

  it('falls without a step where the series gives way to the fraction', () => {
    expect(normalTail(3.0000000001) / normalTail(3)).toBeCloseTo(1, 8);
  });
});
