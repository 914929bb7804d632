import { describe, expect, it } from '@jest/globals';
import { EXAMPLE_COHORT } from '../../shared/functions/calling/exampleCohort';
import { call, column } from './call';

const names = ['frequency', 'recency', 'age'];
const withIds = EXAMPLE_COHORT.map((row, i) => [`KH${i}`, ...row]);

describe('the fits', () => {
  it('take a summary with header, with ids, with both or with neither', () => {
    const plain = call('MBG_NBD', EXAMPLE_COHORT);
    expect(call('MBG_NBD', [names, ...EXAMPLE_COHORT])).toEqual(plain);
    expect(call('MBG_NBD', withIds)).toEqual(plain);
    expect(call('MBG_NBD', [['mã khách', ...names], ...withIds])).toEqual(plain);
    expect(
      call('MBG_NBD', [['id', ...names, 'monetary'], ...EXAMPLE_COHORT.map((row, i) => [i, ...row, 5])]),
    ).toEqual(plain);
    expect(
      call('MBG_NBD', [...EXAMPLE_COHORT.map((row) => [...row, 1e6]), [null, null, null, null]]),
    ).toEqual(plain);
  });

  it('answer a block of two columns: the model, its parameters, log-likelihood, customers, converged', () => {
    const block = call('BG_NBD', EXAMPLE_COHORT) as unknown[][];
    expect(block.map(([name]) => name)).toEqual([
      'model',
      'r',
      'alpha',
      'a',
      'b',
      'log_likelihood',
      'customers',
      'converged',
    ]);
    expect(block.every((row) => row.length === 2)).toBe(true);
    expect([block[0]![1], block[6]![1], block[7]![1]]).toEqual(['BG/NBD', 40, true]);
  });

  it('say in words why there is no maximum, with finite parameters all the same', () => {
    const block = call('BG_NBD', [
      [0, 0, 10],
      [0, 0, 8],
    ]) as [string, unknown][];
    expect(block[7]![1]).toMatch(/^Chưa ai mua lần thứ hai/);
    expect(block.slice(1, 6).every(([, value]) => Number.isFinite(value))).toBe(true);
  });

  it('name the row that is no history', () => {
    expect(call('PARETO_NBD', [names, [1, 5, 10], [2, 20, 10]])).toMatchObject({
      error: '#VALUE!',
      message: expect.stringMatching(
        /^summary, row 3 of the range: no customer has frequency 2, recency 20, age 10/,
      ) as unknown,
    });
    expect(call('BG_NBD', [names, [1, 'x', 10]])).toMatchObject({
      message: expect.stringMatching(
        /^summary \(recency\), row 2 of the range: "x" is not a number/,
      ) as unknown,
    });
  });
});

describe('the functions of a fit', () => {
  const block = call('MBG_NBD', EXAMPLE_COHORT);
  const numbers = (block as [string, number][]).slice(1, 5).map(([, value]) => value);

  it('take the block of a fit, or bare numbers with the model named', () => {
    const history = [column(0, 3), column(0, 20), 38];
    const alive = call('P_ALIVE', ...history, block);
    expect(call('P_ALIVE', ...history, [numbers], 'mbg_nbd')).toEqual(alive);
    expect(call('P_ALIVE', ...history, column(...numbers), 'mbg_nbd')).toEqual(alive);
    expect(call('P_ALIVE', ...history, [numbers], 'bg_nbd')).not.toEqual(alive);
  });

  it('say which block they need', () => {
    expect(call('P_ALIVE', 1, 5, 10, [numbers])).toMatchObject({
      message:
        'parameters is not a block of parameters. Point at the answer of BG_NBD, MBG_NBD, PARETO_NBD, BG_BB, or give the bare numbers and name the model in options.',
    });
    expect(call('SBG_SURVIVAL', block, 3)).toMatchObject({
      message: 'parameters belongs to MBG/NBD; needed is SBG.',
    });
    expect(call('P_ALIVE', 1, 5, 10, [[1, -2, 3, 4]], 'bg_nbd')).toMatchObject({ error: '#VALUE!' });
  });

  it('say what no customer can have', () => {
    expect(call('P_ALIVE', 2, 12, 10, block)).toMatchObject({
      error: '#VALUE!',
      message: expect.stringContaining('no customer has frequency 2, recency 12, age 10') as unknown,
    });
  });

  it('expect purchases that grow with the time ahead, from 0 at once', () => {
    const [expected] = call('EXPECTED_PURCHASES', [[0, 1, 10, 100]], 3, 20, 38, block) as number[][];
    expect(expected![0]).toBe(0);
    expect(expected!.slice(1).every((value, i) => value > expected![i]!)).toBe(true);
  });
});
