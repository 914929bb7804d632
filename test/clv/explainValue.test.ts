import { describe, expect, it } from '@jest/globals';
import { explainer } from '../../shared/clv/explainValue';
import { predictCustomers } from '../../shared/clv/predict';
import { messagesIn } from '../../shared/messages';

const END = 1000;

/** Five buyers: steady and recent, steady but silent, one order long ago, a newcomer, big and rare orders. */
function prediction() {
  const rows: (readonly [number, number, number])[] = [];
  for (let i = 0; i < 20; i += 1) rows.push([0, END - 5 - 20 * i, 50]);
  for (let i = 0; i < 20; i += 1) rows.push([1, END - 300 - 20 * i, 50]);
  rows.push([2, END - 700, 50], [3, END - 10, 50]);
  for (const days of [10, 210, 410]) rows.push([4, END - days, 900]);
  return predictCustomers(
    { customer: rows.map(([who]) => who), day: rows.map(([, day]) => day), amount: rows.map(([, , v]) => v) },
    6,
    { end: END, horizonMonths: 12, discountPerYear: 0.1, margin: 1, seed: 1, previous: null },
  );
}

describe('explainer', () => {
  const predicted = prediction();
  const explain = explainer(predicted);
  const factors = (who: number) => explain(who).map(({ factor }) => factor);

  it('names what raised and lowered a value', () => {
    expect(factors(0)).toEqual(expect.arrayContaining(['often', 'recent']));
    expect(factors(1)[0]).toBe('silent');
    expect(factors(2)).toEqual(expect.arrayContaining(['silent', 'oneOrder']));
    expect(factors(3)).toEqual(expect.arrayContaining(['oneOrder', 'newCustomer']));
    expect(factors(4)).toEqual(expect.arrayContaining(['largeOrders', 'seldom']));
  });

  it('puts the strongest first and multiplies up to the value against the average parts', () => {
    for (const who of [0, 1, 4]) {
      const strength = explain(who).map(({ times }) => Math.abs(Math.log(times)));
      expect([...strength].sort((a, b) => b - a)).toEqual(strength);
    }
  });

  it('has nothing to say of a customer without a prediction', () => {
    expect(explain(5)).toEqual([]);
    expect(explain(99)).toEqual([]);
  });

  it('has a line in both languages for every factor, without holes', () => {
    for (const who of [0, 1, 2, 3, 4]) {
      for (const factor of explain(who)) {
        for (const language of ['en', 'vi'] as const) {
          expect(messagesIn(language).valueFactors[factor.factor](factor)).not.toMatch(/undefined|NaN|null/);
        }
      }
    }
  });
});
