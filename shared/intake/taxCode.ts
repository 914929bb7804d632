import type { Cell } from '../workbook/cell';
import type { CellRepair, CleanedColumn, CleanStatus } from './cleaned';
import { cleanCodes } from './codes';
import { findingOnce, quoted } from './columnFindings';
import { evidenceOf } from './evidence';
import { isEmptyMark } from './placeholder';

/** A Vietnamese tax code. */
export interface TaxCode {
  /** `0100109106`, of a branch `0100109106-001`, of a person twelve digits. */
  readonly value: string;
  readonly kind: 'firm' | 'branch' | 'person';
  /** The first 0, which a number cell loses, was put back: the check digit fits only with it. */
  readonly isRepaired: boolean;
}

/**
 * Reads one tax code: ten digits with a check digit (10 − weighted sum mod 11), thirteen of a branch, or the
 * twelve of a personal id, which begin with 0 and have no check digit. Spaces, dots, dashes and "MST:" around
 * the digits don't matter. Nine or twelve digits that fit once a 0 stands in front are repaired. null for
 * everything else, foreign numbers among it. O(length). Sources: Circular 105/2020/TT-BTC, art. 5 (ten digits, a
 * dash and three for a branch); Circular 86/2024/TT-BTC (personal ids); the weights as in stdnum, vn/mst.
 */
export function taxCode(cell: string | number): TaxCode | null {
  const digits = digitsOf(cell);
  if (digits === null) return null;
  if (digits.length === 12 && digits[0] === '0') {
    return { value: digits, kind: 'person', isRepaired: false };
  }
  const isShort = digits.length === 9 || digits.length === 12;
  const whole = isShort ? `0${digits}` : digits;
  if (whole.length !== 10 && whole.length !== 13) return null;
  if (!hasCheckDigit(whole)) return null;
  if (whole.length === 10) return { value: whole, kind: 'firm', isRepaired: isShort };
  const branch = whole.slice(10);
  if (branch === '000') return null;
  return { value: `${whole.slice(0, 10)}-${branch}`, kind: 'branch', isRepaired: isShort };
}

/** The firm that a tax code belongs to: the first ten digits, the branch left out. Of a person all twelve. */
export function firmOfTaxCode(value: string): string {
  return /^\d{10}-\d{3}$/.test(value) ? value.slice(0, 10) : value;
}

/**
 * A column of tax codes. Where most numbers in it are Vietnamese, a lost first 0 is proposed for repair and a
 * number that is none is suspect, its value as typed; text with letters in it (VAT numbers of other countries)
 * stays as it is. Any other column is read as plain codes. O(cells).
 */
export function cleanTaxCodes(cells: readonly Cell[]): CleanedColumn<string> {
  const plain = cleanCodes(cells);
  const read = cells.map((cell) =>
    typeof cell === 'string' || typeof cell === 'number' ? taxCode(cell) : null,
  );
  const numbers = cells.map((cell) => isWritten(cell) && digitsOf(cell) !== null);
  const known = read.filter((code) => code !== null).length;
  if (known === 0 || known < VIETNAMESE_SHARE * numbers.filter(Boolean).length) return plain;
  const wrong: number[] = [];
  const repairs: CellRepair[] = [];
  const values = read.map((code, index) => code?.value ?? plain.values[index] ?? null);
  const status = read.map((code, index): CleanStatus => {
    if (code === null && !numbers[index]) return plain.status[index]!;
    if (code === null) wrong.push(index);
    else if (code.isRepaired) {
      const evidence = evidenceOf('taxCode.lostZero', {});
      repairs.push({ index, kind: 'taxCode', from: cells[index]!, to: code.value, evidence });
    }
    return code === null ? 'suspect' : code.isRepaired ? 'repaired' : 'valid';
  });
  const params = { count: wrong.length, text: quoted(cells[wrong[0] ?? 0]) };
  const findings = [...plain.findings, ...findingOnce('taxCode.wrong', 'warning', wrong, params)];
  return { values, status, repairs, findings };
}

function isWritten(cell: Cell): cell is string | number {
  return typeof cell === 'number' || (typeof cell === 'string' && !isEmptyMark(cell));
}

/** The digits alone; null where letters or other signs stand between them. */
function digitsOf(cell: string | number): string | null {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell > 0 ? String(cell) : null;
  const match = TYPED.exec(cell.normalize('NFKC'));
  return match ? match[1]!.replace(/\D/g, '') : null;
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i]! * Number(digits[i]);
  return 10 - (sum % 11) === Number(digits[9]) && !/^\d\d0{7}/.test(digits);
}

const TYPED =
  /^[\s'\p{Cf}]*(?:(?:mst|mã số thuế|ma so thue)\s*[:.]?\s*)?(\d(?:[\s.\u2010-\u2013-]*\d)*)[\s\p{Cf}]*$/iu;
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];
/** A column of foreign numbers fits a check digit in one cell of eleven; slips of typing are rarer than a third. */
const VIETNAMESE_SHARE = 0.6;
