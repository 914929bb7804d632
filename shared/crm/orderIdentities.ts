import type { CleanTable } from '../intake/cleanTable';
import { hashText } from '../workbook/fingerprint';

/**
 * Order rows have no id of ours: what they say, cleaned, and how often it was said before. Most tables have no repair,
 * so nothing is computed before the first is asked for. O(cells) once.
 */
export function orderIdentities({ columns, table }: CleanTable): (index: number) => string {
  const said = (index: number): string => {
    let row = '';
    for (const column of columns.values()) row += saidOf(column.values[index]);
    return row;
  };
  let before: Uint32Array | null = null;
  return (index) => {
    before ??= saidBefore(table.dataRows.length, said, (row) => {
      let sum = 0;
      for (const column of columns.values()) sum = sketched(sum, column.values[row]);
      return sum;
    });
    const hash = longHash(said(index));
    return before[index] === 0 ? hash : `${hash}#${before[index]}`;
  };
}

/** Of each row how many before it say the same. Most rows say what no other does: their `sketch` tells it at less cost. */
function saidBefore(
  count: number,
  said: (index: number) => string,
  sketch: (index: number) => number,
): Uint32Array {
  const before = new Uint32Array(count);
  const seen = new Map<string, number>();
  const sketches = Int32Array.from({ length: count }, (_, index) => sketch(index));
  const shared = sharedNumbers(sketches);
  for (let index = 0; index < count; index++) {
    if (!shared.has(sketches[index]!)) continue;
    const row = said(index);
    const times = seen.get(row) ?? 0;
    before[index] = times;
    seen.set(row, times + 1);
  }
  return before;
}

/** The numbers that stand there more than once. */
function sharedNumbers(numbers: Int32Array): ReadonlySet<number> {
  const sorted = numbers.slice().sort();
  return new Set(sorted.filter((number, i) => number === sorted[i - 1]));
}

/** Equal values sketch alike, and most others do not. */
function sketched(sum: number, value: unknown): number {
  if (typeof value === 'number') return Math.imul(sum ^ value, PRIME);
  let sketch = Math.imul(sum ^ 1, PRIME);
  if (typeof value !== 'string') return sketch;
  for (let i = 0; i < value.length; i++) sketch = Math.imul(sketch ^ value.charCodeAt(i), PRIME);
  return sketch;
}

/** Fowler, Noll, Vo: draft-eastlake-fnv, section 5. */
const PRIME = 0x01000193;

/** A cleaned value, so that no two different ones read alike. */
function saidOf(value: unknown): string {
  if (typeof value === 'string') return `s${value}\u0000`;
  if (typeof value === 'number') return `n${value}\u0000`;
  return value === null || value === undefined ? '\u0000' : `${JSON.stringify(value)}\u0000`;
}

/** Sixteen hexadecimal digits. */
export function longHash(text: string): string {
  return hashText(text) + hashText(`${text.length}#${text}`);
}
