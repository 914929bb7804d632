import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import { inverse } from '../../shared/workbook/inverse';
import { memoryView } from '../../shared/workbook/memoryView';
import { changeLists, dump, workbooks } from './arbitraries';

describe('inverse', () => {
  it('restores values, formulas, formats, widths, names and sheets after any change list', () => {
    fc.assert(
      fc.property(workbooks, changeLists, (workbook, changes) => {
        const before = JSON.stringify(dump(workbook));
        const undo = inverse(changes, memoryView(workbook));
        applyToMemory(workbook, changes);
        applyToMemory(workbook, undo);
        expect(JSON.stringify(dump(workbook))).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('survives a trip through JSON, as the state sheet takes it', () => {
    fc.assert(
      fc.property(workbooks, changeLists, (workbook, changes) => {
        const undo = inverse(changes, memoryView(workbook));
        expect(JSON.parse(JSON.stringify(undo))).toEqual(undo);
      }),
    );
  });

  it('clears rather than writes empty cells where our columns found empty room', () => {
    const rect = { row: 0, column: 9, rows: 2, columns: 1 };
    const view = {
      ...memoryView({ sheets: [], names: new Map(), locale: null }),
      block: () => [[null, null]],
    };
    const undo = inverse([{ kind: 'write', sheet: 'A', row: 0, column: 9, columns: [['x', 'y']] }], view);
    expect(undo).toEqual([{ kind: 'clear', sheet: 'A', rect }]);
  });
});
