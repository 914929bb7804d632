import { describe, expect, it } from '@jest/globals';
import { acquisitionCost } from '../../shared/metrics/acquisitionCost';
import { breakEvenRevenue } from '../../shared/metrics/breakEvenRevenue';
import { cacPayback } from '../../shared/metrics/cacPayback';
import { ltvToCac } from '../../shared/metrics/ltvToCac';
import { retentionClv } from '../../shared/metrics/retentionClv';
import { caseOf, golden } from './golden';

/** Sums and powers of a few dozen terms differ in the last digits. */
const DIGITS = 9;
const code = (answer: unknown) => (answer as { failure?: string }).failure;

describe('acquisition cost and what it is measured against', () => {
  it('matches the arithmetic of a firm: 75,000 for 150 customers, 80 a month at 75 % margin, 4 % churn', () => {
    const cac = acquisitionCost(45_000 + 30_000, 150) as number;
    expect(cac).toBe(500);
    expect(ltvToCac((80 * 0.75) / 0.04, cac)).toBeCloseTo(3, DIGITS);
    expect(cacPayback(cac, 80 * 0.75)).toBeCloseTo(8.33333333333333, DIGITS);
    expect(breakEvenRevenue(cac, 0.75)).toBeCloseTo(666.6666666667, DIGITS);
  });

  golden('cac_ltv.json', 'matches the golden case CAC, LTV:CAC, payback', (file) => {
    type In = Record<
      'marketing' | 'sales' | 'new_customers' | 'arpu' | 'gross_margin' | 'monthly_churn',
      number
    >;
    const { inputs, expected } = caseOf<In, Record<string, number>>(file, 'CAC');
    const cac = acquisitionCost(inputs.marketing + inputs.sales, inputs.new_customers) as number;
    const margin = inputs.arpu * inputs.gross_margin;
    // Constant churn c is retention 1 - c; with the first payment the endless sum is margin / churn.
    const ltv = retentionClv(margin, 1 - inputs.monthly_churn, 0, { includeFirst: true }) as number;
    expect(cac).toBeCloseTo(expected.cac!, DIGITS);
    expect(ltv).toBeCloseTo(expected.ltv_simple!, DIGITS);
    expect(ltvToCac(ltv, cac)).toBeCloseTo(expected.ltv_to_cac!, DIGITS);
    expect(cacPayback(cac, margin)).toBeCloseTo(expected.payback_months!, DIGITS);
  });

  it('says so where there is no customer, no cost, no margin', () => {
    expect(code(acquisitionCost(100, 0))).toBe('noNewCustomers');
    expect(code(ltvToCac(100, 0))).toBe('noCost');
    expect(code(cacPayback(100, 0))).toBe('neverPaysBack');
    expect(code(breakEvenRevenue(100, 0))).toBe('zeroDivisor');
    expect(code(acquisitionCost(-1, 2))).toBe('outOfRange');
  });
});
