import { describe, expect, it } from '@jest/globals';
import {
  discountedLifetime,
  discountedResidualLifetime,
  fitSbg,
  sbgRetention,
  sbgSurvival,
} from '../../shared/clv/sBg';
import { expectRelative, itGolden } from './reference';

/** Fader, Hardie (2007), table 1: the "High End" segment, per cent surviving by year. */
const HIGH_END = Object.freeze([100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1]);
const FITTED = Object.freeze({ alpha: 0.668, beta: 3.806 });

describe('fitSbg', () => {
  it('matches Fader-Hardie (2007) on High End, 7 years: alpha .668 beta 3.806 LL −1611.2', () => {
    const fit = fitSbg([HIGH_END.map((share) => share * 10)]);
    expect(fit.converged).toBe(true);
    expect(fit.parameters.alpha).toBeCloseTo(0.668, 3);
    expect(fit.parameters.beta).toBeCloseTo(3.806, 3);
    expect(fit.logLikelihood).toBeGreaterThan(-1611.15814739116 - 1e-3);
  });

  it('matches the multi-cohort fit of shifted_beta_geometric_py: 3.80, 15.19', () => {
    const cohort = [10000, 8000, 6480, 5307, 4391];
    const fit = fitSbg([cohort, cohort.slice(0, 4), cohort.slice(0, 3), cohort.slice(0, 2)]);
    expectRelative(fit.parameters.alpha, 3.8, 0.01);
    expectRelative(fit.parameters.beta, 15.19, 0.01);
  });

  it('projects the next five years of High End within 2 points of what came', () => {
    const { parameters } = fitSbg([HIGH_END]);
    [46.8, 44.5, 42.7, 40.9, 39.4].forEach((actual, i) => {
      expect(Math.abs(sbgSurvival(parameters, 8 + i) * 100 - actual)).toBeLessThan(2);
    });
  });

  it('says where there is no maximum: nobody lost, one period, nobody at all', () => {
    for (const cohorts of [[[100, 100, 100]], [[100, 60]], [[100]], [], [[0, 0]]]) {
      const fit = fitSbg(cohorts);
      expect(fit.converged).toBe(false);
      expect([...Object.values(fit.parameters), fit.logLikelihood].every(Number.isFinite)).toBe(true);
    }
  });

  it('stops a cohort where its survivors rise or are missing', () => {
    expect(fitSbg([[...HIGH_END, 60, 20]]).parameters).toEqual(fitSbg([HIGH_END]).parameters);
    expect(fitSbg([[...HIGH_END, Number.NaN]]).parameters).toEqual(fitSbg([HIGH_END]).parameters);
  });
});

describe('sBG quantities', () => {
  itGolden('sbg', 'High End curve', ({ inputs, expected }) => {
    expected.survival.forEach((value: number, t: number) => {
      expectRelative(sbgSurvival(inputs.params, t), value, 1e-9);
    });
    expected.retention.forEach((value: number, i: number) => {
      expectRelative(sbgRetention(inputs.params, i + 1), value, 1e-9);
    });
    for (const [n, value] of Object.entries<number>(expected.derl)) {
      expectRelative(discountedResidualLifetime(inputs.params, Number(n), inputs.discount)!, value, 1e-9);
    }
    expectRelative(discountedLifetime(inputs.params, inputs.discount)!, expected.del, 1e-9);
  });

  it('matches the published residual lifetime of High End after 7 years at 10 %: 7.53', () => {
    expect(discountedResidualLifetime(FITTED, 8, 0.1)).toBeCloseTo(7.53, 3);
  });

  it('adds up the discounted survivals, at a small discount too', () => {
    for (const discount of [0.5, 0.1, 0.01, 0.001]) {
      let [sum, share] = [0, 1];
      for (let t = 0; t < 60 / discount; t += 1) {
        sum += share / (1 + discount) ** t;
        share *= sbgRetention(FITTED, t + 1);
      }
      expectRelative(discountedLifetime(FITTED, discount)!, sum, 1e-10);
    }
  });

  it('has no residual lifetime without a discount for alpha <= 1, and the mean lifetime above', () => {
    expect(discountedLifetime(FITTED, 0)).toBeNull();
    expectRelative(discountedLifetime({ alpha: 3, beta: 4 }, 0)!, 6 / 2, 1e-12);
  });
});
