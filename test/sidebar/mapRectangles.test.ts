import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_SEGMENT_MAP, segmentMapFaults } from '../../shared/segments/segmentMap';
import { mapCells, mapRectangles } from '../../sidebar/pages/settings/mapRectangles';

describe('a painted segment map', () => {
  it('becomes rows that fill the very cells that were painted', () => {
    const cells = fc.integer({ min: 2, max: 9 }).chain((bins) => {
      const row = fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: bins, maxLength: bins });
      return fc.array(row, { minLength: bins, maxLength: bins });
    });
    fc.assert(
      fc.property(cells, (painted) =>
        expect(mapCells(mapRectangles(painted), painted.length)).toEqual(painted),
      ),
    );
  });

  it('leaves no cell out and none in two segments, whatever is painted', () => {
    const row = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 5 }), (painted) =>
        expect(segmentMapFaults(mapRectangles(painted), 5)).toEqual({ gaps: [], overlaps: [] }),
      ),
    );
  });

  it('keeps the default map as few rows', () => {
    const again = mapRectangles(mapCells(DEFAULT_SEGMENT_MAP, 5));
    expect(mapCells(again, 5)).toEqual(mapCells(DEFAULT_SEGMENT_MAP, 5));
    expect(again.length).toBe(DEFAULT_SEGMENT_MAP.length);
  });
});
