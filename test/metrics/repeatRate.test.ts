import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { purchaseFrequency } from '../../shared/metrics/purchaseFrequency';
import { repeatRate } from '../../shared/metrics/repeatRate';

const code = (answer: unknown) => (answer as { failure?: string }).failure;

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
