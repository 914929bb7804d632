import type { Finding } from '../model/finding';
import { finding } from '../model/finding';
import { type Cell, isBlank } from '../workbook/cell';
import type { CellRepair, CleanedColumn, CleanStatus, RepairEvidence } from './cleaned';
import { findingEach, findingOnce, quoted } from './columnFindings';
import { evidenceOf } from './evidence';
import { conventionOf, type NumberConvention } from './numberConvention';
import {
  isWholeCurrency,
  type NumberKind,
  type NumberProblem,
  type NumberReading,
  numberOf,
  type ParsedNumber,
} from './numberReading';
import { lexNumber, type NumberText } from './numberText';
import { oddUnitIndices } from './oddUnit';
import { isPlaceholder } from './placeholder';

/**
 * The number that one text holds: "1.250.000đ", "1tr2", "(120.000)", "$1,234.50", "2 tỷ", "50%". Null with the
 * problem where it does not read in one way only: see `numberOf`. O(length).
 */
export function parseNumber(text: string, reading: NumberReading): ParsedNumber {
  const lexed = lexNumber(text);
  return lexed ? numberOf(lexed, reading) : { value: null, problem: 'words' };
}

export interface CleanNumberOptions {
  readonly kind: NumberKind;
  /** ISO 4217 code of the amounts, null where it is not known: then the cells' own signs say it. */
  readonly currency: string | null;
  /** The file has no number type (CSV): a text that reads is valid as it stands, nothing is proposed. */
  readonly untyped?: boolean;
}

export interface CleanedNumbers extends CleanedColumn<number> {
  readonly convention: NumberConvention;
  /** The currency by which the column was read. */
  readonly currency: string | null;
}

/**
 * A column of amounts or numbers, numbers and texts mixed. Number cells stand as they are; a text that reads in
 * one way only, by its own marks, the column's or the currency's, is a repair to the number; what does not
 * read is suspect with value null; a number whose unit is in question (50 among thousands) keeps its value
 * and is suspect. Dates, TRUE and error values are no numbers. O(cells).
 */
export function cleanNumbers(cells: readonly Cell[], options: CleanNumberOptions): CleanedNumbers {
  const lexed = cells.map((cell) => (typeof cell === 'string' ? lexNumber(cell) : null));
  const convention = conventionOf(lexed);
  const currency = columnCurrency(convention, cells, options.currency);
  const reading: NumberReading = { kind: options.kind, decimal: convention.decimal, currency };
  const values: (number | null)[] = new Array(cells.length).fill(null);
  const status: CleanStatus[] = new Array(cells.length).fill('missing');
  const repairs: CellRepair[] = [];
  const failed: Record<NumberProblem | 'type', number[]> = failures();
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    if (isBlank(cell) || (typeof cell === 'string' && !lexed[index] && isPlaceholder(cell))) continue;
    const read = readCell(cell, lexed[index] ?? null, reading);
    values[index] = read.value;
    if (read.value === null) {
      status[index] = 'suspect';
      failed[read.problem].push(index);
    } else if (typeof cell === 'number' || options.untyped) status[index] = 'valid';
    else {
      status[index] = 'repaired';
      const evidence = evidenceFor(lexed[index]!, reading);
      repairs.push({ index, kind: 'money', from: cell, to: read.value, evidence });
    }
  }
  const odd = options.kind === 'money' ? oddUnitIndices(cells, values, currency) : [];
  for (const index of odd) status[index] = 'suspect';
  const findings = [
    ...currencyFinding(cells, options.currency, currency),
    ...problemFindings(cells, failed, reading),
    ...findingOnce('number.unit', 'warning', odd, { count: odd.length, value: values[odd[0] ?? 0] ?? 0 }),
  ];
  return { values, status, repairs: withoutOdd(repairs, odd), findings, convention, currency };
}

type CellNumber =
  | { readonly value: number; readonly problem: null }
  | { readonly value: null; readonly problem: NumberProblem | 'type' };

function readCell(cell: Cell, lexed: NumberText | null, reading: NumberReading): CellNumber {
  if (typeof cell === 'number' && Number.isFinite(cell)) return { value: cell, problem: null };
  if (typeof cell !== 'string') return { value: null, problem: 'type' };
  return lexed ? numberOf(lexed, reading) : { value: null, problem: 'words' };
}

function failures(): Record<NumberProblem | 'type', number[]> {
  return { ambiguous: [], marks: [], currency: [], words: [], type: [] };
}

/** The caller's currency, unless most filled cells carry the sign of another one. */
function columnCurrency(
  { signed, currencies }: NumberConvention,
  cells: readonly Cell[],
  expected: string | null,
): string | null {
  if (currencies.length === 0) return expected;
  if (expected !== null && currencies.includes(expected)) return expected;
  if (expected === null) return currencies[0]!;
  const filled = cells.reduce((count: number, cell) => count + (isBlank(cell) ? 0 : 1), 0);
  return signed * 2 > filled ? currencies[0]! : expected;
}

/** A repair whose unit is in question is not proposed: the question comes first. */
function withoutOdd(repairs: readonly CellRepair[], odd: readonly number[]): readonly CellRepair[] {
  if (odd.length === 0) return repairs;
  const asked = new Set(odd);
  return repairs.filter(({ index }) => !asked.has(index));
}

function evidenceFor(lexed: NumberText, { decimal, currency }: NumberReading): RepairEvidence {
  if (lexed.words) return WORDS;
  if (lexed.body.shape !== 'either') return TEXT;
  const own = lexed.currencies.length === 1 ? lexed.currencies[0]! : null;
  if (decimal !== null && !isWholeCurrency(own)) return evidenceOf('number.column', { decimal });
  return evidenceOf('number.currency', { currency: own ?? currency ?? '' });
}

function currencyFinding(
  cells: readonly Cell[],
  expected: string | null,
  currency: string | null,
): readonly Finding[] {
  if (expected === null || currency === null || currency === expected) return [];
  const first = cells.findIndex((cell) => !isBlank(cell));
  return findingOnce('number.columnCurrency', 'warning', [first], { currency, expected });
}

function problemFindings(
  cells: readonly Cell[],
  failed: Readonly<Record<NumberProblem | 'type', readonly number[]>>,
  { decimal, currency }: NumberReading,
): readonly Finding[] {
  const counted = (indices: readonly number[]) => ({
    count: indices.length,
    text: quoted(cells[indices[0] ?? 0]),
  });
  return [
    ...findingEach(
      'number.unreadable',
      'warning',
      failed.words,
      (index) => ({ text: quoted(cells[index]) }),
      (count, row) => finding('number.unreadableMore', 'warning', { row }, { count }),
    ),
    ...findingOnce('number.ambiguous', 'warning', failed.ambiguous, counted(failed.ambiguous)),
    ...findingOnce('number.marks', 'warning', failed.marks, {
      ...counted(failed.marks),
      decimal: decimal ?? '',
    }),
    ...findingOnce('number.otherCurrency', 'warning', failed.currency, {
      ...counted(failed.currency),
      currency: currency ?? '',
    }),
    ...findingOnce('number.otherType', 'warning', failed.type, { count: failed.type.length }),
  ];
}

const WORDS = evidenceOf('number.words', {});
const TEXT = evidenceOf('number.text', {});
