import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retentionClv } from '../../shared/metrics/retentionClv';
import { caseOf, golden } from './golden';

/** Sums and powers of a few dozen terms differ in the last digits. */
const DIGITS = 9;
const code = (answer: unknown) => (answer as { failure?: string }).failure;
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('retentionClv', () => {
  it('is m r / (1 + d - r): 100 at 80 % retention and 10 % discount is worth 266.67', () => {
    expect(retentionClv(100, 0.8, 0.1)).toBeCloseTo(266.6666667, 6);
    expect(retentionClv(100, 0.8, 0.1, { includeFirst: true })).toBeCloseTo(366.6666667, 6);
  });

  it('is the sum of the periods where their number is given', () => {
    expect(retentionClv(100, 0.5, 0, { periods: 3 })).toBeCloseTo(50 + 25 + 12.5, DIGITS);
    expect(retentionClv(100, 1, 0, { periods: 3 })).toBe(300);
    expect(retentionClv(100, 0.5, 0, { periods: 0 })).toBe(0);
  });

  it('has no finite value with full retention, no discount and no end', () => {
    expect(code(retentionClv(100, 1, 0))).toBe('neverEnds');
  });

  it('grows with the number of periods towards the endless value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), share, fc.nat(60), (r, d, n) => {
        const finite = retentionClv(1000, r, d, { periods: n }) as number;
        const longer = retentionClv(1000, r, d, { periods: n + 1 }) as number;
        const endless = retentionClv(1000, r, d) as number;
        expect(longer).toBeGreaterThanOrEqual(finite - 1e-9);
        expect(endless).toBeGreaterThanOrEqual(longer - 1e-6);
      }),
    );
  });

  golden(
    'churn.json',
    'makes the expected lifetime of a monthly churn: 1 a month, the first included',
    (file) => {
      const { inputs, expected } = caseOf<
        { monthly_churn: number[] },
        { annual_churn: number[]; expected_lifetime_months: number[] }
      >(file, 'rate conversions');
      inputs.monthly_churn.forEach((churn, i) => {
        const lifetime = retentionClv(1, 1 - churn, 0, { includeFirst: true }) as number;
        expect(lifetime).toBeCloseTo(expected.expected_lifetime_months[i]!, 9);
        // Those still there after twelve months are the last of thirteen payments.
        const [twelve, eleven] = [12, 11].map(
          (periods) => retentionClv(1, 1 - churn, 0, { periods }) as number,
        );
        expect(1 - (twelve! - eleven!)).toBeCloseTo(expected.annual_churn[i]!, 12);
      });
    },
  );
});
