import { describe, expect, it } from '@jest/globals';
import { isHistory, purchaseCells, sampleCells } from '../../shared/clv/purchaseCells';

describe('purchaseCells', () => {
  const columns = Object.freeze({
    frequency: [2, 0, 2, 0, 1, 2],
    recency: [10, 0, 10, 0, 5, 10],
    age: [20, 20, 20, 30, 20, 21],
  });

  it('puts equal customers together and remembers whose cell is whose', () => {
    const cells = purchaseCells(columns);
    expect([...cells.cellOf]).toEqual([0, 1, 0, 2, 3, 4]);
    expect([...cells.weight]).toEqual([2, 1, 1, 1, 1]);
    expect([...cells.x]).toEqual([2, 0, 0, 1, 2]);
  });

  it('divides times by the mean age and counts how many customers exceed each frequency', () => {
    const cells = purchaseCells(columns);
    expect(cells.unit).toBeCloseTo(131 / 6, 12);
    expect(cells.ages[cells.TIndex[2]!]! * cells.unit).toBeCloseTo(30, 12);
    expect(cells.recencies[cells.txIndex[4]!]! * cells.unit).toBeCloseTo(10, 12);
    expect([...cells.atLeast]).toEqual([4, 3]);
    expect(cells.repeats).toBe(7);
  });

  it('leaves out what is no history, and says how many', () => {
    const cells = purchaseCells({ frequency: [1, 1, Number.NaN], recency: [5, 25, 5], age: [20, 20, 20] });
    expect([...cells.cellOf]).toEqual([0, -1, -1]);
    expect(cells).toMatchObject({ customers: 1, leftOut: 2 });
  });

  it('takes some rows only where it is told to', () => {
    const cells = purchaseCells(columns, [3, 4]);
    expect(cells.customers).toBe(2);
    expect([...cells.cellOf]).toEqual([0, 1]);
  });
});

describe('sampleCells', () => {
  it('takes as many usable rows as it is told, evenly spread', () => {
    const age = Array.from({ length: 40 }, (_, i) => i + 1);
    const columns = Object.freeze({
      frequency: age.map((_, i) => (i % 2 === 0 ? 0 : Number.NaN)),
      recency: age.map(() => 0),
      age,
    });
    const cells = sampleCells(columns, purchaseCells(columns), 5);
    expect(cells.customers).toBe(5);
    expect(Array.from(cells.ages, (T) => Math.round(T * cells.unit))).toEqual([1, 9, 17, 25, 33]);
  });
});

describe('isHistory', () => {
  it('wants a whole frequency and a last purchase within the age', () => {
    expect(isHistory(3, 10, 10)).toBe(true);
    expect(isHistory(0, 0, 0)).toBe(true);
    for (const [x, tx, T] of [
      [1.5, 1, 2],
      [-1, 0, 2],
      [1, 3, 2],
      [1, -1, 2],
      [1, 0, 2],
      [1, 1, Infinity],
      [Number.NaN, 1, 2],
    ]) {
      expect(isHistory(x!, tx!, T!)).toBe(false);
    }
  });
});
