import { describe, expect, it } from '@jest/globals';
import { daysToNextOrder } from '../../shared/clv/daysToNextOrder';
import { predictCustomers } from '../../shared/clv/predict';
import { purchaseProcess } from '../../shared/clv/purchaseProcess';
import { simulateShop } from './simulate';

describe('daysToNextOrder', () => {
  const end = 730;
  const prediction = predictCustomers(simulateShop(3, 300, end), 301, {
    end,
    horizonMonths: 12,
    discountPerYear: 0.1,
    margin: 1,
    seed: 1,
    previous: null,
  });
  const daysTo = daysToNextOrder(prediction, 365.25);
  const process = purchaseProcess(prediction.choice.model);
  const { alive, orders } = prediction.columns;
  const expected = (i: number, days: number): number => {
    const { frequency, recency, age } = prediction.history;
    return alive[i]! * process.expectedIfAlive(days, frequency[i]!, recency[i]!, age[i]!);
  };

  it('is the first day on which one more order is expected', () => {
    const found = Array.from({ length: 300 }, (_, i) => i).filter((i) => daysTo(i) !== null);
    expect(found.length).toBeGreaterThan(20);
    for (const i of found) {
      expect(expected(i, daysTo(i)!)).toBeGreaterThanOrEqual(1);
      expect(expected(i, daysTo(i)! - 1)).toBeLessThan(1);
    }
  });

  it('is a day for exactly those of whom the horizon expects an order or more', () => {
    for (let i = 0; i < 300; i++) {
      if (Math.abs(orders[i]! - 1) > 0.01) expect(daysTo(i) !== null).toBe(orders[i]! > 1);
    }
  });

  it('is null for a customer without purchases and for no horizon', () => {
    expect(daysTo(300)).toBeNull();
    expect(daysToNextOrder(prediction, 0)(0)).toBeNull();
  });
});
