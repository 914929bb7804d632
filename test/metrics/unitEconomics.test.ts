import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acquisitionCost } from '../../shared/metrics/acquisitionCost';
import { averageOrderValue } from '../../shared/metrics/averageOrderValue';
import { breakEvenRevenue } from '../../shared/metrics/breakEvenRevenue';
import { cacPayback } from '../../shared/metrics/cacPayback';
import { conversionRate, costPer, returnOnAdSpend } from '../../shared/metrics/campaignRatios';
import { churnRate } from '../../shared/metrics/churnRate';
import { historicClv } from '../../shared/metrics/historicClv';
import { ltvToCac } from '../../shared/metrics/ltvToCac';
import { purchaseFrequency } from '../../shared/metrics/purchaseFrequency';
import { repeatRate } from '../../shared/metrics/repeatRate';
import { retentionClv } from '../../shared/metrics/retentionClv';
import { retentionRate } from '../../shared/metrics/retentionRate';
import { grossRevenueRetention, netRevenueRetention } from '../../shared/metrics/revenueRetention';
import { simpleClv } from '../../shared/metrics/simpleClv';
import { caseOf, dataLines, golden } from './golden';

/** Sums and powers of a few dozen terms differ in the last digits. */
const DIGITS = 9;
const code = (answer: unknown) => (answer as { failure?: string }).failure;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.double({ min: 0, max: 1e9, noNaN: true });

describe('simpleClv', () => {
  it('is value x orders x lifespan without margin, rate and cost', () => {
    expect(simpleClv(250_000, 4, 3)).toBe(3_000_000);
    expect(simpleClv(250_000, 4, 3, { grossMargin: 0.4, acquisitionCost: 200_000 })).toBe(1_000_000);
  });

  it('discounts like a spreadsheet: PV(10%, 5, -100) = 379.0787', () => {
    expect(simpleClv(100, 1, 5, { discountRate: 0.1 })).toBeCloseTo(379.0786769, 6);
  });

  it('is the sum of the discounted periods, and the simple product for a vanishing rate', () => {
    fc.assert(
      fc.property(
        money,
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (m, n, d) => {
          let sum = 0;
          for (let t = 1; t <= n; t++) sum += m / (1 + d) ** t;
          const clv = simpleClv(m, 1, n, { discountRate: d }) as number;
          expect(Math.abs(clv - sum)).toBeLessThanOrEqual(1e-9 * (1 + sum));
          const tiny = simpleClv(m, 1, n, { discountRate: 1e-12 }) as number;
          expect(Math.abs(tiny - m * n)).toBeLessThanOrEqual(1e-9 * (1 + m * n));
        },
      ),
    );
  });

  it('names what is out of range', () => {
    expect(simpleClv(1, 1, 1, { grossMargin: 40 })).toMatchObject({ params: { argument: 'grossMargin' } });
    expect(simpleClv(1, -1, 1)).toMatchObject({ params: { argument: 'ordersPerPeriod' } });
    expect(code(simpleClv(Number.NaN, 1, 1))).toBe('notANumber');
  });
});

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
});

describe('historicClv', () => {
  it('is the sum of a customer, returns netted, times the margin', () => {
    expect([...(historicClv([0, 1, 0, -1], [100, 50, -30, 999], 2, 0.5) as Float64Array)]).toEqual([35, 25]);
    expect(code(historicClv([], [], 0, 1.5))).toBe('outOfRange');
  });
});

describe('averageOrderValue', () => {
  it('nets returns, and counts neither them nor zeros and blanks as orders', () => {
    expect(averageOrderValue([100, 200, -60, 0, null, Number.NaN])).toBe(120);
  });

  it('needs an order', () => {
    expect(code(averageOrderValue([]))).toBe('noData');
    expect(code(averageOrderValue([0, -5]))).toBe('noData');
  });

  it('scales with the currency and does not mind the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 1 }), (amounts) => {
        const value = averageOrderValue(amounts);
        const back = averageOrderValue([...amounts].reverse().map((amount) => amount * 1000));
        if (typeof value !== 'number') expect(code(back)).toBe('noData');
        else expect(back).toBeCloseTo(value * 1000, 6);
      }),
    );
  });
});

describe('purchaseFrequency and repeatRate', () => {
  it('leave customers without orders out', () => {
    expect(purchaseFrequency([1, 3, 0])).toBe(2);
    expect(repeatRate([1, 3, 0])).toBe(0.5);
  });

  it('need a customer with an order', () => {
    expect(code(purchaseFrequency([0]))).toBe('noData');
    expect(code(repeatRate([]))).toBe('noData');
  });

  it('are 1 or more, and a share that is 0 exactly when the frequency is 1', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1 }), (orders) => {
        fc.pre(orders.some((count) => count > 0));
        const [frequency, rate] = [purchaseFrequency(orders) as number, repeatRate(orders) as number];
        expect(frequency).toBeGreaterThanOrEqual(1);
        expect(rate).toBeLessThanOrEqual(1);
        expect(rate === 0).toBe(frequency === 1);
      }),
    );
  });
});

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

describe('revenue retention', () => {
  it('counts losses as positive numbers, and expansion in the net alone', () => {
    expect(grossRevenueRetention(1000, 50, 100)).toBe(0.85);
    expect(netRevenueRetention(1000, 250, 50, 100)).toBe(1.1);
  });

  it('refuses losses above the start, negative losses and a start of 0', () => {
    expect(code(grossRevenueRetention(100, 60, 50))).toBe('moreThan');
    expect(code(grossRevenueRetention(100, -60, 50))).toBe('outOfRange');
    expect(code(netRevenueRetention(0, 1, 0, 0))).toBe('zeroDivisor');
  });
});

describe('campaign ratios', () => {
  it('are revenue / cost, cost / count, converted / total', () => {
    expect(returnOnAdSpend(8_000_000, 2_000_000)).toBe(4);
    expect(costPer(2_000_000, 400)).toBe(5000);
    expect(conversionRate(30, 400)).toBe(0.075);
  });

  it('say so where there is nothing to divide by, or more converted than there were', () => {
    expect(code(returnOnAdSpend(1, 0))).toBe('noCost');
    expect(code(costPer(1, 0))).toBe('zeroDivisor');
    expect(code(conversionRate(0, 0))).toBe('zeroDivisor');
    expect(code(conversionRate(2, 1))).toBe('moreThan');
  });
});
