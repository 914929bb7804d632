import { describe, expect, it } from '@jest/globals';
import {
  bgNbdConditionalExpectation,
  bgNbdExpectation,
  bgNbdProbabilityAlive,
  bgNbdProbabilityOfCount,
} from '../../shared/clv/bgNbdExpectation';
import { fitBgNbd } from '../../shared/clv/bgNbdLikelihood';
import { customerHistory } from '../../shared/clv/customerHistory';
import { purchaseDays } from '../../shared/clv/orderHistory';
import { cdnowOrders, expectRelative, isoDay, itGolden } from './reference';

/** The printed parameters of the BTYD walkthrough (cran/BTYD 2.4.3, pp. 20-25). */
const WALKTHROUGH = Object.freeze({ r: 0.2425967, alpha: 4.413659, a: 0.7929869, b: 2.426164 });

describe('BG/NBD per customer', () => {
  it('matches the BTYD walkthrough: customer 1516, 52 weeks 25.75659, P(alive) .9688523', () => {
    const [x, tx, T] = [26, 30 + 6 / 7, 31];
    expectRelative(bgNbdConditionalExpectation(WALKTHROUGH, 52, x, tx, T), 25.75659, 2e-5);
    expectRelative(bgNbdProbabilityAlive(WALKTHROUGH, x, tx, T), 0.9688523, 2e-5);
    expectRelative(bgNbdExpectation(WALKTHROUGH, 52), 1.444004, 2e-5);
  });

  it('matches the increasing frequency paradox of the walkthrough', () => {
    const expected = [0.3474606, 0.04283391, 0.004158973, 0.0003583685];
    [10, 15, 20, 25].forEach((x, i) => {
      expectRelative(bgNbdConditionalExpectation(WALKTHROUGH, 52, x, 20, 39), expected[i]!, 2e-5);
    });
  });

  it('matches Hardie’s spreadsheet: x 2, t_x 30.43, T 38.86 buys 1.226 times in 39 weeks', () => {
    const p = { r: 0.242592907207538, alpha: 4.41353156143359, a: 0.792886147962894, b: 2.425753435954 };
    expect(bgNbdConditionalExpectation(p, 39, 2, 30.43, 38.86)).toBeCloseTo(1.226, 3);
    const times = [0.1429, 1, 3, 31.8571, 32, 78];
    [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576].forEach((expected, i) => {
      expect(Math.abs(bgNbdExpectation(p, times[i]!) - expected)).toBeLessThan(1e-3);
    });
  });

  it('matches the BTYD manual: P(X(2) = 10) and P(X(39) = 0)', () => {
    const p = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    expectRelative(bgNbdProbabilityOfCount(p, 10, 2), 1.07869e-7, 1e-5);
    expectRelative(bgNbdProbabilityOfCount(p, 0, 39), 0.5737864, 1e-6);
    expectRelative(bgNbdProbabilityOfCount(p, 20, 30), 0.000222226, 1e-5);
    const all = Array.from({ length: 400 }, (_, n) => bgNbdProbabilityOfCount(p, n, 39));
    expect(all.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
  });

  it('believes that every one-time buyer is still a customer', () => {
    expect(bgNbdProbabilityAlive(WALKTHROUGH, 0, 0, 500)).toBe(1);
  });

  itGolden('bgnbd', 'per-customer', ({ inputs, expected }) => {
    for (const c of expected.customers) {
      expectRelative(bgNbdProbabilityAlive(inputs.params, c.frequency, c.recency, c.T), c.palive, 1e-9);
      for (const [t, value] of Object.entries<number>(c.cet)) {
        const { frequency, recency, T } = c;
        expectRelative(
          bgNbdConditionalExpectation(inputs.params, Number(t), frequency, recency, T),
          value,
          1e-9,
        );
      }
    }
    for (const [t, value] of Object.entries<number>(expected.expectation)) {
      expectRelative(bgNbdExpectation(inputs.params, Number(t)), value, 1e-9);
    }
  });

  itGolden('bgnbd', 'numerically hard', ({ inputs, expected }) => {
    for (const c of expected.customers) {
      const { frequency, recency, T } = c;
      expectRelative(bgNbdProbabilityAlive(inputs.params, frequency, recency, T), c.palive, 1e-9, 1e-160);
      const ten = bgNbdConditionalExpectation(inputs.params, 10, frequency, recency, T);
      expectRelative(ten, c.cet['10'], 1e-9, 1e-160);
    }
  });

  itGolden('bgnbd', 'pmf', ({ inputs, expected }) => {
    inputs.cases.forEach(([t, n]: [number, number], i: number) => {
      expectRelative(bgNbdProbabilityOfCount(inputs.params, n, t), expected.pmf[i], 1e-6, 1e-9);
    });
  });

  itGolden('clv', '30-day expected purchases', ({ inputs, expected }) => {
    inputs.customers.forEach((c: { frequency: number; recency: number; T: number }, i: number) => {
      const answer = bgNbdConditionalExpectation(inputs.params, inputs.t, c.frequency, c.recency, c.T);
      expectRelative(answer, expected.values[i], 1e-9);
    });
  });

  itGolden('bgnbd', 'conditional expectation by calibration frequency', ({ expected }) => {
    const rows = cdnowOrders();
    const [split, end] = [isoDay('1997-09-30'), isoDay('1998-06-30')];
    const orders = { customer: rows.customer.map((id) => Number(id) - 1), day: rows.day, amount: null };
    const history = customerHistory(purchaseDays(orders, 2357, split), split);
    const later = customerHistory(purchaseDays(orders, 2357, end), end);
    const inWeeks = {
      ...history,
      recency: history.recency.map((t) => t / 7),
      age: history.age.map((t) => t / 7),
    };
    const { parameters } = fitBgNbd(inWeeks);
    const bins = Array.from({ length: 8 }, () => ({ n: 0, expected: 0, actual: 0 }));
    history.frequency.forEach((x, i) => {
      const bin = bins[Math.min(x, 7)]!;
      bin.n += 1;
      bin.actual += later.frequency[i]! - x;
      bin.expected += bgNbdConditionalExpectation(parameters, 39, x, inWeeks.recency[i]!, inWeeks.age[i]!);
    });
    bins.forEach((bin, i) => {
      expect(bin.n).toBe(expected.n[i]);
      expectRelative(bin.actual / bin.n, expected.actual[i], 1e-3);
      expectRelative(bin.expected / bin.n, expected.expected[i], 1e-3);
    });
  });
});
