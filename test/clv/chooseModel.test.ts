import { describe, expect, it } from '@jest/globals';
import { chooseModel } from '../../shared/clv/chooseModel';
import { fitMbgNbd } from '../../shared/clv/mbgNbdLikelihood';
import { expectRelative } from './reference';
import { simulateCohort } from './simulate';

const MBG = Object.freeze({ r: 0.8, alpha: 6, a: 0.9, b: 2.2 });
const LEAVES_LATE = Object.freeze({ r: 0.6, alpha: 3, a: 2, b: 3 });

describe('chooseModel', () => {
  it('takes MBG/NBD by maximum likelihood for a cohort that follows it', () => {
    const cohort = simulateCohort(31, 700, MBG, 60);
    const choice = chooseModel(cohort);
    expect(choice).toMatchObject({ why: 'default', estimator: 'maximumLikelihood', customers: 700 });
    expect(choice.model.id).toBe('MBG/NBD');
    expectRelative(choice.logLikelihood, fitMbgNbd(cohort).logLikelihood, 1e-9);
  });

  it('takes BG/NBD where first-time buyers never leave at once, and says by how much it gains', () => {
    const choice = chooseModel(simulateCohort(32, 1200, LEAVES_LATE, 60, { first: 0 }));
    expect(choice.model.id).toBe('BG/NBD');
    expect(choice.why).toBe('gain');
    expect(choice.gains.find(({ id }) => id === 'BG/NBD')!.gain).toBeGreaterThan(2);
  });

  it('notices regular buyers in a large and in a small cohort', () => {
    for (const customers of [900, 120]) {
      const regular = { r: 4, alpha: 8, a: 0.5, b: 4 };
      const { model } = chooseModel(simulateCohort(33, customers, regular, 60, { regularity: 3 }));
      expect(model).toMatchObject({ id: 'MBG/CNBD-k', shape: { regularity: 3 } });
    }
  });

  it('keeps the model of last time unless another is clearly better: nothing flaps', () => {
    const cohort = simulateCohort(34, 300, MBG, 60);
    const { gains } = chooseModel(cohort);
    for (const { id, gain } of gains) {
      if (id === 'MBG/CNBD-k') continue;
      const kept = chooseModel(cohort, id).model.id === id;
      const best = Math.max(0, ...gains.filter((one) => one.gain > 2).map((one) => one.gain));
      expect(kept).toBe(gain >= best - 2);
    }
  });

  it('compares on two thousand of a larger cohort and fits all of it', () => {
    const cohort = simulateCohort(35, 5000, MBG, 60);
    const choice = chooseModel(cohort);
    expect(choice.comparedOn).toBe(2000);
    expect(choice.customers).toBe(5000);
    expectRelative(choice.logLikelihood, fitMbgNbd(cohort).logLikelihood, 1e-8);
  });

  it('shrinks below 200 customers and moves to maximum likelihood as the cohort grows', () => {
    const small = chooseModel(simulateCohort(36, 150, MBG, 60));
    expect(small).toMatchObject({ estimator: 'shrunken', failure: null });
    const large = simulateCohort(36, 200, MBG, 60);
    expect(chooseModel(large).estimator).toBe('maximumLikelihood');
  });

  it('says why there is no maximum and shrinks, for hundreds of one-time buyers', () => {
    const none = {
      frequency: new Array(300).fill(0),
      recency: new Array(300).fill(0),
      age: new Array(300).fill(90),
    };
    expect(chooseModel(none)).toMatchObject({ estimator: 'shrunken', failure: 'noRepeats' });
  });

  it('has nothing but the prior where everybody bought today only, or nobody is there', () => {
    const today = { frequency: [0, 0], recency: [0, 0], age: [0, 0] };
    expect(chooseModel(today).estimator).toBe('priorOnly');
    expect(chooseModel({ frequency: [], recency: [], age: [] }).estimator).toBe('priorOnly');
  });

  it('gives finite parameters of a sane size for every degenerate cohort', () => {
    const repeat = <T>(value: T, n: number) => new Array<T>(n).fill(value);
    const cohorts: readonly (readonly [number, number, number][])[] = [
      [[5, 30, 40]],
      [[0, 0, 40]],
      [[12, 40, 40]],
      [[1, 0, 0]],
      repeat([0, 0, 100], 50),
      repeat([4, 100, 100], 250),
      repeat([100, 365, 365], 30),
      [[1000, 365, 365], ...repeat<[number, number, number]>([0, 0, 1], 20)],
      Array.from({ length: 300 }, (_, i): [number, number, number] => [i % 2, i % 2, 2]),
    ];
    for (const cohort of cohorts) {
      const { model } = chooseModel({
        frequency: cohort.map(([x]) => x),
        recency: cohort.map(([, tx]) => tx),
        age: cohort.map(([, , T]) => T),
        logGaps: cohort.map(([x, tx]) => (x > 0 && tx > 0 ? x * Math.log(tx / x) : 0)),
      });
      for (const value of Object.values(model.parameters)) {
        expect(value).toBeGreaterThan(1e-6);
        expect(value).toBeLessThan(1e6);
      }
    }
  });
});
