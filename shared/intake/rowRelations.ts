import { type Cell, isDateCell, isErrorCell } from '../workbook/cell';
import { roughNumber } from './cellKind';

/** The most rows that are compared with each other, from the top: neighbours, not a sample, show repetition. */
export const COMPARED_ROWS = 20000;

/**
 * Different contents among the filled cells of a column: 1 each stands once, 0.1 each about ten times; null
 * where no cell is filled. O(COMPARED_ROWS).
 */
export function distinctShare(
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
  column: number,
): number | null {
  const seen = new Set<string>();
  let filled = 0;
  for (let i = 0; i < rows.length && i < COMPARED_ROWS; i++) {
    const key = keyOf(values[rows[i]!]?.[column]);
    if (key === '') continue;
    filled++;
    seen.add(key);
  }
  return filled === 0 ? null : seen.size / filled;
}

/**
 * Of the keys that stand in several rows, the share for which another column does not stay the same: 0 says
 * that the column repeats what belongs to the key (a customer's total on each of their orders). null where
 * fewer than three keys repeat. O(COMPARED_ROWS).
 */
export function variesWithin(
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
  keyColumn: number,
  column: number,
): number | null {
  const first = new Map<string, string>();
  const repeated = new Map<string, boolean>();
  for (let i = 0; i < rows.length && i < COMPARED_ROWS; i++) {
    const row = values[rows[i]!];
    const key = keyOf(row?.[keyColumn]);
    if (key === '') continue;
    const value = keyOf(row?.[column]);
    const known = first.get(key);
    if (known === undefined) first.set(key, value);
    else repeated.set(key, repeated.get(key) === true || known !== value);
  }
  if (repeated.size < 3) return null;
  return [...repeated.values()].filter(Boolean).length / repeated.size;
}

/** Some key stands in several rows, and on all rows of a key another column is the same. O(COMPARED_ROWS). */
export function isConstantWithin(
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
  keyColumn: number,
  column: number,
): boolean {
  const first = new Map<string, string>();
  let isRepeated = false;
  for (let i = 0; i < rows.length && i < COMPARED_ROWS; i++) {
    const row = values[rows[i]!];
    const key = keyOf(row?.[keyColumn]);
    if (key === '') continue;
    const value = keyOf(row?.[column]);
    const known = first.get(key);
    if (known === undefined) first.set(key, value);
    else if (known !== value) return false;
    else isRepeated = true;
  }
  return isRepeated;
}

/**
 * Of the keys that stand in several rows: the column has one and the same number on all their rows, and it is
 * the sum of the other column over them. true also where only one key repeats: a sum is no accident.
 * O(COMPARED_ROWS).
 */
export function repeatsSum(
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
  keyColumn: number,
  column: number,
  summed: number,
): boolean {
  const groups = new Map<string, { rows: number; total: number | null; sum: number; isOne: boolean }>();
  for (let i = 0; i < rows.length && i < COMPARED_ROWS; i++) {
    const row = values[rows[i]!];
    const key = keyOf(row?.[keyColumn]);
    if (key === '') continue;
    const total = roughNumber(row?.[column] ?? null);
    const group = groups.get(key) ?? { rows: 0, total, sum: 0, isOne: true };
    group.rows++;
    group.sum += roughNumber(row?.[summed] ?? null) ?? 0;
    group.isOne &&= group.total === total;
    groups.set(key, group);
  }
  const repeated = [...groups.values()].filter((group) => group.rows > 1);
  return (
    repeated.length > 0 &&
    repeated.every(
      ({ total, sum, isOne }) => isOne && total !== null && total !== 0 && Math.abs(total - sum) < 0.5,
    )
  );
}

function keyOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || isErrorCell(cell)) return '';
  return isDateCell(cell) ? `d${cell.serial}` : String(cell).trim();
}
