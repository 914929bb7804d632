import { describe, expect, it } from '@jest/globals';
import { columnEvidence, SAMPLE, spread } from '../../shared/intake/columnEvidence';
import { distinctShare, variesWithin } from '../../shared/intake/rowRelations';
import type { Cell } from '../../shared/workbook/cell';

function evidenceOf(cells: readonly Cell[]) {
  return columnEvidence(
    cells.map((cell) => [cell]),
    cells.map((_, i) => i),
    0,
  );
}

describe('columnEvidence', () => {
  it('of an empty column is all zero', () => {
    expect(evidenceOf([null, ' ', { error: '#REF!' }, 'NULL'])).toMatchObject({
      sampled: 4,
      filled: 0,
      distinctShare: 0,
      main: null,
    });
    expect(evidenceOf([])).toMatchObject({ sampled: 0, filled: 0, isCounting: false });
  });

  it('counts shares among the filled cells', () => {
    const evidence = evidenceOf(['a@example.com', null, 'b@example.com', 'a@example.com', 'không rõ']);
    expect(evidence).toMatchObject({ sampled: 5, filled: 4, distinctShare: 0.75, main: 'email' });
    expect(evidence.share.email).toBeCloseTo(0.75, 12);
  });

  it('sees counting rows, with gaps and restarts, and no ids that begin elsewhere', () => {
    expect(evidenceOf([1, 2, 3, null, 4, 1, 2, 3]).isCounting).toBe(true);
    expect(evidenceOf(['1', '2', '3']).isCounting).toBe(true);
    expect(evidenceOf([10248, 10249, 10250]).isCounting).toBe(false);
    expect(evidenceOf([1, 5, 2, 8]).isCounting).toBe(false);
    expect(evidenceOf([1, 1, 1, 1]).isCounting).toBe(false);
  });

  it('knows prefixes of codes and check digits of cards (ISO/IEC 7812-1)', () => {
    expect(evidenceOf(['KH001', 'KH002', 'kh 003']).codes).toBe('customer');
    expect(evidenceOf(['HD1', 'HD2']).codes).toBe('order');
    expect(evidenceOf(['X1', 'Y2']).codes).toBeNull();
    expect(evidenceOf(['4111 1111 1111 1111', '5500-0055-5555-5559']).paymentCards).toBe(1);
    expect(evidenceOf(['4111111111111112']).paymentCards).toBe(0);
  });

  it('looks at no more than SAMPLE cells, first and last part alike', () => {
    const rows = Array.from({ length: 10 * SAMPLE }, (_, i) => i);
    const sample = spread(rows, SAMPLE);
    expect(sample).toHaveLength(SAMPLE);
    expect(sample[0]).toBe(0);
    expect(sample[SAMPLE - 1]).toBe(10 * SAMPLE - 10);
  });
});

describe('relations between rows', () => {
  const values: readonly (readonly Cell[])[] = [
    ['a', 1, 10],
    ['a', 1, 20],
    ['b', 2, 30],
    ['b', 2, 30],
    ['c', 3, 40],
    ['c', 3, 50],
    [null, 9, 9],
  ];
  const rows = values.map((_, i) => i);

  it('distinctShare counts contents among filled cells', () => {
    expect(distinctShare(values, rows, 0)).toBe(0.5);
    expect(distinctShare([[null]], [0], 0)).toBeNull();
  });

  it('variesWithin tells a repeated total from an own amount', () => {
    expect(variesWithin(values, rows, 0, 1)).toBe(0);
    expect(variesWithin(values, rows, 0, 2)).toBeCloseTo(2 / 3, 12);
    expect(variesWithin(values, rows.slice(0, 4), 0, 2)).toBeNull();
  });
});
