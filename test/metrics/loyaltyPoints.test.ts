import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loyaltyPoints } from '../../shared/metrics/loyaltyPoints';

describe('loyaltyPoints', () => {
  it('drops parts of a point, multiplies before that, and takes back what a return had earned', () => {
    expect(loyaltyPoints(259_000)).toBe(25);
    expect(loyaltyPoints(15_000, 10_000, 2)).toBe(3);
    expect(loyaltyPoints(-259_000)).toBe(-25);
    expect(loyaltyPoints(-9_000)).toBe(0);
    expect(loyaltyPoints(0.3, 0.1)).toBe(3);
  });

  it('matches the published rule of a shop: 1,000 dong are a point', () => {
    expect(loyaltyPoints(1_999_900, 1_000)).toBe(1_999);
  });

  it('needs a price of a point and no negative multiplier', () => {
    expect(loyaltyPoints(1, 0)).toMatchObject({ failure: 'outOfRange' });
    expect(loyaltyPoints(1, 1, -1)).toMatchObject({ failure: 'outOfRange' });
  });

  it('takes back with the whole return exactly what the sale gave, and pays no more for two sales than for one', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (a, b) => {
        const points = (amount: number) => loyaltyPoints(amount) as number;
        expect(points(a) + points(-a)).toBe(0);
        expect(points(a) + points(b)).toBeLessThanOrEqual(points(a + b));
      }),
    );
  });
});
