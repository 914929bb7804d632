import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleClv } from '../../shared/metrics/simpleClv';

const code = (answer: unknown) => (answer as { failure?: string }).failure;
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
