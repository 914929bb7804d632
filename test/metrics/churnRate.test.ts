import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { churnRate } from '../../shared/metrics/churnRate';
import { retentionRate } from '../../shared/metrics/retentionRate';
import { grossRevenueRetention } from '../../shared/metrics/revenueRetention';
import { caseOf, dataLines, golden } from './golden';

/** Sums and powers of a few dozen terms differ in the last digits. */
const DIGITS = 9;
const code = (answer: unknown) => (answer as { failure?: string }).failure;

describe('retentionRate and churnRate', () => {
  it('are (end - new) / start and lost / start', () => {
    expect(retentionRate(200, 210, 30)).toBe(0.9);
    expect(churnRate(200, 20)).toBe(0.1);
  });

  it('add up to 1 for any period that can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(500), (start, gone, fresh) => {
        const lost = Math.min(start, gone);
        const retained = retentionRate(start, start - lost + fresh, fresh) as number;
        expect(retained + (churnRate(start, lost) as number)).toBeCloseTo(1, DIGITS);
      }),
    );
  });

  it('refuse what cannot be', () => {
    expect(code(retentionRate(0, 1, 1))).toBe('zeroDivisor');
    expect(code(retentionRate(10, 5, 6))).toBe('moreThan');
    expect(code(retentionRate(10, 15, 2))).toBe('moreThan');
    expect(code(churnRate(0, 0))).toBe('zeroDivisor');
    expect(code(churnRate(10, 11))).toBe('moreThan');
  });

  golden('churn.json', 'matches the Telco sample: customers and revenue', (file) => {
    const { expected } = caseOf<object, Record<string, number>>(file, 'Telco');
    const rows = dataLines('telco_customer_churn.csv')
      .slice(1)
      .map((line) => line.split(','));
    const charge = (row: readonly string[]) => Number(row[18]);
    const gone = rows.filter((row) => row[20] === 'Yes');
    const total = (list: readonly string[][]) => list.reduce((sum, row) => sum + charge(row), 0);
    expect(churnRate(rows.length, gone.length)).toBeCloseTo(expected.rate!, 12);
    expect(churnRate(total(rows), total(gone))).toBeCloseTo(expected.revenue_churn!, 12);
    expect(grossRevenueRetention(total(rows), 0, total(gone))).toBeCloseTo(1 - expected.revenue_churn!, 12);
  });
});
