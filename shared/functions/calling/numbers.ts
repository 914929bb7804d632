import { conventionOf } from '../../intake/numberConvention';
import { type NumberReading, numberOf } from '../../intake/numberReading';
import { lexNumber, type NumberText } from '../../intake/numberText';
import { isPlaceholder } from '../../intake/placeholder';
import { type Cell, isErrorCell } from '../../workbook/cell';
import type { Param } from '../define';
import { type Fault, fault, type Where } from './fault';
import { shownCell } from './shownCell';

/**
 * Cells as numbers. Numbers stand as they are; texts ("1.250.000đ", "1tr2", "12,5 %") are read by their own
 * marks, else by those of the other texts; placeholders ("-", "không có") are blank. Dates, TRUE, errors, what
 * reads in two ways and what is out of the parameter's bounds are faults; 0 is blank where an optional argument must be above it. O(cells).
 */
export function numbersOfCells(
  cells: readonly Cell[],
  param: Param,
  where: (index: number) => Where,
  bad: Map<number, Fault>,
): readonly (number | null)[] {
  const values = new Array<number | null>(cells.length).fill(null);
  const others: number[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (typeof cell === 'number') values[i] = cell;
    else if (cell !== null) others.push(i);
  }
  if (others.length > 0) readOthers(cells, others, param, where, values, bad);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === null || value === undefined) continue;
    if (value === 0 && param.optional && (param.min ?? 0) > 0) {
      values[i] = null;
      continue;
    }
    const wrong = boundFault(value, param, where, i);
    if (!wrong) continue;
    values[i] = null;
    bad.set(i, wrong);
  }
  return values;
}

function readOthers(
  cells: readonly Cell[],
  indices: readonly number[],
  param: Param,
  where: (index: number) => Where,
  values: (number | null)[],
  bad: Map<number, Fault>,
): void {
  const lexed = indices.map((i) => {
    const cell = cells[i]!;
    return typeof cell === 'string' ? lexNumber(cell) : null;
  });
  const { decimal, currencies } = conventionOf(lexed);
  const kind = param.kind === 'money' ? 'money' : 'number';
  const reading: NumberReading = { kind, decimal, currency: currencies[0] ?? null };
  indices.forEach((i, k) => {
    const cell = cells[i]!;
    if (isErrorCell(cell)) {
      bad.set(i, fault('errorCell', { ...where(i), error: cell.error }));
      return;
    }
    const text = lexed[k];
    if (!text && typeof cell === 'string' && isPlaceholder(cell)) return;
    const read = text ? numberOf(text, reading) : null;
    if (read?.problem === null) values[i] = read.value;
    else bad.set(i, numberFault(cell, text ?? null, read?.problem === 'ambiguous', where(i)));
  });
}

function numberFault(cell: Cell, lexed: NumberText | null, ambiguous: boolean, where: Where): Fault {
  const text = shownCell(cell);
  if (!ambiguous || !lexed) return fault('notNumber', { ...where, text });
  const { digits, decimals } = lexed.body;
  return fault('ambiguousNumber', {
    ...where,
    text,
    one: Number(digits),
    other: Number(`${digits}e-${decimals}`),
  });
}

function boundFault(value: number, param: Param, where: (i: number) => Where, i: number): Fault | null {
  const isShare = param.kind === 'share';
  const low = param.min ?? (isShare ? 0 : Number.NEGATIVE_INFINITY);
  const high = param.max ?? (isShare ? 1 : Number.POSITIVE_INFINITY);
  if (isShare && value > high && param.max === undefined) return fault('notShare', { ...where(i), value });
  if (value < low || value > high) return fault('outOfRange', { ...where(i), value, low, high });
  return param.whole && !Number.isInteger(value) ? fault('notWhole', { ...where(i), value }) : null;
}
