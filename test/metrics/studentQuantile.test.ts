import { describe, expect, it } from '@jest/globals';
import { studentQuantile975 } from '../../shared/metrics/studentQuantile';

describe('studentQuantile975', () => {
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [9, 2.262],
    [10, 2.228],
    [30, 2.042],
    [60, 2.0],
    [120, 1.98],
  ])('matches Abramowitz and Stegun, table 26.10, for %i degrees: %p', (degrees, t) => {
    expect(studentQuantile975(degrees)).toBeCloseTo(t, 3);
  });

  it('goes on without a step where the sum gives way to the expansion, down to 1.96', () => {
    const [before, after] = [studentQuantile975(200), studentQuantile975(201)];
    expect(before - after).toBeGreaterThan(0);
    expect((before - after) / (studentQuantile975(199) - before)).toBeCloseTo(1, 1);
    expect(studentQuantile975(1e9)).toBeCloseTo(1.959963984540054, 8);
  });
});
