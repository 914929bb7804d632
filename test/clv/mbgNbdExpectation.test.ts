import { describe, expect, it } from '@jest/globals';
import {
  mbgNbdConditionalExpectation,
  mbgNbdExpectation,
  mbgNbdProbabilityAlive,
} from '../../shared/clv/mbgNbdExpectation';
import { expectRelative, itGolden } from './reference';

const CDNOW = Object.freeze({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 });

describe('MBG/NBD per customer', () => {
  it('matches the closed form at 40 digits for a one-time buyer and a heavy one', () => {
    expectRelative(mbgNbdProbabilityAlive(CDNOW, 0, 0, 38.8571428571429), 0.389743001685518, 1e-12);
    expectRelative(mbgNbdConditionalExpectation(CDNOW, 52, 0, 0, 38.8571428571429), 0.197720553484469, 1e-12);
    expectRelative(mbgNbdConditionalExpectation(CDNOW, 39, 26, 30.8571428571429, 31), 19.449351034495, 1e-12);
    expectRelative(mbgNbdExpectation(CDNOW, 52), 1.41972375771275, 1e-12);
  });

  it('believes less and less in a one-time buyer as time passes', () => {
    const chances = [0, 5, 20, 80, 320].map((T) => mbgNbdProbabilityAlive(CDNOW, 0, 0, T));
    expect([...chances].sort((a, b) => b - a)).toEqual(chances);
    expect(chances[0]).toBeCloseTo(CDNOW.b / (CDNOW.a + CDNOW.b), 12);
  });

  for (const name of ['per-customer', 'hard customers']) {
    itGolden('mbgnbd', name, ({ inputs, expected }) => {
      for (const c of expected.customers) {
        const { frequency, recency, T } = c;
        expectRelative(mbgNbdProbabilityAlive(inputs.params, frequency, recency, T), c.palive, 1e-9, 1e-160);
        for (const [t, value] of Object.entries<number>(c.cet)) {
          const answer = mbgNbdConditionalExpectation(inputs.params, Number(t), frequency, recency, T);
          expectRelative(answer, value, 1e-9, 1e-160);
        }
      }
      for (const [t, value] of Object.entries<number>(expected.expectation ?? {})) {
        expectRelative(mbgNbdExpectation(inputs.params, Number(t)), value, 1e-9);
      }
    });
  }
});
