import type { Cell } from '../workbook/cell';
import type { CleanedColumn, CleanStatus } from './cleaned';
import { findingOnce, quoted } from './columnFindings';
import { plainText } from './foldText';
import { isEmptyMark } from './placeholder';

/**
 * A column of codes (customers, orders, tax codes), as text: case and inner signs as typed, composed (NFC), hidden
 * characters and outer spaces dropped, numbers in full without exponent or ".0". NULL, N/A, a dash are missing.
 * Nothing is repaired: a code means what its owner typed. A number too large to be exact, a date or TRUE is
 * suspect, as is text such as 1.2E+12 that a spreadsheet has rounded. O(cells).
 */
export function cleanCodes(cells: readonly Cell[]): CleanedColumn<string> {
  const values = cells.map(codeOf);
  const rounded: number[] = [];
  const other: number[] = [];
  const status = cells.map((cell, index): CleanStatus => {
    if (isRounded(cell)) rounded.push(index);
    else if (values[index] !== null) return 'valid';
    else if (cell === null || typeof cell === 'string') return 'missing';
    else other.push(index);
    return 'suspect';
  });
  const counted = (indices: readonly number[]) => ({
    count: indices.length,
    text: quoted(cells[indices[0] ?? 0]),
  });
  const findings = [
    ...findingOnce('code.rounded', 'warning', rounded, counted(rounded)),
    ...findingOnce('code.notText', 'warning', other, counted(other)),
  ];
  return { values, status, repairs: [], findings };
}

function codeOf(cell: Cell): string | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? digitsOf(cell) : null;
  if (typeof cell !== 'string') return null;
  const text = plainText(cell);
  return text === '' || isEmptyMark(text) ? null : text;
}

/** A number in full: 1e21 is 1000000000000000000000. */
function digitsOf(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

function isRounded(cell: Cell): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && !Number.isSafeInteger(cell);
  return typeof cell === 'string' && /^\s*\d[.,]\d+e\+\d{1,3}\s*$/i.test(cell);
}
