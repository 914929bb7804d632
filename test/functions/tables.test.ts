import { describe, expect, it } from '@jest/globals';
import { call, column } from './call';

describe('tables', () => {
  it('have a header row in Vietnamese, in English on request, or none', () => {
    const [vi, en] = [call('FUNNEL', ['a'], [1]), call('FUNNEL', ['a'], [1], 'en')] as unknown[][][];
    expect([vi![0]![0], en![0]![0], vi!.length]).toEqual(['bước', 'stage', 2]);
    expect(call('FUNNEL', ['a'], [1], 'noheader')).toEqual([['a', 1, null, 1, null]]);
  });

  it('of a summary leave out customers without an order by the analysis day', () => {
    expect(
      call(
        'CUSTOMER_SUMMARY',
        column('a', 'b'),
        column('2026-01-01', '2026-03-01'),
        null,
        '2026-02-01',
        null,
        'noheader',
      ),
    ).toEqual([['a', 0, 0, 31]]);
  });

  it('of moves keep new customers and those who are gone apart', () => {
    const moves = call(
      'SEGMENT_MOVES',
      column('a', 'b'),
      column('VIP', 'VIP'),
      column('b', 'c'),
      column('Mới', 'VIP'),
      'en',
    ) as unknown[][];
    expect(moves[0]).toEqual(['from \\ to', 'VIP', 'Mới', 'gone', 'VIP %', 'Mới %', 'gone %']);
    expect(moves[1]).toEqual(['VIP', 0, 1, 1, 0, 0.5, 0.5]);
    expect(moves[3]).toEqual(['new', 1, 0, 0, 1, 0, 0]);
  });

  it('of cohorts mark the running period and leave the future blank', () => {
    expect(
      call(
        'COHORT_RETENTION',
        column('a', 'b'),
        column('2026-01-15', '2026-02-10'),
        'month',
        '2026-02-11',
        'counts, noheader',
      ),
    ).toEqual([
      ['2026-01', 1, 1, 0, 1],
      ['2026-02', 1, 1, null, 0],
    ]);
  });

  it('of experiments have one row a campaign, a broken one its sentence', () => {
    const [, good, bad] = call(
      'UPLIFT',
      column(9, 12),
      column(10, 10),
      column(3, 3),
      column(10, 10),
      'en',
    ) as unknown[][];
    expect(good![4]).toMatch(/^Better/);
    expect(bad![0]).toMatchObject({ error: '#NUM!' });
  });

  it('beside their rows keep the place of each: clusters, tiers, merged texts', () => {
    const points = [
      ['x', 'y'],
      ...Array.from({ length: 31 }, (_, i) => (i === 4 ? [null, 1] : [i % 2 === 0 ? i / 50 : 90 + i, 1])),
    ];
    const clusters = call('KMEANS', points, 2) as unknown[][];
    expect([clusters.length, clusters[0]![0], clusters[5]![0]]).toEqual([32, null, null]);
    expect(call('MERGE_TEXT', '{{T}}', ['T'], column('a', 'b'))).toEqual([['a'], ['b']]);
  });
});
