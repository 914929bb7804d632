import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { messagesIn } from '../../shared/messages';
import { SEGMENT_COLOURS } from '../../shared/segments/segmentColours';
import {
  DEFAULT_SEGMENT_MAP,
  SEGMENT_ORDER,
  segmentMapFaults,
  segmentOf,
} from '../../shared/segments/segmentMap';
import { golden } from '../metrics/golden';

describe('DEFAULT_SEGMENT_MAP', () => {
  it('holds every cell of the 5 x 5 grid exactly once', () => {
    expect(segmentMapFaults(DEFAULT_SEGMENT_MAP)).toEqual({ gaps: [], overlaps: [] });
  });

  golden('segment_maps.json', 'is the published map rf_regex in every cell', (file) => {
    const published = (file as { maps: { rf_regex: { pattern: string; name: string }[] } }).maps.rf_regex;
    const ids: Record<string, string> = {
      'Loyal Customers': 'loyal',
      'Potential Loyalist': 'potentialLoyal',
      "Can't Lose Them": 'cantLose',
    };
    const idOf = (name: string) =>
      ids[name] ??
      name
        .split(' ')
        .map((word, i) => (i === 0 ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1)))
        .join('');
    for (const r of [1, 2, 3, 4, 5]) {
      for (const f of [1, 2, 3, 4, 5]) {
        const row = published.find(({ pattern }) => new RegExp(`^${pattern}$`).test(`${r}${f}`))!;
        expect(segmentOf(DEFAULT_SEGMENT_MAP, r, f)).toBe(idOf(row.name));
      }
    }
  });

  it('has words in both languages and a colour for every segment, each its own', () => {
    expect(new Set(SEGMENT_ORDER)).toEqual(
      new Set([...DEFAULT_SEGMENT_MAP.map((row) => row.id), 'noOrders']),
    );
    for (const language of ['vi', 'en'] as const) {
      const names = SEGMENT_ORDER.map((id) => messagesIn(language).segments[id].name);
      expect(new Set(names).size).toBe(SEGMENT_ORDER.length);
    }
    expect(new Set(SEGMENT_ORDER.map((id) => SEGMENT_COLOURS[id])).size).toBe(SEGMENT_ORDER.length);
  });
});

describe('segmentOf', () => {
  it.each([
    [5, 5, 'champions'],
    [5, 1, 'newCustomers'],
    [4, 1, 'promising'],
    [3, 3, 'needAttention'],
    [1, 5, 'cantLose'],
    [1, 1, 'hibernating'],
    [null, null, 'noOrders'],
  ])('puts R %p, F %p into %s', (r, f, id) => {
    expect(segmentOf(DEFAULT_SEGMENT_MAP, r, f)).toBe(id);
  });

  it('is null where one score is missing or the map leaves the cell out', () => {
    expect(segmentOf(DEFAULT_SEGMENT_MAP, 5, null)).toBeNull();
    expect(segmentOf(DEFAULT_SEGMENT_MAP, null, 5)).toBeNull();
    expect(segmentOf(DEFAULT_SEGMENT_MAP, 6, 1)).toBeNull();
  });
});

describe('segmentMapFaults', () => {
  it('names the cells that nobody holds and those that two segments hold', () => {
    const map = [
      { id: 'top', r: [2, 2], f: [1, 2] },
      { id: 'rest', r: [1, 2], f: [1, 1] },
    ] as const;
    expect(segmentMapFaults(map, 2)).toEqual({
      gaps: [{ r: 1, f: 2, ids: [] }],
      overlaps: [{ r: 2, f: 1, ids: ['top', 'rest'] }],
    });
  });

  it('allows a segment of several rectangles, even where they meet', () => {
    const map = [
      { id: 'all', r: [1, 2], f: [1, 1] },
      { id: 'all', r: [2, 2], f: [1, 2] },
      { id: 'all', r: [1, 1], f: [2, 2] },
    ] as const;
    expect(segmentMapFaults(map, 2)).toEqual({ gaps: [], overlaps: [] });
  });

  it('finds as a gap exactly what segmentOf cannot place, for any map', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), r: range, f: range }), { maxLength: 6 }),
        (map) => {
          const gaps = segmentMapFaults(map).gaps.map(({ r, f }) => `${r}${f}`);
          for (let r = 1; r <= 5; r++) {
            for (let f = 1; f <= 5; f++) {
              expect(segmentOf(map, r, f) === null).toBe(gaps.includes(`${r}${f}`));
            }
          }
        },
      ),
    );
  });
});
