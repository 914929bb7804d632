import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellFormat } from '../../shared/workbook/changeSet';
import { paint, type Runs, styledRects } from '../../workbench/xlsx/runs';
import { openStyles } from '../../workbench/xlsx/styles';

describe('paint', () => {
  it('agrees with painting row by row, and leaves runs sorted and without overlap', () => {
    const strokes = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 12 });
    fc.assert(
      fc.property(strokes, (list) => {
        const runs: Runs<string> = new Map();
        const rows: (string | undefined)[] = Array.from({ length: 20 });
        for (const [i, [a, b]] of list.entries()) {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          paint(runs, 0, from, to, (old) => `${old ?? ''}${i},`);
          for (let row = from; row < to; row++) rows[row] = `${rows[row] ?? ''}${i},`;
        }
        const painted = runs.get(0) ?? [];
        for (const [i, run] of painted.entries()) {
          expect(run.from).toBeLessThan(run.to);
          if (i > 0) expect(run.from).toBeGreaterThanOrEqual(painted[i - 1]!.to);
        }
        const seen = rows.map((_, row) => painted.find((run) => run.from <= row && row < run.to)?.value);
        expect(seen).toEqual(rows);
      }),
    );
  });
});

describe('styledRects', () => {
  it('lets each format set its own properties and leaves those below it', () => {
    const styles = openStyles(null);
    const bold: CellFormat = Object.freeze({ bold: true });
    const money: CellFormat = Object.freeze({ numberFormat: '#,##0' });
    const rects = styledRects(styles, [
      { rect: { row: 0, column: 0, rows: 3, columns: 1 }, format: bold },
      { rect: { row: 2, column: 0, rows: 2, columns: 1 }, format: money },
    ]);
    expect(rects.map(({ rect, xf }) => [rect.row, rect.rows, xf])).toEqual([
      [0, 2, styles.xfWith(0, bold)],
      [2, 1, styles.xfWith(styles.xfWith(0, bold), money)],
      [3, 1, styles.xfWith(0, money)],
    ]);
  });
});
