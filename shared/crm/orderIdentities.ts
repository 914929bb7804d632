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
    before ??= saidBefore(table.dataRows.length, said);
    const hash = longHash(said(index));
    return before[index] === 0 ? hash : `${hash}#${before[index]}`;
  };
}

/** Of each row how many before it say the same. */
function saidBefore(count: number, said: (index: number) => string): Uint32Array {
  const before = new Uint32Array(count);
  const seen = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const row = said(index);
    const times = seen.get(row) ?? 0;
    before[index] = times;
    seen.set(row, times + 1);
  }
  return before;
}

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
