import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digamma, logBeta, logGamma } from '../../../shared/clv/numerics/logGamma';
import { expectRelative } from '../reference';

describe('logGamma', () => {
  it('matches the known values at 1/2, 1, 2, 10 and 100.5 (mpmath)', () => {
    expectRelative(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14);
    expect(Math.abs(logGamma(1))).toBeLessThan(1e-14);
    expect(Math.abs(logGamma(2))).toBeLessThan(1e-14);
    expectRelative(logGamma(10), Math.log(362880), 1e-15);
    expectRelative(logGamma(100.5), 361.4355404678, 1e-12);
    expectRelative(logGamma(1e-9), 20.7232658363688, 1e-12);
  });

  it('has a pole at 0 and no value below', () => {
    expect(logGamma(0)).toBe(Infinity);
    expect(logGamma(-1)).toBeNaN();
    expect(digamma(0)).toBe(-Infinity);
    expect(digamma(-1)).toBeNaN();
  });

  it('keeps the recurrence ln Γ(x + 1) = ln Γ(x) + ln x, and digamma its own', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
        expectRelative(logGamma(x + 1), logGamma(x) + Math.log(x), 1e-13, 1e-13);
        expectRelative(digamma(x + 1), digamma(x) + 1 / x, 1e-12, 1e-12);
      }),
    );
  });

  it('has digamma as its slope', () => {
    for (const x of [0.3, 1, 4.5, 80]) {
      expectRelative(digamma(x), (logGamma(x + 1e-5) - logGamma(x - 1e-5)) / 2e-5, 1e-8);
    }
    expectRelative(digamma(1), -0.5772156649015329, 1e-14);
  });

  it('makes the beta function: B(2, 3) = 1/12', () => {
    expectRelative(logBeta(2, 3), -Math.log(12), 1e-14);
  });
});
