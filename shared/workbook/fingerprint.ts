import type { Rect } from './address';
import { type Cell, rawOf, type WritableCell } from './cell';
import type { SheetSnapshot } from './snapshot';

/**
 * A fingerprint is a sum over cells, so it does not depend on the order of reading, blank cells count
 * nothing, and the fingerprint of two blocks together is the sum of theirs. A cell with a formula counts by
 * its formula, not by its (perhaps volatile) result. Two 32-bit lanes of FNV-1a over place and content
 * (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/), each finished by murmur3's mixer
 * (fmix32, Austin Appleby): it guards against edits made meanwhile, not against an adversary.
 */
export interface FingerprintSum {
  readonly low: number;
  readonly high: number;
}

export const EMPTY_SUM: FingerprintSum = { low: 0, high: 0 };

/** The fingerprint of a rectangle of a sheet; null: of all that the sheet holds. O(cells). */
export function fingerprint(sheet: SheetSnapshot, rect: Rect | null): string {
  const top = rect?.row ?? 0;
  const left = rect?.column ?? 0;
  const bottom = Math.min(sheet.values.length, rect ? rect.row + rect.rows : Number.POSITIVE_INFINITY);
  const sum = { ...EMPTY_SUM };
  for (let row = top; row < bottom; row++) {
    const values = sheet.values[row]!;
    const formulas = sheet.formulas[row];
    const right = Math.min(values.length, rect ? rect.column + rect.columns : Number.POSITIVE_INFINITY);
    for (let column = left; column < right; column++) {
      const content = formulas?.[column] ?? rawOf(values[column] ?? null);
      if (content === null || content === '') continue;
      addCell(sum, row, column, content);
    }
  }
  return fingerprintText(sum);
}

/** The sum of a block as a change would write it. */
export function sumOfBlock(
  row: number,
  column: number,
  columns: readonly (readonly WritableCell[])[],
): FingerprintSum {
  const sum = { ...EMPTY_SUM };
  for (let c = 0; c < columns.length; c++) {
    const cells = columns[c]!;
    for (let r = 0; r < cells.length; r++) {
      const content = contentOf(cells[r]!);
      if (content === null || content === '') continue;
      addCell(sum, row + r, column + c, content);
    }
  }
  return sum;
}

export function addSums(a: FingerprintSum, b: FingerprintSum): FingerprintSum {
  return { low: (a.low + b.low) | 0, high: (a.high + b.high) | 0 };
}

/** Sixteen hexadecimal digits. */
export function fingerprintText(sum: FingerprintSum): string {
  return hex(sum.high) + hex(sum.low);
}

/** Eight hexadecimal digits of a text: for row keys and other short marks. */
export function hashText(text: string): string {
  return hex(mix(hashOf(text, LOW_SEED)));
}

type Content = string | number | boolean | null;

/** Where a script's globals are looked up by name each time, this halves the time of a large book. */
const { imul } = Math;

const LOW_SEED = 0x811c9dc5;
const HIGH_SEED = 0x9747b28c;
const FNV_PRIME = 0x01000193;

function contentOf(cell: WritableCell): Content {
  if (typeof cell === 'object' && cell !== null && 'formula' in cell) return cell.formula;
  return rawOf(cell as Cell);
}

/** Adds a cell to both lanes, which differ in their seeds alone, in one pass over its text. */
function addCell(
  sum: { low: number; high: number },
  row: number,
  column: number,
  content: string | number | boolean,
): void {
  let low = imul(imul(LOW_SEED ^ row, FNV_PRIME) ^ column, FNV_PRIME);
  let high = imul(imul(HIGH_SEED ^ row, FNV_PRIME) ^ column, FNV_PRIME);
  let mark = typeof content === 'number' ? 1 : 2;
  if (typeof content === 'boolean') mark = content ? 3 : 4;
  else if (typeof content === 'number' && Number.isInteger(content) && Math.abs(content) < 0x80000000) {
    low = imul(low ^ content, FNV_PRIME);
    high = imul(high ^ content, FNV_PRIME);
  } else {
    const text = String(content);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      low = imul(low ^ code, FNV_PRIME);
      high = imul(high ^ code, FNV_PRIME);
    }
  }
  sum.low = (sum.low + mix(low ^ mark)) | 0;
  sum.high = (sum.high + mix(high ^ mark)) | 0;
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}

function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
