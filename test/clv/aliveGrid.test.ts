import { describe, expect, it } from '@jest/globals';
import { aliveGrid } from '../../shared/clv/aliveGrid';
import { BG_NBD } from '../../shared/clv/bgNbdLikelihood';
import { MBG_NBD } from '../../shared/clv/mbgNbdLikelihood';
import { purchaseProcess } from '../../shared/clv/purchaseProcess';

describe('aliveGrid', () => {
  const parameters = Object.freeze({ r: 0.5, alpha: 40, a: 0.9, b: 1.8 });
  const model = Object.freeze({ id: 'MBG/NBD', shape: MBG_NBD, parameters } as const);
  const grid = aliveGrid(model, [1, 2, 10], [0, 7, 60, 200, 395, 500], 400);

  it('is P(alive) of a customer known so long, silent so long', () => {
    const process = purchaseProcess(model);
    expect(grid[1]![2]).toBe(process.alive(1, 340, 400));
    expect(grid[2]![1]).toBe(process.alive(9, 393, 400));
  });

  it('knows who bought once since that purchase', () => {
    expect(grid[0]![3]).toBe(purchaseProcess(model).alive(0, 0, 200));
  });

  it('falls with silence, faster for who used to buy often', () => {
    for (const row of grid) {
      const known = row.filter((alive) => alive !== null);
      expect([...known].sort((a, b) => b - a)).toEqual(known);
    }
    expect(grid[2]![3]!).toBeLessThan(grid[1]![3]!);
  });

  it('is empty where there can be no such customer', () => {
    expect(grid.map((row) => row[5])).toEqual([null, null, null]);
    expect(grid[2]![4]).toBeNull();
    expect(grid[1]![4]).not.toBeNull();
  });

  it('is 1 for who bought once under BG/NBD (Fader, Hardie, Lee 2005: nobody leaves before the second)', () => {
    const row = aliveGrid({ id: 'BG/NBD', shape: BG_NBD, parameters }, [1], [7, 300], 400)[0];
    expect(row).toEqual([1, 1]);
  });
});
