import { type Cell, isDateCell } from '../workbook/cell';
import { type CellKind, cellKind, readsAsDay, readsAsPhone, roughNumber } from './cellKind';
import { type TextEvidence, textEvidence } from './textEvidence';

/** What the cells of a column show, from at most SAMPLE of them spread over the table. All shares are 0..1. */
export interface ColumnEvidence extends TextEvidence {
  /** Cells looked at, and those of them that hold something. */
  readonly sampled: number;
  readonly filled: number;
  /** Different contents among the filled cells. */
  readonly distinctShare: number;
  /** Share of each kind among the filled cells. */
  readonly share: Readonly<Record<CellKind, number>>;
  /** The kind of at least 70 % of the filled cells, null where there is none. */
  readonly main: CellKind | null;
  /** Of the filled cells: numbers that read as phones, as days; whole numbers of 1900 to 2030. */
  readonly phoneNumbers: number;
  readonly dayNumbers: number;
  readonly years: number;
  /** Of the numbers: the least, the greatest and the middle one; 0 where there are none. */
  readonly min: number;
  readonly max: number;
  readonly median: number;
  /** Whole numbers among the numbers. */
  readonly wholeShare: number;
  /** Counts 1, 2, 3 … down the rows, with restarts at 1. */
  readonly isCounting: boolean;
}

/** The most cells of a column that are looked at. */
export const SAMPLE = 2000;

/** The evidence of one column. O(SAMPLE), whatever the length of the table. */
export function columnEvidence(
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
  column: number,
): ColumnEvidence {
  const sample = spread(rows, SAMPLE).map((row) => values[row]?.[column] ?? null);
  const kinds = sample.map(cellKind);
  const cells = sample.filter((_, index) => kinds[index] !== 'blank');
  const filledKinds = kinds.filter((kind) => kind !== 'blank');
  const numbers = numbersOf(cells, filledKinds);
  const share = sharesOf(filledKinds);
  const filled = cells.length;
  return {
    sampled: sample.length,
    filled,
    distinctShare: part(new Set(cells.map((cell) => (isDateCell(cell) ? cell.serial : cell))).size, filled),
    share,
    main: (Object.keys(share) as CellKind[]).find((kind) => share[kind] >= MAIN_SHARE) ?? null,
    phoneNumbers: part(numbers.filter(readsAsPhone).length, filled),
    dayNumbers: part(numbers.filter(readsAsDay).length, filled),
    years: part(numbers.filter((n) => Number.isInteger(n) && n >= 1900 && n <= 2030).length, filled),
    ...sizes(numbers),
    isCounting: isCounting(values, rows, column),
    ...textEvidence(cells),
  };
}

/** At most `count` entries, evenly spread from first to last, in order. */
export function spread(rows: readonly number[], count: number): readonly number[] {
  if (rows.length <= count) return rows;
  return Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)]!);
}

function numbersOf(cells: readonly Cell[], kinds: readonly CellKind[]): readonly number[] {
  const numbers: number[] = [];
  cells.forEach((cell, index) => {
    const value = kinds[index] === 'number' ? roughNumber(cell) : null;
    if (value !== null) numbers.push(value);
  });
  return numbers;
}

function sharesOf(kinds: readonly CellKind[]): Record<CellKind, number> {
  const share: Record<CellKind, number> = {
    blank: 0,
    email: 0,
    url: 0,
    date: 0,
    phone: 0,
    number: 0,
    flag: 0,
    gender: 0,
    code: 0,
    name: 0,
    words: 0,
  };
  for (const kind of kinds) share[kind] += 1 / kinds.length;
  return share;
}

function sizes(numbers: readonly number[]): Pick<ColumnEvidence, 'min' | 'max' | 'median' | 'wholeShare'> {
  if (numbers.length === 0) return { min: 0, max: 0, median: 0, wholeShare: 0 };
  const sorted = [...numbers].sort((a, b) => a - b);
  return {
    min: sorted[0]!,
    max: sorted[sorted.length - 1]!,
    median: sorted[Math.floor(sorted.length / 2)]!,
    wholeShare: part(numbers.filter(Number.isInteger).length, numbers.length),
  };
}

/** The first rows without a gap tell: a spread sample would not show that each number follows the one above. */
function isCounting(values: readonly (readonly Cell[])[], rows: readonly number[], column: number): boolean {
  let steps = 0;
  let right = 0;
  let previous: number | null = null;
  for (let i = 0; i < rows.length && i < COUNTED_ROWS; i++) {
    const value = roughNumber(values[rows[i]!]?.[column] ?? null);
    if (value === null) continue;
    if (previous === null && value !== 0 && value !== 1) return false;
    steps++;
    if (previous === null || value === previous + 1 || value === 1) right++;
    previous = value;
  }
  return steps >= 2 && right >= 0.9 * steps && previous !== 1;
}

function part(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}

const MAIN_SHARE = 0.7;
const COUNTED_ROWS = 300;
