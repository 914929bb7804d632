import { describe, expect, it } from '@jest/globals';
import { type LoyaltyTier, loyaltyTier } from '../../shared/metrics/loyaltyTier';

describe('loyaltyTier', () => {
  const thresholds = Object.freeze([1, 1_000, 2_000, 5_000, 10_000]);
  const names = Object.freeze(['Thành viên', 'Bạc', 'Vàng', 'Bạch Kim', 'Kim Cương']);

  it.each([
    [0, null, 'Thành viên', 1],
    [999, 'Thành viên', 'Bạc', 1],
    [1_000, 'Bạc', 'Vàng', 1_000],
    [7_500, 'Bạch Kim', 'Kim Cương', 2_500],
  ])('puts %i points into %s, next %s with %i to go', (points, name, next, missing) => {
    expect(loyaltyTier(points, thresholds, names)).toEqual({ name, next: { name: next, missing } });
  });

  it('has nothing above the top, takes thresholds in any order and skips blank ones', () => {
    const top = loyaltyTier(10_000, thresholds, names) as LoyaltyTier;
    expect(top).toEqual({ name: 'Kim Cương', next: null });
    expect(loyaltyTier(10_000, [...thresholds].reverse(), [...names].reverse())).toEqual(top);
    expect(loyaltyTier(null, [null, 5], ['?', 'A'])).toEqual({ name: null, next: { name: 'A', missing: 5 } });
  });

  it('refuses names and thresholds that do not match', () => {
    expect(loyaltyTier(1, [1, 2], ['A'])).toMatchObject({ failure: 'differentLengths' });
    expect(loyaltyTier(1, [null], ['A'])).toMatchObject({ failure: 'noData' });
  });
});
