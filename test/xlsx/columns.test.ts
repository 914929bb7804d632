import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  columnSpans,
  columnsText,
  isHidden,
  widthOf,
  withHidden,
  withWidth,
} from '../../workbench/xlsx/columns';

const LIBRE =
  '<cols><col customWidth="false" hidden="false" max="1024" min="1" style="3" width="11.53"/></cols>';

describe('withWidth', () => {
  it('splits the stretch it lies in', () => {
    const spans = withWidth(columnSpans(LIBRE), 9, 20, '');
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      [0, 9],
      [9, 10],
      [10, 1024],
    ]);
    expect([8, 9, 10].map((column) => widthOf(spans, column))).toEqual([null, 20, null]);
  });

  it('puts the element back as it was', () => {
    const wide = withWidth(withWidth(columnSpans(LIBRE), 9, 20, ''), 10, 30, '');
    const back = withWidth(withWidth(wide, 10, null, ''), 9, null, '');
    expect(columnsText(back, '')).toBe(LIBRE);
  });

  it('leaves no element where there was none', () => {
    const wide = withHidden(withWidth([], 3, 12.5, 'x:'), 4, true, 'x:');
    expect(columnsText(wide, 'x:')).toContain('<x:col min="4" max="4" width="12.5" customWidth="1"/>');
    expect(columnsText(withHidden(withWidth(wide, 3, null, 'x:'), 4, false, 'x:'), 'x:')).toBeNull();
  });
});

describe('column edits', () => {
  it('say of each column what was set last, and nothing of the others', () => {
    const edit = fc.record({
      column: fc.nat(30),
      width: fc.option(fc.integer({ min: 1, max: 60 })),
      hidden: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let spans = columnSpans('<cols><col min="5" max="9" width="7" customWidth="1" style="2"/></cols>');
        const expected = new Map<number, readonly [number | null, boolean]>();
        for (let column = 0; column < 40; column++)
          expected.set(column, [column >= 4 && column < 9 ? 7 : null, false]);
        for (const { column, width, hidden } of edits) {
          spans = withHidden(withWidth(spans, column, width, ''), column, hidden, '');
          expected.set(column, [width, hidden]);
        }
        const read = columnSpans(columnsText(spans, '') ?? '');
        for (const [column, wanted] of expected) {
          expect([widthOf(read, column), isHidden(read, column)]).toEqual(wanted);
        }
      }),
    );
  });
});
