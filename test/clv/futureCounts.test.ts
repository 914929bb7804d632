import { describe, expect, it } from '@jest/globals';
import { countSurvival } from '../../shared/clv/futureCounts';
import { betaDraw, gammaDraw, randomSource } from '../../shared/clv/numerics/randomSource';

describe('countSurvival', () => {
  const state = Object.freeze({ shape: 5.5, rate: 40, a: 0.9, b: 4.6, phase: [0.3, 0.7] });

  it('agrees with a simulation of 20,000 regular customers within its error', () => {
    const random = randomSource(8);
    const counts = Array.from({ length: 20000 }, () => {
      const phase = random() < 0.3 ? 0 : 1;
      const rate = gammaDraw(random, state.shape + phase) / state.rate;
      const leave = betaDraw(random, state.a, state.b);
      let [time, events, bought] = [0, phase, 0];
      for (let here = true; here; ) {
        time += gammaDraw(random, 1) / rate;
        if (time > 52) break;
        events += 1;
        if (events % 2 === 0) {
          bought += 1;
          here = random() > leave;
        }
      }
      return bought;
    });
    const survival = countSurvival(state, 52);
    for (const n of [1, 2, 3, 5]) {
      const share = counts.filter((count) => count >= n).length / counts.length;
      expect(Math.abs(share - survival[n - 1]!)).toBeLessThan(0.015);
    }
  });

  it('falls, begins below 1 and is empty for no time', () => {
    const survival = countSurvival(state, 52);
    expect(survival[0]!).toBeLessThan(1);
    for (let i = 1; i < survival.length; i += 1) expect(survival[i]!).toBeLessThan(survival[i - 1]!);
    expect(countSurvival(state, 0)).toEqual([]);
  });

  it('does not underflow for a thousand purchases', () => {
    const survival = countSurvival({ shape: 1000, rate: 100, a: 1, b: 1e6, phase: [1] }, 400);
    expect(survival[0]!).toBeCloseTo(1, 9);
    expect(survival.length).toBeGreaterThan(4000);
  });
});
